package org.clearorbit.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.campaign.Target;
import org.clearorbit.catalog.CatalogLoad;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.catalog.CatalogSource;
import org.clearorbit.catalog.FileSummary.Content;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.cooperation.AvoidedHarm;
import org.clearorbit.cooperation.CostSharer;
import org.clearorbit.cooperation.Partnership;
import org.clearorbit.cooperation.Registry;
import org.clearorbit.cooperation.SharingTerms;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.BackgroundPopulation;
import org.clearorbit.risk.CandidateFilter;
import org.clearorbit.risk.CriticalityIndex;
import org.clearorbit.risk.OperatingExposure;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.risk.RiskInputs;
import org.clearorbit.risk.RiskRanking;
import org.clearorbit.scenario.ScenarioFile.CatalogSection;
import org.clearorbit.scenario.ScenarioFile.PartnershipSection;
import org.clearorbit.scenario.ScenarioFile.TargetsSection;
import org.clearorbit.scenario.ScenarioFile.WindowSection;
import org.jspecify.annotations.Nullable;
import org.orekit.time.AbsoluteDate;

/**
 * Reads a scenario file, or the bundled flagship, and makes it ready: catalogue, ranking, problem and partnership. The
 * fields are those of the bundled {@code scenario.schema.json}.
 */
public final class ScenarioReader {

    private static final String FLAGSHIP = "flagship";

    private final SpaceContext context;

    private ScenarioReader(SpaceContext context) {
        this.context = context;
    }

    /**
     * @param context time scales and frames
     * @return a reader
     */
    public static ScenarioReader using(SpaceContext context) {
        return new ScenarioReader(context);
    }

