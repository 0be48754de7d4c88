package org.clearorbit.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clearorbit.campaign.Campaign;
import org.clearorbit.campaign.Leg;
import org.clearorbit.campaign.LegKind;
import org.clearorbit.campaign.Mission;
import org.clearorbit.cooperation.CostSharing;
import org.clearorbit.cooperation.Share;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.risk.RiskRanking;
import org.jspecify.annotations.Nullable;

/** The charts of the report as Vega-Lite specifications: nested maps, ready to be written as JSON. */
final class Charts {

    /** Colours that stay apart for most colour-blind readers (Okabe and Ito, "Color Universal Design", 2008). */
    private static final List<String> PALETTE =
            List.of("#0072b2", "#e69f00", "#009e73", "#d55e00", "#56b4e9", "#cc79a7", "#8a8a8a", "#b8a200");

    private static final int WIDTH = 900;

    private final SpaceContext context;

    Charts(SpaceContext context) {
        this.context = context;
    }

    Map<String, Object> ranking(RiskRanking ranking, int top) {
        List<Map<String, Object>> values = new ArrayList<>();
        for (RankedObject line : ranking.top(top)) {
            values.add(row(
                    "object",
                            line.rank() + "  " + line.object().name() + " ("
                                    + line.object().catalogNumber() + ")",
                    "rank", line.rank(),
                    "score", line.score().value(),
                    "owner", line.object().owner()));
        }
        Map<String, Object> encoding = new LinkedHashMap<>();
        encoding.put(
                "y",
                row(
                        "field",
                        "object",
                        "type",
                        "nominal",
                        "sort",
                        row("field", "rank"),
                        "title",
                        null,
                        "axis",
                        row("labelLimit", 260)));
        encoding.put(
                "x",
                row(
                        "field",
                        "score",
                        "type",
                        "quantitative",
                        "title",
                        ranking.index().unit().equals("1")
                                ? "score"
                                : "score (" + ranking.index().unit() + ")"));
        encoding.put("color", colour("owner", "owner", null));
        encoding.put(
                "tooltip",
                List.of(field("object", "nominal"), field("score", "quantitative"), field("owner", "nominal")));
        return chart(values, row("type", "bar"), encoding, row("step", 18));
    }

    /** One bar for each leg, a row for each mission. */
    Map<String, Object> timeline(Campaign campaign) {
        List<Map<String, Object>> values = new ArrayList<>();
        for (int k = 0; k < campaign.missions().size(); k++) {
            Mission mission = campaign.missions().get(k);
            for (Leg leg : mission.legs()) {
                if (leg.kind() == LegKind.LAUNCH) {
                    continue;
                }
                values.add(row(
                        "mission", missionName(k, mission),
                        "order", k,
                        "kind", leg.kind().label(),
                        "what", leg.from() + " → " + leg.to(),
                        "start", context.format(leg.start()),
                        "end", context.format(leg.end()),
                        "dv", Math.round(leg.deltaV())));
            }
        }
        Map<String, Object> encoding = new LinkedHashMap<>();
        encoding.put(
                "y",
                row(
                        "field",
                        "mission",
                        "type",
                        "nominal",
                        "sort",
                        row("field", "order"),
                        "title",
                        null,
                        "axis",
                        row("labelLimit", 220)));
        encoding.put(
                "x",
                row(
                        "field",
                        "start",
                        "type",
                        "temporal",
                        "title",
                        "date (UTC)",
                        "axis",
                        row("format", "%Y", "tickCount", "year")));
        encoding.put("x2", row("field", "end"));
        encoding.put("color", colour("kind", "leg", List.of("transfer", "rendezvous", "disposal", "kit", "refuel")));
        encoding.put(
                "tooltip",
                List.of(
                        field("mission", "nominal"),
                        field("kind", "nominal"),
                        field("what", "nominal"),
                        field("start", "temporal"),
                        field("end", "temporal"),
                        row("field", "dv", "type", "quantitative", "title", "delta-v (m/s)")));
        return chart(values, row("type", "bar", "height", 14), encoding, row("step", 24));
    }

