package org.clearorbit.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearorbit.campaign.Burn;
import org.clearorbit.campaign.Campaign;
import org.clearorbit.campaign.CampaignLimits;
import org.clearorbit.campaign.DateInterval;
import org.clearorbit.campaign.DisposalChoice;
import org.clearorbit.campaign.Leg;
import org.clearorbit.campaign.Mission;
import org.clearorbit.campaign.MissionCost;
import org.clearorbit.campaign.PlannerSettings;
import org.clearorbit.campaign.Removal;
import org.clearorbit.campaign.ScheduleLimits;
import org.clearorbit.campaign.Target;
import org.clearorbit.campaign.TargetFacts;
import org.clearorbit.cooperation.Partnership;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.SpaceContext;
import org.hipparchus.util.FastMath;

/** The content of {@code campaign.json}: nested maps in the order in which they are written, units in the names. */
final class CampaignDocument {

    private final Scenario scenario;
    private final Campaign campaign;
    private final SpaceContext context;
    private final Partnership partnership;

    CampaignDocument(Scenario scenario, Campaign campaign) {
        this.scenario = scenario;
        this.campaign = campaign;
        this.context = scenario.context();
        this.partnership = scenario.partnership();
    }

    Map<String, Object> content() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("scenario", scenario());
        root.put("seed", scenario.settings().seed());
        root.put("limits", limits());
        root.put("total_cost_meur", campaign.totalCostMeur());
        root.put("risk_removed", campaign.riskRemoved());
        root.put("missions", numbered(campaign.missions()));
        root.put("targets_removed", removed());
        root.put("targets_left", left());
        return root;
    }

    private Map<String, Object> scenario() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", scenario.name());
        map.put("description", scenario.description());
        map.put("epoch_utc", context.format(scenario.load().catalog().epoch()));
        map.put("window_start_utc", context.format(scenario.problem().start()));
        map.put("window_end_utc", context.format(scenario.problem().end()));
        map.put("targets", scenario.problem().targets().size());
        map.put("risk_index", scenario.ranking().index().name());
        map.put("risk_unit", scenario.ranking().index().unit());
        map.put("agencies", partnership.ids());
        map.put("assumptions", scenario.assumptions());
        return map;
    }

    private Map<String, Object> limits() {
        CampaignLimits limits = scenario.problem().limits();
        PlannerSettings settings = scenario.settings();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("max_missions", limits.maxMissions() == Integer.MAX_VALUE ? null : limits.maxMissions());
        map.put("budget_meur", Double.isInfinite(limits.budgetMeur()) ? null : limits.budgetMeur());
        ScheduleLimits schedule = limits.schedule();
        map.put(
                "budget_meur_per_year",
                Double.isInfinite(schedule.budgetMeurPerYear()) ? null : schedule.budgetMeurPerYear());
        map.put(
                "missions_in_parallel",
                schedule.missionsInParallel() == Integer.MAX_VALUE ? null : schedule.missionsInParallel());
        map.put("launch_spacing_days", schedule.launchSpacingDays() == 0 ? null : schedule.launchSpacingDays());
        map.put(
                "launches_per_year",
                schedule.launchesPerYear() == Integer.MAX_VALUE ? null : schedule.launchesPerYear());
        map.put("longest_days", Double.isInfinite(schedule.longestDays()) ? null : schedule.longestDays());
        map.put("launch_windows", intervals(schedule.launchWindows()));
        map.put("launch_pauses", intervals(schedule.launchPauses()));
        map.put("learning_rate", scenario.problem().costModel().learning().rate());
        map.put("work_limit_steps", settings.workLimit() == Long.MAX_VALUE ? null : settings.workLimit());
        map.put("time_limit_s", Double.isInfinite(settings.timeLimitSeconds()) ? null : settings.timeLimitSeconds());
        map.put("ended_by", campaign.limitReached().name().toLowerCase(Locale.ROOT));
        map.put("steps", campaign.steps());
        return map;
    }

    private List<Map<String, Object>> intervals(List<DateInterval> intervals) {
        return intervals.stream()
                .map(interval -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    map.put("from_utc", context.format(interval.from()));
                    map.put("until_utc", context.format(interval.until()));
                    return map;
                })
                .toList();
    }

    private List<Map<String, Object>> numbered(List<Mission> missions) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (int k = 0; k < missions.size(); k++) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("mission", k + 1);
            map.putAll(mission(missions.get(k)));
            list.add(map);
        }
        return list;
    }

    private Map<String, Object> mission(Mission mission) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("servicer", mission.servicer().name());
        map.put("concept", mission.servicer().concept().name().toLowerCase(Locale.ROOT));
        map.put("launcher", mission.launcher().name());
        map.put("injection_altitude_km", mission.injectionAltitude() / 1e3);
        map.put("launched_together", mission.launchedTogether());
        map.put("launch_utc", context.format(mission.launchDate()));
        map.put("end_utc", context.format(mission.endDate()));
        map.put("duration_days", mission.endDate().durationFrom(mission.launchDate()) / EarthModel.DAY);
        map.put("dv_m_s", mission.deltaV());
        map.put("launch_mass_kg", mission.launchMassKg());
        map.put("propellant_kg", mission.propellantKg());
        map.put("cost_meur", cost(mission.cost()));
        map.put("removals", mission.removals().stream().map(this::removal).toList());
        map.put("legs", mission.legs().stream().map(this::leg).toList());
        return map;
    }

    private static Map<String, Object> cost(MissionCost cost) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("total", cost.totalMeur());
        map.put("launch", cost.launchMeur());
        map.put("servicer", cost.servicerMeur());
        map.put("kits", cost.kitsMeur());
        map.put("operations", cost.operationsMeur());
        map.put("propellant", cost.propellantMeur());
        return map;
    }

    private Map<String, Object> removal(Removal removal) {
        DisposalChoice disposal = removal.disposal();
        Map<String, Object> map = target(removal.target());
        map.put("completed_utc", context.format(removal.completed()));
        map.put("disposal", disposal.mode().name().toLowerCase(Locale.ROOT));
        map.put("perigee_km", (disposal.perigeeRadius() - EarthModel.EQUATORIAL_RADIUS) / 1e3);
        map.put("disposal_dv_m_s", disposal.deltaV());
        map.put("decay_years", disposal.decayYears());
        map.put("surviving_mass_kg", disposal.uncontrolled().survivingMassKg());
        map.put("casualty_area_m2", disposal.uncontrolled().casualtyAreaM2());
        map.put("population_density_per_km2", disposal.uncontrolled().populationDensityPerM2() * 1e6);
        map.put("uncontrolled_casualty_expectation", disposal.uncontrolled().expectedCasualties());
        map.put("casualty_expectation", disposal.casualtyExpectation());
        return map;
    }

    private Map<String, Object> leg(Leg leg) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", leg.kind().label());
        map.put("from", leg.from());
        map.put("to", leg.to());
        map.put("start_utc", context.format(leg.start()));
        map.put("end_utc", context.format(leg.end()));
        map.put("dv_m_s", leg.deltaV());
        map.put("propellant_kg", leg.propellantKg());
        map.put("mass_before_kg", leg.massBeforeKg());
        map.put("mass_after_kg", leg.massAfterKg());
        map.put("burns", leg.burns().stream().map(CampaignDocument::burn).toList());
        if (!leg.kitBurns().isEmpty()) {
            map.put("kit_burn", burn(leg.kitBurn()));
            map.put(
                    "kit_burns",
                    leg.kitBurns().stream().map(CampaignDocument::burn).toList());
        }
        return map;
    }

    private static Map<String, Object> burn(Burn burn) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("purpose", burn.purpose());
        map.put("dv_m_s", burn.deltaV());
        map.put("attached_kg", burn.attachedKg());
        map.put("propellant_kg", burn.propellantKg());
        map.put("released_kg", burn.releasedKg());
        return map;
    }

    private List<Map<String, Object>> removed() {
        List<Map<String, Object>> list = new ArrayList<>();
        for (int k = 0; k < campaign.missions().size(); k++) {
            for (Removal removal : campaign.missions().get(k).removals()) {
                Map<String, Object> map = target(removal.target());
                map.put("mission", k + 1);
                list.add(map);
            }
        }
        return list;
    }

    private List<Map<String, Object>> left() {
        return campaign.targetsLeft().stream()
                .map(left -> {
                    Map<String, Object> map = target(left.target());
                    map.put("reason", left.reason());
                    return map;
                })
                .toList();
    }

    private Map<String, Object> target(Target target) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("norad_cat_id", target.catalogNumber());
        map.put("name", target.object().name());
        int partner = partnership.positionOf(target.object());
        map.put("responsible_agency", partner < 0 ? null : partnership.ids().get(partner));
        map.put("launching_states", partnership.registry().launchingStates(target.catalogNumber()));
        map.put("mass_kg", target.massKg());
        map.put("inclination_deg", FastMath.toDegrees(target.orbit().i()));
        map.put("perigee_altitude_km", target.orbit().perigeeAltitude() / 1e3);
        map.put("apogee_altitude_km", target.orbit().apogeeAltitude() / 1e3);
        map.put("risk", target.risk());
        TargetFacts facts = target.facts();
        map.put("tumbling", facts.tumbling().name().toLowerCase(Locale.ROOT));
        map.put(
                "allowed_disposal",
                facts.allowedDisposal().stream()
                        .map(mode -> mode.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList());
        map.put("consent_from_utc", facts.consentFrom() == null ? null : context.format(facts.consentFrom()));
        map.put(
                "excluded_servicers",
                facts.excludedServicers().stream().sorted().toList());
        return map;
    }
}
