package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.RankedObject;
import org.jspecify.annotations.Nullable;
import org.orekit.time.AbsoluteDate;

/**
 * What a campaign has to do and with what: targets, servicers, launchers, window and limits. Immutable.
 *
 * @param targets the objects to remove, none twice
 * @param servicers the kinds of servicer that may fly, at least one
 * @param launchers the launch services that may be used, at least one
 * @param start earliest launch
 * @param end latest end of any mission
 * @param disposal how objects may come down
 * @param limits limits on the campaign as a whole
 * @param costModel what a mission costs
 * @param groups sets of targets (positions in {@code targets}) for which missions of their own are to be considered
 *     beside those for all together: the objects of one agency, say
 * @param depots where refuelled shuttles may take propellant, no name twice
 * @param riskRemoved what removing sets of targets is worth: by it a choice is made where limits do not allow all
 */
public record CampaignProblem(
        List<Target> targets,
        List<Servicer> servicers,
        List<Launcher> launchers,
        AbsoluteDate start,
        AbsoluteDate end,
        DisposalRule disposal,
        CampaignLimits limits,
        CostModel costModel,
        List<Set<Integer>> groups,
        List<Depot> depots,
        RiskRemoved riskRemoved) {

    /** Checks that the problem is complete and copies the lists. */
    public CampaignProblem {
        targets = List.copyOf(targets);
        servicers = List.copyOf(servicers);
        launchers = List.copyOf(launchers);
        depots = List.copyOf(depots);
        groups = groups.stream().map(Set::copyOf).toList();
        if (targets.isEmpty()) {
            throw InvalidInputException.at("campaign targets", "none", "at least one object to remove");
        }
        if (servicers.isEmpty()) {
            throw InvalidInputException.at("campaign servicers", "none", "at least one servicer");
        }
        if (launchers.isEmpty()) {
            throw InvalidInputException.at("campaign launchers", "none", "at least one launcher");
        }
        if (!start.isBefore(end)) {
            SpaceContext context = SpaceContext.embedded();
            throw InvalidInputException.at(
                    "campaign window", context.format(start) + " to " + context.format(end), "a start before its end");
        }
        onceEach("campaign servicers", servicers.stream().map(Servicer::name).toList());
        onceEach("campaign launchers", launchers.stream().map(Launcher::name).toList());
        Set<Integer> seen = new HashSet<>();
        for (Target target : targets) {
            if (!seen.add(target.catalogNumber())) {
                throw InvalidInputException.at("campaign targets", target.catalogNumber(), "each object once");
            }
        }
        Set<String> names = new HashSet<>();
        for (Depot depot : depots) {
            if (!names.add(depot.name())) {
                throw InvalidInputException.at("campaign depots", depot.name(), "each name once");
            }
        }
        for (Set<Integer> group : groups) {
            for (int position : group) {
                if (position < 0 || position >= targets.size()) {
                    throw new IllegalArgumentException(
                            "group member " + position + ", expected 0 to " + (targets.size() - 1));
                }
            }
        }
    }

    /** Names stand for what they name in exclusions, series and continued plans. */
    private static void onceEach(String where, List<String> names) {
        Set<String> known = new HashSet<>();
        for (String name : names) {
            if (!known.add(name)) {
                throw InvalidInputException.at(where, name, "each name once");
            }
        }
    }

    /**
     * Starts a problem from ranked objects.
     *
     * @param ranked the objects to remove, as ranked
     * @param context gives the time scale of their elements
     * @return a builder that holds the targets
     */
    public static Builder removing(List<RankedObject> ranked, SpaceContext context) {
        return new Builder(targets(ranked, context));
    }

    /**
     * The targets that ranked objects are, of which nothing more is known.
     *
     * @param ranked the objects to remove, as ranked
     * @param context gives the time scale of their elements
     * @return the targets in the same order
     */
    public static List<Target> targets(List<RankedObject> ranked, SpaceContext context) {
        List<Target> targets = new ArrayList<>();
        for (RankedObject line : ranked) {
            SpaceObject object = line.object();
            targets.add(new Target(
                    object, object.elements().meanOrbit(context), line.score().value()));
        }
        return targets;
    }

    /**
     * Starts a problem from targets.
     *
     * @param targets the objects to remove
     * @return a builder that holds the targets
     */
    public static Builder removing(List<Target> targets) {
        return new Builder(targets);
    }

    /**
     * @param sets sets of target positions for which missions of their own are to be considered: the objects of each
     *     agency, so that what it would pay alone is not overstated
     * @return the same problem with those groups
     */
    public CampaignProblem consideringAlone(List<Set<Integer>> sets) {
        return new CampaignProblem(
                targets, servicers, launchers, start, end, disposal, limits, costModel, sets, depots, riskRemoved);
    }

    /** @return whether a limit holds for the missions together, so that they compete with each other */
    public boolean missionsCompete() {
        return limits.areSet() || missionsShareCalendar();
    }

    /** Whether a limit holds on when missions fly beside each other. */
    boolean missionsShareCalendar() {
        return limits.schedule().areShared()
                || !depots.isEmpty()
                || launchers.stream().anyMatch(launcher -> launcher.spacingDays() > 0);
    }

    /** Collects the parts of a problem; what is not set keeps the stated default. */
    public static final class Builder {

        private final List<Target> targets;
        private final List<Servicer> servicers = new ArrayList<>();
        private final List<Launcher> launchers = new ArrayList<>();
        private @Nullable AbsoluteDate start;
        private @Nullable AbsoluteDate end;
        private DisposalRule disposal = DisposalRule.withDefaults();
        private CampaignLimits limits = CampaignLimits.none();
        private CostModel costModel = CostModel.itemised(0.0001);
        private List<Set<Integer>> groups = List.of();
        private final List<Depot> depots = new ArrayList<>();
        private @Nullable RiskRemoved riskRemoved;

        private Builder(List<Target> targets) {
            this.targets = List.copyOf(targets);
        }

        /**
         * @param more servicers that may fly
         * @return this builder
         */
        public Builder with(Servicer... more) {
            servicers.addAll(List.of(more));
            return this;
        }

        /**
         * @param more launch services that may be used
         * @return this builder
         */
        public Builder launchedBy(Launcher... more) {
            launchers.addAll(List.of(more));
            return this;
        }

        /**
         * @param more where refuelled shuttles may take propellant; default nowhere
         * @return this builder
         */
        public Builder refuellingAt(Depot... more) {
            depots.addAll(List.of(more));
            return this;
        }

        /**
         * @param earliest earliest launch
         * @param latest latest end of any mission
         * @return this builder
         */
        public Builder during(AbsoluteDate earliest, AbsoluteDate latest) {
            this.start = earliest;
            this.end = latest;
            return this;
        }

        /**
         * @param rule how objects may come down; default {@link DisposalRule#withDefaults()}
         * @return this builder
         */
        public Builder disposing(DisposalRule rule) {
            this.disposal = rule;
            return this;
        }

        /**
         * @param value limits on the campaign as a whole; default none
         * @return this builder
         */
        public Builder within(CampaignLimits value) {
            this.limits = value;
            return this;
        }

        /**
         * @param model what a mission costs; default itemised, with propellant at 100 euro per kg
         * @return this builder
         */
        public Builder costing(CostModel model) {
            this.costModel = model;
            return this;
        }

        /**
         * @param sets sets of target positions for which missions of their own are to be considered; default none
         * @return this builder
         */
        public Builder consideringAlone(List<Set<Integer>> sets) {
            this.groups = sets;
            return this;
        }

        /**
         * @param function what removing sets of targets is worth; default the sum of the targets' own risks
         * @return this builder
         */
        public Builder valuing(RiskRemoved function) {
            this.riskRemoved = function;
            return this;
        }

        /**
         * @return the problem
         * @throws InvalidInputException if a part is missing or out of range
         */
        public CampaignProblem build() {
            if (start == null || end == null) {
                throw new InvalidInputException("campaign window: not given, expected during(earliest, latest)");
            }
            return new CampaignProblem(
                    targets,
                    servicers,
                    launchers,
                    start,
                    end,
                    disposal,
                    limits,
                    costModel,
                    groups,
                    depots,
                    riskRemoved == null ? RiskRemoved.additive(targets) : riskRemoved);
        }
    }
}
