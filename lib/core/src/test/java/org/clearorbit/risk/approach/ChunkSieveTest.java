package org.clearorbit.risk.approach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clearorbit.orbit.CatalogPropagator;
import org.clearorbit.orbit.ElementSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pairs that are left after the sieve of a whole grid, against all approaches by brute force. */
class ChunkSieveTest {

    private static ChunkSieve sieve(
            List<ElementSet> objects, Set<Integer> targets, DateGrid grid, double threshold, double reach, int length) {
        return new ChunkSieve(
                Population.of(objects, targets),
                CatalogPropagator.of(objects, ApproachObjects.CONTEXT),
                grid,
                SkyCells.of(8, reach),
                threshold,
                length);
    }

    private static Candidates candidates(ChunkSieve sieve, DateGrid grid, int length) {
        Candidates all = new Candidates();
        for (int first = 0; first < grid.steps(); first += length) {
            ChunkSieve.Found found = sieve.sieve(first);
            assertThat(found.missing()).isEmpty();
            all.addAll(found.candidates());
        }
        return all;
    }

    private static boolean contains(Candidates all, CloseApproach one, DateGrid grid) {
        for (int k = 0; k < all.size(); k++) {
            double about = grid.middle(all.step(k)) + all.offset(k);
            double wide = Math.min(all.halfWidth(k), grid.step() / 2);
            if (TwoHours.OBJECTS.get(all.target(k)).catalogNumber() == one.target()
                    && TwoHours.OBJECTS.get(all.other(k)).catalogNumber() == one.other()
                    && Math.abs(TwoHours.seconds(one) - about) < wide + 0.1) {
                return true;
            }
        }
        return false;
    }

    /** Cells that know each other as far as needed, or not as far, so that all are looked through. */
    @ParameterizedTest
    @CsvSource({"30, 0.5, 7", "180, 0.6, 7", "180, 0.1, 100", "300, 0.8, 5"})
    void everyApproachIsAmongTheCandidatesAndLittleElse(double step, double reach, int length) {
        DateGrid grid = DateGrid.of(TwoHours.FROM, TwoHours.DURATION, step);
        Candidates all = candidates(
                sieve(TwoHours.OBJECTS, TwoHours.numbers(), grid, TwoHours.THRESHOLD, reach, length), grid, length);
        assertThat(TwoHours.APPROACHES)
                .hasSizeGreaterThan(30)
                .allSatisfy(one ->
                        assertThat(contains(all, one, grid)).as(one.toString()).isTrue());
        List<String> seen = new ArrayList<>();
        int fast = 0;
        for (int k = 0; k < all.size(); k++) {
            seen.add(all.target(k) + " " + all.other(k) + " " + all.step(k));
            fast += all.halfWidth(k) < Double.POSITIVE_INFINITY ? 1 : 0;
        }
        assertThat(seen).doesNotHaveDuplicates();
        long expected = TwoHours.APPROACHES.stream()
                .filter(one -> one.relativeSpeed() > 500)
                .count();
        assertThat(fast).isLessThan(2 * (int) expected);
    }

    @Test
    void onlyTargetsHaveCandidates() {
        DateGrid grid = DateGrid.of(TwoHours.FROM, TwoHours.DURATION, 180);
        int number = TwoHours.APPROACHES.get(0).other();
        Candidates all =
                candidates(sieve(TwoHours.OBJECTS, Set.of(number), grid, TwoHours.THRESHOLD, 0.6, 10), grid, 10);
        assertThat(all.size()).isPositive();
        for (int k = 0; k < all.size(); k++) {
            assertThat(all.target(k)).isEqualTo(TwoHours.place(number));
        }
    }

    @Test
    void saysFromWhenOnAndForHowLongAnObjectIsMissing() {
        List<ElementSet> objects = List.of(
                ApproachObjects.object(1, 800, 800, 60, 0, 0, 0),
                ApproachObjects.object(2, -100, 700, 60, 0, 0, 180),
                ApproachObjects.object(3, 700, 800, 60, 0, 0, 0));
        DateGrid grid = DateGrid.of(ApproachObjects.EPOCH, 7200, 60);
        ChunkSieve whole = sieve(objects, Set.of(1), grid, 5000, 0.5, 120);
        ChunkSieve.Missing missing = whole.sieve(0).missing().get(0);
        assertThat(whole.sieve(0).missing()).containsExactly(missing);
        assertThat(missing.object()).isEqualTo(1);
        assertThat(missing.reason()).startsWith("decayed");
        // without a state on the lower half of its orbit only
        assertThat(missing.firstStep()).isBetween(10, 60);
        assertThat(missing.dates()).isBetween(5, 60);
        // chunks of four steps give the same together
        ChunkSieve parts = sieve(objects, Set.of(1), grid, 5000, 0.5, 4);
        List<ChunkSieve.Missing> all = new ArrayList<>();
        for (int first = 0; first < 120; first += 4) {
            all.addAll(parts.sieve(first).missing());
        }
        assertThat(all.stream().reduce(ChunkSieve.Missing::with)).contains(missing);
        // its chunk begins before it is missing
        int begin = missing.firstStep() - 2;
        assertThat(parts.sieve(begin).missing()).singleElement().satisfies(one -> {
            assertThat(one.firstStep()).isEqualTo(missing.firstStep());
            assertThat(one.dates()).isEqualTo(2);
        });
    }
}
