package org.clearorbit.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearorbit.campaign.Campaign;
import org.clearorbit.campaign.Leg;
import org.clearorbit.campaign.LegKind;
import org.clearorbit.campaign.Mission;
import org.clearorbit.campaign.Removal;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.SpaceContext;
import org.hipparchus.util.FastMath;
import org.orekit.time.AbsoluteDate;

/**
 * Nodes against time: how the servicer of each mission drifts from the node of one target to that of the next. Nodes
 * are shown against the precessing node of the mission's first target, since all of them turn by degrees a day
 * together.
 */
final class NodeChart {

    private final SpaceContext context;

    NodeChart(SpaceContext context) {
        this.context = context;
    }

    /** One small chart for each mission that visits more than one target. */
    Map<String, Object> of(Campaign campaign) {
        List<Map<String, Object>> values = new ArrayList<>();
        for (int k = 0; k < campaign.missions().size(); k++) {
            Mission mission = campaign.missions().get(k);
            if (mission.removals().size() > 1) {
                points("mission " + (k + 1), mission, values);
            }
        }
        Map<String, Object> encoding = new LinkedHashMap<>();
        encoding.put(
                "x",
                Charts.row(
                        "field",
                        "date",
                        "type",
                        "temporal",
                        "title",
                        null,
                        "axis",
                        Charts.row("format", "%Y", "tickCount", "year")));
        encoding.put(
                "y",
                Charts.row(
                        "field",
                        "node",
                        "type",
                        "quantitative",
                        "title",
                        "relative node (deg)",
                        "scale",
                        Charts.row("zero", false)));
        encoding.put("detail", Charts.field("line", "nominal"));
        encoding.put(
                "color",
                Charts.row(
                        "field",
                        "role",
                        "type",
                        "nominal",
                        "title",
                        null,
                        "scale",
                        Charts.row("domain", List.of("target", "servicer"), "range", List.of("#9aa7b4", "#d55e00"))));
        encoding.put(
                "size",
                Charts.row(
                        "field",
                        "role",
                        "type",
                        "nominal",
                        "legend",
                        null,
                        "scale",
                        Charts.row("domain", List.of("target", "servicer"), "range", List.of(1.5, 3))));
        encoding.put(
                "tooltip",
                List.of(
                        Charts.field("line", "nominal"),
                        Charts.field("date", "temporal"),
                        Charts.row("field", "node", "type", "quantitative", "format", ".2f")));
        Map<String, Object> cell = new LinkedHashMap<>();
        cell.put("width", 250);
        cell.put("height", 170);
        cell.put("mark", Charts.row("type", "line", "strokeCap", "round"));
        cell.put("encoding", encoding);
        Map<String, Object> spec = Charts.frame();
        spec.put("data", Charts.row("values", values));
        spec.put(
                "facet",
                Charts.row(
                        "field",
                        "mission",
                        "type",
                        "nominal",
                        "title",
                        null,
                        "sort",
                        Charts.row("field", "order", "op", "min"),
                        "header",
                        Charts.row("labelFontSize", 13, "labelFontWeight", "bold")));
        spec.put("columns", 3);
        spec.put("spec", cell);
        spec.put("resolve", Charts.row("scale", Charts.row("x", "independent", "y", "independent")));
        return spec;
    }

    private void points(String name, Mission mission, List<Map<String, Object>> values) {
        Map<String, MeanOrbit> orbits = new LinkedHashMap<>();
        for (Removal removal : mission.removals()) {
            orbits.put(
                    Integer.toString(removal.target().catalogNumber()),
                    removal.target().orbit());
        }
        MeanOrbit reference = mission.removals().get(0).target().orbit();
        List<Leg> transfers = mission.legs().stream()
                .filter(leg -> leg.kind() == LegKind.TRANSFER && orbits.containsKey(leg.to()))
                .toList();
        // each target's line is kept continuous, and near the servicer's where the two meet
        double servicer = 0;
        for (Removal removal : mission.removals()) {
            String number = Integer.toString(removal.target().catalogNumber());
            MeanOrbit orbit = removal.target().orbit();
            Leg leg = transfers.stream()
                    .filter(t -> t.to().equals(number))
                    .findFirst()
                    .orElseThrow();
            double here = relative(orbit, reference, leg.end());
            double turns = FastMath.rint((servicer - here) / 360) * 360;
            for (AbsoluteDate date : List.of(mission.launchDate(), mission.endDate())) {
                // linear in time: both ends follow from the secular rates
                double rate = FastMath.toDegrees(orbit.raanRate() - reference.raanRate());
                add(
                        values,
                        name,
                        "target " + number,
                        "target",
                        date,
                        here + turns + rate * date.durationFrom(leg.end()));
            }
            servicer = here + turns;
            add(values, name, "servicer", "servicer", leg.end(), servicer);
            double stay = FastMath.toDegrees(orbit.raanRate() - reference.raanRate())
                    * removal.completed().durationFrom(leg.end());
            servicer += stay;
            add(values, name, "servicer", "servicer", removal.completed(), servicer);
        }
    }

    /** Node of an orbit against the reference at a date (deg), in (-180, 180]. */
    private static double relative(MeanOrbit orbit, MeanOrbit reference, AbsoluteDate date) {
        return FastMath.toDegrees(FastMath.IEEEremainder(
                orbit.at(date).raan() - reference.at(date).raan(), 2 * FastMath.PI));
    }

    private void add(
            List<Map<String, Object>> values,
            String mission,
            String line,
            String role,
            AbsoluteDate date,
            double node) {
        values.add(Charts.row(
                "mission",
                mission,
                "order",
                values.size(),
                "line",
                line,
                "role",
                role,
                "date",
                context.format(date),
                "node",
                node));
    }
}
