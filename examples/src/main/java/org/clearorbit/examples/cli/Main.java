package org.clearorbit.examples.cli;

import org.clearorbit.common.CancelledException;
import org.clearorbit.common.ClearorbitException;
import org.clearorbit.common.InfeasibleException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line of Clearorbit. */
@Command(
        name = "clearorbit",
        description = "Plans the removal of orbital debris by several agencies together.",
        mixinStandardHelpOptions = true,
        version = "clearorbit 0.1.0",
        subcommands = {
            DemoCommand.class,
            RankCommand.class,
            CampaignCommand.class,
            GameCommand.class,
            KesslerRunCommand.class
        },
        footerHeading = "%nExit status:%n",
        footer = {
            "  0    done",
            "  1    internal error",
            "  2    bad input; the reason is on standard error",
            "  3    no feasible answer; what could be done is still written",
            "  130  cancelled; the best so far is written"
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "a command is missing: demo, rank, campaign, game or kessler-run");
    }

    /** @param args the command and its options */
    public static void main(String[] args) {
        Shutdown shutdown = Shutdown.install();
        int status = execute(args);
        shutdown.finished();
        System.exit(shutdown.requested() ? ExitStatus.CANCELLED : status);
    }

    /**
     * Runs a command without ending the process.
     *
     * @param args the command and its options
     * @return the exit status
     */
    static int execute(String... args) {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(java.time.Duration.class, Durations::parse)
                .setParameterExceptionHandler(Main::badParameter)
                .setExecutionExceptionHandler(Main::failed)
                .execute(args);
    }

    private static int badParameter(CommandLine.ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        command.getErr()
                .println("clearorbit: " + oneLine(problem.getMessage()) + " (try '"
                        + command.getCommandSpec().qualifiedName() + " --help')");
        return ExitStatus.BAD_INPUT;
    }

    private static int failed(Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
        if (problem instanceof CancelledException) {
            command.getErr().println("clearorbit: cancelled: " + oneLine(problem.getMessage()));
            return ExitStatus.CANCELLED;
        }
        if (problem instanceof InfeasibleException) {
            command.getErr().println("clearorbit: " + oneLine(problem.getMessage()));
            return ExitStatus.INFEASIBLE;
        }
        if (problem instanceof ClearorbitException) {
            command.getErr().println("clearorbit: " + oneLine(problem.getMessage()));
            return ExitStatus.BAD_INPUT;
        }
        command.getErr()
                .println("clearorbit: internal error: " + problem
                        + " (please report it with the command and its input)");
        problem.printStackTrace(command.getErr());
        return ExitStatus.INTERNAL_ERROR;
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }
}
