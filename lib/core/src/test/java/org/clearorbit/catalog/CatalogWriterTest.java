package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clearorbit.catalog.WrittenCatalogs.CONTEXT;
import static org.clearorbit.catalog.WrittenCatalogs.EPOCH;
import static org.clearorbit.catalog.WrittenCatalogs.catalog;
import static org.clearorbit.catalog.WrittenCatalogs.elements;
import static org.clearorbit.catalog.WrittenCatalogs.object;
import static org.clearorbit.catalog.WrittenCatalogs.sample;
import static org.clearorbit.catalog.WrittenCatalogs.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearorbit.catalog.WrittenCatalogs.Format;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.UtcEpoch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the texts look, and what happens where they cannot be written. */
class CatalogWriterTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void numbersAreAsShortAsTheyWerePublished(Format format) {
        String text = text(format, sample(folder, "sample.json"));
        for (String number : List.of("82.5602", "279.7458", "15.47250764", "0.0016929", "0.00010709", "0.00005523")) {
            assertThat(text).containsPattern("[^0-9.]" + java.util.regex.Pattern.quote(number) + "[^0-9]");
        }
        assertThat(text).contains("2026-04-26T22:46:31.345824").doesNotContainPattern("[0-9]{2}\\.[0-9]{13}");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path file = folder.resolve("absent").resolve("x.csv");
        assertThatThrownBy(() -> CatalogWriter.gpCsv(CONTEXT).write(catalog(), file))
                .isInstanceOf(org.clearorbit.common.ClearorbitException.class)
                .hasMessageContaining("x.csv: cannot be written");
    }

    @Test
    void inCsvOnlyTheTextsThatNeedQuotesHaveThem() {
        assertThat(text(Format.CSV, sample(folder, "sample.json"))).doesNotContain("\"");
        List<SpaceObject> objects = new ArrayList<>();
        for (String name : List.of("# A", ",A", "\"A", "A #")) {
            objects.add(object(elements(objects.size() + 1, name, "")));
        }
        assertThat(text(Format.CSV, Catalog.of(EPOCH, objects)).lines().skip(1))
                .map(line -> line.substring(0, line.indexOf("2026") - 2))
                .containsExactly("\"# A\"", "\",A\"", "\"\"\"A\"", "A #");
    }

    @Test
    void theSecondOfADayIsWrittenAsATime() {
        for (double second : new double[] {0, 59, 60, 3599, 3600, 86399, 86400, 86340, 82800}) {
            int whole = (int) second;
            ElementSet set =
                    new ElementSet(1, "", "", 'U', new UtcEpoch(57753, second), 0.001, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            String time = whole == 86400
                    ? "23:59:60"
                    : java.time.LocalTime.ofSecondOfDay(whole)
                            .format(java.time.format.DateTimeFormatter.ISO_LOCAL_TIME);
            assertThat(text(Format.CSV, catalog(object(set)))).contains(",2016-12-31T" + time + ",");
        }
    }

    @Test
    void theMessagesWereMadeAtTheCataloguesEpochByThisLibrary() {
        assertThat(text(Format.KVN, catalog(object(elements(7, "A", "")))))
                .startsWith("CCSDS_OMM_VERS = 2.0\nCREATION_DATE = 2026-04-27T12:00:00\nORIGINATOR = CLEARORBIT\n");
    }

    @Test
    void whatCannotBeWrittenToIsNamed() {
        Appendable full = new Appendable() {
            @Override
            public Appendable append(CharSequence text) throws java.io.IOException {
                throw new java.io.IOException("full");
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) throws java.io.IOException {
                throw new java.io.IOException("full");
            }

            @Override
            public Appendable append(char c) throws java.io.IOException {
                throw new java.io.IOException("full");
            }
        };
        assertThatThrownBy(() -> CatalogWriter.gpCsv(CONTEXT).write(catalog(), full))
                .isInstanceOf(org.clearorbit.common.ClearorbitException.class)
                .hasMessage("catalogue: cannot be written (java.io.IOException: full)");
    }
}
