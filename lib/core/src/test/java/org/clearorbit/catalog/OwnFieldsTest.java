package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.clearorbit.catalog.CatalogFiles.CSV_HEADER;
import static org.clearorbit.catalog.CatalogFiles.CSV_ROW;

import java.nio.file.Path;
import java.time.LocalDate;
import org.clearorbit.orbit.SpaceContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What GP records themselves say of their objects. */
class OwnFieldsTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();
    private static final CatalogReader READER = CatalogReader.using(CONTEXT);
    private static final String COLUMNS = ",OBJECT_TYPE,COUNTRY_CODE,LAUNCH_DATE,DECAY_DATE,RCS_SIZE,OPS_STATUS_CODE\n";

    @TempDir
    Path folder;

    private Path file(String name, String text) {
        return CatalogFiles.write(folder, name, text);
    }

    private static String row(int number, String more) {
        return CSV_ROW.strip().replace("50032", Integer.toString(number)) + more + "\n";
    }

    private Path gp(String... rows) {
        return file("gp.csv", CSV_HEADER.strip() + COLUMNS + String.join("", rows));
    }

    private static SpaceObject object(CatalogLoad load, int number) {
        return load.catalog().find(number).orElseThrow();
    }

    @Test
    void columnsOfACsvFillIn() {
        CatalogLoad load = READER.read(gp(
                row(1, ",ROCKET BODY,CIS,1982-09-16,,LARGE,"),
                row(2, ",PAYLOAD,US,1982-09-16,2027-01-01,,+"),
                row(3, ",,,,,,"),
                row(4, ",,PRC,,,,"),
                row(5, ",ROCKET BODY,,,,,?")));
        assertThat(object(load, 1).type()).isEqualTo(ObjectType.ROCKET_BODY);
        assertThat(object(load, 1).owner()).isEqualTo("CIS");
        assertThat(object(load, 1).launch()).contains(LocalDate.of(1982, 9, 16));
        assertThat(object(load, 1).mass().source()).isEqualTo("median of type and radar size class");
        assertThat(object(load, 1).status()).isEqualTo(OperationalStatus.NOT_OPERATIONAL);
        assertThat(object(load, 2).decay()).contains(LocalDate.of(2027, 1, 1));
        assertThat(object(load, 2).status()).isEqualTo(OperationalStatus.OPERATIONAL);
        // by their names
        assertThat(object(load, 3).type()).isEqualTo(ObjectType.DEBRIS);
        assertThat(object(load, 4).type()).isEqualTo(ObjectType.DEBRIS);
        assertThat(object(load, 4).owner()).isEqualTo("PRC");
        assertThat(object(load, 5).status()).isEqualTo(OperationalStatus.UNKNOWN);
    }

    @Test
    void spaceTracksJsonHasAllValuesAsTexts() {
        String sample = CatalogFiles.sampleText("sample.json");
        String one = sample.substring(1, sample.indexOf('}') + 1);
        String texts = one.replaceAll("\":(-?[0-9][^,}]*)", "\":\"$1\"")
                .replace(
                        "}",
                        ",\"CCSDS_OMM_VERS\":\"3.0\",\"CENTER_NAME\":\"EARTH\",\"REF_FRAME\":\"TEME\","
                                + "\"TIME_SYSTEM\":\"UTC\",\"MEAN_ELEMENT_THEORY\":\"SGP4\",\"OBJECT_TYPE\":\"DEBRIS\","
                                + "\"RCS_SIZE\":\"SMALL\",\"COUNTRY_CODE\":\"CIS\",\"LAUNCH_DATE\":\"1982-09-16\","
                                + "\"DECAY_DATE\":null,\"PERIOD\":\"93.1\",\"TLE_LINE0\":\"0 COSMOS 1408 DEB\"}");
        CatalogLoad array = READER.read(file("array", "[" + texts + "]"));
        assertThat(array.rejections()).isEmpty();
        SpaceObject object = object(array, 50032);
        assertThat(object.elements())
                .isEqualTo(object(READER.read(file("one", one)), 50032).elements());
        assertThat(object.owner()).isEqualTo("CIS");
        assertThat(object.crossSection().value()).isEqualTo(0.01085);
        CatalogLoad lines = READER.read(file("lines", texts + "\n" + texts.replace("50032", "50033")));
        assertThat(lines.accepted()).isEqualTo(2);
        assertThat(object(lines, 50032)).isEqualTo(object);
    }

    @Test
    void aSatelliteCatalogueStandsBefore() {
        Path satcat = file("satcat.csv", "NORAD_CAT_ID,OBJECT_TYPE,OWNER,DECAY_DATE\n1,PAY,ESA,\n");
        CatalogLoad load = READER.read(gp(row(1, ",DEBRIS,CIS,1982-09-16,2026-01-01,SMALL,+")), satcat);
        SpaceObject object = object(load, 1);
        assertThat(object.type()).isEqualTo(ObjectType.PAYLOAD);
        assertThat(object.owner()).isEqualTo("ESA");
        assertThat(object.launch()).isEmpty();
        assertThat(object.status()).isEqualTo(OperationalStatus.UNKNOWN);
    }

    @Test
    void theDecayDateOfTheRecordThatCountsCounts() {
        String late = row(1, ",,,,2026-04-26,,");
        String early = row(1, ",,,,,,").replace("2026-04-26T", "2026-04-20T");
        String earlyDecayed = row(2, ",,,,2026-04-01,,").replace("2026-04-26T", "2026-04-20T");
        CatalogLoad load = READER.read(gp(early, late, earlyDecayed, row(2, ",,,,,,"), row(3, ",,,,2026-04-27,,")));
        assertThat(load.catalog().objects())
                .extracting(SpaceObject::catalogNumber)
                .containsExactly(2, 3);
        assertThat(load.decayed()).isEqualTo(1);
        assertThat(load.superseded()).isEqualTo(2);
        assertThat(load.recordsRead()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GARBAGE,,,,,|OBJECT_TYPE: found 'GARBAGE', expected PAY, R/B, DEB or UNK",
                ",,1982,,,|LAUNCH_DATE: found '1982', expected a day such as 2022-01-22",
                ",,,soon,,|DECAY_DATE: found 'soon', expected a day such as 2022-01-22",
                ",,,,HUGE,|RCS_SIZE: found 'HUGE', expected SMALL, MEDIUM or LARGE",
                ",,,,,!|OPS_STATUS_CODE: found '!', expected one of + - P B S X D ?"
            })
    void aBadFieldIsNamed(String more, String reason) {
        assertThat(READER.read(gp(row(1, "," + more), row(2, ",,,,,,"))).rejections())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).startsWith(reason));
    }

    @Test
    void massAndCrossSectionMayStandInTheRecord() {
        String columns =
                ",MASS_KG,MASS_SIGMA_KG,MASS_PROVENANCE,MASS_SOURCE,CROSS_SECTION_M2,CROSS_SECTION_PROVENANCE\n";
        String text = CSV_HEADER.strip()
                + columns
                + row(1, ",8900,100,FAMILY,Yuzhnoye,40,ESTIMATED")
                + row(2, ",8900,,,,,")
                + row(3, ",8900,,guess,,,")
                + row(4, ",-1,,,,,");
        Path physical = file("physical.csv", "norad_cat_id,mass_kg\n2,8800\n");
        CatalogLoad load = READER.read(file("gp.csv", text), physical);
        assertThat(object(load, 1).mass()).isEqualTo(new PhysicalValue(8900, 100, Provenance.FAMILY, "Yuzhnoye"));
        assertThat(object(load, 1).crossSection().value()).isEqualTo(40);
        assertThat(object(load, 1).crossSection().sigma()).isCloseTo(8, within(1e-12));
        assertThat(object(load, 1).crossSection().provenance()).isEqualTo(Provenance.ESTIMATED);
        assertThat(object(load, 1).crossSection().source()).endsWith("gp.csv");
        assertThat(object(load, 2).mass().value()).isEqualTo(8800);
        assertThat(load.rejections())
                .extracting(Rejection::reason)
                .containsExactly(
                        "MASS_PROVENANCE: found 'guess', expected MEASURED, FAMILY or ESTIMATED",
                        "MASS_KG: found '-1', expected a number from 1.0E-9 to 1.0E9");
    }
}
