package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlatJsonTest {

    /** The end is where the bar stands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"A\":1}|,{\"B\":2}",
                "{}|{}",
                "{\"A\":\"}}}}}}}}\"}|",
                "{\"A\":\"{}}}\"}|,{\"B\":2}",
                "{\"A\":\"{}}}}}}}}\"}|",
                // what is not valid goes to its first closing brace, or to the next that opens
                "{\"A\":x}|,{\"B\":2}",
                "{\"A\":1,|{\"B\":2}",
                "{\"A\":1,|{\"B\":2",
                "{\"A\":1|"
            })
    void anObjectEndsBehindTheBraceThatMakesItValid(String marked) {
        assertThat(FlatJson.endOfObject(marked.replace("|", ""), 0)).isEqualTo(marked.indexOf('|'));
    }

    @Test
    void anObjectMayBeginAnywhere() {
        assertThat(FlatJson.endOfObject("[{\"A\":1},{\"B\":\"}\"}]", 9)).isEqualTo(18);
    }

    @Test
    void valuesAreTextsAndNullIsNone() throws RecordException {
        assertThat(FlatJson.fields("{\"A\":1.50,\"B\":\"\\u007b\",\"C\":null,\"D\":true}"))
                .isEqualTo(Map.of("A", "1.50", "B", "{", "D", "true"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"A\":[1]}|A: found 'START_ARRAY', expected a number or a text",
                "{\"A\":{}}|A: found 'START_OBJECT', expected a number or a text",
                "{\"A\":1|not JSON: ",
                "[1]|not a whole JSON object",
                "{\"A\":1,\"A\":2}|not JSON: Duplicate Object property \"A\""
            })
    void whatIsNoFlatObject(String text, String reason) {
        assertThatThrownBy(() -> FlatJson.fields(text))
                .isInstanceOf(RecordException.class)
                .hasMessageStartingWith(reason);
    }
}
