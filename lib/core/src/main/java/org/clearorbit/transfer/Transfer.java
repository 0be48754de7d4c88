package org.clearorbit.transfer;

/**
 * The estimated cost of one transfer between two orbits, split by burn.
 *
 * @param firstBurn delta-v of the departure burn (m/s)
 * @param secondBurn delta-v of the arrival burn (m/s)
 * @param driftSemiMajorAxis semi-major axis of the orbit between the two burns (m): where the node drift happens
 * @param driftInclination inclination of the orbit between the two burns (rad)
 */
public record Transfer(double firstBurn, double secondBurn, double driftSemiMajorAxis, double driftInclination) {

    /** @return both burns together (m/s) */
    public double deltaV() {
        return firstBurn + secondBurn;
    }
}
