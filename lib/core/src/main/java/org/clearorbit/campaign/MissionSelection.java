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
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Chooses missions from a closed pool by set partitioning: every wanted target removed once, at least cost. Targets
 * that no mission links are chosen for apart, and each part is solved once and remembered. Safe to share between
 * threads.
 */
final class MissionSelection {

    /** For the campaign itself: some seconds where fifty targets are linked. */
    private static final MissionPartition.Effort THOROUGH = new MissionPartition.Effort(200, 200_000);

    /** For a choice on the way to the campaign. */
    private static final MissionPartition.Effort PASSING = new MissionPartition.Effort(200, 20_000);

    /** For one of the thousand and more questions of a cost game. */
    private static final MissionPartition.Effort QUICK = new MissionPartition.Effort(24, 6_000);

    /** Sums of risk that differ by less are the same. */
    static final double SAME_RISK = 1e-12;

    /** Budgets for which a front is looked for; each search also sees choices for smaller ones. */
    private static final int BUDGETS = 8;

    private final List<Candidate> pool;
    private final BitSet reachable;
    private final List<Cluster> clusters;

    /** @param pool a pool closed under leaving targets out */
    MissionSelection(MissionPool pool) {
        this(pool, List.of());
    }

    /**
     * @param pool a pool closed under leaving targets out
     * @param known a choice of missions known, none of whose targets another of them removes: what is chosen for the
     *     same targets costs no more
     */
    MissionSelection(MissionPool pool, List<Candidate> known) {
        this.reachable = pool.reachable();
        List<BitSet> parts = pool.parts(Long.SIZE, known);
        this.clusters = parts.stream()
                .map(part -> new Cluster(part, pool.within(part), known))
                .toList();
        this.pool =
                clusters.stream().flatMap(cluster -> cluster.missions.stream()).toList();
    }

    /** Targets linked by missions, with those missions and the questions answered so far. */
    private static final class Cluster {

        private final int[] targets;
        private final List<Candidate> missions;
        private final MissionPartition partition;
        private final Map<Long, List<Candidate>> answered = new ConcurrentHashMap<>();

        /** A choice known, as masks. */
        private final long[] known;

        Cluster(BitSet part, List<Candidate> missions, List<Candidate> known) {
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
            this.known = known.stream()
                    .filter(mission -> mission.isWithin(part))
                    .mapToLong(mission -> mask(mission.removed()))
                    .toArray();
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
                    m -> Arrays.stream(partition.cheapest(m, known, effort))
                            .mapToObj(missions::get)
                            .toList());
        }
    }

    /**
     * A choice of missions on the way to a campaign.
     *
     * @param pool missions, each target alone among them
     * @param known a choice for all their targets
     * @return a choice for all their targets at no higher cost
     */
    static List<Candidate> recombined(MissionPool pool, List<Candidate> known) {
        return new MissionSelection(pool, known).cheapest(pool.reachable(), PASSING);
    }

    /**
     * The missions of a campaign: all targets that can be removed, at least cost; where limits do not allow that, as
     * much risk as can be found within them ({@link LimitedChoice}).
     *
     * @param risk risk that sets of targets take away
     * @param timetable fits missions beside each other; null where they share no calendar
     * @param stop whether to come to an end
     */
    List<Candidate> choose(
            CampaignLimits limits, RiskRemoved risk, @Nullable Timetable timetable, BooleanSupplier stop) {
        List<Candidate> all = cheapest(reachable, THOROUGH);
        if (keeps(all, limits, timetable)) {
            return all;
        }
        List<Candidate> limited = LimitedChoice.of(pool, limits, risk, timetable, new CostRiskFront(), stop);
        if (timetable != null) {
            // the choice for all targets, moved to dates at which it fits
            List<Candidate> byLaunch = new ArrayList<>(all);
            byLaunch.sort(Comparator.comparingDouble(c -> c.itinerary().launchSeconds()));
            List<Candidate> moved = timetable.placed(byLaunch);
            if (within(limits, moved) && isBetter(moved, limited, risk)) {
                return moved;
            }
        }
        return limited;
    }

    /**
     * What more money buys: choices for budgets from nothing to what all reachable targets cost, those left out that
     * another beats. A budget is of money, without a price of change. Exact where {@link LimitedChoice} is.
     *
     * @param chosen a choice known: none of the front's removes less for as much, if it keeps the limits
     * @param stop whether to come to an end
     */
    List<CostRiskPoint> front(
            CampaignLimits limits,
            RiskRemoved risk,
            @Nullable Timetable timetable,
            List<Candidate> chosen,
            BooleanSupplier stop) {
        CostRiskFront front = new CostRiskFront();
        List<Candidate> all = cheapest(reachable, THOROUGH);
        double most = spentOn(all);
        for (List<Candidate> known : List.of(all, chosen)) {
            if (keeps(known, limits, timetable)) {
                BitSet removed = removedBy(known);
                front.offer(spentOn(known), risk.of(removed), known.size(), removed);
                // on a shared calendar missions may cost more than alone
                most = Math.max(most, spentOn(known));
            }
        }
        most = Math.min(limits.budgetMeur(), most);
        for (int k = 1; k <= BUDGETS; k++) {
            CampaignLimits within = new CampaignLimits(limits.maxMissions(), most * k / BUDGETS, limits.schedule());
            LimitedChoice.of(pool, within, risk, timetable, front, stop);
        }
        return front.points();
    }

    private static boolean keeps(List<Candidate> missions, CampaignLimits limits, @Nullable Timetable timetable) {
        return within(limits, missions) && (timetable == null || timetable.fits(missions));
    }

    private static boolean within(CampaignLimits limits, List<Candidate> missions) {
        return missions.size() <= limits.maxMissions() && spentOn(missions) <= limits.budgetMeur();
    }

    private static boolean isBetter(List<Candidate> one, List<Candidate> other, RiskRemoved risk) {
        double more = riskOf(one, risk) - riskOf(other, risk);
        return more > SAME_RISK || (more > -SAME_RISK && costOf(one) < costOf(other));
    }

    private static double riskOf(List<Candidate> missions, RiskRemoved risk) {
        return risk.of(removedBy(missions));
    }

    private static BitSet removedBy(List<Candidate> missions) {
        BitSet removed = new BitSet();
        missions.forEach(mission -> removed.or(mission.removed()));
        return removed;
    }

    /** The cheapest mission for one reachable target alone. */
    Candidate alone(int target) {
        BitSet one = new BitSet();
        one.set(target);
        return cheapest(one, QUICK).get(0);
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

    /** Money that missions take (million euro). */
    static double spentOn(List<Candidate> missions) {
        return missions.stream().mapToDouble(Candidate::spentMeur).sum();
    }

    /** What missions are chosen by, the price of change included (million euro). */
    static double costOf(List<Candidate> missions) {
        return missions.stream().mapToDouble(Candidate::costMeur).sum();
    }
}
