package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementSetTest {

    /** A plain set with the value of one field exchanged. */
    private static ElementSet with(String field, double value) {
        return new ElementSet(
                field.equals("catalogue number") ? (int) value : 25544,
                "",
                "",
                'U',
                new UtcEpoch(59601, 0),
                field.equals("mean motion (rad/s)") ? value : 1.1e-3,
                field.equals("eccentricity") ? value : 0.001,
                field.equals("inclination (rad)") ? value : 0.9,
                field.equals("right ascension of the ascending node (rad)") ? value : 1,
                field.equals("argument of perigee (rad)") ? value : 2,
                field.equals("mean anomaly (rad)") ? value : 3,
                field.equals("mean motion derivative") ? value : 1e-12,
                field.equals("mean motion second derivative") ? value : 0,
                field.equals("B*") ? value : 1e-4,
                1,
                1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "catalogue number | 0 | 1 to 999999999",
                "catalogue number | 1000000000 | 1 to 999999999",
                "mean motion (rad/s) | 0 | a positive number",
                "mean motion (rad/s) | -0.001 | a positive number",
                "mean motion (rad/s) | NaN | a positive number",
                "mean motion (rad/s) | Infinity | a positive number",
                "eccentricity | -0.0001 | [0, 1)",
                "eccentricity | 1 | [0, 1)",
                "eccentricity | NaN | [0, 1)",
                "inclination (rad) | -0.0001 | [0, pi]",
                "inclination (rad) | 3.1416 | [0, pi]",
                "inclination (rad) | NaN | [0, pi]",
                "right ascension of the ascending node (rad) | NaN | -1000 to 1000",
                "argument of perigee (rad) | Infinity | -1000 to 1000",
                "mean anomaly (rad) | 1000.1 | -1000 to 1000",
                "mean motion derivative | -Infinity | a finite number",
                "mean motion second derivative | NaN | a finite number",
                "B* | NaN | a finite number"
            })
    void aValueThatSgp4DoesNotTakeIsRefusedWithItsFieldAndRange(String field, double value, String range) {
        assertThatThrownBy(() -> with(field, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(field + ": found ")
                .hasMessageEndingWith(", expected " + range);
    }

    @Test
    void theEndsOfTheRangesAreInside() {
        assertThat(with("catalogue number", 1).catalogNumber()).isEqualTo(1);
        assertThat(with("catalogue number", 999_999_999).catalogNumber()).isEqualTo(ElementSet.MAX_CATALOG_NUMBER);
        assertThat(with("eccentricity", 0).e()).isZero();
        assertThat(with("inclination (rad)", 0).i()).isZero();
        assertThat(with("inclination (rad)", Math.PI).i()).isEqualTo(Math.PI);
        assertThat(with("B*", -0.01).bStar()).isEqualTo(-0.01);
    }
}