    /**
     * @param file a scenario file; the paths in it are relative to its folder
     * @return the scenario
     * @throws InvalidInputException if the file or one that it names cannot be used; names the field
     */
    public Scenario read(Path file) {
        ScenarioFile parsed = ScenarioJson.read(file);
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of(""));
        return ready(parsed, folder, file);
    }

    /** @return the bundled flagship campaign: 58 large derelicts of ten owners, fourteen agencies */
    public Scenario flagship() {
        String name = "flagship/scenario.json";
        return ready(ScenarioJson.parse(bundledText(name), name), Path.of(""), Path.of(name));
    }

    private Scenario ready(ScenarioFile file, Path folder, Path given) {
        try {
            return assembled(file, folder, String.valueOf(given.getFileName()));
        } catch (InvalidInputException e) {
            throw new InvalidInputException("scenario " + given + ": " + e.getMessage(), e);
        }
    }

    private Scenario assembled(ScenarioFile file, Path folder, String fileName) {
        TargetsSection targets = ProblemSections.required(file.targets(), "targets");
        CriticalityIndex index = ProblemSections.inFile(
                "targets.index",
                () -> CriticalityIndex.named(Objects.requireNonNullElse(targets.index(), "clearorbit")));
        CandidateFilter filter = targets.candidates() == null
                ? CandidateFilter.INTACT
                : ProblemSections.named(CandidateFilter.class, targets.candidates(), "targets.candidates");
        CatalogSection catalog = file.catalog();
        CatalogLoad load = load(catalog, folder);
        boolean bundledPopulation = usesBundledPopulation(catalog);
        RiskInputs inputs = bundledPopulation
                ? RiskInputs.of(BackgroundPopulation.bundled()).withExposure(OperatingExposure.bundled())
                : RiskInputs.of(load.catalog());
        RiskRanking ranking = RiskRanking.of(load.catalog(), inputs, index, filter, WorkExecutor.sequential());
        Partnership partnership = partnership(file.partnership(), catalog, folder);
        List<RankedObject> chosen = chosen(targets, ranking, load);
        CampaignProblem problem = problem(file, chosen, partnership);
        OperatingExposure exposure = bundledPopulation ? inputs.exposure() : OperatingExposure.of(load.catalog());
        return new Scenario(
                Objects.requireNonNullElse(file.name(), fileName),
                Objects.requireNonNullElse(file.description(), ""),
                context,
                load,
                ranking,
                problem,
                ProblemSections.planner(file.planner()),
                partnership,
                sharer(file.partnership(), partnership),
                AvoidedHarm.of(inputs, exposure, partnership.owners()),
                Assumptions.of(problem, ranking, bundledPopulation, inputs.exposure()));
    }

    private CatalogLoad load(@Nullable CatalogSection catalog, Path folder) {
        CatalogReader reader = CatalogReader.using(context);
        if (catalog != null && catalog.epoch() != null) {
            reader = reader.withEpoch(new LimitSections(context).date(catalog.epoch(), "catalog.epoch"));
        }
        if (isBundled(catalog)) {
            return reader.readSources(List.of(bundled("targets.3le"), bundled("satcat.csv"), bundled("physical.csv")));
        }
        List<Path> files = new ArrayList<>();
        List<String> elements = ProblemSections.complete(
                ProblemSections.required(catalog.elements(), "catalog.elements"), "catalog.elements");
        if (elements.isEmpty()) {
            throw InvalidInputException.at("catalog.elements", "[]", "at least one file of element sets");
        }
        for (String name : elements) {
            files.add(folder.resolve(name));
        }
        if (catalog.satcat() != null) {
            files.add(folder.resolve(catalog.satcat()));
        }
        if (catalog.physical() != null) {
            files.add(folder.resolve(catalog.physical()));
        }
        if (catalog.active() != null) {
            reader = reader.withActiveList(folder.resolve(catalog.active()));
        }
        CatalogLoad load = reader.read(files);
        for (String name : elements) {
            load.require(folder.resolve(name).toString(), Content.ELEMENTS, "catalog.elements");
        }
        if (catalog.satcat() != null) {
            load.require(folder.resolve(catalog.satcat()).toString(), Content.SATELLITE_CATALOG, "catalog.satcat");
        }
        if (catalog.physical() != null) {
            load.require(folder.resolve(catalog.physical()).toString(), Content.PHYSICAL_DATA, "catalog.physical");
        }
        return load;
    }

    private static boolean isBundled(@Nullable CatalogSection catalog) {
        if (catalog == null) {
            return true;
        }
        if (catalog.bundled() == null) {
            return catalog.elements() == null
                    && catalog.satcat() == null
                    && catalog.physical() == null
                    && catalog.active() == null;
        }
        if (!catalog.bundled().equals(FLAGSHIP)) {
            throw InvalidInputException.at("catalog.bundled", catalog.bundled(), FLAGSHIP);
        }
        if (catalog.elements() != null
                || catalog.satcat() != null
                || catalog.physical() != null
                || catalog.active() != null) {
            throw InvalidInputException.at("catalog", "bundled data and files", "one of the two");
        }
        return true;
    }

    private static boolean usesBundledPopulation(@Nullable CatalogSection catalog) {
        String background = catalog == null ? null : catalog.background();
        if (background == null) {
            return isBundled(catalog);
        }
        return switch (background) {
            case "bundled" -> true;
            case "catalog" -> false;
            default -> throw InvalidInputException.at("catalog.background", background, "bundled or catalog");
        };
    }

    private static List<RankedObject> chosen(TargetsSection targets, RiskRanking ranking, CatalogLoad load) {
        if ((targets.catalogNumbers() == null) == (targets.top() == null)) {
            throw InvalidInputException.at(
                    "targets",
                    targets.top() == null ? "neither catalog_numbers nor top" : "both catalog_numbers and top",
                    "one of the two");
        }
        if (targets.catalogNumbers() == null) {
            int top = ProblemSections.required(targets.top(), "targets.top");
            int ranked = ranking.objects().size();
            if (top < 1 || top > ranked) {
                throw InvalidInputException.at("targets.top", top, "1 to " + ranked + ", the objects ranked");
            }
            return ranking.top(top);
        }
        List<RankedObject> chosen = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        List<Integer> numbers = targets.catalogNumbers();
        if (numbers.isEmpty()) {
            throw InvalidInputException.at("targets.catalog_numbers", "[]", "at least one object to remove");
        }
        for (int k = 0; k < numbers.size(); k++) {
            int number = ProblemSections.required(numbers.get(k), "targets.catalog_numbers[" + k + "]");
            String where = "targets.catalog_numbers[" + k + "]";
            if (!seen.add(number)) {
                throw InvalidInputException.at(where, number, "each object once");
            }
            chosen.add(
                    ranking.find(number)
                            .orElseThrow(
                                    () -> InvalidInputException.at(
                                            where,
                                            number,
                                            load.catalog().find(number).isEmpty()
                                                    ? "an object of the catalogue at its epoch"
                                                    : "an object among the candidates of the ranking (set targets.candidates to all?)")));
        }
        return chosen;
    }

    private CampaignProblem problem(ScenarioFile file, List<RankedObject> chosen, Partnership partnership) {
        WindowSection window = ProblemSections.required(file.window(), "window");
        LimitSections sections = new LimitSections(context);
        ServicerSections fleet = ServicerSections.of(file.servicers());
        AbsoluteDate start = sections.date(window.start(), "window.start");
        AbsoluteDate end = sections.date(window.end(), "window.end");
        if (!start.isBefore(end)) {
            throw InvalidInputException.at(
                    "window.end", String.valueOf(window.end()), "a date after window.start, " + window.start());
        }
        List<Target> targets = sections.withFacts(
                CampaignProblem.targets(chosen, context),
                file.targets() == null ? null : file.targets().facts(),
                fleet);
        CampaignProblem.Builder builder = CampaignProblem.removing(targets)
                .during(start, end)
                .disposing(ProblemSections.disposal(file.disposal()))
                .within(sections.limits(file.limits()))
                .costing(sections.costModel(file.limits()));
        fleet.servicers().forEach(builder::with);
        LaunchSections.launchers(file.launchers()).forEach(builder::launchedBy);
        sections.depots(file.depots(), start).forEach(builder::refuellingAt);
        CampaignProblem problem = builder.build();
        return problem.consideringAlone(partnership.responsibilities(problem.targets()));
    }

    private Partnership partnership(
            @Nullable PartnershipSection section, @Nullable CatalogSection catalog, Path folder) {
        Partnership all = PartnershipSections.partnership(section, folder);
        if (isBundled(catalog) && (section == null || section.registry() == null)) {
            return PartnershipSections.withResponsible(
                    all.with(Registry.parse(bundledText("flagship/registry.csv"), "bundled")), section);
        }
        return PartnershipSections.withResponsible(all, section);
    }

    private static CostSharer sharer(@Nullable PartnershipSection section, Partnership partnership) {
        CostSharer sharer = CostSharer.among(partnership);
        return section == null || section.benefitWeight() == null
                ? sharer
                : sharer.with(
                        new SharingTerms(Range.SHARE.required(section.benefitWeight(), "partnership.benefit_weight")));
    }

    private static CatalogSource bundled(String name) {
        return CatalogSource.bundled(ScenarioReader.class, "flagship/" + name);
    }

    private static String bundledText(String name) {
        try (InputStream stream = bundledStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("bundled " + name, e);
        }
    }

    private static InputStream bundledStream(String name) {
        return Objects.requireNonNull(ScenarioReader.class.getResourceAsStream(name), name);
    }
}
