package org.clearorbit.scenario;

import static org.clearorbit.scenario.ProblemSections.complete;
import static org.clearorbit.scenario.ProblemSections.either;
import static org.clearorbit.scenario.ProblemSections.inFile;
import static org.clearorbit.scenario.ProblemSections.named;
import static org.clearorbit.scenario.ProblemSections.required;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearorbit.campaign.CampaignLimits;
import org.clearorbit.campaign.CostModel;
import org.clearorbit.campaign.DateInterval;
import org.clearorbit.campaign.Depot;
import org.clearorbit.campaign.DisposalMode;
import org.clearorbit.campaign.LearningCurve;
import org.clearorbit.campaign.ScheduleLimits;
import org.clearorbit.campaign.Servicer;
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
            throw new InvalidInputException(where + ": " + e.getMessage(), e);
        }
    }

    CampaignLimits limits(@Nullable LimitsSection section) {
        CampaignLimits none = CampaignLimits.none();
        if (section == null) {
            return none;
        }
        ScheduleLimits free = none.schedule();
        return new CampaignLimits(
                section.maxMissions() == null ? none.maxMissions() : section.maxMissions(),
                section.budgetMeur() == null ? none.budgetMeur() : section.budgetMeur(),
                inFile(
                        "limits",
                        () -> new ScheduleLimits(
                                either(section.budgetMeurPerYear(), free.budgetMeurPerYear(), "limits"),
                                either(section.missionsInParallel(), free.missionsInParallel(), "limits"),
                                either(section.launchSpacingDays(), free.launchSpacingDays(), "limits"),
                                either(section.launchesPerYear(), free.launchesPerYear(), "limits"),
                                either(section.longestDays(), free.longestDays(), "limits"),
                                intervals(section.launchWindows(), "limits.launch_windows"),
                                intervals(section.launchPauses(), "limits.launch_pauses"))));
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
        double propellant = section == null || section.propellantMeurPerKg() == null
                ? DEFAULT_PROPELLANT_MEUR_PER_KG
                : section.propellantMeurPerKg();
        if (section == null || section.learningRate() == null) {
            return CostModel.itemised(propellant);
        }
        double rate = section.learningRate();
        if (!(rate > 0 && rate <= 1)) {
            throw InvalidInputException.at("limits.learning_rate", rate, "above 0, at most 1");
        }
        return CostModel.itemised(propellant, new LearningCurve(rate));
    }

    /** The targets with what the file says of them. */
    List<Target> withFacts(List<Target> targets, @Nullable List<FactsSection> sections, List<Servicer> servicers) {
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
            known.set(position, targets.get(position).with(facts(all.get(k), servicers, where)));
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

    private TargetFacts facts(FactsSection section, List<Servicer> servicers, String where) {
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
        List<String> names = servicers.stream().map(Servicer::name).toList();
        for (String name : complete(
                Objects.requireNonNullElse(section.excludedServicers(), List.of()), where + ".excluded_servicers")) {
            if (!names.contains(name)) {
                throw InvalidInputException.at(
                        where + ".excluded_servicers",
                        name,
                        "the name of a servicer: " + names.stream().collect(Collectors.joining(", ")));
            }
            facts = facts.closedTo(name);
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
        return depots;
    }

    private Depot depot(DepotSection section, AbsoluteDate start, String where) {
        MeanOrbit orbit = new MeanOrbit(
                section.epoch() == null ? start : date(section.epoch(), where + ".epoch"),
                EarthModel.EQUATORIAL_RADIUS + altitude(section.altitudeKm(), where + ".altitude_km"),
                0,
                FastMath.toRadians(required(section.inclinationDeg(), where + ".inclination_deg")),
                FastMath.toRadians(required(section.raanDeg(), where + ".raan_deg")),
                0,
                0);
        return new Depot(
                required(section.name(), where + ".name"),
                orbit,
                required(section.capacityKg(), where + ".capacity_kg"),
                required(section.propellantMeurPerKg(), where + ".propellant_meur_per_kg"),
                either(section.refuelDays(), DEFAULT_REFUEL_DAYS, where));
    }

    private static double altitude(@Nullable Double km, String where) {
        double given = required(km, where);
        if (!(given > 0)) {
            throw InvalidInputException.at(where, given, "a positive number");
        }
        return given * 1e3;
    }
}
