package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.clearorbit.orbit.ElementSet;

/** Compares element sets from two-line elements with the same ones from a format with more digits. */
final class ElementComparison {

    /** The seventh decimal: the lines cut off what comes after it. */
    private static final double ECCENTRICITY = 1e-7;

    /** The fifth digit. */
    private static final double RELATIVE_B_STAR = 1e-4;

    private ElementComparison() {}

    static void assertSameToPublishedPrecision(List<ElementSet> twoLine, List<ElementSet> other) {
        assertThat(twoLine).hasSameSizeAs(other);
        for (int k = 0; k < twoLine.size(); k++) {
            ElementSet a = twoLine.get(k);
            ElementSet b = other.get(k);
            assertThat(a.e()).isCloseTo(b.e(), within(ECCENTRICITY));
            assertThat(a.bStar()).isCloseTo(b.bStar(), within(RELATIVE_B_STAR * Math.abs(b.bStar())));
            // all the rest has the same digits in both, hence the same bits
            assertThat(with(a, b.e(), b.bStar())).isEqualTo(with(b, b.e(), b.bStar()));
        }
    }

    private static ElementSet with(ElementSet set, double e, double bStar) {
        return new ElementSet(
                set.catalogNumber(),
                set.name(),
                set.internationalDesignator(),
                set.classification(),
                set.epoch(),
                set.meanMotion(),
                e,
                set.i(),
                set.raan(),
                set.argp(),
                set.meanAnomaly(),
                0,
                0,
                bStar,
                set.elementSetNumber(),
                set.revolutionNumber());
    }
}
