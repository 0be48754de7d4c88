package org.clearorbit.examples.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.scenario.Scenario;
import org.clearorbit.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flagship campaign on bundled data. */
@Command(
        name = "demo",
        description = "Plan the bundled flagship campaign: 58 large derelicts of ten owners, fourteen agencies.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
    private Path out;

    @Mixin
    private PlannerOptions planner;

    @Override
    public Integer call() {
        Scenario flagship = ScenarioReader.using(SpaceContext.embedded()).flagship();
        return new CampaignRun(flagship, planner, out).run();
    }
}
