package org.clearorbit.examples.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.clearorbit.common.InfeasibleException;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.game.Allocation;
import org.clearorbit.game.AllocationRule;
import org.clearorbit.game.GameReader;
import org.clearorbit.game.Nucleolus;
import org.clearorbit.game.Shapley;
import org.clearorbit.game.TransferableUtilityGame;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shares the value of a cooperative game. */
@Command(
        name = "game",
        description = "Share the value of a game given as a table; prints rule,player,value as CSV.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class GameCommand implements Callable<Integer> {

    private static final Map<String, AllocationRule> RULES = rules();

    @Parameters(
            paramLabel = "FILE",
            description = "CSV ('# players: A,B,C', then mask,value rows) or JSON ({\"players\":..., \"values\":...}).")
    private Path file;

    @Option(
            names = "--rule",
            split = ",",
            paramLabel = "NAME",
            description = "Rules to apply, separated by commas: shapley, nucleolus; default all.")
    private List<String> names;

    @Option(names = "--cost", description = "Read the values as costs; default: as profits.")
    private boolean cost;

    @Spec
    private CommandSpec spec;

    private static Map<String, AllocationRule> rules() {
        Map<String, AllocationRule> rules = new LinkedHashMap<>();
        rules.put("shapley", Shapley.rule());
        rules.put("nucleolus", Nucleolus.rule());
        return rules;
    }

    @Override
    public Integer call() {
        List<String> wanted = names == null ? List.copyOf(RULES.keySet()) : names;
        for (String name : wanted) {
            if (!RULES.containsKey(name)) {
                throw InvalidInputException.at("--rule", name, "one of " + RULES.keySet());
            }
        }
        TransferableUtilityGame game =
                GameReader.read(file, cost ? TransferableUtilityGame.Sense.COST : TransferableUtilityGame.Sense.PROFIT);
        // all rules first, so that a rule that fails leaves no half-written table behind
        List<Allocation> allocations = new ArrayList<>();
        for (String name : wanted) {
            try {
                allocations.add(RULES.get(name).allocate(game));
            } catch (InfeasibleException e) {
                throw cost
                        ? e
                        : new InfeasibleException(
                                e.getMessage() + "; the values were read as profits: give --cost if they are costs");
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("rule,player,value");
        for (int k = 0; k < wanted.size(); k++) {
            for (int player = 0; player < game.players().size(); player++) {
                out.println(wanted.get(k) + "," + quoted(game.players().get(player)) + ","
                        + allocations.get(k).amounts().get(player));
            }
        }
        out.flush();
        return ExitStatus.DONE;
    }

    private static String quoted(String field) {
        return field.matches("[^,\"\\r\\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
