package org.clearorbit.risk.approach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.clearorbit.SharedData;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.CatalogPropagator;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.orbit.StateArrays;
import org.clearorbit.risk.BackgroundPopulation;
import org.clearorbit.risk.CollisionRate;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole public catalogue, where it is at hand. */
@Tag("shared-data")
class RealCatalogueTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();
    private static final WorkExecutor TWO = WorkExecutor.threads(2);

    private static Catalog catalog;

    @BeforeAll
    static void read() {
        catalog = CatalogReader.using(CONTEXT)
                .read(
                        SharedData.file("catalogue/catalogue-2022-01-22.3le.txt.gz"),
                        SharedData.file("catalogue/satcat-2025-03-06.csv.gz"))
                .catalog();
    }

    @AfterAll
    static void forget() {
        catalog = Catalog.of(SpaceContext.embedded().parseDate("2022-01-22"), List.of());
    }

    private static boolean isDerelictAt800To1000(SpaceObject object) {
        double a = object.elements().meanSemiMajorAxis();
        double e = object.elements().e();
        return object.type() == ObjectType.ROCKET_BODY
                && a * (1 - e) > EarthModel.EQUATORIAL_RADIUS + 800e3
                && a * (1 + e) < EarthModel.EQUATORIAL_RADIUS + 1000e3;
    }

    /**
     * Over three days; of some 900 approaches expected the scatter is 3 percent, and that of planes that are not at
     * random comes on top.
     */
    @Test
    void encountersAreAsManyAsDensityAndSpeedSay() {
        List<SpaceObject> derelicts = catalog.objects().stream()
                .filter(RealCatalogueTest::isDerelictAt800To1000)
                .sorted(Comparator.comparingInt(SpaceObject::catalogNumber))
                .limit(100)
                .toList();
        Set<Integer> targets =
                derelicts.stream().map(SpaceObject::catalogNumber).collect(Collectors.toSet());
        assertThat(targets).hasSize(100);
        double threshold = 10_000;
        double duration = 86_400;
        CloseApproaches found = ApproachSearch.using(CONTEXT)
                .withThreshold(threshold)
                .search(catalog, targets, catalog.epoch(), duration, TWO);

        BackgroundPopulation background = BackgroundPopulation.of(catalog);
        double fluxes = derelicts.stream()
                .map(object -> CollisionRate.of(object, background))
                .mapToDouble(rate -> rate.spatialDensity() * rate.meanRelativeSpeed())
                .sum();
        double expected = fluxes * Math.PI * threshold * threshold * duration;
        // a pair of targets is in the expectation of both, and in the counts of both
        int count =
                found.countsBelow(threshold).values().stream().mapToInt(k -> k).sum();
        int half = found.countsBelow(threshold / 2).values().stream()
                .mapToInt(k -> k)
                .sum();
        System.out.printf(
                "close approaches of 100 derelicts: %d below 10 km (expected from density %.0f, ratio %.2f),"
                        + " %d below 5 km (ratio %.2f)%n",
                count, expected, count / expected, half, (double) count / half);
        assertThat(count / expected).isBetween(0.8, 1.25);
        assertThat((double) count / half).isBetween(3.4, 4.6);
    }

    /** The bounds that the search relies on, against states in between. */
    @ParameterizedTest
    @ValueSource(doubles = {60, 180, 300})
    void noObjectLeavesItsBoundsWithinHalfAStep(double step) {
        int n = catalog.size();
        CatalogPropagator propagator = CatalogPropagator.of(catalog.elements(), CONTEXT);
        SplittableRandom random = new SplittableRandom(8);
        MotionBounds bounds = new MotionBounds(n, step);
        int usable = 0;
        int erratic = 0;
        for (int k = 0; k < 6; k++) {
            double middle = random.nextDouble(7 * 86_400);
            double[] seconds = {
                middle - step,
                middle,
                middle + step,
                middle - step / 2,
                middle - step / 3,
                middle + step / 3,
                middle + step / 2
            };
            StateArrays states = StateArrays.allocate(n, seconds.length);
            propagator.propagate(
                    Arrays.stream(seconds).mapToObj(catalog.epoch()::shiftedBy).toList(), states, TWO);
            bounds.compute(states, 1);
            for (int object = 0; object < n; object++) {
                erratic += bounds.mark[object] == MotionBounds.ERRATIC ? 1 : 0;
                for (int date = 3; date < seconds.length && bounds.mark[object] == 0; date++) {
                    if (states.statusCodes()[states.index(object, date)] == 0) {
                        check(states, object, date, seconds[date] - middle, bounds);
                        usable++;
                    }
                }
            }
        }
        System.out.printf("bounds at %.0f s: %d states within, %d without an orbit%n", step, usable, erratic);
        assertThat(usable).isGreaterThan(500_000);
        assertThat(erratic).isLessThan(400);
    }

    private static Vector3D vector(double[] array, int state) {
        return new Vector3D(array[3 * state], array[3 * state + 1], array[3 * state + 2]);
    }

    private static void check(StateArrays states, int object, int date, double t, MotionBounds bounds) {
        int start = states.index(object, 1);
        Vector3D r = vector(states.position(), start);
        Vector3D v = vector(states.velocity(), start);
        Vector3D now = vector(states.position(), states.index(object, date));
        double u = EarthModel.MU / (r.getNormSq() * r.getNorm());
        double sigma = Vector3D.dotProduct(r, v) / r.getNormSq();
        Vector3D series = new Vector3D(1 - 0.5 * u * t * t + 0.5 * u * sigma * t * t * t, r, t - u * t * t * t / 6, v);
        String what = catalog.objects().get(object) + " after " + t + " s";
        if (!(series.distance(now) <= bounds.margin[object]
                && now.getNorm() >= bounds.lowest[object]
                && now.getNorm() <= bounds.highest[object]
                && Vector3D.angle(r, now) <= bounds.reach[object])) {
            assertThat(series.distance(now)).as(what).isLessThanOrEqualTo(bounds.margin[object]);
            assertThat(now.getNorm()).as(what).isBetween(bounds.lowest[object], bounds.highest[object]);
            assertThat(Vector3D.angle(r, now)).as(what).isLessThanOrEqualTo(bounds.reach[object]);
        }
    }
}
