package org.clearorbit.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.clearorbit.common.ClearorbitException;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.CriticalityIndex;

/**
 * Who comes first, by whom? Ranks the intact derelicts of a catalogue by every index and writes Markdown tables: the
 * first of each, how far they agree, their composites, what their first are made of, and how sure the default's order
 * is. The same with and without physical data. Arguments: elements, satellite catalogue, physical data, list of
 * operating satellites, output folder, and if wanted pages whose {@linkplain MarkedPage marked} tables are brought up
 * to date.
 */
public final class CompareIndices {

    private static final String EPOCH = "2022-01-22T12:00:00Z";
    private static final int SAMPLES = 200;

    private CompareIndices() {}

    /**
     * @param args files and folder
     * @throws IOException if a table cannot be written
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 5) {
            System.err.println("usage: CompareIndices ELEMENTS SATCAT PHYSICAL ACTIVE FOLDER [PAGE...]");
            System.exit(2);
        }
        List<Path> files = Arrays.stream(args).map(Path::of).toList();
        try {
            Map<String, String> tables = tables(files.get(0), files.get(1), files.get(2), files.get(3));
            Path folder = Files.createDirectories(files.get(4));
            for (Map.Entry<String, String> table : tables.entrySet()) {
                Files.writeString(folder.resolve(table.getKey() + ".md"), table.getValue());
            }
            for (Path page : files.subList(5, files.size())) {
                Files.writeString(page, MarkedPage.update(Files.readString(page), tables));
            }
        } catch (ClearorbitException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static Map<String, String> tables(Path elements, Path satcat, Path physical, Path active) {
        SpaceContext context = SpaceContext.embedded();
        WorkExecutor executor = WorkExecutor.threads(Runtime.getRuntime().availableProcessors());
        var epoch = context.parseDate(EPOCH);
        List<CriticalityIndex> indices = CriticalityIndex.all();
        ComparedIndices full =
                ComparedIndices.of(context, epoch, List.of(elements, satcat, physical), active, indices, executor);
        ComparedIndices open = ComparedIndices.of(context, epoch, List.of(elements, satcat), active, indices, executor);
        return IndexTables.of(full, full.uncertainty(SAMPLES, executor), open, open.uncertainty(SAMPLES, executor));
    }
}
