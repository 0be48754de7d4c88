package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.clearorbit.catalog.CatalogFiles.CSV_HEADER;
import static org.clearorbit.catalog.CatalogFiles.CSV_ROW;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.SpaceContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GP elements in CSV and JSON. */
class GpFormatsTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();

    private static final CatalogReader READER = CatalogReader.using(CONTEXT);

    @TempDir
    Path folder;

    private CatalogLoad load(String text) {
        return READER.read(CatalogFiles.write(folder, "elements", text));
    }

    private static List<ElementSet> elements(CatalogLoad load) {
        return load.catalog().objects().stream().map(SpaceObject::elements).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15.47250764|0|MEAN_MOTION: found '0'",
                "15.47250764|NaN|MEAN_MOTION: found 'NaN'",
                "15.47250764|1e400|MEAN_MOTION: found '1e400'",
                "15.47250764||MEAN_MOTION: not given",
                ".0016929|1.0|ECCENTRICITY: found '1.0'",
                ".0016929|-.1|ECCENTRICITY: found '-.1'",
                "82.5602|0x1p3|INCLINATION: found '0x1p3'",
                "50032|1000000000|NORAD_CAT_ID: found '1000000000'",
                "50032|5.0|NORAD_CAT_ID: found '5.0'",
                "2026-04-26T|2026-02-30T|EPOCH: found '2026-02-30'",
                "T22:46:31|T24:46:31|EPOCH: found '24'",
                ".345824|.34x|EPOCH: found",
                "0,U|4,U|EPHEMERIS_TYPE: found '4'",
                "82.9647|82.9647,1|number of fields: found '18', expected 17",
                "COSMOS|\"COSMOS|number of fields: found '1'"
            })
    void aBadCsvFieldIsNamed(String from, String to, String reason) {
        String bad = CSV_ROW.replaceFirst(Pattern.quote(from), to == null ? "" : to);
        CatalogLoad load = load(CSV_HEADER + CSV_ROW + bad + CSV_ROW.replace("50032", "50033"));
        assertThat(load.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).startsWith(reason);
            assertThat(rejection.line()).isEqualTo(3);
            assertThat(rejection.text()).isEqualTo(bad.strip());
        });
        assertThat(load.accepted()).isEqualTo(2);
    }

    @Test
    void nineDigitNumbersAndLeapSecondsAreRead() {
        CatalogLoad load = load(CSV_HEADER
                + CSV_ROW.replace("50032", "799500110")
                        .replace("2026-04-26T22:46:31.345824", "2016-12-31T23:59:60.5Z"));
        assertThat(load.catalog().objects()).singleElement().satisfies(o -> {
            assertThat(o.catalogNumber()).isEqualTo(799_500_110);
            assertThat(o.elements().epoch()).hasToString("2016-12-31T23:59:60.500000Z");
        });
    }

    @Test
    void commentsAndBlankLinesMayStandBeforeTheHeaderOfACsv() {
        CatalogLoad load = load("# of today\n\n" + CSV_HEADER + CSV_ROW + "\n" + CSV_ROW.replace("82.5602", "x"));
        assertThat(load.accepted()).isEqualTo(1);
        assertThat(load.rejections()).extracting(Rejection::line).containsExactly(6L);
    }

    @Test
    void aBrokenJsonRecordCostsOnlyItself() {
        String sample = CatalogFiles.sampleText("sample.json");
        String one = sample.substring(1, sample.indexOf('}') + 1);
        String[] broken = {
            one.replaceFirst("\"OBJECT_NAME\"", "OBJECT_NAME"),
            one.replaceFirst("15\\.47250764", "[15.47250764]"),
            one.replaceFirst("15\\.47250764", "1e400"),
            one.substring(0, 200),
            one.substring(1),
            one.replaceFirst("\"ECCENTRICITY\"", "\"MEAN_MOTION\"")
        };
        String good = one.replaceFirst("50032", "\"50033\"").replaceFirst("COSMOS", "A } BRACE");
        for (String bad : broken) {
            CatalogLoad load = load("[" + bad + "," + good + "]");
            assertThat(load.rejections()).as(bad).hasSize(1);
            assertThat(load.rejections().get(0).line()).isEqualTo(1);
            assertThat(load.catalog().objects())
                    .singleElement()
                    .satisfies(o -> assertThat(o.name()).startsWith("A } BRACE"));
        }
    }

    @Test
    void jsonMayHaveOneObjectOnEachLine() {
        String sample = CatalogFiles.sampleText("sample.json");
        String lines = sample.substring(1, sample.length() - 1).replace("},{", "}\n{");
        assertThat(elements(load(lines))).isEqualTo(elements(load(sample)));
    }

    @Test
    void whatStandsBetweenJsonRecordsIsABadRecord() {
        String sample = CatalogFiles.sampleText("sample.json");
        String one = sample.substring(1, sample.indexOf('}') + 1);
        CatalogLoad load = load(one + " junk " + one.replace("82.5602", "x").replace("50032", "1") + "tail");
        assertThat(load.rejections())
                .extracting(Rejection::line, Rejection::reason, Rejection::text)
                .contains(
                        tuple(2L, "text outside of any record, expected { at its start", "junk"),
                        tuple(4L, "text outside of any record, expected { at its start", "tail"));
        assertThat(load.recordsRead()).isEqualTo(4);
        assertThat(load.rejections().get(1).line()).isEqualTo(3);
        assertThat(load.rejections().get(1).reason()).startsWith("not JSON: ");
        Rejection plain = load(one + one.replace("82.5602", "182").replace("50032", "1"))
                .rejections()
                .get(0);
        assertThat(plain.reason()).isEqualTo("INCLINATION: found '182', expected a number from 0.0 to 180.0");
        assertThat(plain.text()).isEqualTo(one.replace("82.5602", "182").replace("50032", "1"));
        assertThat(load(one).rejections()).isEmpty();
    }
}
