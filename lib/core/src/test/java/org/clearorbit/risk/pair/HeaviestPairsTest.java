package org.clearorbit.risk.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.risk.TestObjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaviestPairsTest {

    private static PairRate pair(SpaceObject first, SpaceObject second, double weight) {
        return new PairRate(first, second, 1e-9, 10_000, 7.2e6, weight);
    }

    /** All pairs of eight objects, by descending weight, those of equal weight by their numbers. */
    private static List<PairRate> sorted() {
        List<SpaceObject> objects = new ArrayList<>();
        for (int k = 1; k <= 8; k++) {
            objects.add(TestObjects.derelict(k, 800, 820, 74, 1000, 5));
        }
        List<PairRate> pairs = new ArrayList<>();
        for (int weight = 4; weight >= 0; weight--) {
            for (int i = 0; i < 8; i++) {
                for (int j = i + 1; j < 8; j++) {
                    if ((3 * i + j) % 5 == weight) {
                        pairs.add(pair(objects.get(i), objects.get(j), weight));
                    }
                }
            }
        }
        return pairs;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 20, 28, 40})
    void theHeaviestAreKeptInWhateverOrderTheyAreOffered(int capacity) {
        List<PairRate> sorted = sorted();
        for (int trial = 0; trial < 50; trial++) {
            List<PairRate> offered = new ArrayList<>(sorted);
            Collections.shuffle(offered, new Random(trial));
            HeaviestPairs one = new HeaviestPairs(capacity);
            HeaviestPairs other = new HeaviestPairs(capacity);
            for (PairRate pair : offered) {
                (pair.first().catalogNumber() % 2 == 0 ? one : other).offer(pair);
            }
            one.offerAll(other);
            assertThat(one.descending()).isEqualTo(sorted.subList(0, Math.min(capacity, 28)));
        }
    }

    @Test
    void aPairMayBeKeptWhileThereIsRoomOrIfItIsNoLighterThanTheLightest() {
        SpaceObject first = TestObjects.derelict(1, 800, 820, 74, 1000, 5);
        SpaceObject second = TestObjects.derelict(2, 800, 820, 74, 1000, 5);
        HeaviestPairs pairs = new HeaviestPairs(2);
        pairs.offer(pair(first, second, 5));
        assertThat(pairs.mayKeep(0)).isTrue();
        pairs.offer(pair(first, second, 3));
        assertThat(pairs.mayKeep(2.9)).isFalse();
        // by its numbers it may come before
        assertThat(pairs.mayKeep(3)).isTrue();
        assertThat(pairs.mayKeep(4)).isTrue();
        assertThat(new HeaviestPairs(0).mayKeep(1)).isFalse();
    }
}
