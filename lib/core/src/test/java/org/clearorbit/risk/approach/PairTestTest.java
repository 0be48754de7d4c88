package org.clearorbit.risk.approach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.StateArrays;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.utils.PVCoordinates;

/** Two objects on orbits of the two-body problem that pass each other at a given distance, seen from another date. */
class PairTestTest {

    private static final double THRESHOLD = 5000;
    private static final double MARGIN = 200;
    private static final double LOWEST = 6_600_000;

    private final SplittableRandom random = new SplittableRandom(17);

    private Vector3D direction() {
        return new Vector3D(random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(-1, 1)).normalize();
    }

    private static PVCoordinates moved(PVCoordinates pv, double seconds) {
        return new CartesianOrbit(pv, ApproachObjects.CONTEXT.teme(), ApproachObjects.EPOCH, EarthModel.MU)
                .shiftedBy(seconds)
                .getPVCoordinates();
    }

    private static StateArrays states(PVCoordinates one, PVCoordinates two) {
        StateArrays states = StateArrays.allocate(2, 1);
        PVCoordinates[] both = {one, two};
        for (int k = 0; k < 2; k++) {
            System.arraycopy(both[k].getPosition().toArray(), 0, states.position(), 3 * k, 3);
            System.arraycopy(both[k].getVelocity().toArray(), 0, states.velocity(), 3 * k, 3);
        }
        return states;
    }

    /** A pair {@code seconds} before it is as close as {@code miss}, its least distance about then. */
    private StateArrays pair(double miss, double seconds, double angle) {
        return pair(miss, seconds, angle, 0.02, 0);
    }

    /** As above, with vertical speeds as shares of the horizontal ones. */
    private StateArrays pair(double miss, double seconds, double angle, double climb, double otherClimb) {
        Vector3D up = direction();
        Vector3D along = up.orthogonal();
        Vector3D beside = Vector3D.crossProduct(up, along);
        double radius = 7_100_000 + random.nextDouble(200_000);
        double speed = Math.sqrt(EarthModel.MU / radius) * random.nextDouble(0.99, 1.01);
        Vector3D velocity = new Vector3D(speed, along, climb * speed, up);
        Vector3D other = new Vector3D(
                speed * StrictMath.cos(angle), along, speed * StrictMath.sin(angle), beside, otherClimb * speed, up);
        Vector3D apart =
                Vector3D.crossProduct(other.subtract(velocity), direction()).normalize();
        Vector3D place = new Vector3D(radius, up);
        return states(
                moved(new PVCoordinates(place, velocity), -seconds),
                moved(new PVCoordinates(place.add(miss, apart), other), -seconds));
    }

    /** Of orbits up to an eccentricity of 0.4. */
    private StateArrays eccentric(double miss, double seconds, double angle) {
        return pair(miss, seconds, angle, random.nextDouble(-0.4, 0.4), random.nextDouble(-0.4, 0.4));
    }

    @ParameterizedTest
    @CsvSource({"20", "60", "180"})
    void missesNoPairWithinTheThresholdAndSaysWhenItMeets(double step) {
        PairTest test = new PairTest(THRESHOLD, step);
        for (int k = 0; k < 500; k++) {
            double seconds = random.nextDouble(-0.5, 0.5) * step;
            StateArrays states = eccentric(random.nextDouble(THRESHOLD), seconds, random.nextDouble(0.15, Math.PI));
            assertThat(test.mayMeet(states, 0, 1, MARGIN, LOWEST)).isTrue();
            assertThat(test.offset()).isCloseTo(seconds, within(Math.min(test.halfWidth(), 2.0)));
            double speed = Vector3D.distance(
                    new Vector3D(states.velocity()[0], states.velocity()[1], states.velocity()[2]),
                    new Vector3D(states.velocity()[3], states.velocity()[4], states.velocity()[5]));
            assertThat(test.halfWidth()).isCloseTo(Math.max(0.05, 4 * MARGIN / speed), within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({"20", "60", "180"})
    void leavesOutPairsThatStayFartherApart(double step) {
        PairTest test = new PairTest(THRESHOLD, step);
        for (int k = 0; k < 500; k++) {
            double seconds = random.nextDouble(-0.5, 0.5) * step;
            double miss = THRESHOLD + MARGIN + 100 + random.nextDouble(20_000);
            StateArrays states = eccentric(miss, seconds, random.nextDouble(0.15, Math.PI));
            assertThat(test.mayMeet(states, 0, 1, MARGIN, LOWEST)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"20", "180"})
    void leavesOutPairsThatMeetInAnotherStep(double step) {
        PairTest test = new PairTest(THRESHOLD, step);
        for (int k = 0; k < 500; k++) {
            double seconds = (random.nextInt(2) == 0 ? 1 : -1) * (0.5 * step + random.nextDouble(20, 200));
            StateArrays states = pair(random.nextDouble(1000), seconds, random.nextDouble(0.3, Math.PI));
            assertThat(test.mayMeet(states, 0, 1, MARGIN, LOWEST)).isFalse();
        }
    }

    @Test
    void meetingsJustOutsideTheStepAreLookedForAtItsEnd() {
        PairTest test = new PairTest(THRESHOLD, 60);
        for (double side : new double[] {-1, 1}) {
            StateArrays states = pair(100, side * 30.2, 1);
            assertThat(test.mayMeet(states, 0, 1, MARGIN, LOWEST)).isTrue();
            assertThat(test.offset()).isEqualTo(side * 30);
        }
    }

    @Test
    void slowPairsAreToBeSearchedThroughoutTheStep() {
        PairTest test = new PairTest(THRESHOLD, 60);
        // 0.06 rad at 7.5 km/s: 450 m/s
        assertThat(test.mayMeet(pair(1000, 10, 0.06), 0, 1, MARGIN, LOWEST)).isTrue();
        assertThat(test.halfWidth()).isInfinite();
        assertThat(test.offset()).isZero();
        assertThat(test.mayMeet(pair(1000, 10, 0.09), 0, 1, MARGIN, LOWEST)).isTrue();
        assertThat(test.halfWidth()).isLessThan(5);
        assertThat(test.mayMeet(pair(50_000, 0, 0.01), 0, 1, MARGIN, LOWEST)).isFalse();
    }

    @Test
    void objectsAtRestAgainstEachOtherMeetWhereTheyAreClose() {
        PVCoordinates one = new PVCoordinates(new Vector3D(7e6, 0, 0), new Vector3D(0, 7500, 0));
        for (double apart : new double[] {100, 20_000}) {
            StateArrays states = states(one, new PVCoordinates(new Vector3D(7e6, 0, apart), one.getVelocity()));
            assertThat(new PairTest(THRESHOLD, 60).mayMeet(states, 0, 1, MARGIN, LOWEST))
                    .isEqualTo(apart < THRESHOLD);
        }
    }
}
