package org.clearorbit.orbit;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.frames.Frame;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.orbits.Orbit;
import org.orekit.propagation.Propagator;
import org.orekit.propagation.analytical.tle.SGP4;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/**
 * Orekit's near-Earth SGP4 with error codes. Orekit clamps the mean eccentricity at 1e-6 from below before anyone can
 * see it; it is computed again here from the drag coefficients that Orekit exposes. All codes that the reference sets
 * for a near-Earth object are set (1, 2, 4, 6); code 3 belongs to deep space alone.
 */
final class CheckedSgp4 extends SGP4 implements CheckedTheory {

    private double meanEccentricity;

    CheckedSgp4(TLE tle, Frame teme) {
        super(tle, FrameAlignedProvider.of(teme), Propagator.DEFAULT_MASS, teme);
    }

    @Override
    public StateResult state(AbsoluteDate date) {
        sxpPropagate(minutes(date));
        StateStatus secular = StateCheck.secular(xn0dp, meanEccentricity);
        if (secular != StateStatus.OK) {
            return new StateResult.Invalid(date, secular);
        }
        if (e > StateCheck.MAX_ECCENTRICITY) {
            return new StateResult.Invalid(date, StateStatus.MEAN_ECCENTRICITY);
        }
        double pl = StateCheck.semiLatusRectum(a, e, omega, sini0);
        if (pl < 0) {
            return new StateResult.Invalid(date, StateStatus.SEMI_LATUS_RECTUM);
        }
        return StateCheck.position(date, getPVCoordinates(date), pl, a, cosi0);
    }

    @Override
    protected void sxpPropagate(double minutes) {
        super.sxpPropagate(minutes);
        meanEccentricity = tle.getE() - eccentricityDecay(minutes);
    }

    /** The drop of the mean eccentricity by drag; below 220 km of perigee the theory keeps its linear term only. */
    private double eccentricityDecay(double minutes) {
        double bStar = tle.getBStar();
        double linear = bStar * c4 * minutes;
        if (perige < 220) {
            return linear;
        }
        double c5 = 2 * coef1 * a0dp * beta02 * (1 + 2.75 * (etasq + eeta) + eeta * etasq);
        double linearAnomaly = tle.getMeanAnomaly() + xmdot * minutes;
        double linearPerigee = tle.getPerigeeArgument() + omgdot * minutes;
        // what drag takes from the argument of perigee it gives to the mean anomaly
        double anomaly = linearAnomaly + (linearPerigee - omega);
        return linear + bStar * c5 * (FastMath.sin(anomaly) - FastMath.sin(tle.getMeanAnomaly()));
    }

    private double minutes(AbsoluteDate date) {
        return date.durationFrom(tle.getDate()) / 60.0;
    }

    /** Orekit's constructor asks for an orbit at epoch, which may not exist; nothing here ever uses it. */
    @Override
    public Orbit propagateOrbit(AbsoluteDate date) {
        return placeholder(date, getFrame());
    }

    static Orbit placeholder(AbsoluteDate date, Frame frame) {
        double radius = 7e6;
        PVCoordinates circular =
                new PVCoordinates(new Vector3D(radius, 0, 0), new Vector3D(0, FastMath.sqrt(getMU() / radius), 0));
        return new CartesianOrbit(circular, frame, date, getMU());
    }
}
