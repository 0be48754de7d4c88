package org.clearorbit.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.clearorbit.campaign.CampaignLimits;
import org.clearorbit.campaign.DisposalKit;
import org.clearorbit.campaign.DisposalPolicy;
import org.clearorbit.campaign.DisposalRule;
import org.clearorbit.campaign.Launcher;
import org.clearorbit.campaign.PlannerSettings;
import org.clearorbit.campaign.ProximityOperations;
import org.clearorbit.campaign.Servicer;
import org.clearorbit.campaign.ServicerConcept;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.scenario.ScenarioFile.DisposalSection;
import org.clearorbit.scenario.ScenarioFile.KitSection;
import org.clearorbit.scenario.ScenarioFile.LauncherSection;
import org.clearorbit.scenario.ScenarioFile.LimitsSection;
import org.clearorbit.scenario.ScenarioFile.PlannerSection;
import org.clearorbit.scenario.ScenarioFile.ServicerSection;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * Turns the sections of a scenario file that describe the campaign into values; the only place that knows its units.
 */
final class ProblemSections {

    private ProblemSections() {}

    static List<Servicer> servicers(@Nullable List<ServicerSection> sections) {
        if (sections == null) {
            return List.of(Servicer.shuttle(), Servicer.kitCarrier(), Servicer.singleUse());
        }
        return IntStream.range(0, sections.size())
                .mapToObj(k -> servicer(required(sections.get(k), "servicers[" + k + "]"), "servicers[" + k + "]"))
                .toList();
    }

    private static Servicer servicer(ServicerSection section, String where) {
        Servicer base = section.preset() == null ? null : servicerPreset(section.preset(), where + ".preset");
        ServicerConcept concept = base != null && section.concept() == null
                ? base.concept()
                : named(ServicerConcept.class, required(section.concept(), where + ".concept"), where + ".concept");
        ProximityOperations near = base == null ? null : base.proximity();
        return new Servicer(
                either(section.name(), base == null ? null : base.name(), where + ".name"),
                concept,
                either(section.dryMassKg(), base == null ? null : base.dryMassKg(), where + ".dry_mass_kg"),
                either(section.ispS(), base == null ? null : base.ispS(), where + ".isp_s"),
                either(
                        section.propellantCapacityKg(),
                        base == null ? null : base.propellantCapacityKg(),
                        where + ".propellant_capacity_kg"),
                either(
                        section.residualFraction(),
                        base == null ? Double.valueOf(0.02) : base.residualFraction(),
                        where),
                either(
                        section.commissioningDays(),
                        base == null ? Double.valueOf(21) : base.commissioningDays(),
                        where),
                new ProximityOperations(
                        either(
                                section.rendezvousDeltaV(),
                                near == null ? Double.valueOf(30) : near.rendezvousDeltaV(),
                                where),
                        either(
                                section.rendezvousDays(),
                                near == null ? Double.valueOf(10) : near.rendezvousDays(),
                                where),
                        either(section.disposalDays(), near == null ? Double.valueOf(4) : near.disposalDays(), where)),
                kit(section.kit(), base == null ? null : base.kit(), where + ".kit"),
                either(section.maxTargets(), base == null ? null : base.maxTargets(), where + ".max_targets"),
                either(
                        section.maxMissionDays(),
                        base == null ? null : base.maxMissionDays(),
                        where + ".max_mission_days"),
                either(section.unitCostMeur(), base == null ? null : base.unitCostMeur(), where + ".unit_cost_meur"),
                either(
                        section.operationsMeurPerDay(),
                        base == null ? null : base.operationsMeurPerDay(),
                        where + ".operations_meur_per_day"));
    }

    private static @Nullable DisposalKit kit(@Nullable KitSection section, @Nullable DisposalKit base, String where) {
        if (section == null) {
            return base;
        }
        return new DisposalKit(
                either(section.dryMassKg(), base == null ? null : base.dryMassKg(), where + ".dry_mass_kg"),
                either(section.ispS(), base == null ? null : base.ispS(), where + ".isp_s"),
                either(
                        section.propellantCapacityKg(),
                        base == null ? null : base.propellantCapacityKg(),
                        where + ".propellant_capacity_kg"),
                either(section.unitCostMeur(), base == null ? null : base.unitCostMeur(), where + ".unit_cost_meur"));
    }

    private static Servicer servicerPreset(String name, String where) {
        return switch (name) {
            case "shuttle" -> Servicer.shuttle();
            case "kit-carrier" -> Servicer.kitCarrier();
            case "single-use" -> Servicer.singleUse();
            default -> throw InvalidInputException.at(where, name, "shuttle, kit-carrier or single-use");
        };
    }

