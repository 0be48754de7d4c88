package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.clearorbit.catalog.CatalogFiles.LINE_1;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.SpaceContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which format a file has, and that one says what another does. */
class ElementFormatsTest {

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

    @Test
    void theThreeFormatsGiveTheSameElements() {
        CatalogLoad tle = load(CatalogFiles.sampleText("sample.tle"));
        CatalogLoad json = load(CatalogFiles.sampleText("sample.json"));
        CatalogLoad csv = load(CatalogFiles.sampleText("sample.csv"));
        assertThat(tle.accepted()).isEqualTo(24);
        assertThat(elements(csv)).isEqualTo(elements(json));
        ElementComparison.assertSameToPublishedPrecision(elements(tle), elements(json));
        assertThat(List.of(tle, json, csv))
                .allSatisfy(load -> assertThat(load.rejections()).isEmpty());
    }

    @Test
    void gzipAndByteOrderMarksAreRecognisedByContent() {
        for (String name : List.of("sample.tle", "sample.json", "sample.csv")) {
            Path packed = CatalogFiles.write(folder, "no-suffix", CatalogFiles.gzip(CatalogFiles.sample(name)));
            assertThat(READER.read(packed).accepted()).isEqualTo(24);
            assertThat(load("\uFEFF" + CatalogFiles.sampleText(name)).accepted())
                    .isEqualTo(24);
        }
    }

    @Test
    void filesThatAreNoCatalogueAreNamedWithTheirStart() {
        assertThatThrownBy(() -> load("  \n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("empty file");
        assertThatThrownBy(() -> load("<html>not found</html>"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'<html>not found</html>', expected two-line elements");
        assertThatThrownBy(() -> READER.read(folder.resolve("absent")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("absent: no such file");
        byte[] packed = CatalogFiles.gzip(CatalogFiles.sample("sample.tle"));
        Path cut = CatalogFiles.write(folder, "cut", Arrays.copyOf(packed, packed.length / 2));
        assertThatThrownBy(() -> READER.read(cut))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cut: compressed by gzip but damaged");
        assertThatThrownBy(() -> load(LINE_1 + "\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no usable element set")
                .hasMessageContaining("line 1 stands alone");
    }

    @ParameterizedTest
    @CsvSource({
        "sample.tle, two-line elements",
        "sample.csv, GP elements in CSV",
        "sample.json, GP elements in JSON",
        "sample.xml, OMM in XML",
        "sample.kvn, OMM in KVN"
    })
    void theFormatIsNamed(String sample, String title) {
        CatalogLoad load = load(CatalogFiles.sampleText(sample));
        assertThat(load.files()).extracting(FileSummary::format).containsExactly(title);
        assertThat(load.files()).extracting(FileSummary::rejected).containsExactly(0);
    }

    @Test
    void aFileThatIsNoneIsQuotedFromItsFirstLineThatCounts() {
        String sixty = "x".repeat(60);
        assertThatThrownBy(() -> load("# a\n\n  " + sixty + "  \nsecond"))
                .hasMessageContaining("found '" + sixty + "', expected");
        assertThatThrownBy(() -> load(sixty + "y")).hasMessageContaining("found '" + sixty + "...', expected");
        assertThatThrownBy(() -> load("# a")).hasMessageContaining("found '', expected");
    }

    @Test
    void twoBytesTellGzip() {
        for (byte[] none : List.of(new byte[] {0x1F}, new byte[] {0x1F, 0x20}, new byte[] {0x20, (byte) 0x8B})) {
            assertThatThrownBy(() -> READER.readSources(List.of(CatalogSource.of("tiny", none))))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageNotContaining("gzip");
        }
        byte[] start = {0x1F, (byte) 0x8B};
        assertThatThrownBy(() -> READER.readSources(List.of(CatalogSource.of("tiny", start))))
                .hasMessageContaining("tiny: compressed by gzip but damaged");
    }
}
