package org.clearorbit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {

    @TempDir
    private Path folder;

    @Test
    void aValueAtItsLimitHoldsAndOneAboveDoesNot() throws Exception {
        Limits limits = Limits.read(file("# why\nsteps=100\nbytes = 20.5\n"));
        assertThat(limits.compare(Map.of("steps", 100.0, "bytes", 20.6)))
                .containsExactlyInAnyOrder(
                        new Limits.Comparison("steps", 100, 100), new Limits.Comparison("bytes", 20.6, 20.5))
                .filteredOn(Limits.Comparison::exceeded)
                .extracting(Limits.Comparison::key)
                .containsExactly("bytes");
    }

    @Test
    void notANumberExceedsEveryLimit() {
        assertThat(new Limits.Comparison("ratio", Double.NaN, 2).exceeded()).isTrue();
    }

    @Test
    void theTableMarksWhatIsExceeded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean holds = Guard.report(
                List.of(new Limits.Comparison("steps", 100, 100), new Limits.Comparison("bytes", 20.6, 20.5)),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(holds).isFalse();
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .filteredOn(line -> line.endsWith("EXCEEDED"))
                .singleElement()
                .asString()
                .startsWith("bytes");
    }

    @Test
    void aMissingFileIsToldInOneLine() {
        assertThatThrownBy(() -> Limits.read(folder.resolve("none.properties")))
                .isInstanceOf(Limits.Unusable.class)
                .hasMessageContaining("none.properties")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aLimitThatIsNoNumberIsNamed() {
        assertThatThrownBy(() -> Limits.read(file("steps=many\n")))
                .isInstanceOf(Limits.Unusable.class)
                .hasMessageContaining("steps: found 'many', expected a number");
        assertThatThrownBy(() -> Limits.read(file("steps=NaN\n"))).isInstanceOf(Limits.Unusable.class);
    }

    @Test
    void everyQuantityNeedsItsLimitAndEveryLimitItsQuantity() {
        assertThatThrownBy(() -> Limits.read(file("steps=100\nold=1\n")).compare(Map.of("steps", 1.0, "new", 1.0)))
                .isInstanceOf(Limits.Unusable.class)
                .hasMessageContaining("no limit for [new], nothing measured for [old]");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("limits.properties"), text);
    }
}
