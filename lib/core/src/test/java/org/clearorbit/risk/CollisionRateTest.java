package org.clearorbit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class CollisionRateTest {

    /** Half-width of the neighbourhoods of the Monte-Carlo oracle, as a chord on the unit sphere. */
    private static final double CHORD = 0.015;

    @Test
    void agreesWithMonteCarloOnCircularOrbits() {
        SplittableRandom random = new SplittableRandom(3);
        List<SpaceObject> objects = new ArrayList<>();
        for (int k = 1; k <= 160; k++) {
            objects.add(TestObjects.derelict(k, 810, 810, random.nextDouble(55, 110), 100, 10));
        }
        int shell = AltitudeShells.at(EarthModel.EQUATORIAL_RADIUS + 810_000);
        BackgroundPopulation population = BackgroundPopulation.of(TestObjects.catalog(objects));
        double expected = objects.stream()
                        .mapToDouble(
                                object -> CollisionRate.of(object, population).perSecond())
                        .sum()
                / 2;
        double crossSection = 4 * 10; // π(r + r)²
        double speed = FastMath.sqrt(EarthModel.MU / (EarthModel.EQUATORIAL_RADIUS + 810_000));
        int snapshots = 20_000;
        double sum = 0;
        Vector3D[] places = new Vector3D[objects.size()];
        Vector3D[] directions = new Vector3D[objects.size()];
        for (int k = 0; k < snapshots; k++) {
            for (int n = 0; n < places.length; n++) {
                double raan = random.nextDouble(2 * FastMath.PI);
                double latitude = random.nextDouble(2 * FastMath.PI);
                double inclination = objects.get(n).elements().i();
                places[n] = place(raan, inclination, latitude);
                directions[n] = place(raan, inclination, latitude + FastMath.PI / 2);
            }
            for (int n = 0; n < places.length; n++) {
                for (int m = 0; m < n; m++) {
                    if (Vector3D.distanceSq(places[n], places[m]) < CHORD * CHORD) {
                        sum += speed * Vector3D.distance(directions[n], directions[m]) * crossSection;
                    }
                }
            }
        }
        // the cap within a chord c of a point has the area π c², a share c²/4 of the sphere
        double observed = sum / snapshots / (AltitudeShells.volume(shell) * CHORD * CHORD / 4);
        assertThat(expected / observed).isCloseTo(1, within(0.03));
    }

    @Test
    void agreesWithMonteCarloOnAnEccentricOrbit() {
        SplittableRandom random = new SplittableRandom(4);
        SpaceObject target = TestObjects.derelict(1, 600, 9000, 63, 1000, 10);
        int shell = AltitudeShells.at(EarthModel.EQUATORIAL_RADIUS + 1_010_000);
        List<SpaceObject> others = new ArrayList<>();
        for (int k = 2; k <= 61; k++) {
            others.add(TestObjects.derelict(k, 1010, 1010, random.nextDouble(40, 120), 100, 10));
        }
        BackgroundPopulation population = BackgroundPopulation.of(TestObjects.catalog(others));
        RiskOrbit orbit = RiskOrbit.of(target.elements());
        double[] fraction = new double[AltitudeShells.count()];
        orbit.visitShells((s, f, horizontal, radialSquared) -> fraction[s] = f);
        double speed = FastMath.sqrt(EarthModel.MU / (EarthModel.EQUATORIAL_RADIUS + 1_010_000));
        double momentum = FastMath.sqrt(EarthModel.MU * orbit.a() * (1 - orbit.e() * orbit.e()));
        int samples = 300_000;
        double chord = 2 * CHORD;
        double sum = 0;
        for (int k = 0; k < samples; k++) {
            // within a thin shell the time is nearly uniform in radius
            double radius = random.nextDouble(AltitudeShells.lowerRadius(shell), AltitudeShells.upperRadius(shell));
            double horizontal = momentum / radius;
            double radial = FastMath.sqrt(EarthModel.MU * (2 / radius - 1 / orbit.a()) - horizontal * horizontal);
            double latitude = random.nextDouble(2 * FastMath.PI);
            Vector3D place = place(0, orbit.i(), latitude);
            Vector3D velocity =
                    new Vector3D(horizontal, place(0, orbit.i(), latitude + FastMath.PI / 2), radial, place);
            for (SpaceObject other : others) {
                double raan = random.nextDouble(2 * FastMath.PI);
                double along = random.nextDouble(2 * FastMath.PI);
                double inclination = other.elements().i();
                if (Vector3D.distanceSq(place, place(raan, inclination, along)) < chord * chord) {
                    Vector3D otherVelocity = new Vector3D(speed, place(raan, inclination, along + FastMath.PI / 2));
                    sum += Vector3D.distance(velocity, otherVelocity) * 40;
                }
            }
        }
        double observed = fraction[shell] * sum / samples / (AltitudeShells.volume(shell) * chord * chord / 4);
        assertThat(CollisionRate.of(target, population).perSecond() / observed).isCloseTo(1, within(0.05));
    }

    @Test
    void isDensityTimesCrossSectionTimesSpeedInAnIsotropicShell() {
        int count = 9000;
        List<SpaceObject> others = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double inclination = FastMath.toDegrees(FastMath.acos(1 - 2 * (k + 0.5) / count));
            others.add(TestObjects.derelict(k + 1, 705, 705, inclination, 10, 2));
        }
        BackgroundPopulation population = BackgroundPopulation.of(TestObjects.catalog(others));
        double radius = EarthModel.EQUATORIAL_RADIUS + 705_000;
        int shell = AltitudeShells.at(radius);
        double density = count / AltitudeShells.volume(shell);
        double speed = 4 / FastMath.PI * FastMath.sqrt(EarthModel.MU / radius);
        for (double inclination : new double[] {1, 7, 28.5, 53, 74, 89, 98.7, 144}) {
            CollisionRate rate =
                    CollisionRate.of(TestObjects.derelict(100_000, 705, 705, inclination, 900, 8), population);
            double crossSection = 8 + 2 + 2 * FastMath.sqrt(16);
            assertThat(rate.spatialDensity() / density).isCloseTo(1, within(0.015));
            assertThat(rate.meanRelativeSpeed() / speed).isCloseTo(1, within(0.015));
            assertThat(rate.meanCrossSection()).isCloseTo(crossSection, within(1e-9));
            assertThat(rate.perSecond() / (rate.spatialDensity() * rate.meanRelativeSpeed() * crossSection))
                    .isCloseTo(1, within(1e-12));
            assertThat(rate.byMass().stream()
                            .mapToDouble(CollisionRate.MassBin::perSecond)
                            .sum())
                    .isCloseTo(rate.perSecond(), within(1e-12 * rate.perSecond()));
            assertThat(rate.byMass().get(3).perSecond()).isEqualTo(rate.perSecond());
        }
    }

    @Test
    void isTheSameFromBothSides() {
        SplittableRandom random = new SplittableRandom(5);
        for (int k = 0; k < 200; k++) {
            SpaceObject one = randomObject(random, 1);
            SpaceObject other = randomObject(random, 2);
            double there = CollisionRate.of(one, BackgroundPopulation.of(TestObjects.catalog(other)))
                    .perSecond();
            double back = CollisionRate.of(other, BackgroundPopulation.of(TestObjects.catalog(one)))
                    .perSecond();
            assertThat(there).isCloseTo(back, within(1e-12 * back));
            // in a population of both, neither meets itself
            BackgroundPopulation both = BackgroundPopulation.of(TestObjects.catalog(one, other));
            assertThat(CollisionRate.of(one, both).perSecond()).isCloseTo(there, within(1e-9 * there));
        }
    }

    @Test
    void leavesOutWhatThePopulationCountsAndNothingElse() {
        SpaceObject piece = TestObjects.derelict(2, 705, 719, 74, 60, 1);
        SpaceObject asCounted = TestObjects.derelict(1, 805, 819, 70, 900, 3);
        BackgroundPopulation both = BackgroundPopulation.of(TestObjects.catalog(asCounted, piece));
        BackgroundPopulation alone = BackgroundPopulation.of(TestObjects.catalog(piece));
        // sunk to the piece, with another mass, size and inclination
        SpaceObject sunk = TestObjects.derelict(1, 705, 719, 74, 60, 4);
        double expected = CollisionRate.of(sunk, alone).perSecond();
        assertThat(expected).isPositive();
        assertThat(CollisionRate.of(sunk, both).perSecond()).isCloseTo(expected, within(1e-9 * expected));
        // and what it was at its old place does not meet it there
        assertThat(CollisionRate.of(TestObjects.derelict(1, 805, 819, 70, 50, 1), both)
                        .perSecond())
                .isZero();
    }

    @Test
    void isSharedAmongTheClassesOfTheOtherParty() {
        SpaceObject target = TestObjects.derelict(1, 700, 720, 74, 900, 3);
        CollisionRate rate = CollisionRate.of(target, BackgroundPopulation.of(TestObjects.catalog(oneOfEachClass())));
        double each = rate.perSecond() / 5;
        assertThat(rate.byClass().keySet()).containsExactly(ObjectClass.values());
        assertThat(rate.byClass().values()).allSatisfy(part -> assertThat(part).isCloseTo(each, within(1e-9 * each)));
    }

    private static List<SpaceObject> oneOfEachClass() {
        List<SpaceObject> objects = new ArrayList<>();
        OperationalStatus works = OperationalStatus.OPERATIONAL;
        OperationalStatus open = OperationalStatus.UNKNOWN;
        objects.add(TestObjects.object(2, 705, 715, 98, 10, 1, ObjectType.PAYLOAD, works, ""));
        objects.add(TestObjects.object(3, 705, 715, 98, 10, 1, ObjectType.PAYLOAD, open, ""));
        objects.add(TestObjects.object(4, 705, 715, 98, 10, 1, ObjectType.ROCKET_BODY, open, ""));
        objects.add(TestObjects.object(5, 705, 715, 98, 10, 1, ObjectType.DEBRIS, open, ""));
        objects.add(TestObjects.object(6, 705, 715, 98, 10, 1, ObjectType.UNKNOWN, open, ""));
        return objects;
    }

    @Test
    void growsAsTheSquareOfSize() {
        SplittableRandom random = new SplittableRandom(6);
        SpaceObject one = TestObjects.derelict(1, 700, 800, 74, 900, 3);
        SpaceObject large = TestObjects.derelict(1, 700, 800, 74, 900, 12);
        List<SpaceObject> others = new ArrayList<>();
        List<SpaceObject> largeOthers = new ArrayList<>();
        for (int k = 2; k < 50; k++) {
            double inclination = random.nextDouble(180);
            others.add(TestObjects.derelict(k, 710, 760, inclination, 20, 1));
            largeOthers.add(TestObjects.derelict(k, 710, 760, inclination, 20, 4));
        }
        double rate = CollisionRate.of(one, BackgroundPopulation.of(TestObjects.catalog(others)))
                .perYear();
        double largeRate = CollisionRate.of(large, BackgroundPopulation.of(TestObjects.catalog(largeOthers)))
                .perYear();
        assertThat(largeRate / rate).isCloseTo(4, within(1e-9));
    }

    @Test
    void objectsThatNeverMeetHaveNoRateAndSayHowMuchIsCovered() {
        BackgroundPopulation low =
                BackgroundPopulation.of(TestObjects.catalog(TestObjects.derelict(1, 500, 520, 51, 10, 1)));
        CollisionRate apart = CollisionRate.of(TestObjects.derelict(2, 900, 910, 51, 10, 1), low);
        assertThat(apart.perSecond()).isZero();
        assertThat(apart.coveredFraction()).isCloseTo(1, within(1e-12));
        CollisionRate beyond = CollisionRate.of(TestObjects.derelict(2, 60_000, 90_000, 51, 10, 1), low);
        assertThat(beyond.coveredFraction()).isZero();
    }

    private static SpaceObject randomObject(SplittableRandom random, int number) {
        double perigee = random.nextDouble(700, 800);
        return TestObjects.derelict(
                number,
                perigee,
                perigee + random.nextDouble(100, 5000),
                random.nextDouble(180),
                FastMath.pow(10, random.nextDouble(-1, 4)),
                random.nextDouble(0.01, 20));
    }

    private static Vector3D place(double raan, double inclination, double argument) {
        double cos = FastMath.cos(argument);
        double sin = FastMath.sin(argument);
        double east = sin * FastMath.cos(inclination);
        return new Vector3D(
                cos * FastMath.cos(raan) - east * FastMath.sin(raan),
                cos * FastMath.sin(raan) + east * FastMath.cos(raan),
                sin * FastMath.sin(inclination));
    }
}
