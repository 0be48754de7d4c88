package org.clearorbit.campaign;

import org.jspecify.annotations.Nullable;

/**
 * A chosen mission with the launch that it flies on.
 *
 * @param candidate the mission
 * @param sharedOption the launch that it shares with others; null for the cheapest of its own
 * @param launch number of that launch among the shared launches of the campaign, from 1; 0 for one of its own
 * @param together how many missions ride on that launch, itself included
 */
record Flight(Candidate candidate, @Nullable LaunchOption sharedOption, int launch, int together) {

    static Flight alone(Candidate candidate) {
        return new Flight(candidate, null, 0, 1);
    }
}
