package org.clearorbit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code rank} reads, writes and refuses. */
class RankCommandTest extends RankRun {

    @Test
    void ranksEveryObject() throws IOException {
        Cli run = rank(catalogue(Flagship.elements(OBJECTS)));

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("read ", "ranked 8 objects by clearorbit", "ranking.csv");
        assertThat(written("ranking.csv")).hasSize(1 + OBJECTS);
        assertThat(written("ranking.csv").get(1)).startsWith("1,");
        assertThat(written("rejections.csv")).containsExactly("file,line,reason,text");
    }

    @Test
    void writesABadRecordToRejectionsAndRanksTheOthers() throws IOException {
        List<String> lines = Flagship.elements(OBJECTS);
        lines.set(4, lines.get(4).substring(0, 68) + (char) ('0' + (lines.get(4).charAt(68) - '0' + 1) % 10));

        Cli run = rank(catalogue(lines));

        assertThat(run.status()).isZero();
        assertThat(written("ranking.csv")).hasSize(OBJECTS);
        // one record of three lines, quoted
        assertThat(written("rejections.csv")).hasSize(4);
        assertThat(written("rejections.csv").get(1)).contains("objects.3le,4,", "checksum");
        assertThat(run.out()).contains("1 rejected", "rejections.csv");
    }

    @Test
    void anEmptyFileIsBadInput() throws IOException {
        refused(rank(catalogue(List.of())), "objects.3le");
    }

    @Test
    void aMissingFileIsBadInput() throws IOException {
        refused(rank(folder.resolve("none.3le")), "none.3le");
    }

    @Test
    void aFileOfBadRecordsOnlyIsBadInput() throws IOException {
        List<String> lines = Flagship.elements(OBJECTS);
        for (int k = 1; k < lines.size(); k += 3) {
            lines.set(k, lines.get(k).substring(0, 20) + "XX" + lines.get(k).substring(22));
        }

        refused(rank(catalogue(lines)), "objects.3le");
    }

    @Test
    void aSingleRecordWithAWrongChecksumIsBadInput() throws IOException {
        List<String> lines = Flagship.elements(1);
        lines.set(2, lines.get(2).substring(0, 68) + (char) ('0' + (lines.get(2).charAt(68) - '0' + 1) % 10));

        refused(rank(catalogue(lines)), "checksum");
    }

    @Test
    void anElementThatIsNotANumberIsBadInput() throws IOException {
        Path file = Files.writeString(folder.resolve("gp.csv"), """
                OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,\
                MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,\
                MEAN_MOTION_DOT,MEAN_MOTION_DDOT
                A,2000-001A,2022-01-22T00:00:00,NaN,0.001,71,10,20,30,0,U,16182,999,1,0,0,0
                """);

        refused(rank(file), "gp.csv", "NaN");
    }

    @Test
    void topWritesTheFirstOnly() throws IOException {
        assertThat(rank(catalogue(Flagship.elements(OBJECTS)), "--top", 3).status())
                .isZero();
        assertThat(written("ranking.csv")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "--top, 0",
        "--epoch, someday",
        "--index, luck",
        "--population, nobody",
        "--flux, none.csv",
        "--approach-days, 0.0",
        "--approach-days, NaN",
        "--approach-days, 31.0",
        "--samples, 0",
        "--samples, 10001"
    })
    void aBadValueIsBadInputInOneLine(String option, String value) throws IOException {
        refused(rank(catalogue(Flagship.elements(OBJECTS)), option, value), "'" + value + "'");
    }

    @ParameterizedTest
    @CsvSource({"--top, many", "--candidates, some", "--approach-days, week", "--samples, some"})
    void aValueOfTheWrongTypeIsBadInputWithAHint(String option, String value) throws IOException {
        Cli run = rank(catalogue(Flagship.elements(OBJECTS)), option, value);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errLines())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("clearorbit: ").contains(option, value, "--help"));
    }

    @Test
    void anOutputFolderThatIsAFileIsBadInput() throws IOException {
        Files.writeString(out(), "");

        refused(rank(catalogue(Flagship.elements(OBJECTS))), "out", "cannot be made");
    }

    @Test
    void aCatalogueWithoutCandidatesIsToldSo() throws IOException {
        Path numbers = Files.writeString(
                folder.resolve("active.txt"),
                Flagship.elements(OBJECTS).stream()
                        .filter(line -> line.startsWith("1 "))
                        .map(line -> line.substring(2, 7).strip())
                        .collect(Collectors.joining("\n")));
        Path elements = catalogue(Flagship.elements(OBJECTS));
        Path satcat = folder.resolve("payloads.csv");
        Files.writeString(satcat, Flagship.text("satcat.csv").replace(",R/B,", ",PAY,"));

        Cli run = Cli.run("rank", "--catalog", elements, "--satcat", satcat, "--active", numbers, "--out", out());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).contains("ranked 0 objects", "no object is a candidate", "--candidates all");
    }

    @Test
    void filesOfAnEarlierRunAreNamed() throws IOException {
        Path file = catalogue(Flagship.elements(OBJECTS));
        rank(file, "--index", "csi,csi-shells");

        assertThat(rank(file, "--index", "csi").out())
                .endsWith("left there by an earlier run: indices.csv, agreement.csv\n");
    }
}
