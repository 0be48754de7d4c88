package org.clearorbit.campaign;

import java.util.List;

/**
 * A mission that was launched before a campaign is replanned, and goes on.
 *
 * @param mission the mission as it was planned
 * @param leg the leg that it is on: where its servicer is; its last one if it is over
 * @param propellantKg propellant in the tanks at the start of that leg, what cannot be used included (kg)
 * @param toCome the removals that it goes on to do, in order of time
 * @param givenUp its targets that were withdrawn before they were captured: it stays as long as planned and flies on
 * @param operationsMeur what is still to be paid for it (million euro)
 */
public record MissionUnderWay(
        Mission mission,
        Leg leg,
        double propellantKg,
        List<Removal> toCome,
        List<Target> givenUp,
        double operationsMeur) {

    /** Copies the lists. */
    public MissionUnderWay {
        toCome = List.copyOf(toCome);
        givenUp = List.copyOf(givenUp);
    }
}
