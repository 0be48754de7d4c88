package org.clearorbit.examples.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clearorbit.catalog.CatalogLoad;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.catalog.FileSummary.Content;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.BackgroundPopulation;
import org.clearorbit.risk.CandidateFilter;
import org.clearorbit.risk.CriticalityIndex;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.risk.RiskInputs;
import org.clearorbit.risk.RiskRanking;
import org.clearorbit.scenario.ResultsWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ranks the objects of a catalogue. */
@Command(
        name = "rank",
        description = "Rank the objects of a catalogue: which should be removed first?",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RankCommand implements Callable<Integer> {

    private static final int SHOWN = 10;

    @Option(
            names = "--catalog",
            required = true,
            paramLabel = "FILE",
            description =
                    "Element sets: 2LE, 3LE, GP as CSV or JSON, OMM as XML or KVN, also gzipped; may be given several"
                            + " times.")
    private List<Path> catalogs;

    @Option(
            names = "--satcat",
            paramLabel = "FILE",
            description = "Satellite catalogue, CSV or GCAT: types, owners, decay.")
    private Path satcat;

    @Option(
            names = "--physical",
            paramLabel = "FILE",
            description = "Masses and sizes: CSV with norad_cat_id,mass_kg, DISCOSweb JSON or CARA CSV; see"
                    + " docs/catalogue.md.")
    private Path physical;

    @Option(names = "--active", paramLabel = "FILE", description = "Operating objects: numbers, or an element file.")
    private Path active;

    @Option(
            names = "--index",
            paramLabel = "NAME",
            defaultValue = "clearorbit",
            description = "Criticality index: clearorbit (default), liou-johnson, csi.")
    private String index;

    @Option(
            names = "--candidates",
            paramLabel = "intact|all",
            defaultValue = "intact",
            description = "intact (default): payloads not known to operate, and rocket bodies; all: every object.")
    private CandidateFilter candidates;

    @Option(
            names = "--epoch",
            paramLabel = "DATE",
            description = "Epoch of the analysis, ISO-8601 UTC; default: the newest element epoch.")
    private String epoch;

    @Option(names = "--top", paramLabel = "N", description = "Write only the first N; default all.")
    private Integer top;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
    private Path out;

    @Override
    public Integer call() {
        if (top != null && top < 1) {
            throw InvalidInputException.at("--top", top, "at least 1");
        }
        CriticalityIndex chosen = CriticalityIndex.named(index);
        SpaceContext context = SpaceContext.embedded();
        CatalogReader reader = CatalogReader.using(context);
        if (active != null) {
            reader = reader.withActiveList(active);
        }
        if (epoch != null) {
            reader = reader.withEpoch(context.parseDate(epoch));
        }
        List<Path> files = new ArrayList<>(catalogs);
        Stream.of(satcat, physical).filter(Objects::nonNull).forEach(files::add);
        CatalogLoad load = reader.read(files);
        catalogs.forEach(file -> load.require(file.toString(), Content.ELEMENTS, "--catalog"));
        if (satcat != null) {
            load.require(satcat.toString(), Content.SATELLITE_CATALOG, "--satcat");
        }
        if (physical != null) {
            load.require(physical.toString(), Content.PHYSICAL_DATA, "--physical");
        }
        ResultsWriter writer = ResultsWriter.into(out);
        writer.rejections(load.rejections());

        RiskInputs inputs = RiskInputs.of(BackgroundPopulation.of(load.catalog()));
        RiskRanking ranking = RiskRanking.of(
                load.catalog(),
                inputs,
                chosen,
                candidates,
                WorkExecutor.threads(Runtime.getRuntime().availableProcessors()));
        List<RankedObject> written = top == null ? ranking.objects() : ranking.top(top);
        writer.ranking(written);
        print(load, ranking, written);
        return written.isEmpty() ? ExitStatus.INFEASIBLE : ExitStatus.DONE;
    }

    private void print(CatalogLoad load, RiskRanking ranking, List<RankedObject> written) {
        System.out.printf(
                "read %d records: %d accepted, %d superseded, %d decayed by the epoch, %d rejected%n",
                load.recordsRead(), load.accepted(), load.superseded(), load.decayed(), load.rejected());
        if (!load.rejections().isEmpty()) {
            System.out.printf("%d bad records are in %s%n", load.rejections().size(), out.resolve("rejections.csv"));
        }
        long unknown = load.catalog().objects().stream()
                .filter(object -> object.type() == ObjectType.UNKNOWN)
                .count();
        if (candidates == CandidateFilter.INTACT && unknown > 0) {
            System.out.printf(
                    "%d objects of unknown type are no candidates%s%n",
                    unknown, satcat == null ? ": give --satcat, or --candidates all" : "");
        }
        System.out.printf(
                "collision partners: the %d objects of this catalogue%n",
                load.catalog().size());
        System.out.printf(
                "ranked %d objects by %s (%s)%n",
                ranking.objects().size(),
                ranking.index().name(),
                ranking.index().unit());
        for (RankedObject line : written.subList(0, Math.min(SHOWN, written.size()))) {
            System.out.printf(
                    Locale.ROOT,
                    "%4d  %9d  %-24s %.4g%n",
                    line.rank(),
                    line.object().catalogNumber(),
                    line.object().name(),
                    line.score().value());
        }
        if (!ranking.outOfRange().isEmpty()) {
            System.out.printf(
                    "%d candidates are out of the range of the population (150 to 45,000 km) and not ranked%n",
                    ranking.outOfRange().size());
        }
        System.out.println("ranking: " + out.resolve("ranking.csv"));
    }
}
