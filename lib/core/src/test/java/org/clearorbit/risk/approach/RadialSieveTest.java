package org.clearorbit.risk.approach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.ElementSet;
import org.junit.jupiter.api.Test;

/** Objects of given altitudes of perigee and apogee (km), the first ones of which are targets. */
class RadialSieveTest {

    private static List<Integer> near(int targets, double threshold, double days, double[]... altitudes) {
        List<ElementSet> objects = new ArrayList<>();
        for (double[] each : altitudes) {
            int number = objects.size() + 1;
            objects.add(ApproachObjects.object(number, each[0], each[1], 60, 10 * number, 20, 30));
        }
        Set<Integer> numbers =
                Set.copyOf(IntStream.rangeClosed(1, targets).boxed().toList());
        int[] near = RadialSieve.near(
                Population.of(objects, numbers),
                DateGrid.of(ApproachObjects.EPOCH, days * 86_400, 180),
                threshold,
                ApproachObjects.CONTEXT,
                WorkExecutor.sequential());
        return IntStream.of(near).boxed().toList();
    }

    private static double[] circular(double altitude) {
        return new double[] {altitude, altitude};
    }

    @Test
    void leavesOutWhatStaysAboveOrBelowByMoreThanTheMargins() {
        // 150 km for each, and the threshold between them; oblateness moves radii by some 10 km
        assertThat(near(1, 5000, 1, circular(800), circular(1070), circular(1160), circular(530), circular(440)))
                .containsExactly(0, 1, 3);
        assertThat(near(1, 100_000, 1, circular(800), circular(1165), circular(1250), circular(435), circular(350)))
                .containsExactly(0, 1, 3);
    }

    @Test
    void keepsWhatCrossesAndGivesEccentricOrbitsATwentiethOfTheirHeight() {
        assertThat(near(
                        1,
                        5000,
                        1,
                        circular(800),
                        new double[] {300, 20_000},
                        new double[] {1800, 20_000},
                        new double[] {2300, 20_000},
                        circular(36_000)))
                .containsExactly(0, 1, 2);
        assertThat(near(1, 5000, 1, new double[] {300, 10_000}, circular(5000), circular(12_000)))
                .containsExactly(0, 1);
    }

    @Test
    void keepsOnlyWhatIsNearOneOfTheTargets() {
        assertThat(near(
                        3,
                        5000,
                        0.1,
                        circular(9000),
                        circular(800),
                        circular(1000),
                        circular(5000),
                        circular(9200),
                        circular(1200),
                        circular(1500),
                        circular(600),
                        circular(8500)))
                .containsExactly(0, 1, 2, 4, 5, 7);
    }

    @Test
    void aWideTargetHoldsANarrowOne() {
        assertThat(near(2, 5000, 0.1, new double[] {500, 9000}, circular(800), circular(6000)))
                .containsExactly(0, 1, 2);
    }

    @Test
    void keepsWhatHasNoStateAtSomeDate() {
        // decays within a revolution
        assertThat(near(1, 5000, 3, circular(5000), new double[] {-100, 700}, circular(300)))
                .containsExactly(0, 1);
    }

    @Test
    void keepsTargetsAlone() {
        assertThat(near(1, 5000, 1, circular(36_000), circular(800))).containsExactly(0);
        assertThat(near(0, 5000, 1, circular(800))).isEmpty();
    }
}
