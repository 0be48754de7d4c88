package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.clearorbit.orbit.UtcEpoch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTextTest {

    private static final int TEXTS = 100_000;

    @Test
    void anyInstantIsItsDayAndTheNearestSecond() throws RecordException {
        Random random = new Random(5);
        for (int k = 0; k < TEXTS; k++) {
            LocalDate day = LocalDate.of(1957, 1, 1).plusDays(random.nextInt(60_000));
            int hour = random.nextInt(24);
            int minute = random.nextInt(60);
            int second = random.nextInt(60);
            String fraction = Long.toString(1_000_000_000_000L + (random.nextLong() >>> 1) % 1_000_000_000_000L)
                    .substring(1, 1 + random.nextInt(13));
            String text = day
                    + "T"
                    + Integer.toString(100 + hour).substring(1)
                    + ":"
                    + Integer.toString(100 + minute).substring(1)
                    + ":"
                    + Integer.toString(100 + second).substring(1)
                    + "."
                    + fraction;
            UtcEpoch epoch = FieldText.epoch("EPOCH", text);
            double expected = Double.parseDouble(hour * 3600 + minute * 60 + second + "." + fraction);
            if (!FieldText.dayOf(epoch).equals(day) || epoch.secondOfDay() != expected) {
                assertThat(epoch).as(text).isNull();
            }
        }
    }

    @Test
    void anyNumberOfDecimalsGivesTheNearestSecondOfTheDay() throws RecordException {
        Random random = new Random(6);
        for (int decimals = 0; decimals <= FieldText.MAX_DECIMALS; decimals++) {
            for (String time : List.of("00:00:00", "09:08:07", "10:00:00", "23:59:59", "23:59:60")) {
                String digits = new BigInteger(decimals * 4, random) + "0".repeat(decimals);
                for (String fraction : List.of(digits, "9".repeat(decimals), "0".repeat(decimals))) {
                    String text = "2016-12-31T" + time + "." + fraction.substring(0, decimals);
                    BigDecimal exact = new BigDecimal("0." + fraction.substring(0, decimals) + "0")
                            .add(new BigDecimal(Integer.parseInt(time.substring(0, 2)) * 3600
                                    + Integer.parseInt(time.substring(3, 5)) * 60
                                    + Integer.parseInt(time.substring(6))));
                    double nearest = Math.min(exact.doubleValue(), Math.nextDown(86401.0));
                    assertThat(FieldText.epoch("EPOCH", text).secondOfDay())
                            .as(text)
                            .isEqualTo(nearest);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2022-01-22T10:00:00, 36000",
        " 2022-01-22T10:00:00Z , 36000",
        "2022-01-22T00:00:00.Z, 0",
        "2022-01-22T23:59:59.999999999999, 86399.999999999999",
        "2022-01-22T23:59:60.25, 86400.25"
    })
    void instants(String text, double second) throws RecordException {
        assertThat(FieldText.epoch("EPOCH", text)).isEqualTo(new UtcEpoch(59601, second));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-01-22|EPOCH: found '2022-01-22', expected a UTC instant such as",
                "2022-01-22T10:00:0|EPOCH: found '2022-01-22T10:00:0', expected a UTC instant",
                "2022-01-22 10:00:00|EPOCH: found '2022-01-22 10:00:00', expected a UTC instant",
                "2022-01-22T10-00:00|EPOCH: found '2022-01-22T10-00:00', expected a UTC instant",
                "2022-01-22T10:00-00|EPOCH: found '2022-01-22T10:00-00', expected a UTC instant",
                "2022-01-22T10:00:00,5|EPOCH: found '2022-01-22T10:00:00,5', expected a UTC instant",
                "2022-01-22T10:00:00.5x|EPOCH: found '2022-01-22T10:00:00.5x', expected a UTC instant",
                "2022-01-22T10:00:00.12345678901234567890123456789012345678901|EPOCH: found '2022-01-22T10:00:00.12345678901234567890123456789012345678901",
                "2022-13-22T10:00:00|EPOCH: found '2022-13-22', expected a day such as 2022-01-22",
                "2022-02-29T10:00:00|EPOCH: found '2022-02-29', expected a day such as",
                "2022/01/22T10:00:00|EPOCH: found '2022/01/22', expected a day such as",
                "2022-01/22T10:00:00|EPOCH: found '2022-01/22', expected a day such as",
                "2022-01-xxT10:00:00|EPOCH: found '2022-01-xx', expected a day such as",
                "2022-01-22T24:00:00|EPOCH: found '24', expected a whole number from 0 to 23",
                "2022-01-22T10:60:00|EPOCH: found '60', expected a whole number from 0 to 59",
                "2022-01-22T10:59:60|EPOCH: found '60', expected a whole number from 0 to 59",
                "2022-01-22T23:58:60|EPOCH: found '60', expected a whole number from 0 to 59",
                "2022-01-22T23:59:61|EPOCH: found '61', expected a whole number from 0 to 60",
                "2022-01-22T1x:59:61|EPOCH: found '1x', expected a whole number from 0 to 23"
            })
    void whatIsNoInstant(String text, String reason) {
        assertThatThrownBy(() -> FieldText.epoch("EPOCH", text)).hasMessageStartingWith(reason);
    }

    @Test
    void days() throws RecordException {
        assertThat(FieldText.day("day", " 2024-02-29 ")).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(FieldText.modifiedJulianDay(LocalDate.of(2022, 1, 22))).isEqualTo(59601);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024-02-30", "2024-2-03", "20240203", "2024-02-03T", "x024-02-03"})
    void whatIsNoDay(String text) {
        assertThatThrownBy(() -> FieldText.day("day", text))
                .hasMessage("day: found '" + text + "', expected a day such as 2022-01-22");
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "' 12 ', 12", "000000012, 12", "100, 100"})
    void wholeNumbers(String text, int value) throws RecordException {
        assertThat(FieldText.integer("field", text, 7, 100)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "6", "101", "-7", "+8", "8.0", "1e1", "0000000012", "1 2"})
    void whatIsNoWholeNumberInRange(String text) {
        assertThatThrownBy(() -> FieldText.integer("field", text, 7, 100))
                .hasMessage("field: found '" + text + "', expected a whole number from 7 to 100");
    }

    @Test
    void numbersAreFinite() throws RecordException {
        assertThat(FieldText.number("field", " -.5E1 ")).isEqualTo(-5);
        assertThatThrownBy(() -> FieldText.number("field", "1e999"))
                .hasMessage("field: found '1e999', expected a number of finite size");
        assertThatThrownBy(() -> FieldText.number("field", "one")).hasMessage("field: found 'one', expected a number");
    }
}
