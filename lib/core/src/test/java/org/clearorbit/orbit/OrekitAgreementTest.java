package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clearorbit.SharedData;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.catalog.SpaceObject;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.errors.OrekitException;
import org.orekit.propagation.analytical.tle.TLEPropagator;

/**
 * Against Orekit's SGP4 and SDP4. They take the semi-major axis as a0' / (1 - d0) of Spacetrack Report #3, the
 * reference and we as (xke / n0'')^(2/3): the two differ in the second order of d0, about 1e-3, which is what is seen
 * here.
 */
class OrekitAgreementTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();

    /** Differences in position (m) where both have a state, sorted; how many only one of the two has. */
    private record Differences(double[] metres, int onlyOne) {

        double max() {
            return metres[metres.length - 1];
        }

        long beyond(double limit) {
            return Arrays.stream(metres).filter(d -> d > limit).count();
        }

        double quantile(double q) {
            return metres[(int) Math.ceil(q * metres.length) - 1];
        }
    }

    private static Differences differences(List<ElementSet> objects, double days) {
        double[] metres = new double[objects.size()];
        int both = 0;
        int onlyOne = 0;
        for (ElementSet object : objects) {
            Sgp4 ours = Sgp4.of(object, CONTEXT);
            StateResult state = ours.state(ours.epoch().shiftedBy(days * EarthModel.DAY));
            Vector3D orekit = orekit(object, state);
            if (state instanceof StateResult.Valid valid && orekit != null) {
                metres[both++] = valid.pv().getPosition().distance(orekit);
            } else if (state instanceof StateResult.Valid || orekit != null) {
                onlyOne++;
            }
        }
        double[] found = Arrays.copyOf(metres, both);
        Arrays.sort(found);
        return new Differences(found, onlyOne);
    }

    /** Orekit's position, or null where it throws or is below the ground. */
    private static Vector3D orekit(ElementSet object, StateResult state) {
        try {
            Vector3D position = TLEPropagator.selectExtrapolator(object.toTle(CONTEXT), CONTEXT.teme())
                    .getPVCoordinates(state.date())
                    .getPosition();
            return position.getNorm() >= Wgs72.EARTH_RADIUS ? position : null;
        } catch (OrekitException e) {
            return null;
        }
    }

    /**
     * The bounds are a quarter to a half above what is measured. What differs by more than a metre is in its last days,
     * where drag grows without bound and with it the second order of d0; but for object 50838, whose eccentricity is
     * 1e-4 to the last digit: there the reference leaves two drag terms out, and Orekit from below it only. Where only
     * one has a state, Orekit does not see that the mean eccentricity has become negative.
     */
    @Tag("shared-data")
    @ParameterizedTest
    @CsvSource({"0, 1.3e-4, 3e-4, 0, 0", "1, 4e-3, 2e2, 1, 3", "7, 3e-2, 4e4, 10, 18"})
    void overTheCatalogueOf2022(double days, double p999, double max, int beyondOneMetre, int onlyOne) {
        List<ElementSet> objects = CatalogReader.using(CONTEXT)
                .read(SharedData.file("catalogue/catalogue-2022-01-22.3le.txt.gz"))
                .catalog()
                .objects()
                .stream()
                .map(SpaceObject::elements)
                .toList();
        Differences found = differences(objects, days);
        System.out.printf(
                Locale.ROOT,
                "difference from Orekit at %.0f days, %d objects: median %.2e m, p99.9 %.2e m, max %.2e m; %d beyond 1 m;"
                        + " %d with a state from one of the two alone%n",
                days,
                found.metres().length,
                found.quantile(0.5),
                found.quantile(0.999),
                found.max(),
                found.beyond(1),
                found.onlyOne());
        assertThat(found.quantile(0.999)).isLessThan(p999);
        assertThat(found.max()).isLessThan(max);
        assertThat(found.beyond(1)).isLessThanOrEqualTo(beyondOneMetre);
        assertThat(found.onlyOne()).isLessThanOrEqualTo(onlyOne);
    }
}
