package org.clearorbit.risk;

import java.util.Arrays;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.ElementSet;
import org.hipparchus.util.FastMath;

/**
 * The shape and tilt of an orbit: all that encounter rates with randomly placed nodes and perigees need.
 *
 * @param a semi-major axis (m)
 * @param e eccentricity, in [0, 1)
 * @param i inclination (rad), in [0, π]
 */
record RiskOrbit(double a, double e, double i) {

    /** The mean orbit of an element set. */
    static RiskOrbit of(ElementSet elements) {
        return new RiskOrbit(elements.meanSemiMajorAxis(), elements.e(), elements.i());
    }

    /** @return radius of perigee (m) */
    double perigeeRadius() {
        return a * (1 - e);
    }

    /** @return radius of apogee (m) */
    double apogeeRadius() {
        return a * (1 + e);
    }

    /** @return altitude of perigee above the equatorial radius (m) */
    double perigeeAltitude() {
        return perigeeRadius() - EarthModel.EQUATORIAL_RADIUS;
    }

    /** @return altitude of apogee above the equatorial radius (m) */
    double apogeeAltitude() {
        return apogeeRadius() - EarthModel.EQUATORIAL_RADIUS;
    }

    /** Told, shell by shell upwards, how an orbit stays there. */
    @FunctionalInterface
    interface ShellVisitor {

        /**
         * @param shell number of the shell
         * @param fraction share of the time spent in it, above 0
         * @param horizontalSpeed mean over that time of the speed across the radius (m/s)
         * @param radialSpeedSquared mean over that time of the squared speed along the radius (m²/s²)
         */
        void accept(int shell, double fraction, double horizontalSpeed, double radialSpeedSquared);
    }

    /**
     * Visits every shell that the orbit enters. The residence in a shell is the difference of the mean anomaly at its
     * two boundaries over π, so that the shares add up to the whole time spent between the lowest and the highest
     * boundary, whatever the singularities of the residence density at the apsides. The means come from the same
     * boundaries: with h the angular momentum and ν the true anomaly, ∫(h/r)dt = h ΔE/(a n) and, from the energy, ⟨ṙ²⟩
     * = (μ/a)(2 ΔE - ΔM - √(1-e²) Δν)/ΔM.
     */
    void visitShells(ShellVisitor visitor) {
        visitShells(AltitudeShells.radii(), visitor);
    }

    /**
     * Visits likewise the shells between given radii.
     *
     * @param radii the boundaries (m), ascending
     */
    void visitShells(double[] radii, ShellVisitor visitor) {
        double eta = FastMath.sqrt(1 - e * e);
        double speed = FastMath.sqrt(EarthModel.MU / a);
        if (apogeeRadius() < radii[0]) {
            return;
        }
        int found = Arrays.binarySearch(radii, FastMath.max(perigeeRadius(), radii[0]));
        int shell = found >= 0 ? found : -found - 2;
        double lowE = eccentricAnomaly(radii[shell]);
        for (; shell < radii.length - 1 && lowE < FastMath.PI; shell++) {
            double highE = eccentricAnomaly(radii[shell + 1]);
            double dE = highE - lowE;
            double dM = dE - e * (FastMath.sin(highE) - FastMath.sin(lowE));
            if (dM > 0) {
                double dNu = trueAnomaly(highE) - trueAnomaly(lowE);
                double radial = FastMath.max(0, speed * speed * (2 * dE - dM - eta * dNu) / dM);
                visitor.accept(shell, dM / FastMath.PI, speed * eta * dE / dM, radial);
            }
            lowE = highE;
        }
    }

    /** Share of the time that the orbit spends below a radius, in [0, 1]. */
    double shareBelow(double radius) {
        double eccentric = eccentricAnomaly(radius);
        return (eccentric - e * FastMath.sin(eccentric)) / FastMath.PI;
    }

    /** Eccentric anomaly in [0, π] where the orbit crosses a radius: 0 below the perigee, π from the apogee up. */
    private double eccentricAnomaly(double radius) {
        if (radius <= perigeeRadius()) {
            return 0;
        }
        return radius >= apogeeRadius() ? FastMath.PI : FastMath.acos((1 - radius / a) / e);
    }

    private double trueAnomaly(double eccentric) {
        return 2
                * FastMath.atan2(
                        FastMath.sqrt(1 + e) * FastMath.sin(eccentric / 2),
                        FastMath.sqrt(1 - e) * FastMath.cos(eccentric / 2));
    }
}
