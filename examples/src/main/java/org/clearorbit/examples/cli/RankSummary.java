package org.clearorbit.examples.cli;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.CatalogLoad;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.catalog.Provenance;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.CandidateFilter;
import org.clearorbit.risk.CriticalityIndex;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.risk.RiskInputs;
import org.clearorbit.risk.RiskRanking;
import org.clearorbit.risk.approach.CloseApproaches;
import org.clearorbit.risk.ranking.RankingAgreement;
import org.clearorbit.risk.ranking.RankingSet;
import org.clearorbit.risk.ranking.UncertainRanking;

/** What {@code rank} says on standard output. */
final class RankSummary {

    private static final int SHOWN = 10;
    private static final int COMPARED = 20;
    /** Fewer objects than any whole catalogue of today holds. */
    private static final int PART = 1000;
    /** Indices that ask {@link RiskInputs#encounters()}. */
    private static final Set<String> COUNT_ENCOUNTERS = Set.of("smc", "witner");
    /** Indices that {@link RiskInputs#uncatalogued()} changes. */
    private static final Set<String> COUNT_UNCATALOGUED = Set.of("clearorbit", "persistent-fragments");
    /** All that {@code rank} may write. */
    private static final List<String> FILES = List.of(
            "ranking.csv", "rejections.csv", "indices.csv", "agreement.csv", "uncertainty.csv", "approaches.csv");

    private final Path out;
    private final Set<String> chosen;
    private final List<String> written = new ArrayList<>(FILES.subList(0, 2));
    private String searchedDays;

    RankSummary(Path out, List<CriticalityIndex> chosen) {
        this.out = out;
        this.chosen = chosen.stream().map(CriticalityIndex::name).collect(Collectors.toSet());
    }

    static boolean isPartOfACatalogue(Catalog catalog) {
        return catalog.size() < PART;
    }

    void load(CatalogLoad load, CandidateFilter candidates, boolean satcat) {
        line(
                "read %d records: %d accepted, %d superseded, %d decayed by the epoch, %d rejected",
                load.recordsRead(), load.accepted(), load.superseded(), load.decayed(), load.rejected());
        if (!load.rejections().isEmpty()) {
            line("%d bad records are in %s", load.rejections().size(), out.resolve("rejections.csv"));
        }
        long unknown = load.catalog().objects().stream()
                .filter(object -> object.type() == ObjectType.UNKNOWN)
                .count();
        if (candidates == CandidateFilter.INTACT && unknown > 0) {
            line(
                    "%d objects of unknown type are no candidates%s",
                    unknown, satcat ? "" : ": give --satcat, or --candidates all");
        }
    }

    void inputs(Catalog catalog, String population, RiskInputs inputs, SpaceContext context) {
        line("epoch of the analysis: %s", context.format(catalog.epoch()));
        if (population != null) {
            line(
                    "collision partners: %s, %.0f objects",
                    population, inputs.background().count());
        } else {
            line(
                    "collision partners: the %d objects of this catalogue%s",
                    catalog.size(),
                    isPartOfACatalogue(catalog)
                            ? "; to rank them among a whole catalogue, give --population bundled"
                            : "");
        }
        long operating = catalog.objects().stream()
                .filter(object -> object.status() == OperationalStatus.OPERATIONAL)
                .count();
        line(
                "satellites at risk: %s%s",
                inputs.exposure().source(), operating > 0 ? ", " + operating + " objects" : "");
        if (operating == 0) {
            line("no payload of this catalogue is known to operate, and so all are derelicts: give --active");
        }
    }

    void approaches(CloseApproaches found, SpaceContext context) {
        written.add("approaches.csv");
        searchedDays = plain(found.duration() / EarthModel.DAY);
        line(
                "close approaches: %d within %s km from %s to %s",
                found.all().size(),
                plain(found.threshold() / 1000),
                context.format(found.from()),
                context.format(found.to()));
        if (found.slowLeftOut() > 0) {
            line("%d slower than %s m/s are left out", found.slowLeftOut(), plain(found.minimumSpeed()));
        }
        if (!found.missing().isEmpty()) {
            line(
                    "%d objects have no state at some dates: their approaches then are missing",
                    found.missing().size());
        }
        if (chosen.stream().noneMatch(COUNT_ENCOUNTERS::contains)) {
            line("they change no score: of the indices, smc and witner alone count approaches");
        }
    }

