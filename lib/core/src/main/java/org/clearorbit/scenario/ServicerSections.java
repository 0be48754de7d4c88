package org.clearorbit.scenario;

import static org.clearorbit.scenario.ProblemSections.either;
import static org.clearorbit.scenario.ProblemSections.inFile;
import static org.clearorbit.scenario.ProblemSections.named;
import static org.clearorbit.scenario.ProblemSections.required;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.clearorbit.campaign.CaptureTable;
import org.clearorbit.campaign.DisposalKit;
import org.clearorbit.campaign.ProximityOperations;
import org.clearorbit.campaign.Servicer;
import org.clearorbit.campaign.ServicerConcept;
import org.clearorbit.campaign.ServicerLimits;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.scenario.ScenarioFile.CaptureRowSection;
import org.clearorbit.scenario.ScenarioFile.CaptureSection;
import org.clearorbit.scenario.ScenarioFile.KitSection;
import org.clearorbit.scenario.ScenarioFile.ServicerSection;
import org.clearorbit.transfer.ElectricEngine;
import org.clearorbit.transfer.ShadowRule;
import org.jspecify.annotations.Nullable;

/** Turns the servicers of a scenario file into values. */
final class ServicerSections {

    private static final Map<String, Servicer> PRESETS = presets();

    private final List<Servicer> servicers = new ArrayList<>();
    private final Map<String, Set<String>> byPreset = new LinkedHashMap<>();

    private ServicerSections() {}

    static ServicerSections of(@Nullable List<ServicerSection> sections) {
        ServicerSections fleet = new ServicerSections();
        if (sections == null) {
            List.of("shuttle", "kit-carrier", "single-use").forEach(preset -> fleet.add(PRESETS.get(preset), preset));
            return fleet;
        }
        if (sections.isEmpty()) {
            throw InvalidInputException.at(
                    "servicers", "[]", "at least one servicer, or no such field for shuttle, kit-carrier, single-use");
        }
        for (int k = 0; k < sections.size(); k++) {
            String where = "servicers[" + k + "]";
            ServicerSection section = required(sections.get(k), where);
            fleet.add(inFile(where, () -> servicer(section, where)), section.preset());
        }
        ProblemSections.onceEach(
                "servicers", fleet.servicers.stream().map(Servicer::name).toList());
        return fleet;
    }

    private void add(Servicer servicer, @Nullable String preset) {
        servicers.add(servicer);
        if (preset != null) {
            byPreset.computeIfAbsent(preset, key -> new TreeSet<>()).add(servicer.name());
        }
    }

    List<Servicer> servicers() {
        return List.copyOf(servicers);
    }

    /**
     * The names of the servicers that a user means: the one of that name and all that start from the preset of that
     * name. What is both shuts out all: a ban read too widely is seen in the plan, one read too narrowly is not.
     */
    Set<String> meant(String text, String where) {
        Set<String> names = new TreeSet<>();
        servicers.forEach(servicer -> names.add(servicer.name()));
        Set<String> meant = new TreeSet<>(byPreset.getOrDefault(text, Set.of()));
        if (names.contains(text)) {
            meant.add(text);
        }
        if (meant.isEmpty()) {
            throw InvalidInputException.at(
                    where,
                    text,
                    "a servicer of this scenario, by name (" + String.join(", ", names) + ") or by preset ("
                            + (byPreset.isEmpty() ? "none used" : String.join(", ", byPreset.keySet())) + ")");
        }
        return meant;
    }

