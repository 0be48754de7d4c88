package org.clearorbit.risk.cube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.Cancellation;
import org.clearorbit.common.CancelledException;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.AltitudeShells;
import org.clearorbit.risk.ShellMethod;
import org.clearorbit.risk.TestObjects;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.PositionAngleType;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

class CubeMethodTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();
    private static final double LARGE = 1_000_000;

    private static Catalog population(int size, double apogeeKm) {
        SplittableRandom random = new SplittableRandom(23);
        List<SpaceObject> objects = new ArrayList<>();
        for (int k = 1; k <= size; k++) {
            double perigee = random.nextDouble(500, 900);
            objects.add(TestObjects.derelict(
                    k,
                    perigee,
                    random.nextDouble(perigee, apogeeKm),
                    random.nextDouble(10, 170),
                    random.nextDouble(2000),
                    random.nextDouble(1, 30)));
        }
        return TestObjects.catalog(objects);
    }

    /** What the grid, shifted at random, gives in the mean for two places. */
    private static double shareOfShifts(Vector3D d, double edge) {
        return FastMath.max(0, 1 - FastMath.abs(d.getX()) / edge)
                * FastMath.max(0, 1 - FastMath.abs(d.getY()) / edge)
                * FastMath.max(0, 1 - FastMath.abs(d.getZ()) / edge);
    }

    private static double sigma(SpaceObject one, SpaceObject other) {
        double radii = one.hardBodyRadius() + other.hardBodyRadius();
        return FastMath.PI * radii * radii;
    }

    /** All pairs of a few objects placed by Orekit's Keplerian orbits, without cubes. */
    private static double[] byAllPairs(Catalog catalog, double edge, int samples, AbsoluteDate from, double span) {
        SplittableRandom random = new SplittableRandom(29);
        int n = catalog.size();
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < samples; k++) {
            AbsoluteDate date = from == null ? null : from.shiftedBy(random.nextDouble() * span);
            PVCoordinates[] states = new PVCoordinates[n];
            for (int j = 0; j < n; j++) {
                MeanOrbit orbit = catalog.objects().get(j).elements().meanOrbit(CONTEXT);
                MeanOrbit there = date == null ? orbit : orbit.at(date);
                double turn = 2 * FastMath.PI;
                states[j] = new KeplerianOrbit(
                                orbit.a(),
                                orbit.e(),
                                orbit.i(),
                                date == null ? random.nextDouble(turn) : there.argp(),
                                date == null ? random.nextDouble(turn) : there.raan(),
                                random.nextDouble(turn),
                                PositionAngleType.MEAN,
                                CONTEXT.teme(),
                                orbit.date(),
                                EarthModel.MU)
                        .getPVCoordinates();
            }
            double now = 0;
            for (int one = 0; one < n; one++) {
                for (int other = 0; other < one; other++) {
                    Vector3D between = states[one].getPosition().subtract(states[other].getPosition());
                    double share = shareOfShifts(between, edge);
                    if (share > 0) {
                        double speed = states[one].getVelocity().distance(states[other].getVelocity());
                        now += share
                                * speed
                                * sigma(
                                        catalog.objects().get(one),
                                        catalog.objects().get(other));
                    }
                }
            }
            sum += now;
            squares += now * now;
        }
        double mean = sum / samples;
        double volume = edge * edge * edge;
        return new double[] {mean / volume, FastMath.sqrt((squares / samples - mean * mean) / samples) / volume};
    }

    @Test
    void randomPlacesAgreeWithAllPairsOfKeplerianOrbits() {
        Catalog catalog = population(30, 6000);
        double[] expected = byAllPairs(catalog, LARGE, 20_000, null, 0);
        RateEstimate found = CubeMethod.withDefaults()
                .withEdge(LARGE)
                .withSamples(100_000)
                .rates(catalog)
                .total();
        assertThat(found.perSecond())
                .isCloseTo(expected[0], within(3 * FastMath.hypot(expected[1], found.standardError())));
        assertThat(expected[1] / expected[0]).isLessThan(0.02);
        assertThat(found.standardError() / found.perSecond()).isLessThan(0.02);
    }

    @Test
    void placesOnDriftingOrbitsAgreeWithAllPairsOfKeplerianOrbits() {
        Catalog catalog = population(12, 3000);
        AbsoluteDate from = CONTEXT.parseDate("2022-03-01");
        double[] expected = byAllPairs(catalog, LARGE, 20_000, from, 3 * EarthModel.DAY);
        CubeMethod method = CubeMethod.withDefaults().withEdge(LARGE).withSamples(100_000);
        RateEstimate found = method.with(CubePlacement.secular(from, from.shiftedBy(3 * EarthModel.DAY), CONTEXT))
                .rates(catalog)
                .total();
        assertThat(found.perSecond())
                .isCloseTo(expected[0], within(3 * FastMath.hypot(expected[1], found.standardError())));
        assertThat(found.standardError() / found.perSecond()).isLessThan(0.02);
    }

    @Test
    void objectsInOnePlaneHardlyMoveAgainstEachOther() {
        List<SpaceObject> ring = new ArrayList<>();
        for (int k = 1; k <= 12; k++) {
            ring.add(TestObjects.derelict(k, 800, 800, 87, 500, 10));
        }
        Catalog catalog = TestObjects.catalog(ring);
        AbsoluteDate date = CONTEXT.parseDate("2022-03-01");
        CubeMethod method = CubeMethod.withDefaults().withEdge(200_000).withSamples(30_000);
        CubeRates given =
                method.with(CubePlacement.secular(date, date, CONTEXT)).rates(catalog);
        // the speed is at most that over the diagonal of a cube
        double turn = 2 * FastMath.PI / 6052;
        assertThat(given.bySpeed().get(0).rate().perSecond())
                .isEqualTo(given.total().perSecond());
        assertThat(given.total().perSecond() / given.total().meetings() * 30_000)
                .isLessThan(4 * 10 * 1.733 * 200_000 * turn / FastMath.pow(200_000, 3));
        assertThat(given.total().meetings())
                .isGreaterThan(10 * method.rates(catalog).total().meetings());
    }

    @Test
    void agreesWithShellsAsWideAsTheCubes() {
        Catalog catalog = population(2000, 1000);
        double edge = 40_000;
        double shells = 0;
        for (int phase = 0; phase < 4; phase++) {
            double low = EarthModel.EQUATORIAL_RADIUS + 400e3 + phase * edge / 4;
            shells += ShellMethod.ofWidth(low, low + 1200e3, edge).totalPerSecond(catalog) / 4;
        }
        RateEstimate found = CubeMethod.withDefaults()
                .withEdge(edge)
                .withSamples(6000)
                .with(WorkExecutor.threads(2))
                .rates(catalog)
                .total();
        assertThat(found.standardError() / found.perSecond()).isLessThan(0.03);
        assertThat(found.perSecond()).isCloseTo(shells, within(3 * found.standardError() + 0.01 * shells));
    }

    @Test
    void theResultDoesNotDependOnThreads() {
        Catalog catalog = population(700, 1500);
        CubeMethod method = CubeMethod.withDefaults().withEdge(60_000).withSamples(7000);
        CubeRates one = method.rates(catalog);
        CubeRates three = method.with(WorkExecutor.threads(3)).rates(catalog);
        assertThat(three.total()).isEqualTo(one.total());
        assertThat(three.bySpeed()).isEqualTo(one.bySpeed());
        assertThat(three.heavyPairs()).isEqualTo(one.heavyPairs());
        assertThat(method.withSeed(2).rates(catalog).total()).isNotEqualTo(one.total());
    }

    @Test
    void aWorkUnitGivesTheSameElsewhere() throws Exception {
        CubePopulation population = CubePopulation.of(population(300, 1500), CubePlacement.random());
        CubeSamples unit = new CubeSamples(population, 100_000, 9, 0, 200);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(unit);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            CubeMeetings here = unit.run();
            CubeMeetings there = ((CubeSamples) in.readObject()).run();
            assertThat(here.size()).isPositive();
            assertThat(there).usingRecursiveComparison().isEqualTo(here);
        }
    }

    @Test
    void thePartsAddUpToTheWhole() {
        CubeRates rates =
                CubeMethod.withDefaults().withEdge(100_000).withSamples(2000).rates(population(500, 1500));
        double total = rates.total().perSecond();
        assertThat(rates.total().meetings()).isGreaterThan(400);
        double objects = 0;
        for (SpaceObject object : rates.catalog().objects()) {
            objects += rates.ofObject(object.catalogNumber()).perSecond();
        }
        double shells = rates.outsideShells().perSecond();
        for (int shell = 0; shell < AltitudeShells.count(); shell++) {
            shells += rates.inShell(shell).perSecond();
        }
        assertThat(objects).isCloseTo(2 * total, within(1e-12 * total));
        assertThat(shells).isCloseTo(total, within(1e-12 * total));
        assertThat(rates.bySpeed().stream()
                        .mapToDouble(bin -> bin.rate().perSecond())
                        .sum())
                .isCloseTo(total, within(1e-12 * total));
        assertThat(rates.between(ObjectType.ROCKET_BODY, ObjectType.ROCKET_BODY).perSecond())
                .isCloseTo(total, within(1e-12 * total));
        assertThat(rates.between(ObjectType.ROCKET_BODY, ObjectType.DEBRIS).perSecond())
                .isZero();
        assertThat(rates.heavyPairs()).isNotEmpty().allSatisfy(pair -> {
            assertThat(pair.one().mass().value()).isGreaterThanOrEqualTo(1000);
            assertThat(pair.other().mass().value()).isGreaterThanOrEqualTo(1000);
            assertThat(pair.one().catalogNumber()).isLessThan(pair.other().catalogNumber());
        });
    }

    @Test
    void theStandardErrorIsTheScatterBetweenSeeds() {
        Catalog catalog = population(300, 1200);
        CubeMethod method = CubeMethod.withDefaults().withEdge(60_000).withSamples(500);
        int seeds = 60;
        double sum = 0;
        double squares = 0;
        double errors = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            RateEstimate estimate = method.withSeed(seed).rates(catalog).total();
            sum += estimate.perSecond();
            squares += estimate.perSecond() * estimate.perSecond();
            errors += estimate.standardError() / seeds;
        }
        double scatter = FastMath.sqrt((squares - sum * sum / seeds) / (seeds - 1));
        assertThat(errors / scatter).isBetween(0.75, 1.33);
    }

    @Test
    void tabulatedAnglesAreGoodToTwelveDigits() {
        SplittableRandom random = new SplittableRandom(31);
        for (int k = 0; k < 100_000; k++) {
            int turn = random.nextInt();
            double angle = turn * (2 * FastMath.PI / 4294967296.0);
            assertThat(TurnTable.sin(turn)).isCloseTo(FastMath.sin(angle), within(4e-12));
            assertThat(TurnTable.cos(turn)).isCloseTo(FastMath.cos(angle), within(4e-12));
        }
        assertThat(TurnTable.of(0.25)).isEqualTo(1 << 30);
        assertThat(TurnTable.of(-1234.75)).isEqualTo(1 << 30);
    }

    @Test
    void aCancelledRunGivesTheRatesOfTheSamplesMade() {
        Catalog catalog = population(400, 1500);
        Cancellation cancellation = new Cancellation();
        CubeMethod method =
                CubeMethod.withDefaults().withEdge(60_000).withSamples(500_000).with(cancellation);
        CubeRates rates = method.with((task, done, total) -> {
                    assertThat(done).isEqualTo(40_000);
                    assertThat(total).isEqualTo(500_000);
                    cancellation.cancel();
                })
                .rates(catalog);
        assertThat(rates.isComplete()).isFalse();
        // sixteen units of a million placements
        assertThat(rates.samples()).isEqualTo(16 * 1_000_000 / 400);
        assertThat(rates.total())
                .isEqualTo(CubeMethod.withDefaults()
                        .withEdge(60_000)
                        .withSamples(rates.samples())
                        .rates(catalog)
                        .total());
        assertThatThrownBy(() -> method.rates(catalog)).isInstanceOf(CancelledException.class);
    }

    @Test
    void largeCubesMakeSmallUnitsOfWork() {
        Cancellation cancellation = new Cancellation();
        CubeRates rates = CubeMethod.withDefaults()
                .withEdge(LARGE)
                .withSamples(1_000_000)
                .with(cancellation)
                .with((task, done, total) -> cancellation.cancel())
                .rates(population(2000, 1000));
        // sixteen units of a quarter of a million meetings, but for the scatter of the first samples
        assertThat(rates.total().meetings()).isBetween(3_000_000L, 5_000_000L);
    }

    @Test
    void refusesMorePairsThanAUnitOfWorkHolds() {
        CubeMeetings meetings = new CubeMeetings();
        for (int k = 0; k < CubeMeetings.LARGEST; k++) {
            meetings.add(0, 0, 1, 1, 1);
        }
        assertThatThrownBy(() -> meetings.add(0, 0, 1, 1, 1)).hasMessageContaining("smaller cubes");
    }

    @Test
    void nothingMeetsInAnEmptyCatalogue() {
        CubeRates rates = CubeMethod.withDefaults().withSamples(10).rates(TestObjects.catalog());
        assertThat(rates.total()).isEqualTo(new RateEstimate(0, 0, 0));
    }

    @Test
    void theDefaultsAreThoseThatTheDocumentationNames() {
        Catalog catalog = population(3, 1000);
        CubeRates rates = CubeMethod.withDefaults().rates(catalog);
        assertThat(rates.samples()).isEqualTo(10_000);
        assertThat(rates.catalog()).isEqualTo(catalog);
        CubeMethod coarse = CubeMethod.withDefaults().withEdge(LARGE);
        RateEstimate total = coarse.rates(catalog).total();
        assertThat(total.meetings()).isPositive();
        assertThat(coarse.withSeed(1)
                        .withSamples(10_000)
                        .with(CubePlacement.random())
                        .rates(catalog)
                        .total())
                .isEqualTo(total);
    }

    @Test
    void progressCountsTheSamplesMade() {
        List<String> told = new ArrayList<>();
        CubeRates rates = CubeMethod.withDefaults()
                .withSamples(10)
                .with((task, done, total) -> told.add(task + " " + done + " of " + total))
                .rates(population(3, 1500));
        assertThat(told).containsExactly("placing objects in cubes 10 of 10");
        assertThat(rates.isComplete()).isTrue();
    }

    @Test
    void refusesWhatCannotBeSampled() {
        CubeMethod method = CubeMethod.withDefaults();
        assertThatThrownBy(() -> method.withEdge(999))
                .hasMessage("edge = 999.0 m, expected from 1000.0 to 1000000.0 m");
        assertThatThrownBy(() -> method.withEdge(1_000_001)).hasMessageContaining("edge = 1000001.0 m");
        assertThatThrownBy(() -> method.withEdge(Double.NaN)).hasMessageContaining("edge = NaN m");
        assertThatThrownBy(() -> method.withSamples(1)).hasMessage("samples = 1, expected at least 2");
        // cubes of a kilometre reach a million kilometres far
        CubeMethod fine = method.withEdge(1000).withSamples(2);
        assertThatThrownBy(() -> fine.rates(TestObjects.catalog(TestObjects.derelict(1, 500, 1_050_000, 10, 1, 1))))
                .hasMessageStartingWith("edge = 1000.0 m, expected at least 1007.")
                .hasMessageEndingWith(" m, a millionth of the highest apogee");
        assertThat(fine.rates(TestObjects.catalog(TestObjects.derelict(1, 500, 1_040_000, 10, 1, 1)))
                        .samples())
                .isEqualTo(2);
        AbsoluteDate date = CONTEXT.parseDate("2022-03-01");
        assertThatThrownBy(() -> CubePlacement.secular(date, date.shiftedBy(-1), CONTEXT))
                .hasMessageContaining("in that order");
        assertThatThrownBy(() -> method.rates(population(3, 1000)).ofObject(77))
                .hasMessageContaining("not in the catalogue");
    }
}
