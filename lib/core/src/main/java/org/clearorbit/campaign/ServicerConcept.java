package org.clearorbit.campaign;

/** How a servicer removes its targets, and so what becomes of it after each one. */
public enum ServicerConcept {
    /**
     * Lowers the perigee of each target, releases it, returns to where it was and goes on; leaves orbit with the last.
     */
    SHUTTLE,
    /** Leaves a de-orbit kit on each target, which makes its own burn; leaves orbit alone in the end. */
    KIT_CARRIER,
    /** Goes to one target and leaves orbit with it. */
    SINGLE_USE,
    /**
     * Comes into the vicinity of each target and lets a unit go, which makes the last approach by itself and leaves
     * orbit with the target; leaves orbit alone in the end.
     */
    MOTHERSHIP,
    /** A shuttle that may take propellant at the depots of the problem between two targets. */
    REFUELLED_SHUTTLE,
    /**
     * A tug of low thrust: spirals down with each target to the highest circle from which drag removes it in time,
     * releases it there and goes on from there; in the end it spirals down alone and decays.
     */
    ELECTRIC_TUG;

    /** @return whether it leaves a kit or a unit of its own on each target */
    public boolean leavesKits() {
        return this == KIT_CARRIER || this == MOTHERSHIP;
    }
}
