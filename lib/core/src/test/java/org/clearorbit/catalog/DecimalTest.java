package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against {@link Double#parseDouble}, bit by bit. */
class DecimalTest {

    private static final int TEXTS = 1_000_000;

    private static double parse(String text) {
        return Decimal.parse(text, 0, text.length());
    }

    private static void assertSameBits(Function<Random, String> texts) {
        Random random = new Random(20220122);
        for (int k = 0; k < TEXTS; k++) {
            String text = texts.apply(random);
            // a comparison of longs a million times over, and of texts only where it fails
            if (Double.doubleToRawLongBits(parse(text)) != Double.doubleToRawLongBits(Double.parseDouble(text))) {
                assertThat(parse(text)).as(text).isEqualTo(Double.parseDouble(text));
            }
        }
    }

    /** Some digits, at least one, a point among them or none. */
    private static String digits(Random random, int most) {
        int length = 1 + random.nextInt(most);
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < length; k++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        int point = random.nextInt(length + 2);
        return point > length ? text.toString() : text.insert(point, '.').toString();
    }

    private static String sign(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> "";
            case 1 -> "-";
            default -> "+";
        };
    }

    @Test
    void numbersAsInCatalogues() {
        assertSameBits(random -> sign(random) + digits(random, 13));
    }

    @Test
    void numbersAboutTheLimitsOfTheFastWay() {
        assertSameBits(random ->
                sign(random) + digits(random, 22) + (random.nextBoolean() ? "e" : "E") + (random.nextInt(61) - 30));
    }

    @Test
    void numbersOfAnySize() {
        assertSameBits(random -> digits(random, 40) + "e" + sign(random) + random.nextInt(420));
    }

    @Test
    void theShortestTextOfAnyDouble() {
        assertSameBits(random -> {
            double value = Double.longBitsToDouble(random.nextLong());
            return Double.isFinite(value) ? Double.toString(value) : "0";
        });
    }

    @Test
    void wholeNumbersAboutTheLargestThatIsExact() {
        assertSameBits(random -> {
            String digits = Long.toString((1L << 53) - 1000 + random.nextInt(2000));
            int point = random.nextInt(17);
            return digits.substring(0, point) + "." + digits.substring(point);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "+0",
                "-0.0e-9",
                ".5",
                "5.",
                "-.40393571E-3",
                "7.e+2",
                "1e22",
                "1e23",
                "1e-22",
                "1e-23",
                "9007199254740992",
                "9007199254740993",
                "9007199254740992e22",
                "1e9999",
                "1e-9999",
                "1e99999999999",
                "1e-99999999999",
                "0e99999999999",
                "123456789012345678",
                "1234567890123456789",
                "0.000000000000000000000000000000000000001",
                "99999999999999999999999999999999999999999e-20"
            })
    void edges(String text) {
        assertThat(Double.doubleToRawLongBits(parse(text)))
                .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "-",
                ".",
                "-.",
                "e5",
                ".e5",
                "1e",
                "1e+",
                "1e-",
                "1e5.",
                "1..2",
                "1.2.3",
                "--1",
                "+-1",
                "1-",
                "1x5",
                "1e5x",
                "1 2",
                " 1",
                "1 ",
                "0x10",
                "1d",
                "1f",
                "NaN",
                "Infinity",
                "1e5e5",
                "1e--5",
                "1,5",
                "x"
            })
    void whatIsNoNumber(String text) {
        assertThat(parse(text)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"x12.5y, 1, 5, 12.5", "12.5, 1, 3, 2", "12.5e7, 0, 4, 12.5", "1-2, 0, 1, 1"})
    void onlyTheStatedCharactersCount(String text, int from, int to, double expected) {
        assertThat(Decimal.parse(text, from, to)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0",
        "15609, -8",
        "9007199254740992, 22",
        "9007199254740992, -22",
        "9007199254740993, 0",
        "9007199254740995, -6",
        "1, 23",
        "3, -23",
        "86399999999999999, -12",
        "9223372036854775807, 300"
    })
    void aWholeNumberTimesAPowerOfTen(long mantissa, int exponent) {
        assertThat(Decimal.scaled(mantissa, exponent)).isEqualTo(Double.parseDouble(mantissa + "e" + exponent));
    }
}
