package org.clearorbit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.SharedData;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.catalog.PhysicalValue;
import org.clearorbit.catalog.Provenance;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.DecayState;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.OrbitalDecay;
import org.clearorbit.orbit.Sgp4;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.orbit.StateResult;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orekit.time.AbsoluteDate;

class CatalogForecastTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();
    private static final AbsoluteDate EPOCH = CONTEXT.parseDate("2022-01-22T12:00:00Z");
    private static final double YEAR = EarthModel.JULIAN_YEAR;

    private static SpaceObject object(int number, MeanOrbit orbit, OperationalStatus status, double massKg) {
        ElementSet elements = TestObjects.elements(number, 1e-3, 0.01, 1, 0, 0).withOrbit(orbit, CONTEXT);
        return new SpaceObject(
                elements,
                ObjectType.PAYLOAD,
                "US",
                null,
                null,
                status,
                new PhysicalValue(massKg, 0, Provenance.MEASURED, "test"),
                new PhysicalValue(1, 0, Provenance.MEASURED, "test"));
    }

    private static MeanOrbit orbit(double altitudeKm, double e, double degrees) {
        return new MeanOrbit(
                EPOCH, EarthModel.EQUATORIAL_RADIUS + 1000 * altitudeKm, e, FastMath.toRadians(degrees), 1, 2, 3);
    }

    private static Catalog mixed() {
        SplittableRandom random = new SplittableRandom(37);
        List<SpaceObject> objects = new ArrayList<>();
        for (int k = 1; k <= 60; k++) {
            objects.add(object(
                    k,
                    orbit(random.nextDouble(300, 1200), random.nextDouble(0.01), random.nextDouble(20, 120)),
                    k % 3 == 0 ? OperationalStatus.OPERATIONAL : OperationalStatus.NOT_OPERATIONAL,
                    random.nextDouble(5, 200)));
        }
        return Catalog.of(EPOCH, objects);
    }

    @Test
    void atItsEpochACatalogueIsTheSameToRounding() {
        FutureCatalog same = CatalogForecast.of(mixed(), CONTEXT).at(EPOCH);
        assertThat(same.reentered()).isEmpty();
        assertThat(same.unmodelled()).isEmpty();
        assertThat(same.catalog().epoch()).isEqualTo(EPOCH);
        assertThat(same.catalog().size()).isEqualTo(60);
        for (SpaceObject object : mixed().objects()) {
            ElementSet was = object.elements();
            ElementSet is =
                    same.catalog().find(object.catalogNumber()).orElseThrow().elements();
            assertThat(is.epoch().toDate(CONTEXT).durationFrom(EPOCH)).isCloseTo(0, within(1e-9));
            assertThat(is.meanMotion()).isCloseTo(was.meanMotion(), within(1e-15 * 10 * was.meanMotion()));
            assertThat(is.e()).isCloseTo(was.e(), within(1e-14));
            assertThat(is.i()).isEqualTo(was.i());
            assertThat(is.raan()).isCloseTo(was.raan(), within(1e-14));
            assertThat(is.argp()).isCloseTo(was.argp(), within(1e-14));
            assertThat(is.meanAnomaly()).isCloseTo(was.meanAnomaly(), within(1e-14));
        }
    }

    @Test
    void everyObjectIsInOrbitOrReentered() {
        CatalogForecast forecast = CatalogForecast.of(mixed(), CONTEXT);
        List<AbsoluteDate> dates =
                List.of(EPOCH.shiftedBy(50 * YEAR), EPOCH.shiftedBy(-YEAR), EPOCH.shiftedBy(5 * YEAR));
        List<FutureCatalog> futures = forecast.at(dates);
        for (FutureCatalog future : futures) {
            assertThat(future.catalog().size() + future.reentered().size()).isEqualTo(60);
            assertThat(future.reentered())
                    .noneMatch(object ->
                            future.catalog().find(object.catalogNumber()).isPresent());
            assertThat(future.held()).hasSize(20);
        }
        assertThat(futures.get(0).reentered())
                .hasSizeGreaterThan(futures.get(2).reentered().size());
        assertThat(futures.get(0).reentered()).containsAll(futures.get(2).reentered());
        assertThat(futures.get(1).reentered()).isEmpty();
        assertThat(forecast.at(dates.get(2))).isEqualTo(futures.get(2));
        assertThat(forecast.with(WorkExecutor.threads(2)).at(dates)).isEqualTo(futures);
    }

    @Test
    void theFutureOrbitIsTheOneThatTheDecayModelGives() {
        MeanOrbit orbit = orbit(450, 0.005, 65);
        AbsoluteDate later = EPOCH.shiftedBy(0.8 * YEAR);
        Catalog catalog = Catalog.of(EPOCH, List.of(object(7, orbit, OperationalStatus.NOT_OPERATIONAL, 80)));
        MeanOrbit start = catalog.elements().get(0).meanOrbit(CONTEXT);
        DecayState state = OrbitalDecay.withDefaults()
                .statesAt(start, 1.0 / 80, List.of(later))
                .get(0);
        MeanOrbit expected = ((DecayState.InOrbit) state).orbit();
        MeanOrbit found = CatalogForecast.of(catalog, CONTEXT)
                .at(later)
                .catalog()
                .elements()
                .get(0)
                .meanOrbit(CONTEXT);
        assertThat(found.a()).isCloseTo(expected.a(), within(1e-6));
        assertThat(found.e()).isEqualTo(expected.e());
        assertThat(found.i()).isEqualTo(expected.i());
        assertThat(found.raan()).isCloseTo(expected.raan(), within(1e-12));
        assertThat(found.argp()).isCloseTo(expected.argp(), within(1e-12));
        assertThat(orbit.a() - found.a()).isGreaterThan(10_000);
    }

    @Test
    void operatingSatellitesHoldTheirStationUnlessAllDecay() {
        Catalog catalog =
                Catalog.of(EPOCH, List.of(object(5, orbit(420, 0.001, 53), OperationalStatus.OPERATIONAL, 100)));
        CatalogForecast forecast = CatalogForecast.of(catalog, CONTEXT);
        AbsoluteDate later = EPOCH.shiftedBy(20 * YEAR);
        FutureCatalog held = forecast.at(later);
        assertThat(held.held()).hasSize(1);
        ElementSet was = catalog.elements().get(0);
        ElementSet is = held.catalog().elements().get(0);
        assertThat(is.meanMotion()).isCloseTo(was.meanMotion(), within(1e-14 * was.meanMotion()));
        MeanOrbit drifted = was.meanOrbit(CONTEXT).at(later);
        assertThat(is.raan()).isCloseTo(drifted.raan(), within(1e-9));
        assertThat(forecast.with(StationKeeping.DECAY_ALL).at(later).reentered())
                .hasSize(1);
    }

    @Test
    void whatHasNoAreaToMassRatioOnlyDrifts() {
        Catalog catalog =
                Catalog.of(EPOCH, List.of(object(5, orbit(420, 0.001, 53), OperationalStatus.NOT_OPERATIONAL, 1e-6)));
        FutureCatalog future = CatalogForecast.of(catalog, CONTEXT).at(EPOCH.shiftedBy(50 * YEAR));
        assertThat(future.unmodelled()).hasSize(1);
        assertThat(future.catalog().size()).isEqualTo(1);
    }

    @Test
    void planesDriftAsThoseOfSgp4() {
        for (double degrees : new double[] {30, 53, 74, 98}) {
            for (double altitude : new double[] {700, 1400}) {
                Catalog catalog = Catalog.of(
                        EPOCH, List.of(object(5, orbit(altitude, 0.002, degrees), OperationalStatus.OPERATIONAL, 100)));
                AbsoluteDate later = EPOCH.shiftedBy(30 * EarthModel.DAY);
                MeanOrbit start = catalog.elements().get(0).meanOrbit(CONTEXT);
                double drift = start.raanRate() * 30 * EarthModel.DAY;
                ElementSet future = CatalogForecast.of(catalog, CONTEXT)
                        .at(later)
                        .catalog()
                        .elements()
                        .get(0);
                double sgp4 = meanNode(Sgp4.of(catalog.elements().get(0), CONTEXT), later);
                double ours = meanNode(Sgp4.of(future, CONTEXT), later);
                assertThat(MathUtils.normalizeAngle(ours - sgp4, 0))
                        .isCloseTo(0, within(0.004 * FastMath.abs(drift) + 1e-4));
            }
        }
    }

    /** Node of the mean angular momentum over ten revolutions, which takes the short-period terms out. */
    private static double meanNode(Sgp4 sgp4, AbsoluteDate about) {
        Vector3D sum = Vector3D.ZERO;
        double period = 2 * FastMath.PI / sgp4.elements().meanMotion();
        for (int k = -500; k < 500; k++) {
            StateResult.Valid state = (StateResult.Valid) sgp4.state(about.shiftedBy(k * period / 100));
            sum = sum.add(state.pv().getPosition().crossProduct(state.pv().getVelocity()));
        }
        return FastMath.atan2(sum.getX(), -sum.getY());
    }

    @Test
    @Tag("shared-data")
    void aRealCatalogueLosesWhatDidComeDown() {
        Catalog catalog = CatalogReader.using(CONTEXT)
                .withEpoch(EPOCH)
                .read(
                        SharedData.file("catalogue/catalogue-2022-01-22.3le.txt.gz"),
                        SharedData.file("catalogue/satcat-2025-03-06.csv.gz"))
                .catalog()
                .filter(object -> object.type() == ObjectType.DEBRIS || object.type() == ObjectType.ROCKET_BODY);
        AbsoluteDate date = CONTEXT.parseDate("2025-03-06");
        FutureCatalog future = CatalogForecast.of(catalog, CONTEXT)
                .with(WorkExecutor.threads(2))
                .at(date);
        assertThat(future.catalog().size() + future.reentered().size()).isEqualTo(catalog.size());
        long down = catalog.objects().stream()
                .filter(object -> object.decay().isPresent())
                .count();
        long foretold = future.reentered().stream()
                .filter(object -> object.decay().isPresent())
                .count();
        System.out.printf(
                "forecast to 2025-03-06: %d of %d objects down, %d foretold, of which %d rightly, %d unmodelled%n",
                down,
                catalog.size(),
                future.reentered().size(),
                foretold,
                future.unmodelled().size());
        assertThat(foretold / (double) down).isGreaterThan(0.85);
        assertThat(foretold / (double) future.reentered().size()).isGreaterThan(0.85);
        for (SpaceObject object : future.catalog().objects()) {
            double a = object.elements().meanSemiMajorAxis();
            assertThat(a * (1 - object.elements().e())).isGreaterThan(EarthModel.EQUATORIAL_RADIUS + 119e3);
        }
    }
}
