package org.clearorbit.scenario;

import static org.clearorbit.scenario.ProblemSections.either;
import static org.clearorbit.scenario.ProblemSections.inFile;
import static org.clearorbit.scenario.ProblemSections.named;
import static org.clearorbit.scenario.ProblemSections.required;

import java.util.List;
import java.util.stream.IntStream;
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

    private ServicerSections() {}

    static List<Servicer> servicers(@Nullable List<ServicerSection> sections) {
        if (sections == null) {
            return List.of(Servicer.shuttle(), Servicer.kitCarrier(), Servicer.singleUse());
        }
        return IntStream.range(0, sections.size())
                .mapToObj(k -> servicer(required(sections.get(k), "servicers[" + k + "]"), "servicers[" + k + "]"))
                .toList();
    }

    private static Servicer servicer(ServicerSection section, String where) {
        Servicer base = section.preset() == null ? null : preset(section.preset(), where + ".preset");
        ServicerConcept concept = base != null && section.concept() == null
                ? base.concept()
                : named(ServicerConcept.class, required(section.concept(), where + ".concept"), where + ".concept");
        String name = either(section.name(), base == null ? null : base.name(), where + ".name");
        double dryMass = either(section.dryMassKg(), base == null ? null : base.dryMassKg(), where + ".dry_mass_kg");
        double isp = either(section.ispS(), base == null ? null : base.ispS(), where + ".isp_s");
        return new Servicer(
                name,
                concept,
                dryMass,
                isp,
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
                proximity(section, base == null ? null : base.proximity(), where),
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
                        where + ".operations_meur_per_day"),
                capture(section.capture(), base == null ? CaptureTable.withDefaults() : base.capture(), where),
                limits(section, base == null ? ServicerLimits.none() : base.limits(), where),
                engine(section, base == null ? null : base.engine(), isp, where));
    }

    private static ProximityOperations proximity(
            ServicerSection section, @Nullable ProximityOperations near, String where) {
        return new ProximityOperations(
                either(section.rendezvousDeltaV(), near == null ? Double.valueOf(30) : near.rendezvousDeltaV(), where),
                either(section.rendezvousDays(), near == null ? Double.valueOf(10) : near.rendezvousDays(), where),
                either(section.disposalDays(), near == null ? Double.valueOf(4) : near.disposalDays(), where));
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
                either(section.unitCostMeur(), base == null ? null : base.unitCostMeur(), where + ".unit_cost_meur"),
                either(section.approachDeltaV(), base == null ? Double.valueOf(0) : base.approachDeltaV(), where));
    }

    private static CaptureTable capture(@Nullable CaptureSection section, CaptureTable base, String where) {
        if (section == null) {
            return base;
        }
        return inFile(
                where + ".capture",
                () -> new CaptureTable(
                        row(section.stable(), base.stable(), where),
                        row(section.slow(), base.slow(), where),
                        row(section.fast(), base.fast(), where)));
    }

    private static CaptureTable.Row row(@Nullable CaptureRowSection section, CaptureTable.Row base, String where) {
        if (section == null) {
            return base;
        }
        return new CaptureTable.Row(
                either(section.timeFactor(), base.timeFactor(), where),
                either(section.deltaVFactor(), base.deltaVFactor(), where),
                either(section.successProbability(), base.successProbability(), where));
    }

    private static ServicerLimits limits(ServicerSection section, ServicerLimits base, String where) {
        return inFile(
                where,
                () -> new ServicerLimits(
                        either(section.maxDeltaV(), base.maxDeltaV(), where),
                        either(section.maxTransferDays(), base.maxTransferDays(), where)));
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
        return inFile(
                where,
                () -> new ElectricEngine(
                        either(section.thrustN(), base == null ? null : base.thrustN(), where + ".thrust_n"),
                        ispS,
                        either(section.dutyCycle(), base == null ? Double.valueOf(1) : base.dutyCycle(), where),
                        either(shadow, base == null ? ShadowRule.THRUST : base.shadow(), where)));
    }

    private static Servicer preset(String name, String where) {
        return switch (name) {
            case "shuttle" -> Servicer.shuttle();
            case "kit-carrier" -> Servicer.kitCarrier();
            case "single-use" -> Servicer.singleUse();
            case "mothership" -> Servicer.mothership();
            case "refuelled-shuttle" -> Servicer.refuelledShuttle();
            case "electric-tug" -> Servicer.electricTug();
            default ->
                throw InvalidInputException.at(
                        where, name, "shuttle, kit-carrier, single-use, mothership, refuelled-shuttle or electric-tug");
        };
    }
}
