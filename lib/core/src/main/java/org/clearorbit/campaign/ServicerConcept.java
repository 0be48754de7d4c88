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
    SINGLE_USE
}
