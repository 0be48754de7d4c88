package org.clearorbit.orbit;

/**
 * How the propagation of a mean element set by SGP4 ended, with the error codes of the reference implementation
 * (Vallado, Crawford, Hujsak, Kelso, "Revisiting Spacetrack Report #3", AIAA 2006-6753, {@code satrec.error}). Code 5
 * of older versions (epoch elements are sub-orbital) is not set by the reference any more, nor here.
 */
public enum StateStatus {
    /** The state is valid. */
    OK(0, "valid"),
    /** Mean eccentricity at or above 1 or below -0.001 after secular and drag terms. */
    MEAN_ECCENTRICITY(1, "mean eccentricity out of range"),
    /** Mean motion not positive after secular and deep-space terms. */
    MEAN_MOTION(2, "mean motion not positive"),
    /** Eccentricity out of [0, 1] after lunisolar periodic terms (deep space only). */
    PERTURBED_ECCENTRICITY(3, "perturbed eccentricity out of range"),
    /** Semi-latus rectum negative after long-period terms. */
    SEMI_LATUS_RECTUM(4, "semi-latus rectum negative"),
    /** Radius below one Earth radius (6378.135 km): the object has decayed. */
    DECAYED(6, "decayed: radius below the Earth radius"),
    /**
     * Kepler's equation was not solved, the numbers overflowed, an angle is beyond 1e7 rad, or the date is more than
     * 1e8 minutes (some 190 years) from epoch: far outside the range of the theory. The reference has no code for it.
     */
    NOT_FINITE(-1, "no convergence, state not finite or more than 190 years from epoch");

    private final int code;
    private final String meaning;

    StateStatus(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /**
     * @param code {@linkplain #code() code} of a status
     * @return the status
     */
    public static StateStatus ofCode(int code) {
        return switch (code) {
            case 0 -> OK;
            case 1 -> MEAN_ECCENTRICITY;
            case 2 -> MEAN_MOTION;
            case 3 -> PERTURBED_ECCENTRICITY;
            case 4 -> SEMI_LATUS_RECTUM;
            case 6 -> DECAYED;
            case -1 -> NOT_FINITE;
            default ->
                throw new IllegalArgumentException("status code = " + code + ", expected 0, 1, 2, 3, 4, 6 or -1");
        };
    }

    /** @return the reference implementation's error code, 0 for a valid state, -1 where it has none */
    public int code() {
        return code;
    }

    /** @return the status in words */
    public String meaning() {
        return meaning;
    }
}
