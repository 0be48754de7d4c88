package org.clearorbit.transfer;

import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;

/**
 * Single tangential burns at an apsis and the rocket equation: the arithmetic of disposal and of the climb from an
 * injection orbit. Two-body, impulsive: gravity losses of a low-thrust burn are not in it (a 200 m/s perigee lowering
 * spread over a tenth of the orbit costs about 2 percent more).
 */
public final class ApsisBurn {

    private ApsisBurn() {}

    /**
     * Speed at an apsis, from the vis-viva equation.
     *
     * @param radius radius of the apsis (m)
     * @param otherRadius radius of the other apsis (m)
     * @return speed (m/s)
     */
    public static double speedAt(double radius, double otherRadius) {
        return FastMath.sqrt(2 * EarthModel.MU * otherRadius / (radius * (radius + otherRadius)));
    }

    /**
     * Delta-v of a burn at one apsis that moves the opposite one.
     *
     * @param radius radius of the apsis where the burn is made (m)
     * @param oppositeBefore radius of the opposite apsis before (m)
     * @param oppositeAfter radius of the opposite apsis after (m)
     * @return delta-v (m/s), never negative
     */
    public static double moveOpposite(double radius, double oppositeBefore, double oppositeAfter) {
        return FastMath.abs(speedAt(radius, oppositeAfter) - speedAt(radius, oppositeBefore));
    }

    /**
     * Hohmann transfer between circular orbits.
     *
     * @param fromRadius radius of the first orbit (m)
     * @param toRadius radius of the second orbit (m)
     * @return delta-v of both burns (m/s)
     */
    public static double hohmann(double fromRadius, double toRadius) {
        return moveOpposite(fromRadius, fromRadius, toRadius) + moveOpposite(toRadius, fromRadius, toRadius);
    }

    /**
     * Tsiolkovsky's rocket equation, solved for the propellant.
     *
     * @param massBefore everything that is accelerated, propellant included (kg)
     * @param deltaV delta-v (m/s)
     * @param ispS specific impulse (s)
     * @return propellant burnt (kg)
     */
    public static double propellantFrom(double massBefore, double deltaV, double ispS) {
        return -massBefore * FastMath.expm1(-deltaV / (ispS * EarthModel.STANDARD_GRAVITY));
    }

    /**
     * Tsiolkovsky's rocket equation, solved for the propellant from what is left afterwards.
     *
     * @param massAfter everything that is accelerated, without the propellant burnt (kg)
     * @param deltaV delta-v (m/s)
     * @param ispS specific impulse (s)
     * @return propellant burnt (kg)
     */
    public static double propellantFor(double massAfter, double deltaV, double ispS) {
        return massAfter * FastMath.expm1(deltaV / (ispS * EarthModel.STANDARD_GRAVITY));
    }
}
