package org.clearorbit.orbit;

import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;
import org.hipparchus.util.SinCos;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.frames.Frame;
import org.orekit.orbits.Orbit;
import org.orekit.propagation.Propagator;
import org.orekit.propagation.analytical.tle.DeepSDP4;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.time.AbsoluteDate;

/**
 * Orekit's deep-space SDP4 with error codes. Between its secular and its periodic terms Orekit calls
 * {@link #deepPeriodicEffects}, which is where codes 1, 2 and 3 are set here, and where three steps of the reference
 * are put back that Orekit leaves out: the mean eccentricity is raised to at least 1e-6; the node is brought into one
 * turn before the Lyddane modification multiplies it; and that modification is used below -0.2 rad too, where a secular
 * drift has made the inclination negative.
 */
final class CheckedSdp4 extends DeepSDP4 implements CheckedTheory {

    /** Below this inclination (rad) the reference applies the Lyddane modification; Orekit takes its absolute value. */
    private static final double LYDDANE_LIMIT = 0.2;

    private StateStatus status = StateStatus.OK;

    CheckedSdp4(TLE tle, Frame teme) {
        super(tle, FrameAlignedProvider.of(teme), Propagator.DEFAULT_MASS, teme);
    }

    @Override
    public StateResult state(AbsoluteDate date) {
        sxpPropagate(date.durationFrom(tle.getDate()) / 60.0);
        if (status != StateStatus.OK) {
            return new StateResult.Invalid(date, status);
        }
        double pl = StateCheck.semiLatusRectum(a, e, omega, sini0);
        if (pl < 0) {
            return new StateResult.Invalid(date, StateStatus.SEMI_LATUS_RECTUM);
        }
        return StateCheck.position(date, getPVCoordinates(date), pl, a, cosi0);
    }

    @Override
    protected void deepPeriodicEffects(double minutes) {
        status = StateCheck.secular(xn, em);
        em = FastMath.max(em, StateCheck.MIN_ECCENTRICITY);
        double meanInclination = xinc;
        double meanNode = xnode % MathUtils.TWO_PI;
        double meanPerigee = omgadf;
        xnode = meanNode;
        super.deepPeriodicEffects(minutes);
        if (xinc <= -LYDDANE_LIMIT) {
            applyLyddane(meanInclination, meanNode, meanPerigee);
        }
        if (status == StateStatus.OK && !(em >= 0 && em <= StateCheck.MAX_ECCENTRICITY)) {
            status = StateStatus.PERTURBED_ECCENTRICITY;
        }
    }

    /**
     * Replaces the direct application of the periodic terms by the Lyddane modification. The terms of the argument of
     * perigee and of the node are private to Orekit and recovered from what it has added: pgh - cos(i) ph / sin(i) to
     * the one, ph / sin(i) to the other.
     */
    private void applyLyddane(double meanInclination, double meanNode, double meanPerigee) {
        SinCos inclination = FastMath.sinCos(xinc);
        double sinI = inclination.sin();
        double cosI = inclination.cos();
        double pinc = xinc - meanInclination;
        double direct = xnode - meanNode;
        double ph = direct * sinI;
        double pgh = omgadf - meanPerigee + cosI * direct;

        SinCos node = FastMath.sinCos(meanNode);
        double alpha = ph * node.cos() + (pinc * cosI + sinI) * node.sin();
        double beta = -ph * node.sin() + (pinc * cosI + sinI) * node.cos();
        double shift = MathUtils.normalizeAngle(FastMath.atan2(alpha, beta) - meanNode, 0);
        omgadf = meanPerigee + pgh - meanNode * sinI * pinc - cosI * shift;
        xnode = meanNode + shift;
    }

    /** Orekit's constructor asks for an orbit at epoch, which may not exist; nothing here ever uses it. */
    @Override
    public Orbit propagateOrbit(AbsoluteDate date) {
        return CheckedSgp4.placeholder(date, getFrame());
    }
}
