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
            @Nullable String candidates) {}

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
            @Nullable Double operationsMeurPerDay) {}

    record KitSection(
            @Nullable Double dryMassKg,
            @Nullable Double ispS,
            @Nullable Double propellantCapacityKg,
            @Nullable Double unitCostMeur) {}

    record LauncherSection(
            @Nullable String preset,
            @Nullable String name,
            @Nullable Double injectionAltitudeKm,
            @Nullable List<PerformanceSection> performance,
            @Nullable Double priceMeur) {}

    record PerformanceSection(
            @Nullable Double inclinationDeg, @Nullable Double capacityKg) {}

    record DisposalSection(
            @Nullable String policy,
            @Nullable Double controlledPerigeeKm,
            @Nullable Double decayYears,
            @Nullable Double casualtyLimit,
            @Nullable Double controlFailure) {}

    record LimitsSection(
            @Nullable Integer maxMissions,
            @Nullable Double budgetMeur,
            @Nullable Double propellantMeurPerKg) {}

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
