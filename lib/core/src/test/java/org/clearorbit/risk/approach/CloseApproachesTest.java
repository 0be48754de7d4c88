package org.clearorbit.risk.approach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearorbit.common.ClearorbitException;
import org.junit.jupiter.api.Test;
import org.orekit.time.AbsoluteDate;

class CloseApproachesTest {

    private static final AbsoluteDate FROM = ApproachObjects.EPOCH;
    private static final CloseApproach FIRST = new CloseApproach(5, 9, FROM.shiftedBy(61.25), 1234.5678, 14_000);
    private static final CloseApproach SECOND = new CloseApproach(5, 7, FROM.shiftedBy(300), 4000, 500.25);
    private static final CloseApproach THIRD = new CloseApproach(7, 9, FROM.shiftedBy(300), 4999, 12);
    private static final MissingStates MISSING = new MissingStates(9, "decayed", FROM.shiftedBy(500), 3, 4);

    private static final CloseApproaches FOUND = new CloseApproaches(
            ApproachSearch.using(ApproachObjects.CONTEXT),
            new DateGrid(FROM, 600, 4),
            true,
            CloseApproaches.numbers(List.of(7, 5, 6)),
            10,
            2,
            List.of(FIRST, SECOND, THIRD),
            8,
            List.of(MISSING));

    @Test
    void saysWhatWasSearchedAndWhatLeftOut() {
        assertThat(FOUND.from()).isEqualTo(FROM);
        assertThat(FOUND.to()).isEqualTo(FROM.shiftedBy(600));
        assertThat(FOUND.duration()).isEqualTo(600);
        assertThat(FOUND.isComplete()).isTrue();
        assertThat(FOUND.threshold()).isEqualTo(5000);
        assertThat(FOUND.minimumSpeed()).isEqualTo(10);
        assertThat(FOUND.targets()).containsExactly(5, 6, 7);
        assertThat(FOUND.objects()).isEqualTo(10);
        assertThat(FOUND.apart()).isEqualTo(2);
        assertThat(FOUND.slowLeftOut()).isEqualTo(8);
        assertThat(FOUND.missing()).containsExactly(MISSING);
        assertThat(MISSING.share()).isEqualTo(0.75);
        assertThat(FOUND).hasToString("3 close approaches of 3 targets to 10 objects");
    }

    @Test
    void givesTheApproachesOfAnObjectOnEitherSide() {
        assertThat(FOUND.of(9)).containsExactly(FIRST, THIRD);
        assertThat(FOUND.of(7)).containsExactly(SECOND, THIRD);
        assertThat(FOUND.of(6)).isEmpty();
        assertThat(FIRST.involves(5)).isTrue();
        assertThat(FIRST.involves(7)).isFalse();
    }

    @Test
    void countsWhatIsBelowADistanceForEachTarget() {
        assertThat(FOUND.countsBelow(5000)).isEqualTo(Map.of(5, 2, 6, 0, 7, 2));
        assertThat(FOUND.countsBelow(4999)).isEqualTo(Map.of(5, 2, 6, 0, 7, 1));
        assertThat(FOUND.countsBelow(4000)).isEqualTo(Map.of(5, 1, 6, 0, 7, 0));
        for (double distance : new double[] {0, -1, 5000.1, Double.NaN}) {
            assertThatThrownBy(() -> FOUND.countsBelow(distance))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("distance = " + distance + " m, expected above 0 and at most the threshold, 5000.0 m");
        }
    }

    @Test
    void standsInTheOrderOfDatesAndThenOfNumbers() {
        assertThat(Stream.of(THIRD, SECOND, FIRST).sorted(CloseApproach.IN_ORDER))
                .containsExactly(FIRST, SECOND, THIRD);
        CloseApproach higher = new CloseApproach(5, 8, SECOND.date(), 1, 1);
        assertThat(Stream.of(higher, SECOND).sorted(CloseApproach.IN_ORDER)).containsExactly(SECOND, higher);
        assertThat(CloseApproaches.inOrder(Map.of(9, MISSING, 4, MISSING))).hasSize(2);
    }

    @Test
    void targetsCannotBeChanged() {
        assertThatThrownBy(() -> FOUND.targets().add(1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void writesKilometresAndUtc() {
        StringBuilder out = new StringBuilder();
        FOUND.writeCsv(ApproachObjects.CONTEXT, out);
        assertThat(out.toString().lines())
                .containsExactly(
                        "DATE_UTC,TARGET,OTHER,MISS_DISTANCE_KM,RELATIVE_SPEED_KM_S",
                        "2026-05-01T00:01:01.250000Z,5,9,1.234568,14.000000",
                        "2026-05-01T00:05:00.000000Z,5,7,4.000000,0.500250",
                        "2026-05-01T00:05:00.000000Z,7,9,4.999000,0.012000");
    }

    @Test
    void saysSoWhereItCannotBeWritten() {
        Writer full = new FilterWriter(Writer.nullWriter()) {
            @Override
            public Writer append(CharSequence text) throws IOException {
                throw new IOException("disk full");
            }
        };
        assertThatThrownBy(() -> FOUND.writeCsv(ApproachObjects.CONTEXT, full))
                .isInstanceOf(ClearorbitException.class)
                .hasMessageContaining("close approaches: cannot be written")
                .hasMessageContaining("disk full");
    }
}
