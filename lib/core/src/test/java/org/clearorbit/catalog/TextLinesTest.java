package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against {@link String#split}. */
class TextLinesTest {

    private static List<String> split(String text) {
        return List.of(text.split("\\r\\n|\\r|\\n", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "\n",
                "\r\n",
                "\r",
                "a\r",
                "\r\n\r",
                "a\nb",
                "a\r\nb\r\n",
                "a\rb\nc",
                "\n\n\n",
                "a\r\r\nb",
                "\na",
                "a\n\r",
                "\n\r\n"
            })
    void edges(String text) {
        assertThat(new TextLines(text)).isEqualTo(split(text));
    }

    @Test
    void anyMixtureOfLineEnds() {
        Random random = new Random(1);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(200); k > 0; k--) {
                text.append("ab\r\n\n".charAt(random.nextInt(5)));
            }
            assertThat(new TextLines(text.toString())).isEqualTo(split(text.toString()));
        }
    }

    @Test
    void everyCharacterKnowsTheNumberOfItsLine() {
        TextLines lines = new TextLines("ab\r\n\nc\rd");
        assertThat(IntStream.range(0, 8).map(lines::lineAt)).containsExactly(1, 1, 1, 1, 2, 3, 3, 4);
    }

    @Test
    void thereIsNoLineBeforeTheFirstOrAfterTheLast() {
        TextLines lines = new TextLines("a\nb");
        assertThat(lines).hasSize(2);
        assertThatThrownBy(() -> lines.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> lines.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
