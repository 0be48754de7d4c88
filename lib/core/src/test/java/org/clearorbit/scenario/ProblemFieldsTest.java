package org.clearorbit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import org.clearorbit.campaign.Campaign;
import org.clearorbit.campaign.CampaignCalendar;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.campaign.Depot;
import org.clearorbit.campaign.DisposalMode;
import org.clearorbit.campaign.Launcher;
import org.clearorbit.campaign.PlannerSettings;
import org.clearorbit.campaign.ScheduleLimits;
import org.clearorbit.campaign.Servicer;
import org.clearorbit.campaign.ServicerConcept;
import org.clearorbit.campaign.TargetFacts;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.transfer.ShadowRule;
import org.clearorbit.transfer.TumblingClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scenario file can say of targets, servicers, launches, depots and limits reaches the problem. */
class ProblemFieldsTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();

    @TempDir
    private Path folder;

    private Scenario read(String facts, String rest) {
        Path file = folder.resolve("my.json");
        try {
            Files.writeString(file, """
                    { "catalog": { "bundled": "flagship", "epoch": "2022-01-22T12:00:00Z" },
                      "targets": { "catalog_numbers": [16182, 13242]%s },
                      "window": { "start": "2030-01-01", "end": "2036-01-01" }%s }
                    """.formatted(facts, rest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ScenarioReader.using(CONTEXT).read(file);
    }

    private CampaignProblem problem(String facts, String rest) {
        return read(facts, rest).problem();
    }

    private void refused(String facts, String rest, String message) {
        assertThatThrownBy(() -> read(facts, rest))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("scenario " + folder.resolve("my.json") + ": " + message);
    }

    @Test
    void nothingSaidKeepsTheDefaults() {
        CampaignProblem problem = problem("", "");
        assertThat(problem.targets()).allMatch(target -> target.facts().equals(TargetFacts.none()));
        assertThat(problem.limits().areSet()).isFalse();
        assertThat(problem.depots()).isEmpty();
        assertThat(problem.servicers())
                .containsExactly(Servicer.shuttle(), Servicer.kitCarrier(), Servicer.singleUse());
        assertThat(problem.launchers()).containsExactly(Launcher.light(), Launcher.medium(), Launcher.heavy());
        assertThat(problem.costModel().learning().rate()).isEqualTo(1);
    }

    @Test
    void factsOfTargets() {
        CampaignProblem problem = problem("""
                , "facts": [ { "catalog_number": 13242, "tumbling": "fast", "allowed_disposal": ["natural-decay"],
                   "consent_from": "2031-05-01", "excluded_servicers": ["shuttle", "single-use"] } ]""", "");
        assertThat(problem.targets().get(0).facts()).isEqualTo(TargetFacts.none());
        TargetFacts facts = problem.targets().get(1).facts();
        assertThat(facts.tumbling()).isEqualTo(TumblingClass.FAST);
        assertThat(facts.allowedDisposal()).isEqualTo(EnumSet.of(DisposalMode.NATURAL_DECAY));
        assertThat(facts.consentFrom()).isEqualTo(CONTEXT.parseDate("2031-05-01"));
        assertThat(facts.excludedServicers()).containsExactlyInAnyOrder("shuttle", "single-use");
    }

    @Test
    void factsThatCannotBeAreRefusedByField() {
        refused(
                ", \"facts\": [ { \"catalog_number\": 5 } ]",
                "",
                "targets.facts[0].catalog_number: found '5', expected the number of one of the targets");
        refused(
                ", \"facts\": [ { \"catalog_number\": 13242 }, { \"catalog_number\": 13242 } ]",
                "",
                "targets.facts[1].catalog_number: found '13242', expected each object once");
        refused(", \"facts\": [ {} ]", "", "targets.facts[0].catalog_number: found 'nothing'");
        refused(
                ", \"facts\": [ { \"catalog_number\": 13242, \"tumbling\": \"wild\" } ]",
                "",
                "targets.facts[0].tumbling: found 'wild', expected one of [stable, slow, fast]");
        refused(
                ", \"facts\": [ { \"catalog_number\": 13242, \"excluded_servicers\": [\"bus\"] } ]",
                "",
                "targets.facts[0].excluded_servicers[0]: found 'bus', expected a servicer of this scenario, by name (kit carrier, shuttle, single-use) or by preset (shuttle, kit-carrier, single-use)");
        refused(
                ", \"facts\": [ { \"catalog_number\": 13242, \"consent_from\": \"May\" } ]",
                "",
                "targets.facts[0].consent_from: found 'May', expected a date in ISO-8601");
    }

    @Test
    void excludedServicersMayBeNamesAndPresets() {
        CampaignProblem problem = problem("""
                , "facts": [ { "catalog_number": 13242, "excluded_servicers": ["kit-carrier", "big"] },
                             { "catalog_number": 16182, "excluded_servicers": ["shuttle"] } ]""", """
                , "servicers": [ { "preset": "shuttle" }, { "preset": "shuttle", "name": "big" },
                    { "preset": "kit-carrier", "name": "kits" }, { "preset": "mothership", "name": "shuttle-bus" } ]""");
        assertThat(problem.targets().get(1).facts().excludedServicers())
                .as("a preset stands for those that start from it")
                .containsExactlyInAnyOrder("kits", "big");
        assertThat(problem.targets().get(0).facts().excludedServicers())
                .as("what is a name and a preset shuts out both")
                .containsExactlyInAnyOrder("shuttle", "big");
    }

    @Test
    void limitsOfTheCampaign() {
        CampaignProblem problem = problem("", """
                , "limits": { "budget_meur_per_year": 150, "missions_in_parallel": 2, "launch_spacing_days": 60,
                  "launches_per_year": 3, "longest_days": 1500, "learning_rate": 0.9,
                  "launch_windows": [ { "from": "2030-06-01", "until": "2034-06-01" } ],
                  "launch_pauses": [ { "from": "2031-01-01", "until": "2031-12-31" },
                                     { "from": "2033-01-01", "until": "2033-02-01" } ] }""");
        ScheduleLimits schedule = problem.limits().schedule();
        assertThat(schedule.budgetMeurPerYear()).isEqualTo(150);
        assertThat(schedule.missionsInParallel()).isEqualTo(2);
        assertThat(schedule.launchSpacingDays()).isEqualTo(60);
        assertThat(schedule.launchesPerYear()).isEqualTo(3);
        assertThat(schedule.longestDays()).isEqualTo(1500);
        assertThat(schedule.launchWindows())
                .singleElement()
                .satisfies(window -> assertThat(window.until()).isEqualTo(CONTEXT.parseDate("2034-06-01")));
        assertThat(schedule.launchPauses()).hasSize(2);
        assertThat(problem.costModel().learning().rate()).isEqualTo(0.9);
    }

    @Test
    void limitsThatCannotBeAreRefusedByField() {
        refused(
                "",
                ", \"limits\": { \"launches_per_year\": 0 }",
                "limits.launches_per_year: found '0', expected a whole number of at least 1");
        refused("", ", \"limits\": { \"learning_rate\": 1.5 }", "limits.learning_rate: found '1.5'");
        refused(
                "",
                ", \"limits\": { \"launch_windows\": [ { \"from\": \"2031-01-01\", \"until\": \"2030-01-01\" } ] }",
                "limits.launch_windows[0].until: found '2030-01-01', expected a date after 2031-01-01");
        refused(
                "",
                ", \"limits\": { \"launch_pauses\": [ { \"from\": \"2031-01-01\" } ] }",
                "limits.launch_pauses[0].until: found 'nothing'");
    }

    @Test
    void servicersOfEveryConcept() {
        CampaignProblem problem = problem("", """
                , "servicers": [
                  { "preset": "mothership", "max_dv_m_s": 900, "max_transfer_days": 200,
                    "kit": { "approach_dv_m_s": 40 },
                    "capture": { "fast": { "time_factor": 4, "dv_factor": 5, "success_probability": 0.5 } } },
                  { "preset": "refuelled-shuttle" },
                  { "preset": "electric-tug", "thrust_n": 0.1, "shadow": "coast" },
                  { "name": "own tug", "concept": "electric-tug", "dry_mass_kg": 700, "isp_s": 1500,
                    "propellant_capacity_kg": 300, "max_targets": 3, "max_mission_days": 2000, "unit_cost_meur": 70,
                    "operations_meur_per_day": 0.01, "thrust_n": 0.2, "duty_cycle": 0.8 } ]""");
        Servicer mothership = problem.servicers().get(0);
        assertThat(mothership.concept()).isEqualTo(ServicerConcept.MOTHERSHIP);
        assertThat(mothership.limits().maxDeltaV()).isEqualTo(900);
        assertThat(mothership.limits().maxTransferDays()).isEqualTo(200);
        assertThat(Objects.requireNonNull(mothership.kit()).approachDeltaV()).isEqualTo(40);
        assertThat(mothership.kit().dryMassKg()).isEqualTo(260);
        assertThat(mothership.capture().fast().timeFactor()).isEqualTo(4);
        assertThat(mothership.capture().fast().deltaVFactor()).isEqualTo(5);
        assertThat(mothership.capture().fast().successProbability()).isEqualTo(0.5);
        assertThat(mothership.capture().slow())
                .isEqualTo(Servicer.mothership().capture().slow());
        assertThat(problem.servicers().get(1)).isEqualTo(Servicer.refuelledShuttle());
        assertThat(Objects.requireNonNull(problem.servicers().get(2).engine()).thrustN())
                .isEqualTo(0.1);
        assertThat(problem.servicers().get(2).engine().shadow()).isEqualTo(ShadowRule.COAST);
        assertThat(problem.servicers().get(2).engine().dutyCycle()).isEqualTo(0.9);
        assertThat(Objects.requireNonNull(problem.servicers().get(3).engine()).ispS())
                .isEqualTo(1500);
        assertThat(problem.servicers().get(3).engine().dutyCycle()).isEqualTo(0.8);
    }

    @Test
    void servicersThatCannotBeAreRefusedByField() {
        refused(
                "",
                ", \"servicers\": [ { \"preset\": \"shuttle\", \"max_dv_m_s\": 0 } ]",
                "servicers[0].max_dv_m_s: found '0', expected a number above 0");
        refused(
                "",
                ", \"servicers\": [ { \"preset\": \"shuttle\", \"duty_cycle\": 0.5 } ]",
                "servicers[0].thrust_n: found 'nothing'");
        refused(
                "",
                ", \"servicers\": [ { \"preset\": \"shuttle\", \"capture\": { \"slow\": { \"time_factor\": 0 } } } ]",
                "servicers[0].capture.slow.time_factor: found '0'");
        refused(
                "",
                ", \"servicers\": [ { \"preset\": \"bus\" } ]",
                "servicers[0].preset: found 'bus', expected shuttle");
    }

    @Test
    void launchersWithSeveralAltitudesAndSharedLaunches() {
        Scenario scenario = read("", """
                , "launchers": [ { "name": "mine", "price_meur": 70, "spacing_days": 30, "injection_altitude_km": 400,
                    "performance": [ { "inclination_deg": 90, "capacity_kg": 5000 },
                                     { "inclination_deg": 50, "capacity_kg": 6000 },
                                     { "inclination_deg": 90, "capacity_kg": 3000, "altitude_km": 800 } ],
                    "shared": { "most_servicers": 3, "adapter_kg": 120 } },
                  { "preset": "light", "injection_altitude_km": 450 } ]""");
        CampaignProblem problem = scenario.problem();
        assertThat(scenario.assumptions())
                .contains(
                        "Launch service “mine”: 3000 to 6000 kg to 400 to 800 km depending on inclination and altitude, "
                                + "70 million euro (assumptions for study).",
                        "Launch service “light launcher”: 2250 to 2600 kg to 450 km depending on inclination, "
                                + "40 million euro (assumptions for study).");
        Launcher mine = problem.launchers().get(0);
        assertThat(mine.levels()).hasSize(2);
        assertThat(mine.levels().get(0).capacityKg(Math.toRadians(70))).isCloseTo(5500, within(1e-6));
        assertThat(mine.levels().get(1).capacityKg(Math.toRadians(70))).isEqualTo(3000);
        assertThat(mine.spacingDays()).isEqualTo(30);
        assertThat(mine.sharing().mostServicers()).isEqualTo(3);
        assertThat(mine.sharing().adapterKg()).isEqualTo(120);
        assertThat(mine.sharing().planeTolerance()).isCloseTo(Math.toRadians(0.25), within(1e-12));
        assertThat(problem.launchers().get(1).injectionAltitude()).isEqualTo(450e3);
        refused(
                "",
                ", \"launchers\": [ { \"preset\": \"light\", \"shared\": { \"most_servicers\": 2 } } ]",
                "launchers[0].shared.adapter_kg: found 'nothing'");
        refused(
                "",
                ", \"launchers\": [ { \"preset\": \"light\", \"shared\": { \"most_servicers\": 0, \"adapter_kg\": 1 } } ]",
                "launchers[0].shared.most_servicers: found '0'");
        refused(
                "",
                ", \"launchers\": [ { \"name\": \"x\", \"price_meur\": 1, \"performance\": [ { \"inclination_deg\": 1, "
                        + "\"capacity_kg\": 1 } ] } ]",
                "launchers[0].injection_altitude_km: found 'nothing'");
        refused(
                "",
                ", \"launchers\": [ { \"name\": \"x\", \"price_meur\": 1, \"injection_altitude_km\": 500, \"performance\": "
                        + "[ { \"inclination_deg\": 98, \"capacity_kg\": 1 }, { \"inclination_deg\": 98, \"capacity_kg\": 2 } ] } ]",
                "launchers[0].performance[1].inclination_deg: found '98.0', expected each inclination once for an altitude");
    }

    @Test
    void depots() {
        CampaignProblem problem = problem("", """
                , "depots": [ { "name": "A", "altitude_km": 750, "inclination_deg": 71, "raan_deg": 30,
                    "epoch": "2029-01-01", "capacity_kg": 5000, "propellant_meur_per_kg": 0.01 } ]""");
        Depot depot = problem.depots().get(0);
        assertThat(depot.orbit().a()).isEqualTo(EarthModel.EQUATORIAL_RADIUS + 750e3);
        assertThat(depot.orbit().date()).isEqualTo(CONTEXT.parseDate("2029-01-01"));
        assertThat(depot.orbit().raan()).isCloseTo(Math.toRadians(30), within(1e-12));
        assertThat(depot.capacityKg()).isEqualTo(5000);
        assertThat(depot.refuelDays()).isEqualTo(2);
        refused("", ", \"depots\": [ { \"name\": \"A\" } ]", "depots[0].altitude_km: found 'nothing'");
        refused("", """
                , "depots": [ { "name": "A", "altitude_km": 750, "inclination_deg": 71, "raan_deg": 30,
                    "capacity_kg": -1, "propellant_meur_per_kg": 0.01 } ]""", "depots[0].capacity_kg: found '-1', expected a number above 0");
    }

    @Test
    void theTotalsWrittenAreThoseOfTheCampaignAndItsLimitsAreKept() throws IOException {
        Scenario scenario = read("", """
                , "servicers": [ { "preset": "kit-carrier", "max_targets": 1 } ],
                  "limits": { "learning_rate": 0.85,
                  "missions_in_parallel": 1 }""");
        Campaign campaign = scenario.planner()
                .with(PlannerSettings.withDefaults().withWorkLimit(5_000))
                .plan(scenario.problem())
                .campaign();
        assertThat(campaign.missions()).hasSize(2);
        assertThat(CampaignCalendar.of(scenario.problem()).clashes(campaign.missions()))
                .isEmpty();
        assertThat(campaign.missions().get(1).cost().servicerMeur()).isCloseTo(0.85 * 95, within(1e-9));
        ResultsWriter.into(folder).campaign(scenario, campaign);
        String written = Files.readString(folder.resolve("campaign.json"));
        assertThat(written)
                .contains("\"total_cost_meur\" : " + campaign.totalCostMeur())
                .contains("\"missions_in_parallel\" : 1")
                .contains("\"learning_rate\" : 0.85");
        double sum = campaign.missions().stream()
                .mapToDouble(mission -> mission.cost().totalMeur())
                .sum();
        assertThat(campaign.totalCostMeur()).isEqualTo(sum);
        assertThat(scenario.assumptions()).anyMatch(line -> line.contains("Each doubling of a series"));
    }
}