    private static Servicer servicer(ServicerSection section, String where) {
        Servicer base = section.preset() == null ? null : preset(section.preset(), where + ".preset");
        ServicerConcept concept = base != null && section.concept() == null
                ? base.concept()
                : named(ServicerConcept.class, required(section.concept(), where + ".concept"), where + ".concept");
        String name = ProblemSections.name(section.name(), base == null ? null : base.name(), where + ".name");
        double dryMass = Range.POSITIVE.either(
                section.dryMassKg(), base == null ? null : base.dryMassKg(), where + ".dry_mass_kg");
        double isp = Range.SPECIFIC_IMPULSE.either(section.ispS(), base == null ? null : base.ispS(), where + ".isp_s");
        DisposalKit kit = kit(section.kit(), base == null ? null : base.kit(), where + ".kit");
        checkKit(concept, kit, where + ".kit");
        ElectricEngine engine = engine(section, base == null ? null : base.engine(), isp, where);
        if ((concept == ServicerConcept.ELECTRIC_TUG) != (engine != null)) {
            throw InvalidInputException.at(
                    where + ".thrust_n",
                    engine == null ? "nothing" : engine.thrustN(),
                    "the thrust of an electric-tug, and none for the other concepts");
        }
        int maxTargets = Range.COUNT.either(
                section.maxTargets(), base == null ? null : base.maxTargets(), where + ".max_targets");
        if (concept == ServicerConcept.SINGLE_USE && maxTargets != 1) {
            throw InvalidInputException.at(where + ".max_targets", maxTargets, "1 for a single-use servicer");
        }
        return new Servicer(
                name,
                concept,
                dryMass,
                isp,
                Range.POSITIVE.either(
                        section.propellantCapacityKg(),
                        base == null ? null : base.propellantCapacityKg(),
                        where + ".propellant_capacity_kg"),
                Range.SHARE_BELOW_1.either(
                        section.residualFraction(),
                        base == null ? Double.valueOf(0.02) : base.residualFraction(),
                        where + ".residual_fraction"),
                Range.POSITIVE.either(
                        section.commissioningDays(),
                        base == null ? Double.valueOf(21) : base.commissioningDays(),
                        where + ".commissioning_days"),
                proximity(section, base == null ? null : base.proximity(), where),
                kit,
                maxTargets,
                Range.POSITIVE.either(
                        section.maxMissionDays(),
                        base == null ? null : base.maxMissionDays(),
                        where + ".max_mission_days"),
                Range.NOT_NEGATIVE.either(
                        section.unitCostMeur(), base == null ? null : base.unitCostMeur(), where + ".unit_cost_meur"),
                Range.NOT_NEGATIVE.either(
                        section.operationsMeurPerDay(),
                        base == null ? null : base.operationsMeurPerDay(),
                        where + ".operations_meur_per_day"),
                capture(
                        section.capture(),
                        base == null ? CaptureTable.withDefaults() : base.capture(),
                        where + ".capture"),
                limits(section, base == null ? ServicerLimits.none() : base.limits(), where),
                engine);
    }

    private static ProximityOperations proximity(
            ServicerSection section, @Nullable ProximityOperations near, String where) {
        return new ProximityOperations(
                Range.NOT_NEGATIVE.either(
                        section.rendezvousDeltaV(),
                        near == null ? Double.valueOf(30) : near.rendezvousDeltaV(),
                        where + ".rendezvous_dv_m_s"),
                Range.POSITIVE.either(
                        section.rendezvousDays(),
                        near == null ? Double.valueOf(10) : near.rendezvousDays(),
                        where + ".rendezvous_days"),
                Range.POSITIVE.either(
                        section.disposalDays(),
                        near == null ? Double.valueOf(4) : near.disposalDays(),
                        where + ".disposal_days"));
    }

    private static @Nullable DisposalKit kit(@Nullable KitSection section, @Nullable DisposalKit base, String where) {
        if (section == null) {
            return base;
        }
        return new DisposalKit(
                Range.POSITIVE.either(
                        section.dryMassKg(), base == null ? null : base.dryMassKg(), where + ".dry_mass_kg"),
                Range.SPECIFIC_IMPULSE.either(section.ispS(), base == null ? null : base.ispS(), where + ".isp_s"),
                Range.POSITIVE.either(
                        section.propellantCapacityKg(),
                        base == null ? null : base.propellantCapacityKg(),
                        where + ".propellant_capacity_kg"),
                Range.NOT_NEGATIVE.either(
                        section.unitCostMeur(), base == null ? null : base.unitCostMeur(), where + ".unit_cost_meur"),
                Range.NOT_NEGATIVE.either(
                        section.approachDeltaV(),
                        base == null ? Double.valueOf(0) : base.approachDeltaV(),
                        where + ".approach_dv_m_s"));
    }

