package org.clearorbit.orbit;

import org.hipparchus.util.FastMath;
import org.orekit.propagation.analytical.tle.TLEConstants;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/**
 * The error conditions of the reference SGP4 (Vallado et al., AIAA 2006-6753), on the quantities that Orekit's
 * implementation exposes. Lengths are in Earth radii.
 */
final class StateCheck {

    /** Orekit refuses to solve Kepler's equation above this eccentricity, the reference from 1 on. */
    static final double MAX_ECCENTRICITY = 1 - 1e-6;

    /** Eccentricities below this are raised to it before Kepler's equation is solved. */
    static final double MIN_ECCENTRICITY = 1e-6;

    private static final double MIN_MEAN_ECCENTRICITY = -1e-3;
    private static final double EARTH_RADIUS_M = TLEConstants.EARTH_RADIUS * 1000.0;

    private StateCheck() {}

    /** Codes 2 and 1, in the order in which the reference sets them; a not-a-number fails the test it stands in. */
    static StateStatus secular(double meanMotion, double eccentricity) {
        if (!(meanMotion > 0)) {
            return StateStatus.MEAN_MOTION;
        }
        if (!(eccentricity < 1 && eccentricity >= MIN_MEAN_ECCENTRICITY)) {
            return StateStatus.MEAN_ECCENTRICITY;
        }
        return StateStatus.OK;
    }

    /**
     * Semi-latus rectum after long-period terms (Earth radii): a (1 - axn² - ayn²), as in Orekit's and the reference's
     * last stage.
     */
    static double semiLatusRectum(double a, double e, double omega, double sinI) {
        double aynl = 0.25 * TLEConstants.A3OVK2 * sinI / (a * (1 - e * e));
        double axn = e * FastMath.cos(omega);
        double ayn = e * FastMath.sin(omega) + aynl;
        return a * (1 - axn * axn - ayn * ayn);
    }

    /**
     * Code 6 and the final check. The reference compares the radius after short-period terms, r A + B cos 2u, with 1;
     * it may be negative, where the norm of a position no longer tells. With B < 1, A <= 0 means a radius below 1 and A
     * > 0 means that a norm of 1 or more belongs to a positive radius, so that sign and norm decide as the reference
     * does. With B >= 1 the semi-latus rectum is below 2 km: that is decayed, without looking further.
     *
     * @param pl semi-latus rectum after long-period terms (Earth radii)
     * @param a semi-major axis (Earth radii)
     * @param cosI cosine of the inclination
     */
    static StateResult position(AbsoluteDate date, PVCoordinates pv, double pl, double a, double cosI) {
        double norm = pv.getPosition().getNorm() / EARTH_RADIUS_M;
        if (!Double.isFinite(norm) || !Double.isFinite(pv.getVelocity().getNorm())) {
            return new StateResult.Invalid(date, StateStatus.NOT_FINITE);
        }
        double k = TLEConstants.CK2 / pl;
        double factor = 1 - 1.5 * k / pl * FastMath.sqrt(pl / a) * (3 * cosI * cosI - 1);
        double amplitude = 0.5 * k * (1 - cosI * cosI);
        if (amplitude >= 1 || factor <= 0 || norm < 1) {
            return new StateResult.Invalid(date, StateStatus.DECAYED);
        }
        return new StateResult.Valid(date, pv);
    }
}
