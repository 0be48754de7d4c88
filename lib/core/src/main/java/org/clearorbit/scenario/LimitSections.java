package org.clearorbit.scenario;

import static org.clearorbit.scenario.ProblemSections.complete;
import static org.clearorbit.scenario.ProblemSections.inFile;
import static org.clearorbit.scenario.ProblemSections.named;
import static org.clearorbit.scenario.ProblemSections.required;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.clearorbit.campaign.CampaignLimits;
import org.clearorbit.campaign.CostModel;
import org.clearorbit.campaign.DateInterval;
import org.clearorbit.campaign.Depot;
import org.clearorbit.campaign.DisposalMode;
import org.clearorbit.campaign.LearningCurve;
import org.clearorbit.campaign.ScheduleLimits;
import org.clearorbit.campaign.Target;
import org.clearorbit.campaign.TargetFacts;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.scenario.ScenarioFile.DepotSection;
import org.clearorbit.scenario.ScenarioFile.FactsSection;
import org.clearorbit.scenario.ScenarioFile.IntervalSection;
import org.clearorbit.scenario.ScenarioFile.LimitsSection;
import org.clearorbit.transfer.TumblingClass;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import org.orekit.time.AbsoluteDate;

/** Turns what limits the campaign of a scenario file into values: its limits, target facts and depots. */
final class LimitSections {

    private static final double DEFAULT_PROPELLANT_MEUR_PER_KG = 0.0001;
    private static final double DEFAULT_REFUEL_DAYS = 2;

    private final SpaceContext context;

    LimitSections(SpaceContext context) {
        this.context = context;
    }

    AbsoluteDate date(@Nullable String text, String where) {
        String given = required(text, where);
        try {
            return context.parseDate(given);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(
                    where + ": found '" + given
                            + "', expected a date in ISO-8601, UTC, such as 2030-01-01 or 2030-01-01T10:00:00Z",
                    e);
        }
    }

    CampaignLimits limits(@Nullable LimitsSection section) {
        CampaignLimits none = CampaignLimits.none();
        if (section == null) {
            return none;
        }
        ScheduleLimits free = none.schedule();
        return new CampaignLimits(
                Range.COUNT.either(section.maxMissions(), none.maxMissions(), "limits.max_missions"),
                Range.POSITIVE.either(section.budgetMeur(), none.budgetMeur(), "limits.budget_meur"),
                new ScheduleLimits(
                        Range.POSITIVE.either(
                                section.budgetMeurPerYear(), free.budgetMeurPerYear(), "limits.budget_meur_per_year"),
                        Range.COUNT.either(
                                section.missionsInParallel(), free.missionsInParallel(), "limits.missions_in_parallel"),
                        Range.NOT_NEGATIVE.either(
                                section.launchSpacingDays(), free.launchSpacingDays(), "limits.launch_spacing_days"),
                        Range.COUNT.either(
                                section.launchesPerYear(), free.launchesPerYear(), "limits.launches_per_year"),
                        Range.POSITIVE.either(section.longestDays(), free.longestDays(), "limits.longest_days"),
                        intervals(section.launchWindows(), "limits.launch_windows"),
                        intervals(section.launchPauses(), "limits.launch_pauses")));
    }

    private List<DateInterval> intervals(@Nullable List<IntervalSection> sections, String where) {
        List<DateInterval> intervals = new ArrayList<>();
        for (IntervalSection section : complete(Objects.requireNonNullElse(sections, List.of()), where)) {
            String here = where + "[" + intervals.size() + "]";
            AbsoluteDate from = date(section.from(), here + ".from");
            AbsoluteDate until = date(section.until(), here + ".until");
            if (!from.isBefore(until)) {
                throw InvalidInputException.at(
                        here + ".until", String.valueOf(section.until()), "a date after " + section.from());
            }
            intervals.add(new DateInterval(from, until));
        }
        return intervals;
    }

