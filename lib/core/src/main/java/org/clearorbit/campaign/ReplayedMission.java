package org.clearorbit.campaign;

/**
 * What came of a mission flown otherwise than planned.
 *
 * @param legsFlown how many of its legs are flown, from the first; the removals of the others are given up
 * @param cut why no more of them are
 * @param delaySeconds how much later than planned it is launched (s); infinite where it is not launched
 * @param days from launch to the end of its last leg (days); 0 where none is flown
 * @param propellantLeftKg what is left in the tanks in the end, what cannot be used excluded, if every target on the
 *     way is captured (kg)
 */
public record ReplayedMission(int legsFlown, Cut cut, double delaySeconds, double days, double propellantLeftKg) {

    /** Why legs are given up. */
    public enum Cut {
        /** None is. */
        NONE,
        /** No launch is allowed any more. */
        NO_LAUNCH,
        /** They would end after the window of the campaign. */
        WINDOW,
        /** At the later date no transfer of the kind planned closes the node within the time allowed for it. */
        NO_TRANSFER,
        /** The propellant, or the delta-v allowed to the servicer, does not reach for them. */
        PROPELLANT
    }
}
