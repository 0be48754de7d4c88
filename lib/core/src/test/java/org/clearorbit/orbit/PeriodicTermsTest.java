package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fast way through the last stage of SGP4 against the careful one, and what the fast one leaves to it. */
class PeriodicTermsTest {

    private static final int COUNT = 128;

    /** Mean elements of random orbits, inclinations in the given arrays. */
    private static Lanes lanes(double perigee, double e, double[] sinI, double[] cosI, double[] xlcof) {
        Random random = new Random(8);
        Lanes lanes = new Lanes(COUNT);
        for (int k = 0; k < COUNT; k++) {
            double i = Math.PI * random.nextDouble();
            sinI[k] = StrictMath.sin(i);
            cosI[k] = StrictMath.cos(i);
            xlcof[k] = PeriodicTerms.xlcof(sinI[k], cosI[k]);
            lanes.secularN[k] = 0.06;
            lanes.secularE[k] = e;
            lanes.e[k] = e;
            lanes.a[k] = perigee / (1 - e);
            lanes.argp[k] = 300 * random.nextDouble();
            lanes.node[k] = 300 * random.nextDouble();
            lanes.meanAnomaly[k] = 3000 * random.nextDouble();
            lanes.margin[k] = 1;
        }
        return lanes;
    }

    @ParameterizedTest
    @CsvSource({"1.03, 0.00001", "1.1, 0.001", "1.1, 0.079", "1.2, 0.2", "1.1, 0.34", "1.05, 0.6", "6.6, 0.0002"})
    void bothWaysGiveTheSameState(double perigee, double e) {
        double[] sinI = new double[COUNT];
        double[] cosI = new double[COUNT];
        double[] xlcof = new double[COUNT];
        Lanes fast = lanes(perigee, e, sinI, cosI, xlcof);
        Lanes careful = lanes(perigee, e, sinI, cosI, xlcof);
        PeriodicTerms.apply(fast, sinI, cosI, xlcof, PeriodicTerms.keplerSteps(e), COUNT);
        double metres = 6_378_135 * perigee / (1 - e) * 3e-12;
        for (int k = 0; k < COUNT; k++) {
            assertThat(fast.margin[k]).as("margin of lane %s", k).isPositive();
            assertThat(fast.status[k]).isZero();
            assertThat(StateOfOneLane.compute(careful, k, sinI[k], cosI[k])).isZero();
            assertThat(fast.x[k]).isCloseTo(careful.x[k], within(metres));
            assertThat(fast.y[k]).isCloseTo(careful.y[k], within(metres));
            assertThat(fast.z[k]).isCloseTo(careful.z[k], within(metres));
            assertThat(fast.vx[k]).isCloseTo(careful.vx[k], within(1e-7));
            assertThat(fast.vy[k]).isCloseTo(careful.vy[k], within(1e-7));
            assertThat(fast.vz[k]).isCloseTo(careful.vz[k], within(1e-7));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "0.0799, 2", "0.08, 3", "0.3499, 3", "0.35, 4", "0.99, 4"})
    void moreEccentricOrbitsTakeMoreSteps(double e, int steps) {
        assertThat(PeriodicTerms.keplerSteps(e)).isEqualTo(steps);
    }

    @Test
    void tooFewStepsAreNoticedAndMadeUpFor() {
        double[] sinI = new double[COUNT];
        double[] cosI = new double[COUNT];
        double[] xlcof = new double[COUNT];
        Lanes few = lanes(1.1, 0.6, sinI, cosI, xlcof);
        Lanes careful = lanes(1.1, 0.6, sinI, cosI, xlcof);
        PeriodicTerms.apply(few, sinI, cosI, xlcof, 1, COUNT);
        int unfinished = 0;
        for (int k = 0; k < COUNT; k++) {
            unfinished += few.margin[k] > 0 ? 0 : 1;
            StateOfOneLane.compute(careful, k, sinI[k], cosI[k]);
            assertThat(few.x[k]).isCloseTo(careful.x[k], within(1e-3));
        }
        assertThat(unfinished).isGreaterThan(COUNT / 2);
    }

    @ParameterizedTest
    @CsvSource({
        "secularN, 0, MEAN_MOTION",
        "secularN, NaN, MEAN_MOTION",
        "secularE, 1, MEAN_ECCENTRICITY",
        "secularE, -0.0011, MEAN_ECCENTRICITY",
        "secularE, -0.001, OK",
        "e, -0.0001, PERTURBED_ECCENTRICITY",
        "e, 1.0001, PERTURBED_ECCENTRICITY",
        "a, 0.9, DECAYED",
        "meanAnomaly, NaN, NOT_FINITE"
    })
    void theTestsOfTheReferenceAreMadeInItsOrder(String field, double value, StateStatus expected) {
        double[] sinI = new double[COUNT];
        double[] cosI = new double[COUNT];
        double[] xlcof = new double[COUNT];
        Lanes lanes = lanes(1.1, 0.01, sinI, cosI, xlcof);
        switch (field) {
            case "secularN" -> lanes.secularN[5] = value;
            case "secularE" -> lanes.secularE[5] = value;
            case "e" -> lanes.e[5] = value;
            case "a" -> lanes.a[5] = value;
            default -> lanes.meanAnomaly[5] = value;
        }
        lanes.margin[5] = 0;
        PeriodicTerms.apply(lanes, sinI, cosI, xlcof, 2, COUNT);
        assertThat(StateStatus.ofCode(lanes.status[5])).isEqualTo(expected);
        assertThat(Double.isNaN(lanes.x[5]) && Double.isNaN(lanes.vz[5])).isEqualTo(expected != StateStatus.OK);
        assertThat(lanes.status[4]).isZero();
    }

    /** The other lanes, and lanes just within the limit, keep their state. */
    @ParameterizedTest
    @CsvSource({
        "meanAnomaly, 9.9e6, 0",
        "meanAnomaly, 1.1e7, -1",
        "meanAnomaly, -1e19, -1",
        "node, 1e19, -1",
        "argp, -1e30, -1"
    })
    void anAngleThatHasLostItsDigitsGivesNoState(String field, double value, int code) {
        double[] sinI = new double[COUNT];
        double[] cosI = new double[COUNT];
        double[] xlcof = new double[COUNT];
        Lanes lanes = lanes(1.1, 0.01, sinI, cosI, xlcof);
        switch (field) {
            case "node" -> lanes.node[5] = value;
            case "argp" -> lanes.argp[5] = value;
            default -> lanes.meanAnomaly[5] = value;
        }
        PeriodicTerms.apply(lanes, sinI, cosI, xlcof, 2, COUNT);
        assertThat(lanes.status[5]).isEqualTo((byte) code);
        assertThat(lanes.status[4]).isZero();
    }

    @Test
    void aSemiLatusRectumBelowZeroIsSeen() {
        double[] sinI = new double[COUNT];
        double[] cosI = new double[COUNT];
        double[] xlcof = new double[COUNT];
        // 1 / p of the long-period term makes the vector of eccentricity longer than 1
        Lanes lanes = lanes(0.0001, 0.9999, sinI, cosI, xlcof);
        PeriodicTerms.apply(lanes, sinI, cosI, xlcof, 4, COUNT);
        int seen = 0;
        for (int k = 0; k < COUNT; k++) {
            seen += lanes.status[k] == StateStatus.SEMI_LATUS_RECTUM.code() ? 1 : 0;
        }
        assertThat(seen).isPositive();
    }

    @Test
    void everyStatusIsFoundByItsCode() {
        for (StateStatus status : StateStatus.values()) {
            assertThat(StateStatus.ofCode(status.code())).isEqualTo(status);
        }
    }
}
