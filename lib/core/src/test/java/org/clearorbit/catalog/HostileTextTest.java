package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clearorbit.catalog.CatalogFiles.CSV_HEADER;
import static org.clearorbit.catalog.CatalogFiles.CSV_ROW;
import static org.clearorbit.catalog.CatalogFiles.LINE_1;
import static org.clearorbit.catalog.CatalogFiles.LINE_2;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.SpaceContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are long and broken cost no more than their length, and never the load. */
class HostileTextTest {

    private static final CatalogReader READER = CatalogReader.using(SpaceContext.embedded());

    /** Where the work grew with the square of the length, the longer of two texts took minutes. */
    private static final Duration FAR_TOO_LONG = Duration.ofSeconds(10);

    private static final int TIMES_LONGER = 4;

    private static CatalogSource source(String name, String text) {
        return CatalogSource.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What comes of a text beside one good element set. */
    private static CatalogLoad load(String text) {
        return READER.readSources(List.of(source("good", CSV_HEADER + CSV_ROW), source("hostile", text)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            delimiter = '|',
            value = {
                "messages without an end|<ndm>|<omm >PAD|2000",
                "comments without an end|<ndm>|<omm></omm><!--PAD|2000",
                "instructions without an end|<ndm>|<omm></omm><?PAD|2000",
                "closing braces|[{x|}|500000",
                "closing braces in a text without an end|[{\"a\":\"|}|500000",
                "objects without an end|[|{PAD|5000",
                "texts without an end|[|{\"PAD|5000"
            })
    void repetitions(String what, String start, String repeated, int count) {
        String part = repeated.replace("PAD", " ".repeat(2000));
        for (int times : new int[] {count, TIMES_LONGER * count}) {
            CatalogLoad load = assertTimeoutPreemptively(FAR_TOO_LONG, () -> load(start + part.repeat(times)));
            assertThat(load.accepted()).isEqualTo(1);
            assertThat(load.rejected()).isPositive();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "message|CCSDS_OMM_VERS = 2.0%nINCLINATION = 1BLANKSx%n",
                "GCAT|#JCAT%tSatcat%tStatus%tDiameter%tShape%nS00005%t1%tO%t1%tABLANKSx%n"
            })
    void blanks(String what, String text) {
        String lines = text.replace("%n", "\n").replace("%t", "\t");
        for (int count : new int[] {100_000, TIMES_LONGER * 100_000}) {
            CatalogLoad load =
                    assertTimeoutPreemptively(FAR_TOO_LONG, () -> load(lines.replace("BLANKS", " ".repeat(count))));
            assertThat(load.accepted()).isPositive();
        }
    }

    @Test
    void aColumnOfGcatMayStandTwice() {
        String header = "#JCAT\tName\tName\tStatus\tMass\n";
        CatalogLoad load = load(header + "S00005\tA\tB\t100\nS00006\tA\tB\tO\t100\n");
        assertThat(load.rejections())
                .extracting(Rejection::reason)
                .containsExactly("number of fields: found '4', expected 5 as in the header");
    }

    @Test
    void aCarriageReturnAloneEndsALine() {
        CatalogLoad load = READER.readSources(List.of(source("old", "NAME\r" + LINE_1 + "\r" + LINE_2 + "\r")));
        assertThat(load.catalog().find(50032)).isPresent();
        assertThat(load.rejections()).isEmpty();
    }

    @Test
    void whatTheParserOfXmlThrowsIsAReason() {
        assertThat(OmmXmlFormat.firstLine(new IllegalStateException())).isEqualTo("java.lang.IllegalStateException");
        assertThat(OmmXmlFormat.firstLine(new IllegalStateException("ParseError at [1,2]\nMessage: a\nb")))
                .isEqualTo("a");
    }

    @Test
    void aFileThatUnpacksToTooMuchIsRefused() {
        byte[] packed = CatalogFiles.gzip(new byte[100_001]);
        CatalogSource bomb = CatalogSource.of("bomb.gz", packed);
        assertThatThrownBy(() -> TextFile.of(bomb, 100_000))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("bomb.gz: " + packed.length
                        + " bytes that unpack to more than 100000, expected at most 100000; unpack and divide it");
        assertThat(TextFile.of(bomb, 100_001).text()).hasSize(100_001);
    }
}
