package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.frames.Frame;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.PositionAngleType;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/** Against the drag vector at many points of Orekit's Keplerian orbit, and against closed forms. */
class AveragedDragTest {

    private static final Frame FRAME = SpaceContext.embedded().teme();
    private static final MeanAtmosphere AIR = MeanAtmosphere.standard();
    private static final double FLUX = 130;
    private static final double EARTH = EarthModel.EQUATORIAL_RADIUS;
    private static final double OMEGA = 7.292115e-5;
    private static final double FLATTENING = 1 / 298.257223563;

    /** Rates of the radii of perigee and apogee and of the inclination, for a drag parameter of 1 m²/kg. */
    private record Rates(double perigee, double apogee, double inclination) {

        static Rates of(AveragedDrag drag) {
            return new Rates(drag.perigeeRate(), drag.apogeeRate(), drag.inclinationRate());
        }

        Rates plus(Rates other, double weight) {
            return new Rates(
                    perigee + weight * other.perigee,
                    apogee + weight * other.apogee,
                    inclination + weight * other.inclination);
        }

        void assertNear(Rates expected, double share) {
            assertThat(perigee / expected.perigee).as("perigee").isCloseTo(1, within(share));
            assertThat(apogee / expected.apogee).as("apogee").isCloseTo(1, within(share));
            assertThat(inclination / expected.inclination).as("inclination").isCloseTo(1, within(share));
        }
    }

    /** The mean over the mean anomaly of what the drag vector does to energy, eccentricity vector and plane. */
    private static Rates fromTheDragVector(double rp, double ra, double i, double argp) {
        double a = (rp + ra) / 2;
        double e = (ra - rp) / (ra + rp);
        int points = 600;
        Rates sum = new Rates(0, 0, 0);
        for (int k = 0; k < points; k++) {
            double eccentric = 2 * FastMath.PI * k / points;
            PVCoordinates pv = new KeplerianOrbit(
                            a,
                            e,
                            i,
                            argp,
                            0.7,
                            eccentric,
                            PositionAngleType.ECCENTRIC,
                            FRAME,
                            AbsoluteDate.ARBITRARY_EPOCH,
                            EarthModel.MU)
                    .getPVCoordinates();
            sum = sum.plus(pointwise(pv, a, e, i), (1 - e * FastMath.cos(eccentric)) / points);
        }
        return sum;
    }

    private static Rates pointwise(PVCoordinates pv, double a, double e, double i) {
        Vector3D r = pv.getPosition();
        Vector3D v = pv.getVelocity();
        Vector3D wind = new Vector3D(OMEGA, Vector3D.PLUS_K).crossProduct(r);
        Vector3D through = v.subtract(wind);
        double sinLatitude = r.getZ() / r.getNorm();
        double altitude = r.getNorm() - EARTH * (1 - FLATTENING * sinLatitude * sinLatitude);
        Vector3D drag = through.scalarMultiply(-0.5 * AIR.density(altitude, FLUX) * through.getNorm());
        double aRate = 2 * a * a / EarthModel.MU * v.dotProduct(drag);
        Vector3D eVector = v.crossProduct(r.crossProduct(v))
                .scalarMultiply(1 / EarthModel.MU)
                .subtract(r.normalize());
        Vector3D eRates = drag.crossProduct(r.crossProduct(v))
                .add(v.crossProduct(r.crossProduct(drag)))
                .scalarMultiply(1 / EarthModel.MU);
        double eRate = eRates.dotProduct(eVector.normalize());
        Vector3D momentum = r.crossProduct(v);
        Vector3D torque = r.crossProduct(drag);
        // cos i = h_z / h
        double cosRate =
                (torque.getZ() - FastMath.cos(i) * torque.dotProduct(momentum.normalize())) / momentum.getNorm();
        return new Rates(aRate * (1 - e) - a * eRate, aRate * (1 + e) + a * eRate, -cosRate / FastMath.sin(i));
    }

