package org.clearorbit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.time.AbsoluteDate;

class LowThrustSpiralTest {

    private static final ElectricEngine ENGINE = ElectricEngine.of(0.5, 1800);

    private static double radius(double altitudeKm) {
        return EarthModel.EQUATORIAL_RADIUS + altitudeKm * 1e3;
    }

    private static double rad(double degrees) {
        return FastMath.toRadians(degrees);
    }

    private static double nodeRate(double radius, double inclination) {
        return new MeanOrbit(AbsoluteDate.ARBITRARY_EPOCH, radius, 0, inclination, 0, 0, 0).raanRate();
    }

    /** Duration and node drift by 50,000 steps of the averaged equations. */
    private static double[] stepped(ElectricEngine engine, double mass, double[] from, double[] to) {
        int steps = 50_000;
        double v0 = Edelbaum.speedAt(from[0]);
        double v1 = Edelbaum.speedAt(to[0]);
        double turn = to[1] - from[1];
        double total = Edelbaum.deltaV(v0, v1, turn);
        double du = total / steps;
        double speed = v0;
        double inclination = from[1];
        double m = mass;
        double time = 0;
        double node = 0;
        for (int k = 0; k < steps; k++) {
            double yaw = Edelbaum.yawAfter(v0, v1, turn, (k + 0.5) * du);
            double middle = speed - du / 2 * FastMath.cos(yaw);
            double di = FastMath.copySign(2 / FastMath.PI * FastMath.sin(yaw) / middle * du, turn);
            double r = EarthModel.MU / (middle * middle);
            double burnt = m * du / engine.exhaustSpeed();
            double dt = burnt / engine.massFlow() / engine.dutyCycle();
            m -= burnt;
            time += dt;
            node += nodeRate(r, inclination + di / 2) * dt;
            inclination += di;
            speed -= du * FastMath.cos(yaw);
        }
        return new double[] {time, node, mass - m};
    }

    @ParameterizedTest
    @CsvSource({
        "700, 98, 900, 98",
        "700, 71, 1200, 73",
        "1500, 82, 400, 80",
        "500, 28.5, 35786, 0.1",
        "800, 98.6, 300, 98.6"
    })
    void theQuadratureFollowsTheAveragedEquations(double fromKm, double fromDeg, double toKm, double toDeg) {
        ElectricEngine engine = ENGINE.withDutyCycle(0.7);
        LowThrustSpiral spiral =
                LowThrustSpiral.between(engine, 2000, radius(fromKm), rad(fromDeg), radius(toKm), rad(toDeg));
        double[] stepped = stepped(
                engine, 2000, new double[] {radius(fromKm), rad(fromDeg)}, new double[] {radius(toKm), rad(toDeg)});
        assertThat(spiral.seconds()).isCloseTo(stepped[0], within(2e-5 * stepped[0]));
        assertThat(spiral.nodeDrift()).isCloseTo(stepped[1], within(5e-5 * FastMath.abs(stepped[1])));
        assertThat(spiral.propellantKg()).isCloseTo(stepped[2], within(2e-5 * stepped[2]));
        assertThat(spiral.deltaV())
                .isEqualTo(Edelbaum.deltaV(
                        Edelbaum.speedAt(radius(fromKm)), Edelbaum.speedAt(radius(toKm)), rad(toDeg) - rad(fromDeg)));
    }

    @Test
    void betweenCirclesOfOnePlaneTheDriftHasAClosedForm() {
        // so high a specific impulse that the acceleration f stays: the drift is that of ∫ V⁷ dV / f
        ElectricEngine engine = ElectricEngine.of(0.5, 1e12);
        double f = 0.5 / 2000;
        double v0 = Edelbaum.speedAt(radius(700));
        double v1 = Edelbaum.speedAt(radius(1400));
        double rate = nodeRate(radius(700), rad(82)) / FastMath.pow(v0, 7);
        LowThrustSpiral spiral = LowThrustSpiral.between(engine, 2000, radius(700), rad(82), radius(1400), rad(82));
        double expected = rate * (FastMath.pow(v0, 8) - FastMath.pow(v1, 8)) / (8 * f);
        assertThat(spiral.nodeDrift()).isCloseTo(expected, within(1e-9 * FastMath.abs(expected)));
        assertThat(spiral.seconds()).isCloseTo((v0 - v1) / f, within(1e-3));
    }

