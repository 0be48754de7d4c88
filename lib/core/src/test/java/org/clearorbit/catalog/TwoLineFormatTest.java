package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.clearorbit.catalog.CatalogFiles.LINE_1;
import static org.clearorbit.catalog.CatalogFiles.LINE_2;
import static org.clearorbit.catalog.CatalogFiles.with;

import java.nio.file.Path;
import java.util.List;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.SpaceContext;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orekit.propagation.analytical.tle.TLE;

/** Two-line elements, column by column. */
class TwoLineFormatTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();

    private static final CatalogReader READER = CatalogReader.using(CONTEXT);

    @TempDir
    Path folder;

    private CatalogLoad load(String text) {
        return READER.read(CatalogFiles.write(folder, "elements", text));
    }

    /**
     * Loads one good record before the text, so that a load of nothing but bad records does not end in an exception.
     */
    private List<Rejection> rejections(String text) {
        CatalogLoad load = load(with(LINE_1, 3, "00001") + "\n" + with(LINE_2, 3, "00001") + "\n" + text);
        assertThat(load.catalog().find(1)).isPresent();
        return load.rejections();
    }

    private static List<ElementSet> elements(CatalogLoad load) {
        return load.catalog().objects().stream().map(SpaceObject::elements).toList();
    }

    @Test
    void aTwoLineElementSetIsWhatOrekitReads() {
        ElementSet ours =
                load(LINE_1 + "\n" + LINE_2).catalog().objects().get(0).elements();
        TLE orekit = new TLE(LINE_1, LINE_2, CONTEXT.utc());
        assertThat(ours.catalogNumber()).isEqualTo(orekit.getSatelliteNumber());
        assertThat(ours.epoch().toDate(CONTEXT).durationFrom(orekit.getDate())).isCloseTo(0, within(1e-6));
        assertThat(ours.meanMotion()).isCloseTo(orekit.getMeanMotion(), within(1e-18));
        assertThat(ours.e()).isEqualTo(orekit.getE());
        assertThat(ours.i()).isCloseTo(orekit.getI(), within(1e-15));
        assertThat(ours.raan()).isCloseTo(orekit.getRaan(), within(1e-15));
        assertThat(ours.argp()).isCloseTo(orekit.getPerigeeArgument(), within(1e-15));
        assertThat(ours.meanAnomaly()).isCloseTo(orekit.getMeanAnomaly(), within(1e-15));
        assertThat(ours.bStar()).isCloseTo(orekit.getBStar(), within(1e-18));
        assertThat(ours.internationalDesignator()).isEqualTo("1982-092RU");
        assertThat(ours.elementSetNumber()).isEqualTo(999);
        assertThat(ours.revolutionNumber()).isEqualTo(24693);
        assertThat(ours.meanMotionDot()).isCloseTo(0.00005523 * 2 * FastMath.PI / 86400 / 86400, within(1e-25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 COSMOS 1408 DEB", "COSMOS 1408 DEB", "COSMOS 1408 DEB         "})
    void aNameLineMayBeginWithAZero(String name) {
        CatalogLoad load = load("# comment\r\n\r\n" + name + "\r\n" + LINE_1 + "  \r\n" + LINE_2 + "\r\n\r\n");
        assertThat(load.catalog().objects()).singleElement().satisfies(o -> {
            assertThat(o.name()).isEqualTo("COSMOS 1408 DEB");
            assertThat(o.type()).isEqualTo(ObjectType.DEBRIS);
        });
        assertThat(load.recordsRead()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"A0000, 100000", "H9999, 179999", "J0000, 180000", "N9999, 229999", "P0000, 230000", "Z9999, 339999"})
    void alpha5NumbersSkipTwoLetters(String text, int number) {
        assertThat(load(with(LINE_1, 3, text) + "\n" + with(LINE_2, 3, text))
                        .catalog()
                        .find(number))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|3|I0000|catalogue number of line 1: found 'I0000'",
                "1|3|00000|catalogue number of line 1: found '00000'",
                "1|19|xx|epoch year: found 'xx'",
                "1|21|000.|epoch day: found '000'",
                "1|21|366.|epoch day: found '366'",
                "1|24|,|epoch day: found '116,94897391'",
                "1|34| .0000552x|mean motion derivative: found ' .0000552x'",
                "1|54| 1x709-3|B*: found '1x709'",
                "1|54| 10709 3|B*: found ' 10709 3'",
                "1|63|4|ephemeris type: found '4'",
                "1|33|1|line 1, column 33: found '1', expected a blank",
                "2|9|180.0001|inclination: found '180.0001'",
                "2|9|     NaN|inclination: found '     NaN'",
                "2|18|360.0001|right ascension of the ascending node: found '360.0001'",
                "2|27|00 6929|eccentricity: found '00 6929'",
                "2|35|-82.9647|argument of perigee: found '-82.9647'",
                "2|44|'        '|mean anomaly: found",
                "2|53| 0.00000000|mean motion: found ' 0.00000000'",
                "2|53|99.00000000|mean motion: found '99.00000000'",
                "2|53|      1e400|mean motion: found '      1e400'"
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void aBadColumnIsNamed(int line, int column, String text, String reason) {
        String one = line == 1 ? with(LINE_1, column, text) : LINE_1;
        String two = line == 2 ? with(LINE_2, column, text) : LINE_2;
        assertThat(rejections(one + "\n" + two)).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).startsWith(reason).contains("expected");
            assertThat(rejection.line()).isEqualTo(3);
            assertThat(rejection.text()).isEqualTo(one + "\n" + two);
            assertThat(rejection.file()).endsWith("elements");
        });
    }

    @Test
    void checksumsLengthsAndNumbersMustAgree() {
        assertThat(rejections(LINE_1.substring(0, 68) + "2\n" + LINE_2))
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).isEqualTo("checksum of line 1: found '2', expected '1'"));
        assertThat(rejections(LINE_1 + "\n" + LINE_2.substring(0, 60)))
                .singleElement()
                .satisfies(
                        r -> assertThat(r.reason()).isEqualTo("length of line 2: found '60', expected 69 characters"));
        assertThat(rejections(LINE_1 + "\n" + with(LINE_2, 3, "50033")))
                .singleElement()
                .satisfies(r -> assertThat(r.reason())
                        .isEqualTo("catalogue number of line 2: found '50033', expected that of line 1, '50032'"));
    }

    @Test
    void linesWithoutTheirPartnersAreRejectedOneByOne() {
        List<Rejection> found =
                rejections(LINE_1 + "\nNAME\n" + LINE_2 + "\n" + LINE_1 + "\n" + LINE_1 + "\nLAST NAME");
        assertThat(found).extracting(Rejection::line).containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(found.get(0).reason()).startsWith("line 1 stands alone");
        assertThat(found.get(1).reason()).startsWith("neither");
        assertThat(found.get(2).reason()).startsWith("line 2 stands alone");
    }

    @ParameterizedTest
    @CsvSource({"00001, 2000", "56001, 2056", "57001, 1957", "99001, 1999"})
    void yearsOfTwoDigitsAreFrom1957To2056(String epoch, int year) {
        String one = with(with(LINE_1, 19, epoch), 10, epoch.substring(0, 2));
        ElementSet set = elements(load(one + "\n" + LINE_2)).get(0);
        assertThat(set.epoch().toString()).startsWith(year + "-01-01T");
        assertThat(set.internationalDesignator()).isEqualTo(year + "-092RU");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " 10709-3| 1.0709E-4",
                "-10709-3| -1.0709E-4",
                "+10709+1| 1.0709",
                " 00000+0| 0",
                " 00001-9| 1E-14",
                " 99999+9| 9.9999E8"
            },
            ignoreLeadingAndTrailingWhitespace = false)
    void theDragTermHasAnExponentOfOneDigit(String text, double expected) {
        assertThat(elements(load(with(LINE_1, 54, text) + "\n" + LINE_2)).get(0).bStar())
                .isEqualTo(expected);
    }

    @Test
    void designatorsClassesAndCountersMayBeBlank() {
        String one = with(with(with(LINE_1, 8, " "), 10, "        "), 65, "    ");
        ElementSet set = elements(load(one + "\n" + with(LINE_2, 64, "     "))).get(0);
        assertThat(set.classification()).isEqualTo('U');
        assertThat(set.internationalDesignator()).isEmpty();
        assertThat(set.elementSetNumber()).isZero();
        assertThat(set.revolutionNumber()).isZero();
        assertThat(elements(load(with(LINE_1, 8, "S") + "\n" + LINE_2)).get(0).classification())
                .isEqualTo('S');
    }

    @ParameterizedTest
    @CsvSource({"98067, 98067", "98067A, 1998-067A", "9806A, 9806A", "9806AB, 9806AB", "TBA, TBA"})
    void whatIsNoDesignatorStaysAsItIs(String text, String designator) {
        String one = with(LINE_1, 10, (text + "        ").substring(0, 8));
        assertThat(elements(load(one + "\n" + LINE_2)).get(0).internationalDesignator())
                .isEqualTo(designator);
    }

    @ParameterizedTest
    @CsvSource({"1, 9", "1, 18", "1, 44", "1, 53", "1, 62", "1, 64", "2, 8", "2, 17", "2, 26", "2, 34", "2, 43", "2, 52"
    })
    void columnsBetweenFieldsAreBlank(int line, int column) {
        String one = line == 1 ? with(LINE_1, column, "9") : LINE_1;
        String two = line == 2 ? with(LINE_2, column, "9") : LINE_2;
        assertThat(rejections(one + "\n" + two))
                .extracting(Rejection::reason)
                .containsExactly("line " + line + ", column " + column + ": found '9', expected a blank");
    }

    @Test
    void onlyPrintableCharactersStandInALine() {
        assertThat(rejections(with(LINE_1, 10, "\u007F") + "\n" + LINE_2).get(0).reason())
                .isEqualTo("line 1, column 10: found '\u007F', expected a printable character");
        assertThat(rejections(LINE_1 + "\n" + with(LINE_2, 10, "\t")).get(0).reason())
                .isEqualTo("line 2, column 10: found '\t', expected a printable character");
        assertThat(load(with(LINE_1, 10, "~!") + "\n" + LINE_2).rejections()).isEmpty();
    }

    @Test
    void theLastDayOfALeapYearIsThe366th() {
        String one = with(LINE_1, 19, "24366");
        assertThat(elements(load(one + "\n" + LINE_2)).get(0).epoch().toString())
                .startsWith("2024-12-31T");
    }
}
