package org.clearorbit.examples.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.scenario.Scenario;
import org.clearorbit.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plans, costs and shares the campaign of a scenario file. */
@Command(
        name = "campaign",
        description = "Plan the campaign of a scenario and share its cost.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CampaignCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SCENARIO.json", description = "The scenario; see docs/scenario.md.")
    private Path scenario;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
    private Path out;

    @Mixin
    private PlannerOptions planner;

    @Override
    public Integer call() {
        Scenario ready = ScenarioReader.using(SpaceContext.embedded()).read(scenario);
        return new CampaignRun(ready, planner, out).run();
    }
}
