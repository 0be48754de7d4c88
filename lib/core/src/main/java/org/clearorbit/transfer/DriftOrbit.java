package org.clearorbit.transfer;

import java.io.Serializable;

/**
 * A transfer through a waiting orbit: two burns into it, a wait during which its node precesses, two burns out of it.
 *
 * @param waitingTime time from the first burn to the last (s)
 * @param semiMajorAxis semi-major axis of the waiting orbit (m)
 * @param inclination inclination of the waiting orbit (rad)
 * @param entryNodeTurn what the burns into the waiting orbit turn the node (rad)
 * @param nodeDrift what J2 turns the node of the waiting orbit (rad), whole turns included
 * @param exitNodeTurn what the burns out of the waiting orbit turn the node (rad)
 * @param entry delta-v of the burns into the waiting orbit (m/s), 0 where it is the orbit that is left
 * @param exit delta-v of the burns out of the waiting orbit (m/s), 0 where it is the orbit that is reached
 */
public record DriftOrbit(
        double waitingTime,
        double semiMajorAxis,
        double inclination,
        double entryNodeTurn,
        double nodeDrift,
        double exitNodeTurn,
        double entry,
        double exit)
        implements Serializable {

    /** @return all burns together (m/s) */
    public double deltaV() {
        return entry + exit;
    }
}