    private static void checkKit(ServicerConcept concept, @Nullable DisposalKit kit, String where) {
        if (concept.leavesKits() != (kit != null)) {
            throw InvalidInputException.at(
                    where,
                    kit == null ? "nothing" : "a kit",
                    "a kit for a kit-carrier or mothership and none for the others");
        }
        if (kit != null && (concept == ServicerConcept.MOTHERSHIP) != (kit.approachDeltaV() > 0)) {
            throw InvalidInputException.at(
                    where + ".approach_dv_m_s",
                    kit.approachDeltaV(),
                    "above 0 for the units of a mothership and 0 for the kits of a kit-carrier");
        }
    }

    private static CaptureTable capture(@Nullable CaptureSection section, CaptureTable base, String where) {
        if (section == null) {
            return base;
        }
        return new CaptureTable(
                row(section.stable(), base.stable(), where + ".stable"),
                row(section.slow(), base.slow(), where + ".slow"),
                row(section.fast(), base.fast(), where + ".fast"));
    }

    private static CaptureTable.Row row(@Nullable CaptureRowSection section, CaptureTable.Row base, String where) {
        if (section == null) {
            return base;
        }
        return new CaptureTable.Row(
                Range.POSITIVE.either(section.timeFactor(), base.timeFactor(), where + ".time_factor"),
                Range.NOT_NEGATIVE.either(section.deltaVFactor(), base.deltaVFactor(), where + ".dv_factor"),
                Range.SHARE.either(
                        section.successProbability(), base.successProbability(), where + ".success_probability"));
    }

    private static ServicerLimits limits(ServicerSection section, ServicerLimits base, String where) {
        return new ServicerLimits(
                Range.POSITIVE.either(section.maxDeltaV(), base.maxDeltaV(), where + ".max_dv_m_s"),
                Range.POSITIVE.either(section.maxTransferDays(), base.maxTransferDays(), where + ".max_transfer_days"));
    }

    /** The engine of a tug: there where a thrust is given or the preset has one. */
    private static @Nullable ElectricEngine engine(
            ServicerSection section, @Nullable ElectricEngine base, double ispS, String where) {
        if (base == null && section.thrustN() == null) {
            if (section.dutyCycle() != null || section.shadow() != null) {
                throw InvalidInputException.at(where + ".thrust_n", "nothing", "the thrust of the electric engine");
            }
            return null;
        }
        ShadowRule shadow =
                section.shadow() == null ? null : named(ShadowRule.class, section.shadow(), where + ".shadow");
        return new ElectricEngine(
                Range.POSITIVE.either(section.thrustN(), base == null ? null : base.thrustN(), where + ".thrust_n"),
                ispS,
                Range.SHARE_ABOVE_0.either(
                        section.dutyCycle(),
                        base == null ? Double.valueOf(1) : base.dutyCycle(),
                        where + ".duty_cycle"),
                either(shadow, base == null ? ShadowRule.THRUST : base.shadow(), where + ".shadow"));
    }

    private static Servicer preset(String name, String where) {
        Servicer preset = PRESETS.get(name);
        if (preset == null) {
            throw InvalidInputException.at(
                    where, name, "shuttle, kit-carrier, single-use, mothership, refuelled-shuttle or electric-tug");
        }
        return preset;
    }

    private static Map<String, Servicer> presets() {
        return Map.of(
                "shuttle", Servicer.shuttle(),
                "kit-carrier", Servicer.kitCarrier(),
                "single-use", Servicer.singleUse(),
                "mothership", Servicer.mothership(),
                "refuelled-shuttle", Servicer.refuelledShuttle(),
                "electric-tug", Servicer.electricTug());
    }
}
