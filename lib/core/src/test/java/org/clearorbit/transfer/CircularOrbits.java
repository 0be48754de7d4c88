package org.clearorbit.transfer;

import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.SpaceContext;
import org.hipparchus.util.FastMath;
import org.orekit.time.AbsoluteDate;

/** Circular orbits for tests. */
final class CircularOrbits {

    private static final AbsoluteDate START = SpaceContext.embedded().parseDate("2025-01-01");

    private CircularOrbits() {}

    static PrecessingOrbit of(double altitudeKm, double iDeg, double nodeDeg) {
        MeanOrbit orbit = new MeanOrbit(
                START,
                EarthModel.EQUATORIAL_RADIUS + altitudeKm * 1e3,
                0,
                FastMath.toRadians(iDeg),
                FastMath.toRadians(nodeDeg),
                0,
                0);
        return PrecessingOrbit.of(orbit, START);
    }
}