    /** Delta-v of each mission by kind of leg. */
    Map<String, Object> deltaV(Campaign campaign) {
        List<Map<String, Object>> values = new ArrayList<>();
        for (int k = 0; k < campaign.missions().size(); k++) {
            Mission mission = campaign.missions().get(k);
            for (LegKind kind : List.of(LegKind.TRANSFER, LegKind.RENDEZVOUS, LegKind.DISPOSAL)) {
                double sum = mission.legs().stream()
                        .filter(leg -> leg.kind() == kind)
                        .mapToDouble(Leg::deltaV)
                        .sum();
                values.add(row("mission", missionName(k, mission), "order", k, "kind", kind.label(), "dv", sum));
            }
        }
        Map<String, Object> encoding = new LinkedHashMap<>();
        encoding.put(
                "y",
                row(
                        "field",
                        "mission",
                        "type",
                        "nominal",
                        "sort",
                        row("field", "order"),
                        "title",
                        null,
                        "axis",
                        row("labelLimit", 220)));
        encoding.put("x", row("field", "dv", "type", "quantitative", "title", "delta-v of the servicer (m/s)"));
        encoding.put("color", colour("kind", "leg", List.of("transfer", "rendezvous", "disposal")));
        encoding.put(
                "tooltip",
                List.of(
                        field("mission", "nominal"),
                        field("kind", "nominal"),
                        row("field", "dv", "type", "quantitative", "format", ".0f")));
        return chart(values, row("type", "bar", "height", 14), encoding, row("step", 24));
    }

    /** What each agency pays under each rule. */
    Map<String, Object> shares(CostSharing sharing) {
        List<Map<String, Object>> values = new ArrayList<>();
        for (Share share : sharing.shares()) {
            values.add(row(
                    "agency", share.agency(), "rule", share.rule(), "share", Math.rint(share.shareMeur() * 1e3) / 1e3));
        }
        Map<String, Object> encoding = new LinkedHashMap<>();
        encoding.put(
                "x",
                row("field", "agency", "type", "nominal", "title", null, "sort", null, "axis", row("labelAngle", -35)));
        encoding.put("xOffset", row("field", "rule", "sort", null));
        encoding.put("y", row("field", "share", "type", "quantitative", "title", "share (million euro)"));
        encoding.put("color", colour("rule", "rule", sharing.rules()));
        encoding.put(
                "tooltip",
                List.of(
                        field("agency", "nominal"),
                        field("rule", "nominal"),
                        row("field", "share", "type", "quantitative", "format", ",.1f")));
        Map<String, Object> spec = chart(values, row("type", "bar"), encoding, 300);
        return spec;
    }

    private static Map<String, Object> chart(
            List<Map<String, Object>> values, Map<String, Object> mark, Map<String, Object> encoding, Object height) {
        Map<String, Object> spec = frame();
        spec.put("data", row("values", values));
        spec.put("width", WIDTH - 220);
        spec.put("height", height);
        spec.put("mark", mark);
        spec.put("encoding", encoding);
        return spec;
    }

    static Map<String, Object> frame() {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("$schema", "https://vega.github.io/schema/vega-lite/v5.json");
        spec.put("background", "white");
        spec.put(
                "config",
                row(
                        "font", "system-ui, sans-serif",
                        "axis",
                                row(
                                        "labelFontSize",
                                        12,
                                        "titleFontSize",
                                        12,
                                        "titleFontWeight",
                                        "normal",
                                        "gridColor",
                                        "#e6ebf0"),
                        "legend", row("labelFontSize", 12, "titleFontSize", 12),
                        "view", row("stroke", null)));
        return spec;
    }

    static Map<String, Object> colour(String field, String title, @Nullable List<String> domain) {
        Map<String, Object> scale = row("range", PALETTE);
        if (domain != null) {
            scale.put("domain", domain);
        }
        return row("field", field, "type", "nominal", "title", title, "scale", scale);
    }

    static String missionName(int index, Mission mission) {
        return (index + 1) + "  " + mission.servicer().name() + ", "
                + mission.removals().size() + (mission.removals().size() == 1 ? " target" : " targets");
    }

    static Map<String, Object> field(String name, String type) {
        return row("field", name, "type", type);
    }

    /** A map from alternating keys and values, in that order; a null value becomes JSON's null. */
    static Map<String, Object> row(@Nullable Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int k = 0; k < entries.length; k += 2) {
            map.put((String) Objects.requireNonNull(entries[k]), entries[k + 1]);
        }
        return map;
    }
}
