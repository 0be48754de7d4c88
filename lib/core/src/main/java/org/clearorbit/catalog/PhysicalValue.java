package org.clearorbit.catalog;

/**
 * A mass (kg) or a cross-section (m²) that says where it comes from.
 *
 * @param value the value, above 0
 * @param sigma one standard deviation, in the unit of the value, at least 0
 * @param provenance how it was obtained
 * @param source the file, publication or rule that gave it
 */
public record PhysicalValue(double value, double sigma, Provenance provenance, String source) {

    /** Checks that the value is positive and finite. */
    public PhysicalValue {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("value = " + value + ", expected a positive number");
        }
        if (!(sigma >= 0) || Double.isInfinite(sigma)) {
            throw new IllegalArgumentException("sigma = " + sigma + ", expected 0 or more");
        }
    }
}
