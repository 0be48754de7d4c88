package org.clearorbit.risk.approach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.StateArrays;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.utils.PVCoordinates;

class MotionBoundsTest {

    private static final int SIZE = TwoHours.OBJECTS.size();
    private static final double AT = 1234;
    private static final int PARTS = 20;

    private static Vector3D vector(double[] array, int state) {
        return new Vector3D(array[3 * state], array[3 * state + 1], array[3 * state + 2]);
    }

    private static Vector3D position(StateArrays states, int object, int date) {
        return vector(states.position(), states.index(object, date));
    }

    /** The f and g series to the third order, in vectors. */
    private static Vector3D series(StateArrays states, int object, double t) {
        Vector3D r = position(states, object, 1);
        Vector3D v = vector(states.velocity(), states.index(object, 1));
        double u = EarthModel.MU / (r.getNorm() * r.getNormSq());
        double sigma = r.dotProduct(v) / r.getNormSq();
        Vector3D jerk = new Vector3D(3 * u * sigma, r, -u, v);
        return new Vector3D(1, r, t, v, -u * t * t / 2, r, t * t * t / 6, jerk);
    }

    private static StateArrays about(double step) {
        return TwoHours.states(AT - step, AT, AT + step);
    }

    private static MotionBounds bounds(StateArrays states, double step) {
        MotionBounds bounds = new MotionBounds(SIZE, step);
        bounds.compute(states, 1);
        return bounds;
    }

    @ParameterizedTest
    @ValueSource(doubles = {20, 60, 180, 300})
    void holdEveryObjectThroughoutTheStepAndNotMuchMore(double step) {
        StateArrays states = about(step);
        MotionBounds bounds = bounds(states, step);
        double[] seconds = new double[PARTS + 1];
        for (int k = 0; k <= PARTS; k++) {
            seconds[k] = AT + step * (k / (double) PARTS - 0.5);
        }
        StateArrays truth = TwoHours.states(seconds);
        for (int object = 0; object < SIZE; object++) {
            assertThat(bounds.mark[object]).isZero();
            double lowest = Double.POSITIVE_INFINITY;
            double highest = 0;
            double reach = 0;
            double off = 0;
            for (int k = 0; k <= PARTS; k++) {
                Vector3D place = position(truth, object, k);
                lowest = Math.min(lowest, place.getNorm());
                highest = Math.max(highest, place.getNorm());
                reach = Math.max(reach, Vector3D.angle(place, position(states, object, 1)));
                off = Math.max(off, Vector3D.distance(place, series(states, object, seconds[k] - AT)));
            }
            double late = Vector3D.distance(position(states, object, 2), series(states, object, step));
            double early = Vector3D.distance(position(states, object, 0), series(states, object, -step));
            double margin = bounds.margin[object];
            // half of what the series is off a whole step away, and a few metres
            assertThat(margin)
                    .isGreaterThan(off)
                    .isGreaterThanOrEqualTo(Math.max(late, early) / 2 + 5 - 1e-6)
                    .isLessThan(Math.max(late, early) * 0.9 + 6);
            assertThat(bounds.lowest[object]).isBetween(lowest - 2 * margin - 0.2 * (highest - lowest) - 1e3, lowest);
            assertThat(bounds.highest[object])
                    .isBetween(highest, highest + 2 * margin + 0.2 * (highest - lowest) + 1e3);
            assertThat(bounds.reach[object]).isBetween(reach, 1.08 * reach + 2 * margin / lowest);
        }
    }

