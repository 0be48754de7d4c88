package org.clearorbit.report;

import java.util.ArrayList;
import java.util.List;
import org.clearorbit.campaign.Burn;
import org.clearorbit.campaign.Campaign;
import org.clearorbit.campaign.DisposalMode;
import org.clearorbit.campaign.Leg;
import org.clearorbit.campaign.Mission;
import org.clearorbit.campaign.Removal;
import org.clearorbit.cooperation.CostSharing;
import org.clearorbit.cooperation.Share;
import org.clearorbit.cooperation.Stake;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.report.Html.Column;
import org.clearorbit.report.Html.Footer;
import org.clearorbit.risk.Factor;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.scenario.Scenario;
import org.hipparchus.util.FastMath;

/** The tables of the report. */
final class Tables {

    private static final List<String> DESCRIBING =
            List.of("mass", "cross-section", "perigee altitude", "apogee altitude", "inclination");

    private final Scenario scenario;
    private final Campaign campaign;
    private final CostSharing sharing;

    Tables(Scenario scenario, Campaign campaign, CostSharing sharing) {
        this.scenario = scenario;
        this.campaign = campaign;
        this.sharing = sharing;
    }

    String tiles() {
        double mass = campaign.removals().stream()
                .mapToDouble(r -> r.target().massKg())
                .sum();
        double all =
                scenario.problem().targets().stream().mapToDouble(t -> t.risk()).sum();
        return "<div class=\"tiles\">"
                + tile(
                        campaign.removals().size() + " of "
                                + scenario.problem().targets().size(),
                        "objects removed")
                + tile(Html.number(mass / 1e3, 1) + " t", "mass removed")
                + tile(Html.number(100 * campaign.riskRemoved() / all, 0) + " %", "of the targets’ risk removed")
                + tile(Integer.toString(campaign.missions().size()), "missions")
                + tile(Html.number(campaign.totalCostMeur(), 0) + " M€", "total cost")
                + tile(Html.number(campaign.deltaV() / 1e3, 2) + " km/s", "delta-v of all servicers")
                + tile(
                        Html.number(
                                        campaign.totalCostMeur()
                                                / campaign.removals().size(),
                                        1) + " M€",
                        "per object removed")
                + "</div>\n";
    }

    private static String tile(String value, String label) {
        return "<div class=\"tile\"><b>" + value + "</b><span>" + label + "</span></div>";
    }

    String left() {
        if (campaign.targetsLeft().isEmpty()) {
            return "";
        }
        List<List<String>> rows = campaign.targetsLeft().stream()
                .map(left -> List.of(
                        Integer.toString(left.target().catalogNumber()),
                        Html.escape(left.target().object().name()),
                        Html.number(left.target().massKg(), 0),
                        Html.escape(left.reason())))
                .toList();
        return "<h3>Left in orbit</h3>"
                + Html.table(
                        List.of(
                                Column.number("Number"),
                                Column.text("Name"),
                                Column.number("Mass (kg)"),
                                Column.prose("Reason")),
                        rows,
                        Footer.NONE);
    }

    String ranking(int top) {
        List<RankedObject> lines = scenario.ranking().top(top);
        if (lines.isEmpty()) {
            return "";
        }
        List<Column> columns = new ArrayList<>(List.of(
                Column.number("Rank"),
                Column.number("Number"),
                Column.text("Name"),
                Column.text("Owner"),
                Column.number("Score")));
        for (Factor factor : shown(lines.get(0))) {
            columns.add(Column.number(factor.label()));
        }
        List<List<String>> rows = new ArrayList<>();
        for (RankedObject line : lines) {
            List<String> row = new ArrayList<>(List.of(
                    Integer.toString(line.rank()),
                    Integer.toString(line.object().catalogNumber()),
                    Html.escape(line.object().name()),
                    Html.escape(line.object().owner()),
                    significant(line.score().value())));
            shown(line).forEach(factor -> row.add(significant(factor.value())));
            rows.add(row);
        }
        return Html.table(columns, rows, Footer.NONE);
    }

    /** The factors of the score and what describes the object; ranking.csv has all of them. */
    private static List<Factor> shown(RankedObject line) {
        List<Factor> factors = new ArrayList<>(line.score().factors());
        line.factors().stream()
                .filter(factor -> DESCRIBING.contains(factor.name()) && !factors.contains(factor))
                .forEach(factors::add);
        return factors;
    }

