package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJsonTest {

    @Test
    void namesNumbersAndTextsAsTheyStand() {
        String text = "[ {\"NAME\":\"A, B: [1]\",\"N\":-0.50E-3 ,\n\t\"EMPTY\" : \"\",\r\"ZERO\":0,\"BIG\":120.5e+7} ,";
        PlainJson json = new PlainJson(text);
        assertThat(json.read(2)).isEqualTo(text.length() - 2);
        assertThat(json.fields())
                .isEqualTo(Map.of("NAME", "A, B: [1]", "N", "-0.50E-3", "EMPTY", "", "ZERO", "0", "BIG", "120.5e+7"));
    }

    @Test
    void theNextObjectMayHaveOtherFields() {
        String text = "{\"A\":1,\"B\":2}{\"A\":3}{\"B\":4,\"AB\":5,\"C\":6}{\"A\":7,\"AB\":8,\"C\":9}";
        PlainJson json = new PlainJson(text);
        int second = json.read(0);
        assertThat(json.fields()).isEqualTo(Map.of("A", "1", "B", "2"));
        int third = json.read(second);
        assertThat(json.fields()).isEqualTo(Map.of("A", "3"));
        int fourth = json.read(third);
        assertThat(json.fields()).isEqualTo(Map.of("B", "4", "AB", "5", "C", "6"));
        assertThat(json.read(fourth)).isEqualTo(text.length());
        assertThat(json.fields()).isEqualTo(Map.of("A", "7", "AB", "8", "C", "9"));
    }

    @Test
    void nullIsNoValue() {
        PlainJson json = new PlainJson("{\"A\":null, \"B\": null ,\"C\":\"null\"}");
        assertThat(json.read(0)).isPositive();
        assertThat(json.fields()).containsOnlyKeys("A", "B", "C").containsEntry("C", "null");
        assertThat(json.fields().get("A")).isNull();
        assertThat(json.fields().get("B")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "{\"",
                "{\"A",
                "{\"A\"",
                "{\"A\":",
                "{\"A\":1",
                "{\"A\":1,",
                "{\"A\":1,}",
                "{\"A\" 1}",
                "{A:1}",
                "{\"A\":\"1}",
                "{\"A\":\"\\n\"}",
                "{\"A\\n\":1}",
                "{\"A\":\"{\"}",
                "{\"A\":\"}\"}",
                "{\"A\":\"a\nb\"}",
                "{\"A\":null,\"A\":1}",
                "{\"A\":nullx}",
                "{\"A\":nul}",
                "{\"A\":true}",
                "{\"A\":[1]}",
                "{\"A\":{\"B\":1}}",
                "{\"A\":1,\"A\":1}",
                "{\"A\":1 2}",
                "{\"A\":\"1\"2}",
                "{\"A\":1;\"B\":2}",
                "{\"A\":}",
                "{\"A\":-}",
                "{\"A\":+1}",
                "{\"A\":01}",
                "{\"A\":00}",
                "{\"A\":-01}",
                "{\"A\":.5}",
                "{\"A\":-.5}",
                "{\"A\":5.}",
                "{\"A\":5.e1}",
                "{\"A\":5e}",
                "{\"A\":5e+}",
                "{\"A\":5e1.5}",
                "{\"A\":0x1}",
                "{\"A\":NaN}"
            })
    void whatIsNotPlainIsLeftToAWholeParser(String text) {
        assertThat(new PlainJson(text).read(0)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "7", "10.25", "1e5", "1E5", "1e-5", "-1.5E+05", "0.0e0"})
    void numbersMayHaveDecimalsAndAnExponent(String number) {
        PlainJson json = new PlainJson("{\"A\":" + number + "}");
        assertThat(json.read(0)).isEqualTo(6 + number.length());
        assertThat(json.fields()).isEqualTo(Map.of("A", number));
    }

    @Test
    void namesThatComeAgainAreNotMadeAgain() {
        PlainJson json = new PlainJson("{\"A\":1,\"B\":2,\"C\":3}{\"A\":4,\"B\":5,\"C\":6}");
        int second = json.read(0);
        List<String> first = List.copyOf(json.fields().keySet());
        json.read(second);
        assertThat(json.fields().keySet())
                .allSatisfy(name ->
                        assertThat(first).anySatisfy(before -> assertThat(name).isSameAs(before)));
    }
}
