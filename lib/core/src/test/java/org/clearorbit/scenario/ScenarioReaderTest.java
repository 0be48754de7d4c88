package org.clearorbit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.clearorbit.campaign.Servicer;
import org.clearorbit.campaign.ServicerConcept;
import org.clearorbit.campaign.Target;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.SpaceContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioReaderTest {

    private static final ScenarioReader READER = ScenarioReader.using(SpaceContext.embedded());
    private static final String TARGETS = "\"targets\": {\"catalog_numbers\": [16182, 27386]}";
    private static final String WINDOW = "\"window\": {\"start\": \"2030-01-01\", \"end\": \"2035-01-01\"}";

    @TempDir
    private Path folder;

    private Scenario read(String json) throws IOException {
        return READER.read(Files.writeString(folder.resolve("mine.json"), json));
    }

    /** A good scenario with more fields. */
    private static String with(String fields) {
        return "{" + TARGETS + ", " + WINDOW + ", " + fields + "}";
    }

    private static String targets(String fields) {
        return "{\"targets\": {" + fields + "}, " + WINDOW + "}";
    }

    private static String window(String fields) {
        return "{" + TARGETS + ", \"window\": {" + fields + "}}";
    }

    @Test
    void theFlagshipIsReadable() {
        Scenario flagship = READER.flagship();

        assertThat(flagship.problem().targets()).hasSize(58);
        assertThat(flagship.partnership().agencies()).hasSize(14);
        assertThat(flagship.load().rejected()).isZero();
        assertThat(flagship.assumptions()).isNotEmpty();
        assertThat(flagship.partnership().responsibilities(flagship.problem().targets()).stream()
                        .filter(own -> !own.isEmpty()))
                .hasSize(10);
        assertThat(flagship.problem().end().durationFrom(flagship.problem().start()))
                .isBetween(11.9 * EarthModel.JULIAN_YEAR, 12.1 * EarthModel.JULIAN_YEAR);
    }

    @Test
    void whatIsLeftOutKeepsItsDefault() throws IOException {
        Scenario scenario = read("{" + TARGETS + ", " + WINDOW + "}");

        assertThat(scenario.name()).isEqualTo("mine.json");
        assertThat(scenario.problem().targets())
                .extracting(Target::catalogNumber)
                .containsExactly(16182, 27386);
        assertThat(scenario.problem().servicers())
                .containsExactly(Servicer.shuttle(), Servicer.kitCarrier(), Servicer.singleUse());
        assertThat(scenario.problem().launchers()).hasSize(3);
        assertThat(scenario.problem().limits().areSet()).isFalse();
        assertThat(scenario.settings().seed()).isEqualTo(1);
    }

    @Test
    void fieldsReplaceThoseOfThePresetAndAreConvertedToSiUnits() throws IOException {
        Scenario scenario = read(with("""
                "servicers": [{"preset": "shuttle", "name": "mine", "dry_mass_kg": 900, "rendezvous_dv_m_s": 40}],
                "launchers": [{"preset": "light", "injection_altitude_km": 500}],
                "disposal": {"controlled_perigee_km": 40},
                "limits": {"max_missions": 2, "budget_meur": 700},
                "planner": {"work_limit": 77, "transfer_days": [5, 10]},
                "partnership": {"agencies": ["roscosmos", "ESA", "NASA"], "responsible": {"27386": "NASA"}}
                """));

        Servicer servicer = scenario.problem().servicers().get(0);
        assertThat(servicer.name()).isEqualTo("mine");
        assertThat(servicer.concept()).isEqualTo(ServicerConcept.SHUTTLE);
        assertThat(servicer.dryMassKg()).isEqualTo(900);
        assertThat(servicer.propellantCapacityKg()).isEqualTo(Servicer.shuttle().propellantCapacityKg());
        assertThat(servicer.proximity().rendezvousDeltaV()).isEqualTo(40);
        assertThat(scenario.problem().launchers().get(0).injectionAltitude()).isEqualTo(500e3);
        assertThat(scenario.problem().disposal().controlledPerigeeAltitude()).isEqualTo(40e3);
        assertThat(scenario.problem().limits().maxMissions()).isEqualTo(2);
        assertThat(scenario.problem().limits().budgetMeur()).isEqualTo(700);
        assertThat(scenario.settings().workLimit()).isEqualTo(77);
        assertThat(scenario.settings().transferDays()).containsExactly(5.0, 10.0);
        assertThat(scenario.partnership().ids()).containsExactly("Roscosmos", "ESA", "NASA");
        assertThat(scenario.partnership().registry().agencyFor(27386)).contains("NASA");
    }

    @Test
    void topTakesTheFirstOfTheRanking() throws IOException {
        Scenario scenario = read(targets("\"top\": 3"));

        assertThat(scenario.problem().targets())
                .extracting(Target::catalogNumber)
                .containsExactlyElementsOf(scenario.ranking().top(3).stream()
                        .map(line -> line.object().catalogNumber())
                        .toList());
    }

    @Test
    void pathsAreRelativeToTheScenario() throws IOException {
        Files.writeString(
                folder.resolve("registry.csv"), "norad_cat_id,registry_agency\n16182,Roscosmos\n27386,CNES\n");

        Scenario scenario = read(with("\"partnership\": {\"registry\": \"registry.csv\"}"));

        assertThat(scenario.partnership().registry().agencyFor(27386)).contains("CNES");
    }

    static Stream<Arguments> badScenarios() {
        return Stream.of(
                bad("an empty file", " \n", "an empty file", "a JSON object"),
                bad("null", "null", "null", "a JSON object"),
                bad("an array", "[]", "line 1"),
                bad("truncated JSON", "{" + TARGETS + ", \"window\": {\"start\": ", "end-of-input", "line 1"),
                bad("text after the end", with("\"name\": \"a\"") + " x", "line 1"),
                bad(
                        "an unknown field",
                        with("\"servicers\": [{\"preset\": \"shuttle\", \"xyz\": 1}]"),
                        "servicers[0].xyz",
                        "dry_mass_kg"),
                bad("an unknown field on top", with("\"sevicers\": []"), "sevicers", "servicers"),
                bad("a doubled field", with("\"name\": \"a\", \"name\": \"b\""), "name", "line 1"),
                bad("a wrong type", targets("\"top\": \"many\""), "targets.top", "many", "a whole number"),
                bad("a list for a number", targets("\"top\": [1]"), "targets.top"),
                bad("a fraction for a count", targets("\"top\": 2.5"), "targets.top", "2.5"),
                bad("a text for a section", "{\"targets\": \"all\", " + WINDOW + "}", "targets"),
                bad("no targets", "{" + WINDOW + "}", "targets", "nothing"),
                bad("no window", "{" + TARGETS + "}", "window", "nothing", "a value"),
                bad("no start", window("\"end\": \"2035-01-01\""), "window.start", "nothing"),
                bad("no end", window("\"start\": \"2035-01-01\""), "window.end", "nothing"),
                bad(
                        "a bad start",
                        window("\"start\": \"2030-13-01\", \"end\": \"2035-01-01\""),
                        "window.start",
                        "2030-13-01",
                        "ISO-8601"),
                bad(
                        "a bad end",
                        window("\"start\": \"2030-01-01\", \"end\": \"later\""),
                        "window.end",
                        "later",
                        "ISO-8601"),
                bad("a bad epoch", with("\"catalog\": {\"epoch\": \"now\"}"), "catalog.epoch", "now", "ISO-8601"),
                bad(
                        "a start after the end",
                        window("\"start\": \"2036-01-01\", \"end\": \"2035-01-01\""),
                        "window.end",
                        "'2035-01-01'",
                        "a date after window.start, 2036-01-01"),
                bad(
                        "an unknown index",
                        targets("\"top\": 3, \"index\": \"luck\""),
                        "targets.index",
                        "luck",
                        "clearorbit"),
                bad(
                        "unknown candidates",
                        targets("\"top\": 3, \"candidates\": \"some\""),
                        "targets.candidates",
                        "some",
                        "intact, all"),
                bad("both numbers and top", targets("\"top\": 3, \"catalog_numbers\": [16182]"), "targets", "both"),
                bad("neither numbers nor top", targets(""), "targets", "neither"),
                bad("no numbers", targets("\"catalog_numbers\": []"), "targets.catalog_numbers", "at least one"),
                bad("top 0", targets("\"top\": 0"), "targets.top", "'0'", "1 to 58"),
                bad(
                        "an unknown number",
                        targets("\"catalog_numbers\": [16182, 5]"),
                        "targets.catalog_numbers[1]",
                        "'5'",
                        "an object of the catalogue"),
                bad(
                        "a doubled number",
                        targets("\"catalog_numbers\": [16182, 27386, 16182]"),
                        "targets.catalog_numbers[2]",
                        "'16182'",
                        "each object once"),
                bad("a null number", targets("\"catalog_numbers\": [null]"), "targets.catalog_numbers[0]", "nothing"),
                bad("no servicer", with("\"servicers\": []"), "servicers", "'[]'", "at least one"),
                bad("no launchers", with("\"launchers\": []"), "launchers", "'[]'", "at least one"),
                bad("a null servicer", with("\"servicers\": [null]"), "servicers[0]", "nothing"),
                bad("a null launcher", with("\"launchers\": [null]"), "launchers[0]", "nothing"),
                bad(
                        "a null performance",
                        with("\"launchers\": [{\"preset\": \"light\", \"performance\": [null]}]"),
                        "launchers[0].performance[0]",
                        "nothing"),
                bad("a null transfer time", with("\"planner\": {\"transfer_days\": [null]}"), "planner.transfer_days"),
                bad("a null element file", with("\"catalog\": {\"elements\": [null]}"), "catalog.elements[0]"),
                bad(
                        "an unknown preset",
                        with("\"servicers\": [{\"preset\": \"tug\"}]"),
                        "servicers[0].preset",
                        "tug",
                        "shuttle, kit-carrier, single-use, mothership, refuelled-shuttle or electric-tug"),
                bad(
                        "an unknown launcher",
                        with("\"launchers\": [{\"preset\": \"huge\"}]"),
                        "launchers[0].preset",
                        "huge",
                        "light, medium or heavy"),
                bad(
                        "an unknown concept",
                        with("\"servicers\": [{\"preset\": \"shuttle\", \"concept\": \"tug\"}]"),
                        "servicers[0].concept",
                        "tug",
                        "single-use"),
                bad(
                        "a servicer with a name alone",
                        with("\"servicers\": [{\"name\": \"x\", \"concept\": \"shuttle\"}]"),
                        "servicers[0].dry_mass_kg",
                        "nothing"),
                bad(
                        "a negative mass",
                        with("\"servicers\": [{\"preset\": \"shuttle\", \"dry_mass_kg\": -1}]"),
                        "servicers[0].dry_mass_kg",
                        "'-1'",
                        "a number above 0"),
                bad(
                        "an exhaust speed for a specific impulse",
                        with("\"servicers\": [{\"preset\": \"shuttle\", \"isp_s\": 3000000}]"),
                        "servicers[0].isp_s",
                        "'3000000'",
                        "50 to 10000 s"),
                bad(
                        "a specific impulse of a kit that is none",
                        with("\"servicers\": [{\"preset\": \"kit-carrier\", \"kit\": {\"isp_s\": 49.5}}]"),
                        "servicers[0].kit.isp_s",
                        "'49.5'"),
                bad(
                        "a preset twice under its own name",
                        with("\"servicers\": [{\"preset\": \"shuttle\"}, {\"preset\": \"shuttle\"}]"),
                        "servicers[1].name",
                        "'shuttle'",
                        "another name than that of servicers[0]"),
                bad(
                        "a launcher twice",
                        with("\"launchers\": [{\"preset\": \"light\"}, {\"preset\": \"light\"}]"),
                        "launchers[1].name"),
                bad(
                        "a text for a number",
                        with("\"servicers\": [{\"preset\": \"shuttle\", \"dry_mass_kg\": \"300\"}]"),
                        "servicers[0].dry_mass_kg",
                        "expected a number (line 1"),
                bad("a number for a text", with("\"name\": 5"), "'name'", "'5'", "a text in quotes"),
                bad("a section for a list", with("\"servicers\": {}"), "'servicers'", "a list in [ ]"),
                bad("a list for a section", with("\"limits\": []"), "'limits'", "an object in { }"),
                bad("a number beyond any", targets("\"top\": 3000000000"), "targets.top", "below 2147483648", "line 1"),
                bad(
                        "a unit forgotten",
                        with("\"limits\": {\"budget\": 5}"),
                        "limits.budget",
                        "did you mean 'budget_meur'?"),
                bad(
                        "a unit cut short, a shorter name being known",
                        with("\"limits\": {\"budget_meur_per_yr\": 5}"),
                        "limits.budget_meur_per_yr",
                        "did you mean 'budget_meur_per_year'?"),
                bad(
                        "letters swapped",
                        with("\"planner\": {\"baem_width\": 5}"),
                        "planner.baem_width",
                        "did you mean 'beam_width'?"),
                bad(
                        "a negative capacity in a table",
                        with(
                                "\"launchers\": [{\"preset\": \"light\", \"performance\": ["
                                        + "{\"inclination_deg\": 90, \"capacity_kg\": 1}, {\"inclination_deg\": 5, \"capacity_kg\": -2}]}]"),
                        "launchers[0].performance[1].capacity_kg",
                        "'-2'"),
                bad(
                        "a perigee in metres",
                        with("\"disposal\": {\"controlled_perigee_km\": 50000}"),
                        "disposal.controlled_perigee_km",
                        "'50000'",
                        "0 to 80 km"),
                bad(
                        "a transfer into the past",
                        with("\"planner\": {\"transfer_days\": [5, -1]}"),
                        "planner.transfer_days[1]",
                        "'-1'"),
                bad(
                        "a kit on a shuttle",
                        with("\"servicers\": [{\"preset\": \"shuttle\", \"kit\": {\"dry_mass_kg\": 1, \"isp_s\": 290,"
                                + " \"propellant_capacity_kg\": 1, \"unit_cost_meur\": 1}}]"),
                        "kit",
                        "a kit for a kit-carrier"),
                bad(
                        "no missions",
                        with("\"limits\": {\"max_missions\": 0}"),
                        "limits.max_missions",
                        "'0'",
                        "at least 1"),
                bad("no budget", with("\"limits\": {\"budget_meur\": 0}"), "limits.budget_meur", "'0'", "above 0"),
                bad("no work", with("\"planner\": {\"work_limit\": 0}"), "planner.work_limit", "'0'", "at least 1"),
                bad("an unknown policy", with("\"disposal\": {\"policy\": \"none\"}"), "disposal.policy", "none"),
                bad(
                        "an unknown agency",
                        with("\"partnership\": {\"agencies\": [\"ESA\", \"XSA\"]}"),
                        "partnership.agencies[1]",
                        "XSA",
                        "Roscosmos"),
                bad(
                        "a doubled agency",
                        with("\"partnership\": {\"agencies\": [\"ESA\", \"esa\"]}"),
                        "agencies",
                        "ESA",
                        "each agency once"),
                bad("no agency", with("\"partnership\": {\"agencies\": []}"), "agencies", "at least one agency"),
                bad(
                        "an owner mapped to an unknown agency",
                        with("\"partnership\": {\"owners\": {\"CIS\": \"XSA\"}}"),
                        "partnership.owners.CIS",
                        "XSA"),
                bad(
                        "an object given to an agency outside",
                        with("\"partnership\": {\"agencies\": [\"ESA\"], \"responsible\": {\"16182\": \"NASA\"}}"),
                        "partnership.responsible.16182",
                        "NASA",
                        "[ESA]"),
                bad(
                        "an object that is no number",
                        with("\"partnership\": {\"responsible\": {\"Envisat\": \"ESA\"}}"),
                        "partnership.responsible",
                        "Envisat",
                        "a catalogue number"),
                bad(
                        "an owner without partner",
                        with("\"partnership\": {\"agencies\": [\"ESA\"]}"),
                        "16182",
                        "'CIS'",
                        "[ESA]"),
                bad(
                        "a weight above 1",
                        with("\"partnership\": {\"benefit_weight\": 1.5}"),
                        "partnership.benefit_weight",
                        "1.5"),
                bad("unknown bundled data", with("\"catalog\": {\"bundled\": \"all\"}"), "catalog.bundled", "flagship"),
                bad(
                        "bundled data and files",
                        with("\"catalog\": {\"bundled\": \"flagship\", \"elements\": [\"a\"]}"),
                        "catalog",
                        "one of the two"),
                bad(
                        "an unknown background",
                        with("\"catalog\": {\"background\": \"none\", \"bundled\": \"flagship\"}"),
                        "catalog.background",
                        "bundled or catalog"),
                bad("no element file", with("\"catalog\": {\"satcat\": \"a.csv\"}"), "catalog.elements", "nothing"),
                bad("a missing element file", with("\"catalog\": {\"elements\": [\"none.tle\"]}"), "none.tle"),
                bad("a missing registry", with("\"partnership\": {\"registry\": \"none.csv\"}"), "none.csv"));
    }

    private static Arguments bad(String what, String json, String... said) {
        return arguments(what, json, said);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badScenarios")
    void aBadScenarioIsRefusedAndTheMessageSaysWhatIsWrongWithIt(String what, String json, String[] said) {
        assertThatExceptionOfType(InvalidInputException.class)
                .as(what)
                .isThrownBy(() -> read(json))
                .withMessageContaining("mine.json")
                .withMessageContainingAll(said);
    }

    @Test
    void aScenarioThatIsNotThereIsNamed() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> READER.read(folder.resolve("none.json")))
                .withMessageContainingAll("none.json", "no such file");
    }
}
