package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.clearorbit.common.Cancellation;
import org.clearorbit.common.ProgressListener;
import org.clearorbit.common.Seeds;
import org.clearorbit.common.WorkExecutor;
import org.jspecify.annotations.Nullable;

/**
 * The search for missions: passes of beam searches, one for each group of targets, first target and servicer, take
 * turns with exchanges between the missions of the best choice known. The order of work depends on the problem and the
 * seed alone; the work limit only cuts it off, so that more work adds to what less work has found.
 */
final class CampaignSearch {

    /** Units of work between two looks at the limits; fixed, so that it does not depend on the executor. */
    private static final int BATCH = 16;

    /** Steps of one exchange for each of its targets. */
    private static final long EXCHANGE_STEPS = 700;

    /** Steps of exchanges for each step of the beam searches before the next pass of these. */
    private static final double EXCHANGES_PER_SEARCH = 1;

    /** The same in a problem of so few targets that one exchange may be about all of them. */
    private static final double EXCHANGES_PER_SEARCH_OF_FEW = 3;

    private static final int FEW_TARGETS = 24;

    /** Missions exchanged at once. */
    private static final int FEWEST_MISSIONS = 2;

    private static final int MOST_MISSIONS = 4;

    /** Exchanges may be about a mission that would pay, or nearly, at the prices of the targets: one of so many. */
    private static final int PROMISING = 400;

    /**
     * Batches of exchanges between two looks at the prices of the targets, and between two choices from all missions.
     */
    private static final int BATCHES_BETWEEN_PRICES = 4;

    private static final int BATCHES_BETWEEN_CHOICES = 8;

    /** Missions that such a choice is from: those that cost least above the prices of their targets. */
    private static final int MISSIONS_CHOSEN_FROM = 15_000;

    /** So many of these are tried with one target left out as well. */
    private static final int CUT_DOWN = 4000;

    /** Seeds of the passes and of the exchanges come from different indices. */
    private static final long EXCHANGES = 1L << 32;

    private final MissionModel model;
    private final PlannerSettings settings;
    private final WorkExecutor executor;
    private final ProgressListener listener;
    private final Deadline deadline;
    private final List<BitSet> groups;
    private final MissionDistances distances;
    private final TargetPrices prices = new TargetPrices();

    private final Map<BitSet, Candidate> best = new HashMap<>();
    private List<Candidate> choice = List.of();
    private double[] worth;
    private List<Candidate> promising = List.of();
    /** Missions tried with one target left out. */
    private final Set<Candidate> tried = Collections.newSetFromMap(new IdentityHashMap<>());

    private long steps;
    private long batches;
    private Campaign.@Nullable LimitReached limit;

    CampaignSearch(
            CampaignProblem problem,
            MissionModel model,
            PlannerSettings settings,
            WorkExecutor executor,
            ProgressListener listener,
            Cancellation cancellation) {
        this.model = model;
        this.settings = settings;
        this.executor = executor;
        this.listener = listener;
        this.deadline = new Deadline(problem, settings, cancellation);
        this.groups = groups(problem);
        this.distances = new MissionDistances(model);
        this.worth = new double[model.targets()];
    }

    /** The missions found, the cheapest for each set of targets. */
    Map<BitSet, Candidate> best() {
        return best;
    }

    /** Missions that together remove each target that some mission removes, at the least cost known. */
    List<Candidate> choice() {
        return choice;
    }

    /** Steps taken. */
    long steps() {
        return steps;
    }

    /**
     * Begins with what is known.
     *
     * @param known missions
     * @param chosen some of them, none of whose targets another removes
     */
    void beginWith(List<Candidate> known, List<Candidate> chosen) {
        known.forEach(candidate -> Candidate.keepCheaper(best, candidate));
        choice = List.copyOf(chosen);
    }

    /** Runs until a limit is reached. */
    void run() {
        for (int pass = 0; mayGoOn(); pass++) {
            long before = steps;
            pass(pass);
            if (steps == before && limit == null) {
                // no search can take a step: the window is too short for any mission
                limit = Campaign.LimitReached.WORK;
                return;
            }
            complete();
            double until = before + (1 + exchangesPerSearch()) * (steps - before);
            while (steps < until && !choice.isEmpty() && mayGoOn()) {
                exchange();
            }
        }
    }

