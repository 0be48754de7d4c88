package org.clearorbit.examples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.Provenance;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.examples.ComparedIndices.Order;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.risk.RiskRanking;
import org.clearorbit.risk.ranking.RankOrder;
import org.clearorbit.risk.ranking.RankingAgreement;
import org.clearorbit.risk.ranking.UncertainRank;
import org.clearorbit.risk.ranking.UncertainRanking;
import org.hipparchus.util.FastMath;

/** What {@link CompareIndices} writes, by name. */
final class IndexTables {

    private static final int TOP = 20;
    private static final int ABBREVIATED = 10;
    private static final int HALF_HUNDRED = 50;
    private static final String STAGE = "SL-16 R/B";
    private static final double HIGH = 790_000;
    private static final int ENVISAT = 27386;

    private final ComparedIndices full;
    private final List<RiskRanking> rankings;
    private final List<Order> orders;

    private IndexTables(ComparedIndices full) {
        this.full = full;
        this.rankings = full.set().rankings();
        this.orders = full.orders();
    }

    static Map<String, String> of(
            ComparedIndices full, UncertainRanking unsure, ComparedIndices open, UncertainRanking openUnsure) {
        IndexTables tables = new IndexTables(full);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("counts", tables.counts());
        int indices = tables.rankings.size();
        all.put("first-1", firsts(tables.orders.subList(0, indices / 2)));
        all.put("first-2", firsts(tables.orders.subList(indices / 2, indices)));
        all.put("composites", firsts(tables.orders.subList(indices, tables.orders.size())));
        all.put("agreement", tables.agreement());
        all.put("kinds", tables.kinds());
        all.put("factors", tables.factors());
        all.put("stages", tables.stages());
        all.put("uncertainty", uncertainty(unsure));
        all.put("hits", hits(unsure, openUnsure));
        all.put("public", tables.publicData(open));
        all.put("short", tables.abbreviated());
        all.put("short-agreement", tables.abbreviatedAgreement());
        return all;
    }

    private String counts() {
        List<RankedObject> ranked = rankings.get(0).objects();
        return text(
                "%,d objects in orbit, of which %,d are intact derelicts within reach of the population, %,d of these with"
                        + " an estimated mass. All indices rate %,d of them; the composites hold no others.%n",
                full.catalog().size(),
                ranked.size(),
                ranked.stream()
                        .filter(line -> line.object().mass().provenance() == Provenance.ESTIMATED)
                        .count(),
                full.composites().get(0).objects().size());
    }

