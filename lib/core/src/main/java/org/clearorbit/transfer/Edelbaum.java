package org.clearorbit.transfer;

import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;

/**
 * The least delta-v from one circular orbit to another of different radius and inclination under a small thrust that
 * never stops: the yaw out of the plane is constant over each half revolution and changes its sign at the antinodes, so
 * that the averaged equations are dV/dt = -f cos β, di/dt = (2/π) f sin β / V.
 *
 * <p>Source: Edelbaum, "Propulsion requirements for controllable satellites", ARS Journal 31(8), 1961, 1079-1089;
 * Kechichian, "Reformulation of Edelbaum's low-thrust transfer problem using optimal control theory", J. Guidance,
 * Control, and Dynamics 20(5), 1997, 988-994. In the plane with the polar coordinates (V, π/2 Δi) the path of least
 * delta-v is a straight line and the delta-v its length; what has been spent so far replaces time, so that the formulas
 * hold for any history of the acceleration.
 *
 * <p>Validity: turns below {@link #LARGEST_TURN} (114.6 degrees); near-circular all the way, so an acceleration of at
 * most some 1e-3 m/s² in low orbits; no node is aimed at ({@link LowThrustTransfer} does that). A thrust that stops in
 * shadow or for part of each revolution changes the duration, and is taken not to change the delta-v.
 */
public final class Edelbaum {

    /** Change of inclination from which the straight line no longer exists (rad): 2, 114.6 degrees. */
    public static final double LARGEST_TURN = 2;

    private Edelbaum() {}

    /**
     * @param radius radius of a circular orbit (m)
     * @return its speed (m/s)
     */
    public static double speedAt(double radius) {
        return FastMath.sqrt(EarthModel.MU / radius);
    }

    /**
     * √(V0² - 2 V0 V1 cos(π/2 Δi) + V1²).
     *
     * @param fromSpeed circular speed before (m/s)
     * @param toSpeed circular speed after (m/s)
     * @param turn change of inclination (rad), its magnitude below {@link #LARGEST_TURN}
     * @return delta-v (m/s)
     */
    public static double deltaV(double fromSpeed, double toSpeed, double turn) {
        double angle = planeAngle(turn);
        double half = FastMath.sin(angle / 2);
        double difference = toSpeed - fromSpeed;
        // the same as the law of cosines, without its cancellation between near orbits
        return FastMath.sqrt(difference * difference + 4 * fromSpeed * toSpeed * half * half);
    }

    /**
     * Yaw at the start, tan β0 = sin(π/2 Δi) / (V0/V1 - cos(π/2 Δi)).
     *
     * @param fromSpeed circular speed before (m/s)
     * @param toSpeed circular speed after (m/s)
     * @param turn change of inclination (rad), its magnitude below {@link #LARGEST_TURN}
     * @return angle between thrust and velocity out of the plane (rad), in [0, π]: above π/2 the radius shrinks
     */
    public static double initialYaw(double fromSpeed, double toSpeed, double turn) {
        return yawAfter(fromSpeed, toSpeed, turn, 0);
    }

    /**
     * Yaw along the way: tan β = V0 sin β0 / (V0 cos β0 - u).
     *
     * @param fromSpeed circular speed before (m/s)
     * @param toSpeed circular speed after (m/s)
     * @param turn change of inclination (rad), its magnitude below {@link #LARGEST_TURN}
     * @param spent delta-v spent so far (m/s), from 0 to {@link #deltaV}
     * @return angle between thrust and velocity out of the plane (rad), in [0, π]
     */
    public static double yawAfter(double fromSpeed, double toSpeed, double turn, double spent) {
        double angle = planeAngle(turn);
        double total = deltaV(fromSpeed, toSpeed, turn);
        double across = toSpeed * FastMath.sin(angle);
        double inward = fromSpeed - toSpeed * FastMath.cos(angle);
        // both times the length of the line: V0 sin β0 is the line's distance from the origin
        return FastMath.atan2(fromSpeed * across, fromSpeed * inward - spent * total);
    }

    /**
     * √(V0² - 2 V0 u cos β0 + u²).
     *
     * @param fromSpeed circular speed before (m/s)
     * @param toSpeed circular speed after (m/s)
     * @param turn change of inclination (rad), its magnitude below {@link #LARGEST_TURN}
     * @param spent delta-v spent so far (m/s), from 0 to {@link #deltaV}
     * @return circular speed then (m/s)
     */
    public static double speedAfter(double fromSpeed, double toSpeed, double turn, double spent) {
        double share = share(fromSpeed, toSpeed, turn, spent);
        double angle = planeAngle(turn);
        return FastMath.hypot(
                fromSpeed + share * (toSpeed * FastMath.cos(angle) - fromSpeed), share * toSpeed * FastMath.sin(angle));
    }

    /**
     * Kechichian's inclination history, (2/π) [atan((u - V0 cos β0) / (V0 sin β0)) + π/2 - β0].
     *
     * @param fromSpeed circular speed before (m/s)
     * @param toSpeed circular speed after (m/s)
     * @param turn change of inclination (rad), its magnitude below {@link #LARGEST_TURN}
     * @param spent delta-v spent so far (m/s), from 0 to {@link #deltaV}
     * @return what has been turned so far (rad), of the sign of {@code turn}
     */
    public static double turnedAfter(double fromSpeed, double toSpeed, double turn, double spent) {
        double share = share(fromSpeed, toSpeed, turn, spent);
        double angle = planeAngle(turn);
        double turned = FastMath.atan2(
                        share * toSpeed * FastMath.sin(angle),
                        fromSpeed + share * (toSpeed * FastMath.cos(angle) - fromSpeed))
                * (2 / FastMath.PI);
        return turn < 0 ? -turned : turned;
    }

    private static double share(double fromSpeed, double toSpeed, double turn, double spent) {
        double total = deltaV(fromSpeed, toSpeed, turn);
        return total == 0 ? 0 : spent / total;
    }

    private static double planeAngle(double turn) {
        double magnitude = FastMath.abs(turn);
        if (!(magnitude < LARGEST_TURN)) {
            throw new IllegalArgumentException(
                    "change of inclination = " + turn + " rad, expected a magnitude below " + LARGEST_TURN);
        }
        return FastMath.PI / 2 * magnitude;
    }
}
