package org.clearorbit.risk.cube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.catalog.PhysicalValue;
import org.clearorbit.catalog.Provenance;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.TestObjects;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.PositionAngleType;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/** Samples of a few objects on orbits whose nodes and perigees are known, against what Kepler's orbits give. */
class CubeSamplerTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();
    private static final double EDGE = 1_000_000;
    private static final double RADIUS = 7.2e6;

    private static SpaceObject object(int number, double a, double e, double i, double raan, double argp) {
        double meanMotion = FastMath.sqrt(EarthModel.MU / (a * a * a));
        return new SpaceObject(
                TestObjects.elements(
                        number,
                        meanMotion,
                        e,
                        FastMath.toRadians(i),
                        FastMath.toRadians(raan),
                        FastMath.toRadians(argp)),
                ObjectType.ROCKET_BODY,
                "CIS",
                null,
                null,
                OperationalStatus.NOT_OPERATIONAL,
                new PhysicalValue(1000, 0, Provenance.MEASURED, "test"),
                new PhysicalValue(10, 0, Provenance.MEASURED, "test"));
    }

    private static MeanOrbit orbit(SpaceObject object) {
        return object.elements().meanOrbit(CONTEXT);
    }

    /** Nodes and perigees as the element sets have them. */
    private static CubePopulation atEpoch(SpaceObject... objects) {
        AbsoluteDate epoch = orbit(objects[0]).date();
        return CubePopulation.of(TestObjects.catalog(objects), CubePlacement.secular(epoch, epoch, CONTEXT));
    }

    private static CubeMeetings sampled(CubePopulation population, int samples) {
        return new CubeSamples(population, EDGE, 5, 0, samples).run();
    }

    /** Hamilton, 1847: the ends of the velocities of an ellipse lie on a circle of radius μ/h about e μ/h ahead. */
    @Test
    void velocitiesOnAGivenOrbitLieOnItsHodograph() {
        SpaceObject object = object(1, 9e6, 0.25, 63, 40, 110);
        CubePopulation population = atEpoch(object);
        double a = population.a()[0];
        CubeSampler sampler = new CubeSampler(population, EDGE);
        double[] found = new double[4];
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int sample = 0; sample < 500; sample++) {
            sampler.sample(sample, 3, new CubeMeetings());
            sampler.velocity(0, found);
            Vector3D velocity = new Vector3D(found[0], found[1], found[2]);
            assertThat(offTheHodograph(velocity, orbit(object))).isCloseTo(0, within(1e-3));
            // vis-viva
            assertThat(velocity.getNormSq() / (EarthModel.MU * (2 / found[3] - 1 / a)))
                    .isCloseTo(1, within(1e-9));
            least = FastMath.min(least, found[3]);
            most = FastMath.max(most, found[3]);
        }
        assertThat(least / a).isBetween(0.75, 0.76);
        assertThat(most / a).isBetween(1.249, 1.25);
    }

    @Test
    void theNodeMovesWithTheDate() {
        SpaceObject object = object(1, RADIUS, 0, 51.6, 0, 0);
        AbsoluteDate epoch = orbit(object).date();
        AbsoluteDate later = epoch.shiftedBy(20 * EarthModel.DAY);
        CubePopulation population =
                CubePopulation.of(TestObjects.catalog(object), CubePlacement.secular(later, later, CONTEXT));
        assertThat(population.span()).isZero();
        assertThat(population.turns()[0] * 2 * FastMath.PI)
                .isCloseTo(orbit(object).at(later).raan(), within(1e-12));
        CubePopulation month =
                CubePopulation.of(TestObjects.catalog(object), CubePlacement.secular(epoch, later, CONTEXT));
        assertThat(month.span()).isEqualTo(20 * EarthModel.DAY);
        // to the last date, from the first and its rates
        double node = month.turns()[0] + month.turns()[1] * month.span();
        double perigee = month.turns()[2] + month.turns()[3] * month.span();
        assertThat(FastMath.sin(2 * FastMath.PI * node - orbit(object).at(later).raan()))
                .isCloseTo(0, within(1e-9));
        assertThat(FastMath.sin(
                        2 * FastMath.PI * perigee - orbit(object).at(later).argp()))
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void planesAndPerigeesAreThoseOfADateBetweenTheTwo() {
        SpaceObject object = object(1, 9e6, 0.25, 50, 40, 110);
        AbsoluteDate from = orbit(object).date();
        double span = 8 * EarthModel.DAY;
        CubePopulation population = CubePopulation.of(
                TestObjects.catalog(object), CubePlacement.secular(from, from.shiftedBy(span), CONTEXT));
        CubeSampler sampler = new CubeSampler(population, EDGE);
        double[] found = new double[4];
        for (int sample = 0; sample < 100; sample++) {
            sampler.sample(sample, 3, new CubeMeetings());
            sampler.velocity(0, found);
            Vector3D velocity = new Vector3D(found[0], found[1], found[2]);
            double nearest = Double.POSITIVE_INFINITY;
            for (double elapsed = 0; elapsed <= span; elapsed += span / 500) {
                nearest = FastMath.min(
                        nearest, offTheHodograph(velocity, orbit(object).at(from.shiftedBy(elapsed))));
            }
            // node and perigee move by some hundredths of a degree between two of the dates tried
            assertThat(nearest).as("m/s in sample %d", sample).isLessThan(6);
        }
    }

    /** How far a velocity is from the circle that those on an orbit lie on (m/s). */
    private static double offTheHodograph(Vector3D velocity, MeanOrbit orbit) {
        double speed = FastMath.sqrt(EarthModel.MU / (orbit.a() * (1 - orbit.e() * orbit.e())));
        Vector3D normal = new Vector3D(
                FastMath.sin(orbit.i()) * FastMath.sin(orbit.raan()),
                -FastMath.sin(orbit.i()) * FastMath.cos(orbit.raan()),
                FastMath.cos(orbit.i()));
        Vector3D node = new Vector3D(FastMath.cos(orbit.raan()), FastMath.sin(orbit.raan()), 0);
        Vector3D atPerigee = new Vector3D(
                -FastMath.sin(orbit.argp()), node, FastMath.cos(orbit.argp()), Vector3D.crossProduct(normal, node));
        double inPlane = velocity.distance(atPerigee.scalarMultiply(orbit.e() * speed)) - speed;
        return FastMath.hypot(velocity.dotProduct(normal), inPlane);
    }

    /** Means over time: r is a (1 + e²/2), v² is μ/a, of which sin² i/2 lies along the axis of the Earth. */
    @ParameterizedTest
    @CsvSource({"0.3, 50", "0.02, 97", "0.7, 5"})
    void randomPlacesHaveTheMeansOfTheOrbit(double e, double degrees) {
        CubePopulation population = CubePopulation.of(
                TestObjects.catalog(object(1, 2.5e7, e, degrees, 0, 0), object(2, RADIUS, 0, 10, 0, 0)),
                CubePlacement.random());
        assertThat(population.isSecular()).isFalse();
        double a = population.a()[0];
        double sin = FastMath.sin(FastMath.toRadians(degrees));
        CubeSampler sampler = new CubeSampler(population, EDGE);
        int samples = 20_000;
        double[] found = new double[4];
        double[] mean = new double[7];
        for (int sample = 0; sample < samples; sample++) {
            sampler.sample(sample, 4, new CubeMeetings());
            sampler.velocity(0, found);
            double square = found[0] * found[0] + found[1] * found[1] + found[2] * found[2];
            assertThat(square / (EarthModel.MU * (2 / found[3] - 1 / a))).isCloseTo(1, within(1e-9));
            for (int k = 0; k < 3; k++) {
                mean[k] += found[k] / samples;
                mean[3 + k] += found[k] * found[k] / samples;
            }
            mean[6] += found[3] / samples;
        }
        double unit = EarthModel.MU / a;
        assertThat(mean[6] / a).isCloseTo(1 + e * e / 2, within(0.01));
        for (int k = 0; k < 3; k++) {
            assertThat(mean[k] / FastMath.sqrt(unit)).isCloseTo(0, within(0.025));
        }
        assertThat(mean[3] / unit).isCloseTo((1 - sin * sin / 2) / 2, within(0.025));
        assertThat(mean[4] / unit).isCloseTo((1 - sin * sin / 2) / 2, within(0.025));
        assertThat(mean[5] / unit).isCloseTo(sin * sin / 2, within(0.025));
    }

    private static PVCoordinates[] aroundTheOrbit(SpaceObject object, int points) {
        MeanOrbit orbit = orbit(object);
        PVCoordinates[] states = new PVCoordinates[points];
        for (int k = 0; k < points; k++) {
            states[k] = new KeplerianOrbit(
                            object.elements().meanSemiMajorAxis(),
                            orbit.e(),
                            orbit.i(),
                            orbit.argp(),
                            orbit.raan(),
                            2 * FastMath.PI * k / points,
                            PositionAngleType.MEAN,
                            CONTEXT.teme(),
                            orbit.date(),
                            EarthModel.MU)
                    .getPVCoordinates();
        }
        return states;
    }

    private static double overlap(double distance) {
        return FastMath.max(0, 1 - FastMath.abs(distance) / EDGE);
    }

    @ParameterizedTest
    @CsvSource({
        // eccentricity, inclination, node and argument of perigee of each (deg)
        "0, 0, 0, 0, 0, 180, 0, 0",
        "0, 70, 30, 0, 0, 70, 150, 0",
        "0, 90, 100, 0, 0, 90, 190, 0",
        "0.1, 30, 0, 60, 0.05, 110, 200, 300",
        "0.1, 145, 250, 170, 0.15, 160, 10, 20",
    })
    void twoOrbitsMeetAsOftenAndAsFastAsAllTheirPlacesTell(
            double e1, double i1, double raan1, double argp1, double e2, double i2, double raan2, double argp2) {
        SpaceObject one = object(1, RADIUS, e1, i1, raan1, argp1);
        SpaceObject two = object(2, RADIUS, e2, i2, raan2, argp2);
        double share = 0;
        double speeds = 0;
        double radii = 0;
        int points = 600;
        PVCoordinates[] twos = aroundTheOrbit(two, points);
        for (PVCoordinates here : aroundTheOrbit(one, points)) {
            for (PVCoordinates there : twos) {
                Vector3D between = here.getPosition().subtract(there.getPosition());
                // what a grid shifted at random gives in the mean
                double both = overlap(between.getX()) * overlap(between.getY()) * overlap(between.getZ());
                share += both;
                speeds += both * here.getVelocity().distance(there.getVelocity());
                radii += both
                        * (here.getPosition().getNorm() + there.getPosition().getNorm())
                        / 2;
            }
        }
        int samples = 200_000;
        CubeMeetings found = sampled(atEpoch(one, two), samples);
        double expected = share / points / points * samples;
        assertThat(found.size() / expected).isCloseTo(1, within(4 / FastMath.sqrt(expected) + 0.005));
        double meanSpeed = 0;
        double meanRadius = 0;
        for (int k = 0; k < found.size(); k++) {
            assertThat(found.one(k)).isZero();
            assertThat(found.other(k)).isEqualTo(1);
            meanSpeed += found.speed(k) / found.size();
            meanRadius += found.radius(k) / found.size();
        }
        assertThat(meanSpeed / (speeds / share)).isCloseTo(1, within(0.02));
        assertThat(meanRadius / (radii / share)).isCloseTo(1, within(0.01));
    }

    @Test
    void everyTwoOfACrowdInACubeMeetOnce() {
        List<SpaceObject> ring = new ArrayList<>();
        for (int k = 1; k <= 150; k++) {
            ring.add(object(k, RADIUS, 0, k % 2 == 0 ? 0 : 180, 0, 0));
        }
        CubePopulation population = atEpoch(ring.toArray(SpaceObject[]::new));
        int samples = 400;
        CubeMeetings found = sampled(population, samples);
        // two places on the circle, by the angle from one to the other and where the first is
        double share = 0;
        int points = 200;
        for (int n = 0; n < points; n++) {
            for (int k = 0; k < points; k++) {
                double at = 2 * FastMath.PI * n / points;
                double to = at + 0.3 * (k + 0.5) / points;
                share += overlap(RADIUS * (FastMath.cos(to) - FastMath.cos(at)))
                        * overlap(RADIUS * (FastMath.sin(to) - FastMath.sin(at)))
                        * 0.3
                        / FastMath.PI;
            }
        }
        double pairs = 150 * 149 / 2;
        assertThat(found.size() / (samples * pairs * share / points / points)).isCloseTo(1, within(0.02));
        double speed = FastMath.sqrt(EarthModel.MU / population.a()[0]);
        // at most the diagonal of a square apart
        double apart = FastMath.sqrt(2) * EDGE / RADIUS;
        List<Long> seen = new ArrayList<>();
        for (int k = 0; k < found.size(); k++) {
            assertThat(found.one(k)).isLessThan(found.other(k));
            assertThat(found.radius(k)).isCloseTo(population.a()[0], within(1.0));
            boolean headOn = (found.one(k) - found.other(k)) % 2 != 0;
            if (headOn) {
                assertThat(found.speed(k) / speed).isBetween(2 * FastMath.cos(0.51 * apart), 2 + 1e-9);
            } else {
                assertThat(found.speed(k) / speed).isBetween(0.0, 1.01 * apart);
            }
            seen.add((found.sample(k) * 150L + found.one(k)) * 150 + found.other(k));
        }
        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void aSampleDoesNotDependOnThoseBeforeIt() {
        Catalog catalog = TestObjects.catalog(
                object(1, RADIUS, 0.01, 60, 0, 0), object(2, RADIUS, 0.02, 80, 0, 0), object(3, RADIUS, 0, 100, 0, 0));
        CubePopulation population = CubePopulation.of(catalog, CubePlacement.random());
        CubeMeetings all = new CubeSamples(population, EDGE, 5, 0, 4000).run();
        CubeMeetings late = new CubeSamples(population, EDGE, 5, 3000, 4000).run();
        assertThat(late.size()).isPositive();
        for (int k = 1; k <= late.size(); k++) {
            assertThat(late.sample(late.size() - k)).isEqualTo(all.sample(all.size() - k));
            assertThat(late.speed(late.size() - k)).isEqualTo(all.speed(all.size() - k));
        }
        assertThat(all.sample(all.size() - late.size() - 1)).isLessThan(3000);
    }
}