    /** The limit that ended the search or, where that was the work limit, cut the choice short. */
    Campaign.LimitReached limitReached() {
        return Objects.requireNonNull(limit, "not run");
    }

    /**
     * Whether the choice among the missions found has to come to an end as well, for time or cancellation, never for
     * the steps. Where it has, that is the limit reached.
     */
    boolean isInterrupted() {
        Campaign.LimitReached reached = deadline.ofChoice();
        if (reached != null && limit == Campaign.LimitReached.WORK) {
            limit = reached;
        }
        return reached != null;
    }

    private double exchangesPerSearch() {
        return model.targets() <= FEW_TARGETS ? EXCHANGES_PER_SEARCH_OF_FEW : EXCHANGES_PER_SEARCH;
    }

    /** One beam search for each group, first target and servicer, its launch date from the next part of the window. */
    private void pass(int pass) {
        long seed = Seeds.derive(settings.seed(), pass);
        List<MissionSearch> searches = new ArrayList<>();
        for (BitSet group : groups) {
            group.stream().forEach(first -> {
                for (int servicer = 0; servicer < model.servicers(); servicer++) {
                    searches.add(new MissionSearch(
                            model,
                            settings,
                            servicer,
                            first,
                            group,
                            worth,
                            // another part of the window for each target
                            (pass + first) % settings.launchSamples(),
                            Seeds.derive(seed, searches.size()),
                            Long.MAX_VALUE));
                }
            });
        }
        for (int begin = 0; begin < searches.size() && mayGoOn(); begin += BATCH) {
            List<MissionSearch> batch = searches.subList(begin, Math.min(begin + BATCH, searches.size()));
            long most = allowance(batch.size());
            for (MissionSearch.Found found : executor.runAll(
                    batch.stream().map(search -> search.within(most)).toList())) {
                steps += found.steps();
                found.candidates().forEach(candidate -> Candidate.keepCheaper(best, candidate));
            }
            report();
        }
    }

    /** A batch of exchanges between missions of the choice; now and then the choice is made anew before it. */
    private void exchange() {
        if (batches % BATCHES_BETWEEN_PRICES == 0) {
            worth = prices.of(best, model.targets());
            promising = promising();
        }
        if (batches % BATCHES_BETWEEN_CHOICES == 0) {
            recombine();
            if (!mayGoOn()) {
                return;
            }
        }
        List<MissionExchange> batch = new ArrayList<>();
        long most = allowance(BATCH);
        for (int k = 0; k < BATCH; k++) {
            long seed = Seeds.derive(settings.seed(), EXCHANGES + batches * BATCH + k);
            batch.add(exchange(new SplittableRandom(seed), most));
        }
        for (MissionExchange.Found found : executor.runAll(batch)) {
            steps += found.steps();
            found.candidates().forEach(candidate -> Candidate.keepCheaper(best, candidate));
            if (!found.better().isEmpty() && choice.containsAll(found.replaced())) {
                List<Candidate> changed = new ArrayList<>(choice);
                changed.removeAll(found.replaced());
                changed.addAll(found.better());
                choice = List.copyOf(changed);
            }
        }
        batches++;
        report();
    }

    /** The missions that cost least above the prices of their targets, in that order. */
    private List<Candidate> promising() {
        Map<Candidate, Double> slack = new IdentityHashMap<>();
        best.values().forEach(candidate -> slack.put(candidate, TargetPrices.slack(candidate, worth)));
        return Candidate.inOrder(best.values()).stream()
                .sorted(Comparator.comparingDouble(slack::get))
                .limit(MISSIONS_CHOSEN_FROM)
                .toList();
    }

    /**
     * Chooses from the missions that promise most, where each target has one of its own among all; a step for each of
     * them that is tried with one target left out. Ends early where a limit is reached.
     */
    private void recombine() {
        for (Candidate candidate : promising.subList(0, Math.min(CUT_DOWN, promising.size()))) {
            if (candidate.removed().cardinality() == 1 || !tried.add(candidate)) {
                continue;
            }
            for (int target : candidate.removed().stream().toArray()) {
                if (!mayGoOn()) {
                    return;
                }
                steps++;
                MissionPool.without(model, candidate, target).forEach(fewer -> Candidate.keepCheaper(best, fewer));
            }
        }
        Map<BitSet, Candidate> from = new HashMap<>();
        promising().forEach(candidate -> from.put(candidate.removed(), candidate));
        choice.forEach(candidate -> from.put(candidate.removed(), best.get(candidate.removed())));
        for (int target = 0; target < model.targets(); target++) {
            BitSet one = new BitSet();
            one.set(target);
            if (best.containsKey(one)) {
                from.put(one, best.get(one));
            } else if (from.values().stream()
                    .anyMatch(candidate -> candidate.removed().intersects(one))) {
                return;
            }
        }
        choice = List.copyOf(MissionSelection.recombined(MissionPool.of(from.values()), choice));
    }

