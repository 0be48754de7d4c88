package org.clearorbit.examples;

import java.util.List;

/**
 * One mission to fragments, by whichever planner.
 *
 * @param fragments positions of the fragments in order of visit
 * @param arrivals time of arrival at each (s after the epoch)
 */
record CloudMission(List<Integer> fragments, List<Double> arrivals) {

    CloudMission {
        fragments = List.copyOf(fragments);
        arrivals = List.copyOf(arrivals);
    }
}
