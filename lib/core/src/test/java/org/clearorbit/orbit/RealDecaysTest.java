package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.clearorbit.SharedData;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.SpaceObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Predicted lifetimes from January 2022 against the days on which objects did come down, to March 2025: debris and
 * rocket bodies, which do not steer, at eccentricities below 0.1. The flux over these years is the observed one, so
 * this is the error of the air and of the area-to-mass ratio, not that of a forecast of the Sun.
 */
@Tag("shared-data")
class RealDecaysTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();
    private static final OrbitalDecay MODEL = OrbitalDecay.withDefaults().withHorizon(30 * EarthModel.JULIAN_YEAR);
    private static final double LEAST_DAYS = 30;

    private static List<SpaceObject> uncontrolled() {
        return CatalogReader.using(CONTEXT)
                .withEpoch(CONTEXT.parseDate("2022-01-22T12:00:00Z"))
                .read(
                        SharedData.file("catalogue/catalogue-2022-01-22.3le.txt.gz"),
                        SharedData.file("catalogue/satcat-2025-03-06.csv.gz"))
                .catalog()
                .objects()
                .stream()
                .filter(object -> object.type() == ObjectType.DEBRIS || object.type() == ObjectType.ROCKET_BODY)
                .filter(object -> object.elements().e() < 0.1)
                .toList();
    }

    private static MeanOrbit orbit(SpaceObject object) {
        return object.elements().meanOrbit(CONTEXT);
    }

    /** Days from the elements to the noon of the day of decay. */
    private static double actualDays(SpaceObject object) {
        return CONTEXT.parseDate(object.decay().orElseThrow().toString())
                        .shiftedBy(EarthModel.DAY / 2)
                        .durationFrom(orbit(object).date())
                / EarthModel.DAY;
    }

    /** Predicted over actual lifetime of all that came down, ascending. */
    private static double[] ratios(
            List<SpaceObject> objects, ObjectType type, ToDoubleFunction<SpaceObject> areaToMass) {
        return objects.stream()
                .filter(object -> object.type() == type && object.decay().isPresent())
                .filter(object -> actualDays(object) > LEAST_DAYS && areaToMass.applyAsDouble(object) > 0)
                .mapToDouble(object -> MODEL.lifetimeSeconds(orbit(object), areaToMass.applyAsDouble(object))
                        / EarthModel.DAY
                        / actualDays(object))
                .sorted()
                .toArray();
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    private static double[] errors(double[] ratios) {
        return Arrays.stream(ratios).map(ratio -> Math.abs(ratio - 1)).sorted().toArray();
    }

    private static void print(String what, double[] ratios) {
        double[] errors = errors(ratios);
        System.out.printf(
                Locale.ROOT,
                "%s: %d decays, predicted/actual p10 %.2f, median %.2f, p90 %.2f; error median %.0f%%, p90 %.0f%%%n",
                what,
                ratios.length,
                quantile(ratios, 0.1),
                quantile(ratios, 0.5),
                quantile(ratios, 0.9),
                100 * quantile(errors, 0.5),
                100 * quantile(errors, 0.9));
    }

    @Test
    void lifetimesFromTheSeenDecayAreRightToAFifth() {
        List<SpaceObject> objects = uncontrolled();
        ToDoubleFunction<SpaceObject> seen =
                object -> MODEL.areaToMassOf(object.elements(), CONTEXT).orElse(0);
        double[] debris = ratios(objects, ObjectType.DEBRIS, seen);
        double[] stages = ratios(objects, ObjectType.ROCKET_BODY, seen);
        print("debris, ratio from the seen decay", debris);
        print("rocket bodies, ratio from the seen decay", stages);
        assertThat(debris).hasSizeGreaterThan(2500);
        assertThat(stages).hasSizeGreaterThan(50);
        assertThat(quantile(debris, 0.5)).isBetween(1.0, 1.3);
        assertThat(quantile(stages, 0.5)).isBetween(1.0, 1.3);
        assertThat(quantile(errors(debris), 0.5)).isLessThan(0.22);
        assertThat(quantile(errors(debris), 0.9)).isLessThan(0.7);
        assertThat(quantile(errors(stages), 0.5)).isLessThan(0.22);
        assertThat(quantile(errors(stages), 0.9)).isLessThan(0.5);
    }

    @Test
    void lifetimesFromSizeAndMassAreRightToAFactorOfTwoOrSo() {
        List<SpaceObject> objects = uncontrolled();
        ToDoubleFunction<SpaceObject> body =
                object -> object.crossSection().value() / object.mass().value();
        double[] debris = ratios(objects, ObjectType.DEBRIS, body);
        double[] stages = ratios(objects, ObjectType.ROCKET_BODY, body);
        print("debris, ratio from size and mass", debris);
        print("rocket bodies, ratio from size and mass", stages);
        assertThat(quantile(debris, 0.5)).isBetween(0.6, 1.2);
        assertThat(quantile(stages, 0.5)).isBetween(0.6, 1.0);
        assertThat(quantile(errors(stages), 0.9)).isLessThan(0.7);
    }

    @Test
    void fewOfThoseStillInOrbitAreTakenForFallen() {
        OptionalDouble none = OptionalDouble.empty();
        double days = CONTEXT.parseDate("2025-03-06").durationFrom(CONTEXT.parseDate("2022-01-22")) / EarthModel.DAY;
        long[] counts = new long[2];
        for (SpaceObject object : uncontrolled()) {
            OptionalDouble ratio = object.decay().isPresent()
                    ? none
                    : OrbitalDecay.withDefaults().areaToMassOf(object.elements(), CONTEXT);
            if (ratio.isPresent() && orbit(object).perigeeAltitude() < 700e3) {
                counts[0]++;
                if (MODEL.withHorizon(days * EarthModel.DAY).lifetimeSeconds(orbit(object), ratio.getAsDouble())
                        < Double.POSITIVE_INFINITY) {
                    counts[1]++;
                }
            }
        }
        System.out.printf("in orbit below 700 km in March 2025: %d, predicted down: %d%n", counts[0], counts[1]);
        assertThat(counts[1]).isLessThan(counts[0] / 10);
    }
}