    @Test
    void propellantAndDurationObeyTheRocketEquation() {
        LowThrustSpiral spiral = LowThrustSpiral.between(ENGINE, 3000, radius(400), rad(51), radius(2000), rad(55));
        assertThat(spiral.propellantKg())
                .isCloseTo(ApsisBurn.propellantFrom(3000, spiral.deltaV(), 1800), within(1e-9));
        assertThat(spiral.seconds()).isCloseTo(spiral.propellantKg() / ENGINE.massFlow(), within(1e-3));
    }

    @Test
    void halfTheDutyTakesTwiceTheTime() {
        LowThrustSpiral full = LowThrustSpiral.between(ENGINE, 3000, radius(400), rad(51), radius(900), rad(51));
        LowThrustSpiral half =
                LowThrustSpiral.between(ENGINE.withDutyCycle(0.5), 3000, radius(400), rad(51), radius(900), rad(51));
        assertThat(half.seconds()).isCloseTo(2 * full.seconds(), within(1e-6));
        assertThat(half.nodeDrift()).isCloseTo(2 * full.nodeDrift(), within(1e-12));
        assertThat(half.deltaV()).isEqualTo(full.deltaV());
    }

    @ParameterizedTest
    @CsvSource({"500, 98, 1500, 98, 0.002", "800, 71, 400, 74, 0.002", "500, 28.5, 35786, 0.1, 0.015"})
    void pausesInShadowStretchItByTheMeanShare(double fromKm, double fromDeg, double toKm, double toDeg, double error) {
        ElectricEngine engine = ENGINE.with(ShadowRule.COAST);
        int pieces = 60;
        double sum = 0;
        double v0 = Edelbaum.speedAt(radius(fromKm));
        double v1 = Edelbaum.speedAt(radius(toKm));
        double turn = rad(toDeg) - rad(fromDeg);
        double total = Edelbaum.deltaV(v0, v1, turn);
        for (int k = 0; k < pieces; k++) {
            double u = (k + 0.5) / pieces * total;
            double speed = Edelbaum.speedAfter(v0, v1, turn, u);
            double inclination = rad(fromDeg) + Edelbaum.turnedAfter(v0, v1, turn, u);
            double mass = 2000 * FastMath.exp(-u / engine.exhaustSpeed());
            double sunlit = 1 - EarthShadow.meanShare(EarthModel.MU / (speed * speed), inclination);
            sum += mass * total / pieces / engine.thrustN() / sunlit;
        }
        LowThrustSpiral spiral =
                LowThrustSpiral.between(engine, 2000, radius(fromKm), rad(fromDeg), radius(toKm), rad(toDeg));
        assertThat(spiral.seconds()).isCloseTo(sum, within(error * sum));
        assertThat(spiral.seconds())
                .isGreaterThan(1.03
                        * LowThrustSpiral.between(ENGINE, 2000, radius(fromKm), rad(fromDeg), radius(toKm), rad(toDeg))
                                .seconds());
    }

    @Test
    void whatCannotFlyIsRefused() {
        assertThatThrownBy(() -> LowThrustSpiral.between(ENGINE, 0, 7e6, 1, 7e6, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mass (kg) = 0.0");
        assertThatThrownBy(() -> LowThrustSpiral.between(ENGINE, Double.POSITIVE_INFINITY, 7e6, 1, 7e6, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LowThrustSpiral.between(ENGINE, 1, 6e6, 1, 7e6, 1))
                .hasMessageContaining("radius before (m) = 6000000.0");
        assertThatThrownBy(() -> LowThrustSpiral.between(ENGINE, 1, 7e6, 1, Double.POSITIVE_INFINITY, 1))
                .hasMessageContaining("radius after (m)");
    }
}