    static List<Launcher> launchers(@Nullable List<LauncherSection> sections) {
        if (sections == null) {
            return List.of(Launcher.light(), Launcher.medium(), Launcher.heavy());
        }
        return IntStream.range(0, sections.size())
                .mapToObj(k -> launcher(required(sections.get(k), "launchers[" + k + "]"), "launchers[" + k + "]"))
                .toList();
    }

    private static Launcher launcher(LauncherSection section, String where) {
        Launcher base = section.preset() == null ? null : launcherPreset(section.preset(), where + ".preset");
        List<Launcher.Performance> performance = section.performance() == null
                ? required(base == null ? null : base.performance(), where + ".performance")
                : complete(section.performance(), where + ".performance").stream()
                        .map(row -> new Launcher.Performance(
                                FastMath.toRadians(
                                        required(row.inclinationDeg(), where + ".performance.inclination_deg")),
                                required(row.capacityKg(), where + ".performance.capacity_kg")))
                        .toList();
        return new Launcher(
                either(section.name(), base == null ? null : base.name(), where + ".name"),
                section.injectionAltitudeKm() == null
                        ? required(base == null ? null : base.injectionAltitude(), where + ".injection_altitude_km")
                        : section.injectionAltitudeKm() * 1e3,
                performance,
                either(section.priceMeur(), base == null ? null : base.priceMeur(), where + ".price_meur"));
    }

    private static Launcher launcherPreset(String name, String where) {
        return switch (name) {
            case "light" -> Launcher.light();
            case "medium" -> Launcher.medium();
            case "heavy" -> Launcher.heavy();
            default -> throw InvalidInputException.at(where, name, "light, medium or heavy");
        };
    }

    static DisposalRule disposal(@Nullable DisposalSection section) {
        DisposalRule base = DisposalRule.withDefaults();
        if (section == null) {
            return base;
        }
        return new DisposalRule(
                section.policy() == null
                        ? base.policy()
                        : named(DisposalPolicy.class, section.policy(), "disposal.policy"),
                section.controlledPerigeeKm() == null
                        ? base.controlledPerigeeAltitude()
                        : section.controlledPerigeeKm() * 1e3,
                section.decayYears() == null ? base.decayYears() : section.decayYears(),
                section.casualtyLimit() == null ? base.casualtyLimit() : section.casualtyLimit(),
                section.controlFailure() == null ? base.controlFailure() : section.controlFailure(),
                base.casualty(),
                base.lifetime());
    }

    static CampaignLimits limits(@Nullable LimitsSection section) {
        CampaignLimits none = CampaignLimits.none();
        return section == null
                ? none
                : new CampaignLimits(
                        section.maxMissions() == null ? none.maxMissions() : section.maxMissions(),
                        section.budgetMeur() == null ? none.budgetMeur() : section.budgetMeur());
    }

    static PlannerSettings planner(@Nullable PlannerSection section) {
        PlannerSettings base = PlannerSettings.withDefaults();
        if (section == null) {
            return base;
        }
        return new PlannerSettings(
                base.seed(),
                section.workLimit() == null ? base.workLimit() : section.workLimit(),
                base.timeLimitSeconds(),
                section.beamWidth() == null ? base.beamWidth() : section.beamWidth(),
                section.launchSamples() == null ? base.launchSamples() : section.launchSamples(),
                section.transferDays() == null
                        ? base.transferDays()
                        : complete(section.transferDays(), "planner.transfer_days"));
    }

    static <E extends Enum<E>> E named(Class<E> type, String text, String where) {
        for (E value : type.getEnumConstants()) {
            if (value.name()
                    .replace('_', '-')
                    .equals(text.toUpperCase(Locale.ROOT).replace('_', '-'))) {
                return value;
            }
        }
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        throw InvalidInputException.at(where, text, "one of " + names);
    }

    static <T> T required(@Nullable T value, String where) {
        if (value == null) {
            throw InvalidInputException.at(where, "nothing", "a value");
        }
        return value;
    }

    /** The list, of which JSON lets an element be null. */
    static <T> List<T> complete(List<T> list, String where) {
        for (int k = 0; k < list.size(); k++) {
            required(list.get(k), where + "[" + k + "]");
        }
        return list;
    }

    private static <T> T either(@Nullable T given, @Nullable T base, String where) {
        return given != null ? given : required(base, where);
    }
}
