package org.clearorbit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellMethodTest {

    private static final double LOW = EarthModel.EQUATORIAL_RADIUS + 150e3;
    private static final double HIGH = EarthModel.EQUATORIAL_RADIUS + 2100e3;

    private static Catalog population() {
        SplittableRandom random = new SplittableRandom(17);
        List<SpaceObject> objects = new ArrayList<>();
        for (int k = 1; k <= 400; k++) {
            double perigee = random.nextDouble(400, 1200);
            double apogee = perigee + random.nextDouble(0, 200);
            objects.add(TestObjects.derelict(
                    k, perigee, apogee, random.nextDouble(50, 110), random.nextDouble(1, 2000), random.nextDouble(20)));
        }
        return TestObjects.catalog(objects);
    }

    @Test
    void isHalfTheSumOfTheRatesOfAllObjectsInTheSameShells() {
        Catalog catalog = population();
        BackgroundPopulation background = BackgroundPopulation.of(catalog);
        double expected = catalog.objects().stream()
                        .mapToDouble(
                                object -> CollisionRate.of(object, background).perSecond())
                        .sum()
                / 2;
        assertThat(ShellMethod.ofWidth(LOW, HIGH, 25_000).totalPerSecond(catalog) / expected)
                .isCloseTo(1, within(0.001));
    }

    @Test
    void oneObjectMeetsNobody() {
        Catalog one = TestObjects.catalog(TestObjects.derelict(1, 800, 830, 71, 100, 5));
        double pair = ShellMethod.ofWidth(LOW, HIGH, 5000)
                .totalPerSecond(TestObjects.catalog(
                        TestObjects.derelict(1, 800, 830, 71, 100, 5), TestObjects.derelict(2, 800, 830, 71, 100, 5)));
        assertThat(ShellMethod.ofWidth(LOW, HIGH, 5000).totalPerSecond(one)).isCloseTo(0, within(1e-12 * pair));
        assertThat(pair).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "800, 0.01, 0.49",
        "800, 0.1, 0.1",
        "800, 89.51, 89.99",
        "800, 179.6, 179.99",
        "800, 70.3, 70.4",
        "800, 10.1, 60.2",
        "35786, 0.02, 0.07",
        "35786, 0, 0"
    })
    void twoObjectsMeetAsOftenAsOneMeetsTheOther(double km, double inclination, double otherInclination) {
        SpaceObject one = TestObjects.derelict(1, km, km + 90, inclination, 100, 5);
        SpaceObject other = TestObjects.derelict(2, km + 5, km + 70, otherInclination, 1000, 12);
        Catalog both = TestObjects.catalog(one, other);
        double pairwise = CollisionRate.of(one, BackgroundPopulation.of(both)).perSecond();
        double found = ShellMethod.between(AltitudeShells.radii()).totalPerSecond(both);
        assertThat(found / pairwise).isCloseTo(1, within(1e-6));
    }

    @Test
    void equatorialObjectsOfOneClassMeetAsOftenAsTheirPairs() {
        List<SpaceObject> objects = new ArrayList<>();
        for (int k = 1; k <= 6; k++) {
            objects.add(TestObjects.derelict(k, 35_780 + k, 35_790 + k, 0.015 * k, 100 * k, k));
        }
        double pairs = 0;
        ShellMethod method = ShellMethod.between(AltitudeShells.radii());
        for (SpaceObject one : objects) {
            for (SpaceObject other : objects) {
                if (one.catalogNumber() < other.catalogNumber()) {
                    pairs += method.totalPerSecond(TestObjects.catalog(one, other));
                }
            }
        }
        // the scatter of the others stands for each of them
        assertThat(method.totalPerSecond(TestObjects.catalog(objects)) / pairs).isCloseTo(1, within(0.1));
    }

    @Test
    void aThinLayerCollidesInProportionToHowThinTheShellIs() {
        List<SpaceObject> layer = new ArrayList<>();
        for (int k = 1; k <= 20; k++) {
            layer.add(TestObjects.derelict(k, 801, 801, 60 + k, 100, 5));
        }
        Catalog catalog = TestObjects.catalog(layer);
        double wide = ShellMethod.ofWidth(LOW, HIGH, 25_000).totalPerSecond(catalog);
        double thin = ShellMethod.ofWidth(LOW, HIGH, 5000).totalPerSecond(catalog);
        assertThat(thin / wide).isCloseTo(5, within(0.05));
    }

    @Test
    void holdsAsManyShellsAsFit() {
        ShellMethod method = ShellMethod.ofWidth(7e6, 7.1e6, 0.03e6);
        assertThat(method.shells()).isEqualTo(3);
        assertThat(method.radius(0)).isEqualTo(7e6);
        assertThat(ShellMethod.ofWidth(LOW, HIGH, 25_000).shells()).isEqualTo(78);
        assertThatThrownBy(() -> ShellMethod.ofWidth(7e6, 7.1e6, 2e5)).hasMessageContaining("at most 100000");
        assertThatThrownBy(() -> ShellMethod.between(7e6, 6e6)).hasMessageContaining("radii[1]");
    }
}