    void ranking(RiskRanking ranking, List<RankedObject> lines, CandidateFilter candidates) {
        String index = ranking.index().name();
        line("ranked %d objects by %s", ranking.objects().size(), index);
        List<RankedObject> shown = lines.stream()
                .limit(SHOWN)
                .filter(line -> line.score().value() != 0)
                .toList();
        if (!shown.isEmpty()) {
            first(shown, ranking.index().unit());
        }
        long estimated = ranking.objects().stream()
                .filter(object -> object.object().mass().provenance() == Provenance.ESTIMATED)
                .count();
        if (estimated > 0) {
            line("%d of them have an estimated mass: give --physical for better ones", estimated);
        }
        int outOfRange = ranking.outOfRange().size();
        int notRated = ranking.notRated().size();
        if (outOfRange > 0) {
            line("%d candidates are out of the range of the population (150 to 45,000 km) and not ranked", outOfRange);
        }
        if (notRated > 0) {
            line("%d candidates are not rated by %s, which is not made for their orbits", notRated, index);
        }
        if (ranking.objects().isEmpty() && outOfRange + notRated == 0) {
            line(
                    "no object is a candidate%s",
                    candidates == CandidateFilter.INTACT
                            ? ", that is a rocket body or a payload not known to operate; --candidates all takes every"
                                    + " object"
                            : "");
        }
    }

    private static void first(List<RankedObject> lines, String unit) {
        int width = lines.stream()
                .mapToInt(line -> line.object().name().length())
                .max()
                .orElse(0);
        String name = "%-" + Math.max(4, width) + "s";
        line("  rank  number  " + name + "  %10s", "name", unit.equals("1") ? "score" : "score, " + unit);
        for (RankedObject line : lines) {
            line(
                    "%6d  %6d  " + name + "  %10.4g",
                    line.rank(),
                    line.object().catalogNumber(),
                    line.object().name(),
                    line.score().value());
        }
    }

    /** Ties at the end that look like an order. */
    void zeros(RankingSet set) {
        for (RiskRanking ranking : set.rankings()) {
            int ranked = ranking.objects().size();
            long zeros = ranking.objects().stream()
                    .filter(line -> line.score().value() == 0)
                    .count();
            if (zeros > 1) {
                String index = ranking.index().name();
                line("%d of the %d score 0 by %s and are listed by number%s", zeros, ranked, index, whyZero(index));
            }
        }
    }

    private String whyZero(String index) {
        if (searchedDays == null || !COUNT_ENCOUNTERS.contains(index)) {
            return "";
        }
        // witner also leaves out what is small or high, so that an approach alone says nothing
        return index.equals("smc")
                ? ": no approach within 1 km of an object of 700 kg or more in " + searchedDays + " days"
                : ": nothing that counts among the approaches of " + searchedDays + " days";
    }

    void uncatalogued(Path flux, RiskRanking ranking) {
        long met = ranking.objects().stream()
                .filter(line -> line.assessment().uncataloguedPerYear() > 0)
                .count();
        line(
                "uncatalogued debris: %s, met by %d of the %d",
                flux, met, ranking.objects().size());
        if (chosen.stream().noneMatch(COUNT_UNCATALOGUED::contains)) {
            line("it changes no score: of the indices, clearorbit and persistent-fragments alone count it");
        }
    }

    void comparison(RankingSet set) {
        written.addAll(List.of("indices.csv", "agreement.csv"));
        List<RankingAgreement> first = set.agreement().get(0);
        line("agreement with %s", first.get(0).first().name());
        line("  %-20s  %13s  %15s  %9s", "index", "Kendall tau-b", "of the first " + COMPARED, "not rated");
        for (int k = 1; k < first.size(); k++) {
            RankingAgreement pair = first.get(k);
            double tau = pair.kendallTauB();
            double overlap = pair.overlap(COMPARED);
            line(
                    "  %-20s  %13s  %15s  %9d",
                    pair.second().name(),
                    Double.isNaN(tau) ? "-" : String.format(Locale.ROOT, "%.3f", tau),
                    Double.isNaN(overlap) ? "-" : Math.round(COMPARED * overlap),
                    set.rankings().get(k).notRated().size());
        }
    }

    void uncertainty(UncertainRanking unsure) {
        written.add("uncertainty.csv");
        String hits = unsure.tops().stream()
                .filter(n -> n < unsure.objects().size())
                // an order by number among zeros would pass for a sure one
                .filter(n -> unsure.objects().get(n - 1).nominal().score().value() > 0)
                .map(n -> String.format(Locale.ROOT, "%.1f of the first %d", unsure.expectedHits(n), n))
                .collect(Collectors.joining(", "));
        if (!hits.isEmpty()) {
            line("expected among the true first as many (%d samples): %s", unsure.samples(), hits);
        }
    }

    /** What was written, and what an earlier run left that may be taken for a part of this one. */
    void files() {
        line("written to %s: %s", out, FILES.stream().filter(written::contains).collect(Collectors.joining(", ")));
        String old = FILES.stream()
                .filter(file -> !written.contains(file) && Files.exists(out.resolve(file)))
                .collect(Collectors.joining(", "));
        if (!old.isEmpty()) {
            line("left there by an earlier run: %s", old);
        }
    }

    /** Without the zeros that a fixed number of places would show. */
    private static String plain(double value) {
        return BigDecimal.valueOf(Math.rint(value * 1e4) / 1e4)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static void line(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
