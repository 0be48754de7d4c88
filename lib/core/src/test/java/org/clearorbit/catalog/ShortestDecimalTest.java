package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortestDecimalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.0",
                "1",
                "-1",
                "0.1",
                "82.5602",
                "0.00001",
                "1E-6",
                "9.99E-6",
                "123456789012",
                "-5.523E-10",
                "1E22",
                "1E23",
                "4.9E-324",
                "1.7976931348623157E308",
                "0.30000000000000004",
                "2E-3",
                "2.2250738585072014E-308"
            })
    void aNumberIsWrittenAsShortAsItCanBe(String text) {
        String written = ShortestDecimal.of(Double.parseDouble(text));
        assertThat(Double.parseDouble(written)).isEqualTo(Double.parseDouble(text));
        assertThat(new BigDecimal(written).stripTrailingZeros().precision())
                .isLessThanOrEqualTo(new BigDecimal(text).stripTrailingZeros().precision());
    }

    @Test
    void everyDoubleComesBackInSeventeenDigitsAtMost() {
        Random random = new Random(11);
        for (int k = 0; k < 20_000; k++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                String written = ShortestDecimal.of(value);
                assertThat(Double.parseDouble(written)).isEqualTo(value);
                assertThat(new BigDecimal(written).precision()).isLessThanOrEqualTo(17);
            }
        }
    }

    @Test
    void whatWasReadInDegreesIsWrittenWithTheDigitsThatItHad() {
        Random random = new Random(13);
        for (int k = 0; k < 20_000; k++) {
            BigDecimal published =
                    BigDecimal.valueOf(random.nextInt(3_600_000), 4).stripTrailingZeros();
            double radians = PublishedElements.radians(published.doubleValue());
            String written =
                    ShortestDecimal.of(radians, radians / PublishedElements.radians(1), PublishedElements::radians);
            assertThat(new BigDecimal(written)).isEqualByComparingTo(published);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.0001, 0.0001", "0.000001, 1E-6", "1500000, 1500000", "1.5e13, 1.5E13", "-0.25, -0.25"})
    void numbersFarFromOneAreInScientificNotation(double value, String text) {
        assertThat(ShortestDecimal.of(value)).isEqualTo(text);
    }
}