    @ParameterizedTest(name = "{0} x {1} km, i = {2}, argp = {3} degrees")
    @CsvSource({
        "400, 405, 51.6, 30",
        "300, 420, 98, 100",
        "250, 700, 20, 250",
        "350, 1200, 120, 45",
        "200, 6000, 63.4, 270",
        "180, 35786, 27, 10",
        "600, 900, 90, 0"
    })
    void ratesAreTheMeansOfTheDragVectorOverTheRevolution(
            double perigeeKm, double apogeeKm, double iDeg, double argpDeg) {
        double rp = EARTH + 1e3 * perigeeKm;
        double ra = EARTH + 1e3 * apogeeKm;
        double i = FastMath.toRadians(iDeg);
        double argp = FastMath.toRadians(argpDeg);
        AveragedDrag drag = AveragedDrag.overEarth(AIR);
        drag.average(rp, ra, i, argp, FLUX);
        Rates.of(drag).assertNear(fromTheDragVector(rp, ra, i, argp), 2e-3);
    }

    @ParameterizedTest(name = "{0} x {1} km, i = {2} degrees")
    @CsvSource({"400, 405, 51.6", "300, 420, 98", "250, 700, 20", "200, 6000, 63.4", "350, 1200, 120"})
    void averagedOverPerigeesTheyAreTheMeanOverAllArguments(double perigeeKm, double apogeeKm, double iDeg) {
        double rp = EARTH + 1e3 * perigeeKm;
        double ra = EARTH + 1e3 * apogeeKm;
        double i = FastMath.toRadians(iDeg);
        AveragedDrag drag = AveragedDrag.overEarth(AIR);
        Rates mean = new Rates(0, 0, 0);
        for (int k = 0; k < 36; k++) {
            drag.average(rp, ra, i, 2 * FastMath.PI * k / 36, FLUX);
            mean = mean.plus(Rates.of(drag), 1.0 / 36);
        }
        drag.averageOverPerigees(rp, ra, i, FLUX);
        Rates.of(drag).assertNear(mean, 5e-3);
    }

    @Test
    void aCircularOrbitInAirAtRestFallsAtTheTextbookRate() {
        double radius = EARTH + 420e3;
        AveragedDrag drag = AveragedDrag.overSphere(AIR);
        drag.averageOverPerigees(radius, radius, 1, FLUX);
        double expected = -AIR.density(420e3, FLUX) * FastMath.sqrt(EarthModel.MU * radius);
        assertThat(drag.perigeeRate() / expected).isCloseTo(1, within(1e-12));
        assertThat(drag.apogeeRate() / expected).isCloseTo(1, within(1e-12));
        assertThat(drag.inclinationRate()).isZero();
    }

    /** King-Hele's equations: with a constant scale height the means are modified Bessel functions of a e / H. */
    @Test
    void inAnIsothermalAirTheApogeeFallsFasterByTheRatioOfBesselFunctions() {
        double scale = 50e3;
        AtmosphereModel air = isothermal(scale);
        double z = 2;
        double a = EARTH + 600e3;
        double rp = a - z * scale;
        double ra = a + z * scale;
        AveragedDrag drag = AveragedDrag.overSphere(air);
        drag.averageOverPerigees(rp, ra, 1, FLUX);
        double apart = (drag.apogeeRate() - drag.perigeeRate()) / (drag.apogeeRate() + drag.perigeeRate());
        // to first order in e, de/da = I1(z) / (a I0(z)); I0(2) = 2.279585, I1(2) = 1.590637
        assertThat(apart).isCloseTo(1.590637 / 2.279585, within(z * scale / a));
    }

    private static AtmosphereModel isothermal(double scale) {
        return new AtmosphereModel() {
            @Override
            public double density(double altitude, double f107) {
                return 1e-11 * FastMath.exp(-altitude / scale);
            }

            @Override
            public double scaleHeight(double altitude, double f107) {
                return scale;
            }
        };
    }

    @Test
    void anIsothermalAirFallsByAFactorEachScaleHeight() {
        AtmosphereModel air = isothermal(50e3);
        assertThat(air.altitudeAfter(200e3, FLUX, 0)).isEqualTo(200e3);
        assertThat(air.altitudeAfter(200e3, FLUX, 0.25)).isCloseTo(212.5e3, within(1e-6));
        assertThat(air.altitudeAfter(200e3, FLUX, 1)).isCloseTo(250e3, within(1e-6));
        assertThat(air.altitudeAfter(200e3, FLUX, 3.5)).isCloseTo(375e3, within(1e-6));
    }
}