    private static String firsts(List<Order> orders) {
        List<String> headings = new ArrayList<>(List.of(""));
        orders.forEach(order -> headings.add(order.name()));
        MarkdownTable table = new MarkdownTable(headings);
        for (int k = 0; k < TOP; k++) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(k + 1)));
            for (Order order : orders) {
                row.add(label(order.objects().get(k)));
            }
            table.row(row);
        }
        return table.toString();
    }

    /** Kendall's tau above the diagonal, common objects of the first 20 below it. */
    private String agreement() {
        List<String> headings = new ArrayList<>(List.of(""));
        rankings.forEach(ranking -> headings.add(name(ranking)));
        MarkdownTable table = new MarkdownTable(headings);
        List<List<RankingAgreement>> matrix = full.set().agreement();
        for (int row = 0; row < matrix.size(); row++) {
            List<String> cells = new ArrayList<>(List.of(name(rankings.get(row))));
            for (int column = 0; column < matrix.size(); column++) {
                RankingAgreement pair = matrix.get(row).get(column);
                cells.add(
                        row == column
                                ? ""
                                : column > row
                                        ? text("%.2f", pair.kendallTauB())
                                        : text("%d", Math.round(TOP * pair.overlap(TOP))));
            }
            table.row(cells);
        }
        return table.toString();
    }

    private String kinds() {
        MarkdownTable table = new MarkdownTable(
                "index",
                "perigee, km",
                "apogee, km",
                "inclination, deg",
                "mass, kg",
                "cross-section, m²",
                "collisions a year",
                "own lifetime, years",
                "rocket bodies");
        for (RiskRanking ranking : rankings) {
            List<RankedObject> first = ranking.top(TOP);
            table.row(
                    name(ranking),
                    text("%.0f", median(first, line -> line.assessment().perigeeAltitude() / 1000)),
                    text("%.0f", median(first, line -> line.assessment().apogeeAltitude() / 1000)),
                    text(
                            "%.0f",
                            median(
                                    first,
                                    line -> FastMath.toDegrees(line.assessment().inclination()))),
                    text("%.0f", median(first, line -> line.object().mass().value())),
                    text(
                            "%.0f",
                            median(first, line -> line.object().crossSection().value())),
                    number(median(first, line -> line.assessment().rate().perYear())),
                    years(median(first, line -> line.assessment().lifetimeSeconds())),
                    Long.toString(first.stream()
                            .filter(line -> line.object().type() == ObjectType.ROCKET_BODY)
                            .count()));
        }
        return table.toString();
    }

    private String factors() {
        MarkdownTable table =
                new MarkdownTable("index", "factor", "its first 20", "SL-16 stages above 790 km", "Envisat");
        for (RiskRanking ranking : rankings) {
            List<RankedObject> stages = ranking.objects().stream()
                    .filter(line -> line.object().name().equals(STAGE)
                            && line.assessment().perigeeAltitude() > HIGH)
                    .toList();
            List<RankedObject> envisat = ranking.find(ENVISAT).stream().toList();
            int count = ranking.objects().get(0).score().factors().size();
            for (int k = 0; k < count; k++) {
                int column = k;
                ToDoubleFunction<RankedObject> factor =
                        line -> line.score().factors().get(column).value();
                table.row(
                        k == 0 ? name(ranking) : "",
                        ranking.objects().get(0).score().factors().get(k).label(),
                        number(median(ranking.top(TOP), factor)),
                        number(median(stages, factor)),
                        number(median(envisat, factor)));
            }
        }
        return table.toString();
    }

    private String stages() {
        MarkdownTable table = new MarkdownTable(
                "order",
                "SL-16 in the first 20",
                "in the first 50",
                "best, median, worst place of an SL-16",
                "Envisat",
                "rocket bodies in the first 50");
        for (Order order : orders) {
            List<Integer> places = order.places(STAGE);
            table.row(
                    order.name(),
                    Long.toString(places.stream().filter(place -> place <= TOP).count()),
                    Long.toString(places.stream()
                            .filter(place -> place <= HALF_HUNDRED)
                            .count()),
                    text(
                            "%d, %d, %d",
                            places.get(0), places.get((places.size() - 1) / 2), places.get(places.size() - 1)),
                    place(order.place(ENVISAT)),
                    text("%d percent", 100 * order.rocketBodies(HALF_HUNDRED) / HALF_HUNDRED));
        }
        return table.toString();
    }

    private static String uncertainty(UncertainRanking unsure) {
        MarkdownTable table = new MarkdownTable(
                "place", "object", "place, 5 to 95 percent", "among the first 10", "among the first 20", "50");
        for (UncertainRank line : unsure.objects().subList(0, TOP)) {
            table.row(
                    Integer.toString(line.nominal().rank()),
                    label(line.nominal().object()),
                    text("%.0f to %.0f", line.rank().low(), line.rank().high()),
                    text("%.2f", unsure.probability(line, ABBREVIATED)),
                    text("%.2f", unsure.probability(line, TOP)),
                    text("%.2f", unsure.probability(line, HALF_HUNDRED)));
        }
        return table.toString();
    }

    private static String hits(UncertainRanking full, UncertainRanking open) {
        List<String> headings = new ArrayList<>(List.of("expected to stay, of the first"));
        full.tops().forEach(top -> headings.add(Integer.toString(top)));
        MarkdownTable table = new MarkdownTable(headings);
        for (UncertainRanking unsure : List.of(full, open)) {
            List<String> cells = new ArrayList<>(List.of(unsure == full ? "with physical data" : "public data alone"));
            unsure.tops().forEach(top -> cells.add(text("%.1f", unsure.expectedHits(top))));
            table.row(cells);
        }
        return table.toString();
    }

    private String publicData(ComparedIndices open) {
        MarkdownTable table = new MarkdownTable(
                "index", "τ_b with physical data and without", "of the first 20 the same", "of 50", "SL-16", "Envisat");
        for (RiskRanking ranking : rankings) {
            RiskRanking other = open.set().ranking(ranking.index().name());
            RankingAgreement pair = RankingAgreement.of(RankOrder.of(ranking), RankOrder.of(other));
            table.row(
                    name(ranking),
                    text("%.2f", pair.kendallTauB()),
                    text("%d", Math.round(TOP * pair.overlap(TOP))),
                    text("%d", Math.round(HALF_HUNDRED * pair.overlap(HALF_HUNDRED))),
                    Long.toString(ComparedIndices.named(other, STAGE).stream()
                            .filter(line -> line.rank() <= TOP)
                            .count()),
                    place(other.find(ENVISAT)
                            .map(line -> OptionalInt.of(line.rank()))
                            .orElse(OptionalInt.empty())));
        }
        return table.toString();
    }

    private String abbreviated() {
        List<String> headings = new ArrayList<>(List.of("object"));
        rankings.forEach(ranking -> headings.add(name(ranking)));
        MarkdownTable table = new MarkdownTable(headings);
        for (RankedObject line : rankings.get(0).top(ABBREVIATED)) {
            List<String> row = new ArrayList<>(List.of(label(line.object())));
            for (Order order : orders.subList(0, rankings.size())) {
                row.add(place(order.place(line.object().catalogNumber())));
            }
            table.row(row);
        }
        return table.toString();
    }

    private String abbreviatedAgreement() {
        List<RankingAgreement> first = full.set().agreement().get(0);
        List<String> parts = new ArrayList<>();
        for (int k = 1; k < first.size(); k++) {
            parts.add(text(
                    "`%s` %.2f and %d",
                    first.get(k).second().name(),
                    first.get(k).kendallTauB(),
                    Math.round(TOP * first.get(k).overlap(TOP))));
        }
        return "Kendall's τ_b with " + name(rankings.get(0)) + " and common objects of the first 20: "
                + String.join(", ", parts) + ".\n";
    }

    private static double median(List<RankedObject> lines, ToDoubleFunction<RankedObject> value) {
        double[] sorted = lines.stream().mapToDouble(value).sorted().toArray();
        int n = sorted.length;
        return n == 0
                ? Double.NaN
                : Arrays.stream(sorted, (n - 1) / 2, n / 2 + 1).average().orElseThrow();
    }

    private static String name(RiskRanking ranking) {
        return "`" + ranking.index().name() + "`";
    }

    private static String label(SpaceObject object) {
        return object.name() + " " + object.catalogNumber();
    }

    private static String place(OptionalInt place) {
        return place.isPresent() ? Integer.toString(place.getAsInt()) : "not rated";
    }

    private static String years(double seconds) {
        double years = seconds / EarthModel.JULIAN_YEAR;
        return Double.isInfinite(years) ? "above 10,000" : number(years);
    }

    /** Three digits, whole where there are more. */
    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size >= 100 && size < 1e7) {
            return text("%,.0f", value);
        }
        return text(size < 1e-2 || size >= 1e7 ? "%.2e" : "%.3g", value);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
