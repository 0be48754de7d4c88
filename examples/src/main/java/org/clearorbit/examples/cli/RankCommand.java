package org.clearorbit.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.CatalogLoad;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.catalog.FileSummary.Content;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.BackgroundPopulation;
import org.clearorbit.risk.CandidateFilter;
import org.clearorbit.risk.CriticalityIndex;
import org.clearorbit.risk.ObservedEncounters;
import org.clearorbit.risk.OperatingExposure;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.risk.RiskInputs;
import org.clearorbit.risk.RiskRanking;
import org.clearorbit.risk.UncataloguedFlux;
import org.clearorbit.risk.approach.ApproachSearch;
import org.clearorbit.risk.approach.CloseApproaches;
import org.clearorbit.risk.ranking.RankUncertainty;
import org.clearorbit.risk.ranking.RankingSet;
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

    private static final int MOST_DAYS = 30;
    /** Scores and places of all samples are held in memory. */
    private static final int MOST_SAMPLES = 10_000;

    private static final String BUNDLED = "bundled";

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
            split = ",",
            defaultValue = "clearorbit",
            description = "Criticality index; several separated by commas, or all, are compared, and the first ranks:"
                    + " clearorbit (default), persistent-fragments, liou-johnson, csi, csi-shells, anselmo-pardini,"
                    + " smc, witner, ecob, sdi.")
    private List<String> indices;

    @Option(
            names = "--candidates",
            paramLabel = "intact|all",
            defaultValue = "intact",
            description = "intact (default): payloads not known to operate, and rocket bodies; all: every object.")
    private CandidateFilter candidates;

    @Option(
            names = "--population",
            paramLabel = "bundled|FILE",
            description = "Whom objects may meet: by default the objects of the catalogue; bundled: the catalogue of 22"
                    + " January 2022; or a table that BackgroundPopulation wrote.")
    private String population;

    @Option(
            names = "--flux",
            paramLabel = "FILE",
            description = "Flux of debris that the catalogue does not hold, by altitude and size; see docs/risk.md.")
    private Path flux;

    @Option(
            names = "--approach-days",
            paramLabel = "DAYS",
            description = "For smc and witner, count the close approaches of that many days from the epoch instead of"
                    + " taking those that the density lets expect; at most " + MOST_DAYS
                    + ". Also written as approaches.csv.")
    private Double approachDays;

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "Say how sure the ranking is, from N samples of the errors of mass, size and rate, such as"
                    + " 200; at most 10000.")
    private Integer samples;

    @Option(
            names = "--epoch",
            paramLabel = "DATE",
            description = "Epoch of the analysis, ISO-8601 UTC; default: the newest element epoch.")
    private String epoch;

    @Option(names = "--top", paramLabel = "N", description = "Write only the first N into ranking.csv; default all.")
    private Integer top;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
    private Path out;

    private final WorkExecutor executor =
            WorkExecutor.threads(Runtime.getRuntime().availableProcessors());

    @Override
    public Integer call() {
        within("--top", top, Integer.MAX_VALUE);
        within("--samples", samples, MOST_SAMPLES);
        if (approachDays != null && !(approachDays > 0 && approachDays <= MOST_DAYS)) {
            throw InvalidInputException.at("--approach-days", approachDays, "above 0 and at most " + MOST_DAYS);
        }
        List<CriticalityIndex> chosen = IndexChoice.of(indices);
        // before the catalogue, which takes longer to read
        Optional<BackgroundPopulation> given = givenPopulation();
        Optional<UncataloguedFlux> uncatalogued = uncatalogued();
        SpaceContext context = SpaceContext.embedded();
        CatalogLoad load = load(context);
        Catalog catalog = load.catalog();
        ResultsWriter writer = ResultsWriter.into(out);
        writer.rejections(load.rejections());

        RankSummary summary = new RankSummary(out, chosen);
        summary.load(load, candidates, satcat != null);
        RiskInputs inputs = RiskInputs.of(given.orElseGet(() -> BackgroundPopulation.of(catalog)))
                .withExposure(OperatingExposure.ofOrBundled(catalog))
                .withUncatalogued(uncatalogued.orElse(UncataloguedFlux.none()));
        summary.inputs(catalog, population, inputs, context);
        if (approachDays != null) {
            CloseApproaches approaches = approaches(catalog, context);
            writer.approaches(approaches, context);
            summary.approaches(approaches, context);
            inputs = inputs.withEncounters(ObservedEncounters.of(catalog, approaches));
        }
        RankingSet set = rank(catalog, inputs, chosen);
        RiskRanking ranking = set.rankings().get(0);
        List<RankedObject> written = top == null ? ranking.objects() : ranking.top(top);
        writer.ranking(written);
        summary.ranking(ranking, written, candidates);
        summary.zeros(set);
        if (flux != null) {
            summary.uncatalogued(flux, ranking);
        }
        if (chosen.size() > 1) {
            writer.comparison(set);
            summary.comparison(set);
        }
        if (samples != null && !ranking.objects().isEmpty()) {
            var unsure = RankUncertainty.withDefaults().withSamples(samples).of(ranking, inputs, executor);
            writer.uncertainty(unsure);
            summary.uncertainty(unsure);
        }
        summary.files();
        return written.isEmpty() ? ExitStatus.INFEASIBLE : ExitStatus.DONE;
    }

    private static void within(String option, Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            throw InvalidInputException.at(
                    option, value, "at least 1" + (most == Integer.MAX_VALUE ? "" : " and at most " + most));
        }
    }

    private Optional<BackgroundPopulation> givenPopulation() {
        if (population == null) {
            return Optional.empty();
        }
        if (population.equals(BUNDLED)) {
            return Optional.of(BackgroundPopulation.bundled());
        }
        Path file = Path.of(population);
        if (!Files.exists(file)) {
            throw InvalidInputException.at("--population", population, "bundled, or a file that exists");
        }
        return Optional.of(BackgroundPopulation.read(file));
    }

    private Optional<UncataloguedFlux> uncatalogued() {
        if (flux == null) {
            return Optional.empty();
        }
        if (!Files.exists(flux)) {
            throw InvalidInputException.at("--flux", flux, "a file that exists");
        }
        return Optional.of(UncataloguedFlux.read(flux));
    }

    private RankingSet rank(Catalog catalog, RiskInputs inputs, List<CriticalityIndex> chosen) {
        try {
            return RankingSet.of(catalog, inputs, chosen, candidates, executor);
        } catch (InvalidInputException e) {
            if (population == null && RankSummary.isPartOfACatalogue(catalog)) {
                throw new InvalidInputException(
                        e.getMessage() + "; a catalogue of " + catalog.size()
                                + " objects makes a thin population, --population bundled gives a whole one",
                        e);
            }
            throw e;
        }
    }

    private CloseApproaches approaches(Catalog catalog, SpaceContext context) {
        Set<Integer> targets = catalog.objects().stream()
                .filter(candidates::accepts)
                .map(SpaceObject::catalogNumber)
                .collect(Collectors.toSet());
        try (ConsoleProgress progress = ConsoleProgress.onStandardError()) {
            return ApproachSearch.using(context)
                    .with(progress)
                    .search(catalog, targets, catalog.epoch(), approachDays * EarthModel.DAY, executor);
        }
    }

    private CatalogLoad load(SpaceContext context) {
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
        return load;
    }
}