    /** The cost model: propellant and learning as given. */
    CostModel costModel(@Nullable LimitsSection section) {
        if (section == null) {
            return CostModel.itemised(DEFAULT_PROPELLANT_MEUR_PER_KG);
        }
        return CostModel.itemised(
                Range.NOT_NEGATIVE.either(
                        section.propellantMeurPerKg(), DEFAULT_PROPELLANT_MEUR_PER_KG, "limits.propellant_meur_per_kg"),
                new LearningCurve(Range.SHARE_ABOVE_0.either(section.learningRate(), 1.0, "limits.learning_rate")));
    }

    /** The targets with what the file says of them. */
    List<Target> withFacts(List<Target> targets, @Nullable List<FactsSection> sections, ServicerSections fleet) {
        List<Target> known = new ArrayList<>(targets);
        List<FactsSection> all = sections == null ? List.of() : complete(sections, "targets.facts");
        Set<Integer> seen = new HashSet<>();
        for (int k = 0; k < all.size(); k++) {
            String where = "targets.facts[" + k + "]";
            int number = required(all.get(k).catalogNumber(), where + ".catalog_number");
            int position = position(targets, number, where + ".catalog_number");
            if (!seen.add(number)) {
                throw InvalidInputException.at(where + ".catalog_number", number, "each object once");
            }
            known.set(position, targets.get(position).with(facts(all.get(k), fleet, where)));
        }
        return known;
    }

    private static int position(List<Target> targets, int number, String where) {
        for (int k = 0; k < targets.size(); k++) {
            if (targets.get(k).catalogNumber() == number) {
                return k;
            }
        }
        throw InvalidInputException.at(where, number, "the number of one of the targets");
    }

    private TargetFacts facts(FactsSection section, ServicerSections fleet, String where) {
        TargetFacts facts = TargetFacts.none();
        if (section.tumbling() != null) {
            facts = facts.withTumbling(named(TumblingClass.class, section.tumbling(), where + ".tumbling"));
        }
        if (section.allowedDisposal() != null) {
            Set<DisposalMode> modes = EnumSet.noneOf(DisposalMode.class);
            for (String mode : complete(section.allowedDisposal(), where + ".allowed_disposal")) {
                modes.add(named(DisposalMode.class, mode, where + ".allowed_disposal"));
            }
            facts = facts.withDisposal(modes);
        }
        if (section.consentFrom() != null) {
            facts = facts.withConsentFrom(date(section.consentFrom(), where + ".consent_from"));
        }
        List<String> excluded = Objects.requireNonNullElse(section.excludedServicers(), List.of());
        for (int k = 0; k < excluded.size(); k++) {
            String here = where + ".excluded_servicers[" + k + "]";
            facts = facts.closedTo(
                    fleet.meant(required(excluded.get(k), here), here).toArray(new String[0]));
        }
        return facts;
    }

    /** The depots, on circular orbits. */
    List<Depot> depots(@Nullable List<DepotSection> sections, AbsoluteDate start) {
        List<Depot> depots = new ArrayList<>();
        for (DepotSection section : complete(Objects.requireNonNullElse(sections, List.of()), "depots")) {
            String where = "depots[" + depots.size() + "]";
            depots.add(inFile(where, () -> depot(section, start, where)));
        }
        ProblemSections.onceEach("depots", depots.stream().map(Depot::name).toList());
        return depots;
    }

    private Depot depot(DepotSection section, AbsoluteDate start, String where) {
        MeanOrbit orbit = new MeanOrbit(
                section.epoch() == null ? start : date(section.epoch(), where + ".epoch"),
                EarthModel.EQUATORIAL_RADIUS
                        + 1e3 * Range.POSITIVE.required(section.altitudeKm(), where + ".altitude_km"),
                0,
                FastMath.toRadians(Range.INCLINATION.required(section.inclinationDeg(), where + ".inclination_deg")),
                FastMath.toRadians(Range.FINITE.required(section.raanDeg(), where + ".raan_deg")),
                0,
                0);
        return new Depot(
                ProblemSections.name(section.name(), null, where + ".name"),
                orbit,
                Range.POSITIVE.required(section.capacityKg(), where + ".capacity_kg"),
                Range.NOT_NEGATIVE.required(section.propellantMeurPerKg(), where + ".propellant_meur_per_kg"),
                Range.POSITIVE.either(section.refuelDays(), DEFAULT_REFUEL_DAYS, where + ".refuel_days"));
    }
}
