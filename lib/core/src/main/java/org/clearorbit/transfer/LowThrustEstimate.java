package org.clearorbit.transfer;

/**
 * A transfer of two spirals with a wait between them, by {@link LowThrustTransfer}.
 *
 * @param firstSpiral delta-v of the spiral to the waiting orbit (m/s)
 * @param secondSpiral delta-v of the spiral from there to the target's orbit (m/s)
 * @param waitingRadius radius of the waiting orbit (m)
 * @param waitingInclination inclination of the waiting orbit (rad)
 * @param firstSeconds duration of the first spiral (s)
 * @param waitingSeconds time in the waiting orbit (s)
 * @param secondSeconds duration of the second spiral (s)
 * @param propellantKg propellant used (kg)
 * @param turns whole turns by which the node at arrival is ahead of the target's, both counted on from the departure
 *     without taking turns away
 */
public record LowThrustEstimate(
        double firstSpiral,
        double secondSpiral,
        double waitingRadius,
        double waitingInclination,
        double firstSeconds,
        double waitingSeconds,
        double secondSeconds,
        double propellantKg,
        int turns) {

    /** @return delta-v of both spirals (m/s) */
    public double deltaV() {
        return firstSpiral + secondSpiral;
    }

    /** @return time from departure to arrival (s) */
    public double seconds() {
        return firstSeconds + waitingSeconds + secondSeconds;
    }
}
