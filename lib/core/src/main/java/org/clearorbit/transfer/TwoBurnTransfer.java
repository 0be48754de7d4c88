package org.clearorbit.transfer;

import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.hipparchus.util.FastMath;
import org.orekit.time.AbsoluteDate;

/**
 * Two burns half a revolution apart with nothing but the burns to turn the plane: a Hohmann transfer with the change of
 * inclination and node split between both at least delta-v ({@link HohmannPlaneChange}). What a transfer costs when
 * there is no time to drift, and the bound that every waiting strategy has to beat.
 *
 * <p>The orbits are drifted to the arrival; the angle θ between their planes follows from sin²(θ/2) = sin²(Δi/2) + sin
 * i₁ sin i₂ sin²(ΔΩ/2). The eccentricity vector is changed half in each burn, ¼ of the mean circular speed times its
 * change added in quadrature, as in {@link ImpulsiveJ2Transfer}.
 *
 * <p>Validity: near-circular orbits (e up to some 0.02) of any radii and planes; where along the orbit the two meet is
 * free (phaseless: a few revolutions of a phasing orbit); J2 during the half revolution is left out (about 0.2 degrees
 * of node in low orbit, nearly the same for both). Immutable and safe to share between threads.
 */
public final class TwoBurnTransfer implements TransferModel {

    private static final TwoBurnTransfer INSTANCE = new TwoBurnTransfer();

    private TwoBurnTransfer() {}

    /** @return the model; it has no settings */
    public static TwoBurnTransfer instance() {
        return INSTANCE;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The departure is not looked at: the initial orbit is waited in until half a revolution before the arrival.
     */
    @Override
    public Transfer estimate(MeanOrbit from, MeanOrbit to, AbsoluteDate departure, AbsoluteDate arrival) {
        return estimate(PrecessingOrbit.of(from, arrival), PrecessingOrbit.of(to, arrival), 0.0);
    }

    /**
     * The same estimate from orbits prepared once.
     *
     * @param from orbit that is left
     * @param to orbit that is reached; of the same reference date as {@code from}
     * @param time when both burns are made, after the reference date (s)
     * @return the estimate
     */
    public Transfer estimate(PrecessingOrbit from, PrecessingOrbit to, double time) {
        double angle = planeAngle(from.i(), to.i(), to.raanAt(time) - from.raanAt(time));
        HohmannPlaneChange circular = HohmannPlaneChange.between(from.a(), to.a(), angle);
        double ex = to.eccentricityX(time) - from.eccentricityX(time);
        double ey = to.eccentricityY(time) - from.eccentricityY(time);
        double e = eccentricityBurn(0.5 * (from.a() + to.a()), FastMath.hypot(ex, ey));
        return new Transfer(
                FastMath.hypot(circular.firstBurn(), e),
                FastMath.hypot(circular.secondBurn(), e),
                0.5 * (from.a() + to.a()),
                inclinationBetween(from.i(), to.i(), angle, circular.firstAngle()));
    }

    /**
     * Angle between two orbital planes.
     *
     * @param fromInclination inclination of one (rad)
     * @param toInclination inclination of the other (rad)
     * @param nodeDifference difference of their nodes (rad), whole turns do not matter
     * @return the angle (rad), in [0, π]
     */
    public static double planeAngle(double fromInclination, double toInclination, double nodeDifference) {
        double tilt = FastMath.sin(0.5 * (toInclination - fromInclination));
        double turn = FastMath.sin(0.5 * nodeDifference);
        double square = tilt * tilt + FastMath.sin(fromInclination) * FastMath.sin(toInclination) * turn * turn;
        return 2 * FastMath.asin(Math.sqrt(Math.min(1, square)));
    }

    /** A quarter of the circular speed at a radius times a change of eccentricity (m/s). */
    static double eccentricityBurn(double radius, double change) {
        return 0.25 * Math.sqrt(EarthModel.MU / radius) * change;
    }

    /** Inclination of the plane that lies an angle from the first plane on the shortest way to the second. */
    private static double inclinationBetween(double fromInclination, double toInclination, double angle, double part) {
        double sin = FastMath.sin(angle);
        if (sin < 1e-9) {
            // the same plane, or opposite ones with no shortest way
            return fromInclination;
        }
        double cos = (FastMath.sin(angle - part) * FastMath.cos(fromInclination)
                        + FastMath.sin(part) * FastMath.cos(toInclination))
                / sin;
        return FastMath.acos(Math.max(-1, Math.min(1, cos)));
    }
}
