package org.clearorbit.examples;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.transfer.ImpulsiveJ2Batch;
import org.clearorbit.transfer.PrecessingOrbits;

/**
 * Missions planned one after another, each stop by stop, never looking back: from a fragment drawn at random at the
 * beginning of the window on to the fragment and the arrival that score highest of all within the caps. Each mission is
 * the best of several with other first fragments and, for the greedy one, other weights of delta-v against time.
 */
final class StepwisePlanner {

    /** Weight of delta-v, the rest being that of time, in what a leg uses up. */
    private static final double[] WEIGHTS = {0.4, 0.8};

    private static final int STARTS = 12;

    private final CloudRisk risk;
    private final CloudCaps caps;
    private final boolean greedy;
    private final ImpulsiveJ2Batch legs;
    private final double[] deltaV;
    private final double[] gain;

    private StepwisePlanner(CloudRisk risk, CloudCaps caps, boolean greedy) {
        this.risk = risk;
        this.caps = caps;
        this.greedy = greedy;
        this.legs = ImpulsiveJ2Batch.between(PrecessingOrbits.of(risk.orbits()));
        this.deltaV = new double[risk.orbits().size()];
        this.gain = new double[risk.orbits().size()];
    }

    /** Goes on to where most is gained for the share of the delta-v and of the time that it uses up. */
    static StepwisePlanner greedy(CloudRisk risk, CloudCaps caps) {
        return new StepwisePlanner(risk, caps, true);
    }

    /** Goes on to where the delta-v is least. */
    static StepwisePlanner nearest(CloudRisk risk, CloudCaps caps) {
        return new StepwisePlanner(risk, caps, false);
    }

    List<CloudMission> plan(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<CloudMission> missions = new ArrayList<>();
        BitSet visited = new BitSet();
        for (int m = 0; m < caps.missions(); m++) {
            CloudMission best = null;
            double least = risk.worth().lost(visited);
            for (int start = 0; start < STARTS; start++) {
                int first = random.nextInt(deltaV.length);
                for (double weight : greedy ? WEIGHTS : new double[] {1}) {
                    if (visited.get(first)) {
                        continue;
                    }
                    CloudMission tried = mission(visited, first, weight);
                    double lost = risk.worth().lost(with(visited, tried));
                    if (lost < least) {
                        best = tried;
                        least = lost;
                    }
                }
            }
            if (best != null) {
                missions.add(best);
                visited = with(visited, best);
            }
        }
        return missions;
    }

    private static BitSet with(BitSet visited, CloudMission mission) {
        BitSet all = (BitSet) visited.clone();
        mission.fragments().forEach(all::set);
        return all;
    }

    /** One mission more, from its first fragment on. */
    private CloudMission mission(BitSet before, int first, double weight) {
        BitSet visited = (BitSet) before.clone();
        List<Integer> fragments = new ArrayList<>();
        List<Double> arrivals = new ArrayList<>();
        double latest = caps.window() - CloudCaps.STAY;
        double time = 0;
        double left = caps.deltaV();
        int at = first;
        while (at >= 0) {
            visited.set(at);
            fragments.add(at);
            arrivals.add(time);
            for (int k = 0; k < gain.length; k++) {
                gain[k] = visited.get(k) ? 0 : risk.worth().gain(k, visited);
            }
            int next = -1;
            double most = 0;
            double reached = time;
            double spent = 0;
            for (double gap = CloudCaps.STAY + CloudCaps.SHORTEST_TRANSFER;
                    gap <= CloudCaps.LONGEST_GAP;
                    gap += CloudCaps.STEP) {
                if (time + gap > latest) {
                    break;
                }
                legs.deltaVToAll(at, time + CloudCaps.STAY, time + gap, deltaV);
                double share = (1 - weight) * gap / caps.window();
                for (int k = 0; k < gain.length; k++) {
                    if (gain[k] > 0 && deltaV[k] <= left) {
                        double used = weight * deltaV[k] / caps.deltaV() + share;
                        double score = (greedy ? gain[k] : 1) / used;
                        if (score > most) {
                            most = score;
                            next = k;
                            reached = time + gap;
                            spent = deltaV[k];
                        }
                    }
                }
            }
            at = next;
            time = reached;
            left -= spent;
        }
        return new CloudMission(fragments, arrivals);
    }
}