    String missions() {
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < campaign.missions().size(); k++) {
            Mission mission = campaign.missions().get(k);
            double days = mission.endDate().durationFrom(mission.launchDate()) / EarthModel.DAY;
            rows.add(List.of(
                    Integer.toString(k + 1),
                    Html.escape(mission.servicer().name()),
                    Html.escape(mission.launcher().name()),
                    day(mission),
                    Html.number(days / 365.25, 1),
                    Html.escape(targets(mission)),
                    Html.number(mission.deltaV(), 0),
                    Html.number(mission.propellantKg(), 0),
                    Html.number(mission.launchMassKg(), 0),
                    Html.number(mission.cost().totalMeur(), 1)));
        }
        rows.add(List.of(
                "",
                "all",
                "",
                "",
                "",
                "",
                Html.number(campaign.deltaV(), 0),
                Html.number(
                        campaign.missions().stream()
                                .mapToDouble(Mission::propellantKg)
                                .sum(),
                        0),
                Html.number(
                        campaign.missions().stream()
                                .mapToDouble(Mission::launchMassKg)
                                .sum(),
                        0),
                Html.number(campaign.totalCostMeur(), 1)));
        return "<h3>Missions</h3>"
                + Html.table(
                        List.of(
                                Column.number("No."),
                                Column.text("Servicer"),
                                Column.text("Launcher"),
                                Column.text("Launch"),
                                Column.number("Years"),
                                Column.prose("Removes"),
                                Column.number("Delta-v (m/s)"),
                                Column.number("Propellant (kg)"),
                                Column.number("Launch mass (kg)"),
                                Column.number("Cost (M€)")),
                        rows,
                        Footer.SUM);
    }

    private String day(Mission mission) {
        return scenario.context().format(mission.launchDate()).substring(0, 10);
    }

    private static String targets(Mission mission) {
        return String.join(
                ", ",
                mission.removals().stream()
                        .map(r -> r.target().object().name() + " (" + r.target().catalogNumber() + ")")
                        .toList());
    }

    String legs() {
        StringBuilder html = new StringBuilder("<h3>Legs of each mission</h3>");
        for (int k = 0; k < campaign.missions().size(); k++) {
            Mission mission = campaign.missions().get(k);
            List<List<String>> rows = new ArrayList<>();
            for (Leg leg : mission.legs()) {
                rows.add(List.of(
                        leg.kind().label(),
                        Html.escape(leg.from()),
                        Html.escape(leg.to()),
                        scenario.context().format(leg.start()).substring(0, 10),
                        scenario.context().format(leg.end()).substring(0, 10),
                        Html.escape(burns(leg)),
                        Html.number(leg.deltaV(), 1),
                        Html.number(leg.propellantKg(), 1),
                        Html.number(leg.massAfterKg(), 1)));
            }
            html.append("<details><summary>Mission ")
                    .append(Html.escape(Charts.missionName(k, mission)))
                    .append("</summary>")
                    .append(Html.table(
                            List.of(
                                    Column.text("Leg"),
                                    Column.text("From"),
                                    Column.text("To"),
                                    Column.text("Start"),
                                    Column.text("End"),
                                    Column.prose("Burns (m/s)"),
                                    Column.number("Delta-v (m/s)"),
                                    Column.number("Propellant (kg)"),
                                    Column.number("Mass after (kg)")),
                            rows,
                            Footer.NONE))
                    .append("</details>\n");
        }
        return html.toString();
    }

    private static String burns(Leg leg) {
        List<String> parts = new ArrayList<>();
        leg.burns().forEach(burn -> parts.add(burn(burn)));
        leg.kitBurns()
                .forEach(burn -> parts.add("its own burn: " + burn.purpose() + " " + Html.number(burn.deltaV(), 1)));
        return String.join(", ", parts);
    }

    /** A burn, or what is taken in or left behind in its place. */
    private static String burn(Burn burn) {
        if (burn.releasedKg() < 0) {
            return burn.purpose() + " (takes " + Html.number(-burn.releasedKg(), 0) + " kg)";
        }
        return burn.releasedKg() > 0
                ? burn.purpose() + " (" + Html.number(burn.releasedKg(), 0) + " kg)"
                : burn.purpose() + " " + Html.number(burn.deltaV(), 1);
    }

    String removals() {
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < campaign.missions().size(); k++) {
            for (Removal removal : campaign.missions().get(k).removals()) {
                rows.add(removal(k + 1, removal));
            }
        }
        return Html.table(
                List.of(
                        Column.number("Mission"),
                        Column.number("Number"),
                        Column.text("Name"),
                        Column.number("Mass (kg)"),
                        Column.number("Perigee × apogee (km)"),
                        Column.number("Incl. (deg)"),
                        Column.text("Disposal"),
                        Column.number("Aimed perigee (km)"),
                        Column.number("Surviving (kg)"),
                        Column.number("Casualty area (m²)"),
                        Column.number("Ec uncontrolled"),
                        Column.number("Ec as planned")),
                rows,
                Footer.NONE);
    }

    private static List<String> removal(int mission, Removal removal) {
        var orbit = removal.target().orbit();
        var disposal = removal.disposal();
        return List.of(
                Integer.toString(mission),
                Integer.toString(removal.target().catalogNumber()),
                Html.escape(removal.target().object().name()),
                Html.number(removal.target().massKg(), 0),
                Html.number(orbit.perigeeAltitude() / 1e3, 0) + " × " + Html.number(orbit.apogeeAltitude() / 1e3, 0),
                Html.number(FastMath.toDegrees(orbit.i()), 1),
                disposal.mode() == DisposalMode.CONTROLLED_REENTRY
                        ? "controlled"
                        : "decay in " + Html.number(disposal.decayYears(), 1) + " years",
                Html.number((disposal.perigeeRadius() - EarthModel.EQUATORIAL_RADIUS) / 1e3, 0),
                Html.number(disposal.uncontrolled().survivingMassKg(), 0),
                Html.number(disposal.uncontrolled().casualtyAreaM2(), 1),
                Html.scientific(disposal.uncontrolled().expectedCasualties()),
                Html.scientific(disposal.casualtyExpectation()));
    }

    String shares() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("Agency"), Column.number("Alone (M€)")));
        List<String> rules = sharing.rules();
        rules.forEach(rule -> columns.add(Column.number(rule + " (M€)")));
        rules.forEach(rule -> columns.add(Column.number("saves: " + rule)));
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < sharing.stakes().size(); k++) {
            int agency = k;
            List<Share> line = rules.stream()
                    .map(rule -> sharing.sharesBy(rule).get(agency))
                    .toList();
            List<String> row = new ArrayList<>(List.of(
                    Html.escape(sharing.stakes().get(k).agency().id()),
                    Html.number(line.get(0).standaloneMeur(), 1)));
            line.forEach(share -> row.add(Html.number(share.shareMeur(), 1)));
            line.forEach(share -> row.add(Html.number(share.savingMeur(), 1)));
            rows.add(row);
        }
        List<String> sum = new ArrayList<>(List.of("all", ""));
        rules.forEach(rule -> sum.add(Html.number(
                sharing.sharesBy(rule).stream().mapToDouble(Share::shareMeur).sum(), 1)));
        rules.forEach(rule -> sum.add(Html.number(
                sharing.sharesBy(rule).stream().mapToDouble(Share::savingMeur).sum(), 1)));
        rows.add(sum);
        return Html.table(columns, rows, Footer.SUM);
    }

    String stakes() {
        List<List<String>> rows = new ArrayList<>();
        double all =
                sharing.stakes().stream().mapToDouble(Stake::harmAvoidedPerYear).sum();
        for (Stake stake : sharing.stakes()) {
            rows.add(List.of(
                    Html.escape(stake.agency().id()),
                    Html.escape(stake.agency().name()),
                    Integer.toString(stake.objects()),
                    Html.number(stake.massKg() / 1e3, 1),
                    Html.scientific(stake.harmAvoidedPerYear()),
                    all == 0 ? "" : Html.number(100 * stake.harmAvoidedPerYear() / all, 1)));
        }
        return "<h3>What ties each agency to the campaign</h3>"
                + Html.table(
                        List.of(
                                Column.text("Agency"),
                                Column.text("Name"),
                                Column.number("Objects it answers for"),
                                Column.number("Their mass (t)"),
                                Column.number("Collisions avoided on its satellites (1/year)"),
                                Column.number("Part of all (%)")),
                        rows,
                        Footer.NONE);
    }

    String checks() {
        List<List<String>> rows = sharing.checks().stream()
                .map(check -> List.of(
                        Html.escape(check.rule()),
                        Html.escape(String.join(", ", check.coalition())),
                        Html.number(check.excessMeur(), 2)))
                .toList();
        return "<h3>Would everyone stay in?</h3><p class=\"note\">The group that each rule treats worst, and what its members pay "
                + "above what removing their own objects would cost them alone. At zero or below nobody has reason to leave.</p>"
                + Html.table(
                        List.of(Column.text("Rule"), Column.prose("Group"), Column.number("Pays too much (M€)")),
                        rows,
                        Footer.NONE);
    }

    String assumptions() {
        StringBuilder html = new StringBuilder("<ul>");
        scenario.assumptions()
                .forEach(text -> html.append("<li>").append(Html.escape(text)).append("</li>\n"));
        return html.append("</ul>\n").toString();
    }

    /** Three significant digits, in powers of ten where a plain number would be long. */
    private static String significant(double value) {
        double size = FastMath.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e6)) {
            return Html.scientific(value);
        }
        int decimals = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 4;
        return Html.number(value, decimals);
    }
}
