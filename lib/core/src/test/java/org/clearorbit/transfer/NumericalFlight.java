package org.clearorbit.transfer;

import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.SpaceContext;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.forces.gravity.J2OnlyPerturbation;
import org.orekit.frames.Frame;
import org.orekit.orbits.CircularOrbit;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.Orbit;
import org.orekit.orbits.OrbitType;
import org.orekit.orbits.PositionAngleType;
import org.orekit.propagation.PropagationType;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.ToleranceProvider;
import org.orekit.propagation.analytical.EcksteinHechlerPropagator;
import org.orekit.propagation.numerical.NumericalPropagator;
import org.orekit.time.AbsoluteDate;

/**
 * Orekit's numerical propagation of a circular orbit under the central attraction and J2 alone. Mean elements are put
 * in and taken out with Orekit's Eckstein-Hechler theory.
 */
final class NumericalFlight {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();
    private static final AbsoluteDate START = CONTEXT.parseDate("2025-01-01");

    private NumericalFlight() {}

    /** What the mean node of a circular orbit drifts in the time given (rad), to within whole turns. */
    static double nodeDrift(double a, double i, double seconds) {
        Frame frame = CONTEXT.teme();
        Orbit mean = new CircularOrbit(a, 0, 0, i, 0, 0, PositionAngleType.MEAN, frame, START, EarthModel.MU);
        FrameAlignedProvider attitude = new FrameAlignedProvider(frame);
        Orbit osculating = new EcksteinHechlerPropagator(
                        mean,
                        attitude,
                        1000,
                        EarthModel.EQUATORIAL_RADIUS,
                        EarthModel.MU,
                        -EarthModel.J2,
                        0,
                        0,
                        0,
                        0,
                        PropagationType.MEAN)
                .getInitialState()
                .getOrbit();
        double[][] tolerance =
                ToleranceProvider.getDefaultToleranceProvider(0.01).getTolerances(osculating, OrbitType.CARTESIAN);
        NumericalPropagator propagator =
                new NumericalPropagator(new DormandPrince853Integrator(1, 600, tolerance[0], tolerance[1]), attitude);
        propagator.setOrbitType(OrbitType.CARTESIAN);
        propagator.setMu(EarthModel.MU);
        propagator.addForceModel(
                new J2OnlyPerturbation(EarthModel.MU, EarthModel.EQUATORIAL_RADIUS, EarthModel.J2, frame));
        propagator.setInitialState(new SpacecraftState(osculating, attitude.getAttitude(osculating, START, frame)));
        Orbit flown = propagator.propagate(START.shiftedBy(seconds)).getOrbit();
        return MathUtils.normalizeAngle(node(flown) - node(osculating), 0);
    }

    private static double node(Orbit osculating) {
        return new KeplerianOrbit(EcksteinHechlerPropagator.computeMeanOrbit(
                        osculating,
                        EarthModel.EQUATORIAL_RADIUS,
                        EarthModel.MU,
                        -EarthModel.J2,
                        0,
                        0,
                        0,
                        0,
                        1e-10,
                        100))
                .getRightAscensionOfAscendingNode();
    }

    /** The difference of two angles (rad), in [-π, π]. */
    static double difference(double angle, double other) {
        return FastMath.IEEEremainder(angle - other, 2 * FastMath.PI);
    }
}
