package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clearorbit.catalog.WrittenCatalogs.CONTEXT;
import static org.clearorbit.catalog.WrittenCatalogs.catalog;
import static org.clearorbit.catalog.WrittenCatalogs.elements;
import static org.clearorbit.catalog.WrittenCatalogs.object;
import static org.clearorbit.catalog.WrittenCatalogs.text;

import java.nio.file.Path;
import java.time.LocalDate;
import org.clearorbit.catalog.WrittenCatalogs.Format;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.UtcEpoch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no file can hold is refused, by object and field. */
class CatalogWriterRefusalsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"A\nB", "A\rB", " A", "A ", "\t", "A\u0000", "A\u0085B", "\uD800", "\uDFFF", "\uFFFE", "\uFFFF"})
    void namesThatNoFormatHoldsAreRefusedByNumber(String name) {
        for (Format format : Format.values()) {
            Path file = folder.resolve("never");
            assertThatThrownBy(() -> format.writer.write(catalog(object(elements(7, name, ""))), file))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageStartingWith("object 7, OBJECT_NAME: found '" + name + "', expected ");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void fieldsOutOfTheRangeOfFilesAreRefused() {
        ElementSet good = elements(7, "A", "");
        SpaceObject decayed = new SpaceObject(
                good,
                ObjectType.DEBRIS,
                "",
                null,
                LocalDate.of(2026, 4, 27),
                OperationalStatus.UNKNOWN,
                object(good).mass(),
                object(good).crossSection());
        refused(decayed, "DECAY_DATE: found '2026-04-27', expected a day after the epoch's, 2026-04-27");
        refused(object(raan(good, -1)), "RA_OF_ASC_NODE: found '-57.29577951308232', expected a number from 0");
        refused(object(raan(good, 7)), "RA_OF_ASC_NODE: found '401.07045659157626', expected a number from 0");
        refused(
                new SpaceObject(
                        good,
                        ObjectType.DEBRIS,
                        "A\nB",
                        null,
                        null,
                        OperationalStatus.UNKNOWN,
                        object(good).mass(),
                        object(good).crossSection()),
                "COUNTRY_CODE: found 'A\nB', expected one line of text");
        refused(withMass(good, new PhysicalValue(1, 1, Provenance.FAMILY, "")), "MASS_SOURCE: found ''");
        refused(withMass(good, new PhysicalValue(1e10, 1, Provenance.FAMILY, "x")), "MASS_KG: found '10000000000'");
    }

    @Test
    void aFullTurnAndTheGreatestCountersAreInRange() {
        ElementSet good = elements(7, "A", "");
        assertThat(text(Format.CSV, catalog(object(raan(good, 2 * Math.PI))))).contains(",360,");
        refused(object(raan(good, Math.nextDown(-0.0))), "RA_OF_ASC_NODE: found '-");
        refused(object(raan(good, 1000)), "RA_OF_ASC_NODE: found '57295.7795130823");
        refused(
                new SpaceObject(
                        good,
                        ObjectType.DEBRIS,
                        "",
                        null,
                        LocalDate.of(2026, 4, 26),
                        OperationalStatus.UNKNOWN,
                        object(good).mass(),
                        object(good).crossSection()),
                "DECAY_DATE: found '2026-04-26', expected a day after the epoch's, 2026-04-27");
        refused(withMass(good, new PhysicalValue(1, 1e13, Provenance.FAMILY, "x")), "MASS_SIGMA_KG: found '1E13'");
        refused(withMass(good, new PhysicalValue(1e-10, 1, Provenance.FAMILY, "x")), "MASS_KG: found '1E-10'");
    }

    @Test
    void instantsThatNoFileCanSayAreRefused() {
        int lastDay = FieldText.modifiedJulianDay(LocalDate.of(9999, 12, 31));
        Catalog last = catalog(object(at(new UtcEpoch(lastDay, 0.5), 'U', 1)));
        assertThat(text(Format.CSV, last)).contains(",9999-12-31T00:00:00.5,");
        refused(
                object(at(new UtcEpoch(lastDay + 1, 0.5), 'U', 1)),
                "EPOCH: found '+10000-01-01', expected a year from 0000 to 9999");
        int firstDay = FieldText.modifiedJulianDay(LocalDate.of(0, 1, 1));
        Catalog first = catalog(object(at(new UtcEpoch(firstDay, 0), 'U', 1)));
        assertThat(text(Format.CSV, first)).contains(",0000-01-01T00:00:00,");
        refused(
                object(at(new UtcEpoch(firstDay - 1, 0), 'U', 1)),
                "EPOCH: found '-0001-12-31', expected a year from 0000 to 9999");
        refused(
                object(at(new UtcEpoch(59601, 1e-45), 'U', 1)),
                "EPOCH: found '1.0E-45 s', expected a second of 40 decimals at most");
    }

    @Test
    void countersHaveNineDigitsAtMost() {
        UtcEpoch epoch = new UtcEpoch(59601, 0);
        refused(object(at(epoch, 'U', -1)), "ELEMENT_SET_NO: found '-1', expected a whole number from 0 to 999999999");
        refused(object(at(epoch, 'U', 1_000_000_000)), "ELEMENT_SET_NO: found '1000000000'");
    }

    @Test
    void aClassIsNoBlank() {
        refused(object(at(new UtcEpoch(59601, 0), ' ', 1)), "CLASSIFICATION_TYPE: found ' ', expected no blanks");
    }

    private static SpaceObject withMass(ElementSet elements, PhysicalValue mass) {
        return new SpaceObject(
                elements,
                ObjectType.DEBRIS,
                "",
                null,
                null,
                OperationalStatus.UNKNOWN,
                mass,
                object(elements).crossSection());
    }

    private static ElementSet raan(ElementSet set, double raan) {
        return new ElementSet(
                set.catalogNumber(),
                set.name(),
                set.internationalDesignator(),
                set.classification(),
                set.epoch(),
                set.meanMotion(),
                set.e(),
                set.i(),
                raan,
                set.argp(),
                set.meanAnomaly(),
                set.meanMotionDot(),
                set.meanMotionDotDot(),
                set.bStar(),
                set.elementSetNumber(),
                set.revolutionNumber());
    }

    private static void refused(SpaceObject object, String message) {
        assertThatThrownBy(() -> CatalogWriter.gpCsv(CONTEXT).write(catalog(object), new StringBuilder()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("object 7, " + message);
    }

    private static ElementSet at(UtcEpoch epoch, char classification, int counter) {
        return new ElementSet(7, "A", "", classification, epoch, 0.001, 0.1, 1, 2, 3, 4, 0, 0, 0, counter, counter);
    }
}