    private MissionExchange exchange(SplittableRandom random, long most) {
        List<Candidate> missions = random.nextBoolean()
                ? touched(promising.get(random.nextInt(Math.min(PROMISING, promising.size()))))
                : List.of();
        if (missions.isEmpty()) {
            missions = related(random);
        }
        BitSet targets = MissionExchange.targets(missions);
        List<Candidate> known =
                best.values().stream().filter(c -> c.isWithin(targets)).toList();
        return new MissionExchange(
                model,
                settings,
                missions,
                Candidate.inOrder(known),
                worth,
                random.nextLong(),
                Math.min(EXCHANGE_STEPS * targets.cardinality(), most));
    }

    /** A mission of the choice at random and some whose planes come close to it. */
    private List<Candidate> related(SplittableRandom random) {
        Candidate one = choice.get(random.nextInt(choice.size()));
        Map<Candidate, Double> key = new HashMap<>();
        choice.forEach(mission -> key.put(mission, distances.between(one, mission) * (0.2 + random.nextDouble())));
        key.put(one, -1.0);
        int count = FEWEST_MISSIONS + random.nextInt(MOST_MISSIONS - FEWEST_MISSIONS + 1);
        List<Candidate> order = new ArrayList<>(choice);
        order.sort(Comparator.comparingDouble(key::get));
        return atMost(order.subList(0, Math.min(count, order.size())));
    }

    /** The missions of the choice that share a target with another mission. */
    private List<Candidate> touched(Candidate other) {
        return atMost(choice.stream()
                .filter(mission -> mission.removed().intersects(other.removed()))
                .toList());
    }

    /** As many of the missions as have no more targets together than an exchange can deal with. */
    private static List<Candidate> atMost(List<Candidate> missions) {
        List<Candidate> some = new ArrayList<>();
        int targets = 0;
        for (Candidate mission : missions) {
            targets += mission.removed().cardinality();
            if (targets <= Long.SIZE) {
                some.add(mission);
            }
        }
        return some;
    }

    /**
     * Adds missions to the choice for the targets that it does not remove, those with the least cost per target first.
     */
    private void complete() {
        BitSet removed = new BitSet();
        choice.forEach(mission -> removed.or(mission.removed()));
        List<Candidate> byShare = Candidate.inOrder(best.values());
        byShare.sort(Comparator.comparingDouble(
                candidate -> candidate.costMeur() / candidate.removed().cardinality()));
        List<Candidate> longer = new ArrayList<>(choice);
        for (Candidate candidate : byShare) {
            if (!candidate.removed().intersects(removed)) {
                longer.add(candidate);
                removed.or(candidate.removed());
            }
        }
        choice = List.copyOf(longer);
    }

    /** Most steps for each unit of a batch, so that the batch keeps the work limit. */
    private long allowance(int units) {
        return Math.max(1, (settings.workLimit() - steps) / units);
    }

    private boolean mayGoOn() {
        if (limit == null) {
            if (settings.workLimit() - steps < BATCH) {
                limit = Campaign.LimitReached.WORK;
            } else {
                limit = deadline.ofSearch();
            }
        }
        return limit == null;
    }

    private void report() {
        if (!choice.isEmpty()) {
            listener.best("cost (million euro)", MissionSelection.costOf(choice));
        }
        listener.progress("searching missions", Math.min(steps, settings.workLimit()), settings.workLimit());
    }

    /** All targets together, then each group of the problem; each set once. */
    private static List<BitSet> groups(CampaignProblem problem) {
        Set<BitSet> groups = new LinkedHashSet<>();
        BitSet all = new BitSet();
        all.set(0, problem.targets().size());
        groups.add(all);
        for (Set<Integer> group : problem.groups()) {
            BitSet set = new BitSet();
            group.forEach(set::set);
            if (!set.isEmpty()) {
                groups.add(set);
            }
        }
        return List.copyOf(groups);
    }
}