    /**
     * A perturbation that grows with the square of time may cancel the fourth order a whole step away. Half a step away
     * a quarter of it and a sixteenth of the other do not cancel: three times the fourth order remains.
     */
    @Test
    void theFourthOrderIsAllowedForWhereAPerturbationHidesIt() {
        double step = 180;
        StateArrays states = about(step);
        for (int object = 0; object < SIZE; object++) {
            for (int side = -1; side <= 1; side += 2) {
                Vector3D hidden = series(states, object, side * step);
                System.arraycopy(hidden.toArray(), 0, states.position(), 3 * states.index(object, 1 + side), 3);
            }
        }
        MotionBounds bounds = bounds(states, step);
        for (int object = 0; object < SIZE; object++) {
            CartesianOrbit orbit = new CartesianOrbit(
                    new PVCoordinates(position(states, object, 1), vector(states.velocity(), states.index(object, 1))),
                    ApproachObjects.CONTEXT.teme(),
                    ApproachObjects.EPOCH,
                    EarthModel.MU);
            Vector3D even = Vector3D.ZERO;
            for (int side = -1; side <= 1; side += 2) {
                Vector3D place = orbit.shiftedBy(side * step / 2).getPosition();
                even = even.add(0.5, place.subtract(series(states, object, side * step / 2)));
            }
            // its parts are added up without their directions, which are one on circular orbits
            double most = orbit.getE() < 0.05 ? 3.2 : 12;
            assertThat(bounds.margin[object] - 5).isBetween(2.9 * even.getNorm() - 1e-3, most * even.getNorm() + 1e-3);
        }
    }

    @Test
    void anObjectWithoutAStateHasNone() {
        StateArrays states = about(60);
        states.statusCodes()[states.index(7, 1)] = 3;
        MotionBounds bounds = bounds(states, 60);
        assertThat(bounds.mark[7]).isEqualTo(MotionBounds.INVALID);
        assertThat(bounds.mark[6]).isZero();
        assertThat(bounds.mark[8]).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void anObjectThatJumpsDoesNotFollowAnOrbit(int date) {
        StateArrays states = about(60);
        double margin = bounds(states, 60).margin[7];
        states.position()[3 * states.index(7, date) + 1] += 99_000;
        assertThat(bounds(states, 60).mark[7]).isZero();
        assertThat(bounds(states, 60).margin[7]).isCloseTo(margin + 49_500, within(300.0));
        states.position()[3 * states.index(7, date) + 1] += 2_000;
        assertThat(bounds(states, 60).mark[7]).isEqualTo(MotionBounds.ERRATIC);
        states.position()[3 * states.index(7, date) + 1] = Double.NaN;
        assertThat(bounds(states, 60).mark[7]).isEqualTo(MotionBounds.ERRATIC);
    }

    @Test
    void oneSideIsEnoughAndWithNeitherAMarginIsAssumed() {
        StateArrays states = about(60);
        double both = bounds(states, 60).margin[7];
        states.statusCodes()[states.index(7, 0)] = 1;
        states.position()[3 * states.index(7, 0)] = Double.NaN;
        double later = bounds(states, 60).margin[7];
        assertThat(later).isBetween(5.0, both);
        states.statusCodes()[states.index(7, 2)] = 1;
        states.position()[3 * states.index(7, 2)] = Double.NaN;
        assertThat(bounds(states, 60).margin[7]).isBetween(10_005.0, 10_100.0);
        StateArrays other = about(60);
        other.statusCodes()[other.index(7, 2)] = 1;
        other.position()[3 * other.index(7, 2)] = Double.NaN;
        double earlier = bounds(other, 60).margin[7];
        assertThat(Math.max(earlier, later)).isEqualTo(both);
    }

    @Test
    void nothingIsLookedForInsideTheEarth() {
        StateArrays states = about(60);
        for (int date = 0; date < 3; date++) {
            for (int axis = 0; axis < 3; axis++) {
                // the same motion, closer to the centre
                states.position()[3 * states.index(7, date) + axis] *= 0.85;
            }
        }
        MotionBounds bounds = bounds(states, 60);
        assertThat(position(states, 7, 1).getNorm()).isLessThan(6_200_000);
        assertThat(bounds.lowest[7]).isEqualTo(6_300_000);
    }
}
