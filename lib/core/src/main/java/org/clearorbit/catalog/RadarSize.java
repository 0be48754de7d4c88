package org.clearorbit.catalog;

/**
 * What radar says of the size of an object.
 *
 * @param crossSection radar cross-section (m²), not-a-number where only a class is known
 * @param sizeClass class of that cross-section
 */
public record RadarSize(double crossSection, SizeClass sizeClass) {

    private static final double SMALL_LIMIT = 0.1;
    private static final double MEDIUM_LIMIT = 1.0;

    /** Space-Track's classes of radar cross-section. */
    public enum SizeClass {
        /** Below 0.1 m². */
        SMALL,
        /** 0.1 to 1 m². */
        MEDIUM,
        /** Above 1 m². */
        LARGE,
        /** Not known. */
        UNKNOWN
    }

    /** Checks that a cross-section is positive where there is one. */
    public RadarSize {
        if (crossSection <= 0 || Double.isInfinite(crossSection)) {
            throw new IllegalArgumentException(
                    "radar cross-section = " + crossSection + " m², expected a positive number or not-a-number");
        }
    }

    /** @return nothing known */
    public static RadarSize unknown() {
        return ofClass(SizeClass.UNKNOWN);
    }

    /**
     * @param sizeClass the class, with no number behind it
     * @return that
     */
    public static RadarSize ofClass(SizeClass sizeClass) {
        return new RadarSize(Double.NaN, sizeClass);
    }

    /**
     * @param crossSection radar cross-section (m²), above 0
     * @return it, with its class
     */
    public static RadarSize of(double crossSection) {
        if (crossSection < SMALL_LIMIT) {
            return new RadarSize(crossSection, SizeClass.SMALL);
        }
        return new RadarSize(crossSection, crossSection <= MEDIUM_LIMIT ? SizeClass.MEDIUM : SizeClass.LARGE);
    }

    /** @return whether there is a number */
    public boolean isMeasured() {
        return !Double.isNaN(crossSection);
    }
}
