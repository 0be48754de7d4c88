package org.clearorbit.risk.pair;

import org.clearorbit.orbit.ElementSet;

/** Shape and tilt of an orbit: semi-major axis (m), eccentricity and inclination (rad). */
record Ellipse(double a, double e, double i) {

    static Ellipse of(ElementSet elements) {
        return new Ellipse(elements.meanSemiMajorAxis(), elements.e(), elements.i());
    }

    double perigeeRadius() {
        return a * (1 - e);
    }

    double apogeeRadius() {
        return a * (1 + e);
    }
}
