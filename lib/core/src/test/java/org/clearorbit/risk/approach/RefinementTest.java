package org.clearorbit.risk.approach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.clearorbit.orbit.Sgp4;
import org.clearorbit.orbit.StateResult;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefinementTest {

    private static Sgp4 sgp4(int number) {
        return Sgp4.of(TwoHours.OBJECTS.get(TwoHours.place(number)), ApproachObjects.CONTEXT);
    }

    private static List<Refinement.Minimum> minima(
            DateGrid grid, double threshold, CloseApproach one, double late, double halfWidth) {
        int step = (int) (TwoHours.seconds(one) / grid.step());
        Candidates candidates = new Candidates();
        candidates.add(0, 0, step, TwoHours.seconds(one) - grid.middle(step) + late, halfWidth);
        return new Refinement(grid, threshold).minima(sgp4(one.target()), sgp4(one.other()), candidates, 0);
    }

    private static void assertFound(List<Refinement.Minimum> found, CloseApproach one) {
        assertThat(found).as(one.toString()).anySatisfy(minimum -> {
            assertThat(minimum.seconds()).isCloseTo(TwoHours.seconds(one), within(0.05));
            assertThat(minimum.distance()).isCloseTo(one.distance(), within(0.05));
            assertThat(minimum.relativeSpeed()).isCloseTo(relativeSpeed(one), within(0.01));
        });
    }

    private static double relativeSpeed(CloseApproach one) {
        return Vector3D.distance(
                velocity(sgp4(one.target()).state(one.date())),
                velocity(sgp4(one.other()).state(one.date())));
    }

    private static Vector3D velocity(StateResult result) {
        return ((StateResult.Valid) result).pv().getVelocity();
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 60, 300})
    void findsEachApproachSomewhereInItsStep(double length) {
        DateGrid grid = DateGrid.of(TwoHours.FROM, TwoHours.DURATION, length);
        for (CloseApproach one : TwoHours.APPROACHES) {
            List<Refinement.Minimum> found = minima(grid, TwoHours.THRESHOLD, one, 0, Double.POSITIVE_INFINITY);
            assertFound(found, one);
            assertThat(found).allMatch(minimum -> minimum.distance() <= TwoHours.THRESHOLD);
        }
    }

    @Test
    void findsItWhereItIsExpectedAndAlsoWhereItIsNot() {
        DateGrid grid = DateGrid.of(TwoHours.FROM, TwoHours.DURATION, 180);
        List<CloseApproach> fast = TwoHours.APPROACHES.stream()
                .filter(one -> one.relativeSpeed() > 500)
                .toList();
        assertThat(fast).isNotEmpty();
        for (CloseApproach one : fast) {
            assertThat(minima(grid, TwoHours.THRESHOLD, one, 0.3, 0.5)).hasSize(1);
            assertFound(minima(grid, TwoHours.THRESHOLD, one, 0.3, 0.5), one);
            assertFound(minima(grid, TwoHours.THRESHOLD, one, 3, 0.5), one);
        }
    }

    @Test
    void leavesOutWhatIsBeyondTheThreshold() {
        DateGrid grid = DateGrid.of(TwoHours.FROM, TwoHours.DURATION, 60);
        for (CloseApproach one : TwoHours.APPROACHES) {
            assertThat(minima(grid, one.distance() - 1, one, 0, 0.5))
                    .noneMatch(minimum -> Math.abs(minimum.seconds() - TwoHours.seconds(one)) < 1);
        }
    }

    @Test
    void findsNothingWhereThereIsNoState() {
        Sgp4 decayed = Sgp4.of(ApproachObjects.object(200, -300, -200, 60, 0, 0, 180), ApproachObjects.CONTEXT);
        DateGrid grid = DateGrid.of(TwoHours.FROM, TwoHours.DURATION, 60);
        Candidates candidates = new Candidates();
        candidates.add(0, 0, 3, 0, Double.POSITIVE_INFINITY);
        assertThat(new Refinement(grid, TwoHours.THRESHOLD).minima(sgp4(1), decayed, candidates, 0))
                .isEmpty();
    }
}
