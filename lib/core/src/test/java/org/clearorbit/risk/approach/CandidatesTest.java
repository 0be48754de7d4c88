package org.clearorbit.risk.approach;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CandidatesTest {

    private static final int OBJECTS = 7;

    /** Candidate k of target k, with other objects in turn. */
    private static Candidates filled(int from, int to) {
        Candidates candidates = new Candidates();
        for (int k = from; k < to; k++) {
            candidates.add(k, k % OBJECTS, 2 * k, 0.5 * k, 0.25 * k);
        }
        return candidates;
    }

    private static void assertFilled(Candidates candidates, int size) {
        assertThat(candidates.size()).isEqualTo(size);
        for (int k = 0; k < size; k++) {
            assertThat(candidates.target(k)).isEqualTo(k);
            assertThat(candidates.other(k)).isEqualTo(k % OBJECTS);
            assertThat(candidates.step(k)).isEqualTo(2 * k);
            assertThat(candidates.offset(k)).isEqualTo(0.5 * k);
            assertThat(candidates.halfWidth(k)).isEqualTo(0.25 * k);
        }
    }

    @Test
    void keepsAllThatAreAddedOneByOneOrTogether() {
        assertFilled(filled(0, 64), 64);
        assertFilled(filled(0, 1000), 1000);
        Candidates joined = filled(0, 100);
        joined.addAll(filled(100, 300));
        assertFilled(joined, 300);
    }

    @Test
    void sortsByOtherInTheOrderOfEntry() {
        Candidates candidates = filled(0, 100);
        int[] first = candidates.firstOfOther(OBJECTS);
        int[] order = candidates.byOther(first);
        assertThat(first).hasSize(OBJECTS + 1).startsWith(0).endsWith(100);
        assertThat(order).hasSize(100).doesNotHaveDuplicates();
        for (int other = 0; other < OBJECTS; other++) {
            assertThat(first[other + 1] - first[other]).isEqualTo(other < 2 ? 15 : 14);
            for (int place = first[other]; place < first[other + 1]; place++) {
                assertThat(candidates.other(order[place])).isEqualTo(other);
                assertThat(place == first[other] || order[place] > order[place - 1])
                        .isTrue();
            }
        }
    }
}
