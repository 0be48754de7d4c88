package org.clearorbit.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scenario file as written by the user: names in snake_case, degrees, kilometres and days. What is absent is null and
 * keeps its default; {@code scenario.schema.json} describes every field.
 */
record ScenarioFile(
        @Nullable String name,
        @Nullable String description,
        @Nullable CatalogSection catalog,
        @Nullable TargetsSection targets,
        @Nullable WindowSection window,
        @Nullable List<ServicerSection> servicers,
        @Nullable List<LauncherSection> launchers,
        @Nullable List<DepotSection> depots,
        @Nullable DisposalSection disposal,
        @Nullable LimitsSection limits,
        @Nullable PlannerSection planner,
        @Nullable PartnershipSection partnership) {

    record CatalogSection(
            @Nullable String bundled,
            @Nullable List<String> elements,
            @Nullable String satcat,
            @Nullable String physical,
            @Nullable String active,
            @Nullable String epoch,
            @Nullable String background) {}

    record TargetsSection(
            @Nullable List<Integer> catalogNumbers,
            @Nullable Integer top,
            @Nullable String index,
            @Nullable String candidates,
            @Nullable List<FactsSection> facts) {}

    record FactsSection(
            @Nullable Integer catalogNumber,
            @Nullable String tumbling,
            @Nullable List<String> allowedDisposal,
            @Nullable String consentFrom,
            @Nullable List<String> excludedServicers) {}

    record WindowSection(@Nullable String start, @Nullable String end) {}

    record ServicerSection(
            @Nullable String preset,
            @Nullable String name,
            @Nullable String concept,
            @Nullable Double dryMassKg,
            @Nullable Double ispS,
            @Nullable Double propellantCapacityKg,
            @Nullable Double residualFraction,
            @Nullable Double commissioningDays,
            @JsonProperty("rendezvous_dv_m_s") @Nullable Double rendezvousDeltaV,
            @Nullable Double rendezvousDays,
            @Nullable Double disposalDays,
            @Nullable KitSection kit,
            @Nullable Integer maxTargets,
            @Nullable Double maxMissionDays,
            @Nullable Double unitCostMeur,
            @Nullable Double operationsMeurPerDay,
            @JsonProperty("max_dv_m_s") @Nullable Double maxDeltaV,
            @Nullable Double maxTransferDays,
            @Nullable CaptureSection capture,
            @Nullable Double thrustN,
            @Nullable Double dutyCycle,
            @Nullable String shadow) {}

    record KitSection(
            @Nullable Double dryMassKg,
            @Nullable Double ispS,
            @Nullable Double propellantCapacityKg,
            @Nullable Double unitCostMeur,
            @JsonProperty("approach_dv_m_s") @Nullable Double approachDeltaV) {}

    record CaptureSection(
            @Nullable CaptureRowSection stable,
            @Nullable CaptureRowSection slow,
            @Nullable CaptureRowSection fast) {}

    record CaptureRowSection(
            @Nullable Double timeFactor,
            @JsonProperty("dv_factor") @Nullable Double deltaVFactor,
            @Nullable Double successProbability) {}

    record LauncherSection(
            @Nullable String preset,
            @Nullable String name,
            @Nullable Double injectionAltitudeKm,
            @Nullable List<PerformanceSection> performance,
            @Nullable Double priceMeur,
            @Nullable Double spacingDays,
            @Nullable SharedSection shared) {}

    record PerformanceSection(
            @Nullable Double inclinationDeg,
            @Nullable Double capacityKg,
            @Nullable Double altitudeKm) {}

    record SharedSection(
            @Nullable Integer mostServicers,
            @Nullable Double adapterKg,
            @Nullable Double planeToleranceDeg) {}

    record DepotSection(
            @Nullable String name,
            @Nullable Double altitudeKm,
            @Nullable Double inclinationDeg,
            @Nullable Double raanDeg,
            @Nullable String epoch,
            @Nullable Double capacityKg,
            @Nullable Double propellantMeurPerKg,
            @Nullable Double refuelDays) {}

    record DisposalSection(
            @Nullable String policy,
            @Nullable Double controlledPerigeeKm,
            @Nullable Double decayYears,
            @Nullable Double casualtyLimit,
            @Nullable Double controlFailure) {}

    record LimitsSection(
            @Nullable Integer maxMissions,
            @Nullable Double budgetMeur,
            @Nullable Double propellantMeurPerKg,
            @Nullable Double learningRate,
            @Nullable Double budgetMeurPerYear,
            @Nullable Integer missionsInParallel,
            @Nullable Double launchSpacingDays,
            @Nullable Integer launchesPerYear,
            @Nullable Double longestDays,
            @Nullable List<IntervalSection> launchWindows,
            @Nullable List<IntervalSection> launchPauses) {}

    record IntervalSection(@Nullable String from, @Nullable String until) {}

    record PlannerSection(
            @Nullable Long workLimit,
            @Nullable Integer beamWidth,
            @Nullable Integer launchSamples,
            @Nullable List<Double> transferDays) {}

    record PartnershipSection(
            @Nullable List<String> agencies,
            @Nullable Map<String, String> owners,
            @Nullable Map<String, String> responsible,
            @Nullable String registry,
            @Nullable Double benefitWeight) {}
}
