package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Chooses missions from a closed pool by set partitioning: every wanted target removed once, at least cost. Targets
 * that no mission links are chosen for apart, and each part is solved once and remembered. Safe to share between
 * threads.
 */
final class MissionSelection {

    /** For the campaign itself: some seconds where fifty targets are linked. */
    private static final MissionPartition.Effort THOROUGH = new MissionPartition.Effort(200, 200_000);

    /** For one of the thousand and more questions of a cost game. */
    private static final MissionPartition.Effort QUICK = new MissionPartition.Effort(24, 6_000);

    private final List<Candidate> pool;
    private final BitSet reachable;
    private final List<Cluster> clusters;

    /** @param pool a pool closed under leaving targets out */
    MissionSelection(MissionPool pool) {
        this.reachable = pool.reachable();
        List<BitSet> parts = pool.parts(Long.SIZE);
        this.clusters =
                parts.stream().map(part -> new Cluster(part, pool.within(part))).toList();
        this.pool =
                clusters.stream().flatMap(cluster -> cluster.missions.stream()).toList();
    }

    /** Targets linked by missions, with those missions and the questions answered so far. */
    private static final class Cluster {

        private final int[] targets;
        private final List<Candidate> missions;
        private final MissionPartition partition;
        private final Map<Long, List<Candidate>> answered = new ConcurrentHashMap<>();

        Cluster(BitSet part, List<Candidate> missions) {
            this.missions = missions;
            // the targets with the fewest missions first: they leave the search the least choice
            this.targets = part.stream()
                    .boxed()
                    .sorted(Comparator.comparingLong(target -> missions.stream()
                            .filter(mission -> mission.removed().get(target))
                            .count()))
                    .mapToInt(Integer::intValue)
                    .toArray();
            this.partition = new MissionPartition(
                    missions.stream()
                            .mapToLong(mission -> mask(mission.removed()))
                            .toArray(),
                    missions.stream().mapToDouble(Candidate::costMeur).toArray());
        }

        private long mask(BitSet set) {
            long mask = 0;
            for (int k = 0; k < targets.length; k++) {
                if (set.get(targets[k])) {
                    mask |= 1L << k;
                }
            }
            return mask;
        }

        List<Candidate> cheapest(BitSet wanted, MissionPartition.Effort effort) {
            long mask = mask(wanted);
            if (mask == 0) {
                return List.of();
            }
            return answered.computeIfAbsent(
                    mask,
                    m -> Arrays.stream(partition.cheapest(m, effort))
                            .mapToObj(missions::get)
                            .toList());
        }
    }

    /**
     * The missions of a campaign: all targets that can be removed, at least cost; where limits do not allow that, as
     * much risk as can be found within them ({@link LimitedChoice}).
     *
     * @param risk risk of each target
     */
    List<Candidate> choose(CampaignLimits limits, double[] risk) {
        List<Candidate> all = cheapest(reachable, THOROUGH);
        if (all.size() <= limits.maxMissions() && costOf(all) <= limits.budgetMeur()) {
            return all;
        }
        return LimitedChoice.of(pool, limits, risk);
    }

    /** The cheapest choice known for just these targets, without limits; all of them must be reachable. */
    List<Candidate> cheapest(BitSet wanted) {
        return cheapest(wanted, QUICK);
    }

    /** The targets that some mission removes. */
    BitSet reachable() {
        return reachable;
    }

    /**
     * Turns missions that together remove some targets more than once into missions that remove each once, at no higher
     * cost: each gives up the targets that one before it removes.
     */
    List<Candidate> withoutOverlap(List<Candidate> cover) {
        Map<BitSet, Candidate> byTargets = new HashMap<>();
        pool.forEach(candidate -> byTargets.put(candidate.removed(), candidate));
        BitSet removed = new BitSet();
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : cover) {
            BitSet rest = (BitSet) candidate.removed().clone();
            rest.andNot(removed);
            removed.or(rest);
            if (!rest.isEmpty()) {
                chosen.add(Objects.requireNonNull(byTargets.get(rest), "the pool is closed"));
            }
        }
        return chosen;
    }

    private List<Candidate> cheapest(BitSet wanted, MissionPartition.Effort effort) {
        return clusters.stream()
                .flatMap(cluster -> cluster.cheapest(wanted, effort).stream())
                .toList();
    }

    static double costOf(List<Candidate> missions) {
        return missions.stream().mapToDouble(Candidate::costMeur).sum();
    }
}
