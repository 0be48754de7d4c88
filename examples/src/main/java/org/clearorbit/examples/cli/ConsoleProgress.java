package org.clearorbit.examples.cli;

import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.clearorbit.common.ProgressListener;

/** Shows progress on standard error: a bar on a terminal, a plain line for each tenth of the work otherwise. */
final class ConsoleProgress implements ProgressListener, AutoCloseable {

    private final PrintStream out;
    private final boolean terminal;
    private String task = "";
    private long tenths;
    private ProgressBar bar;
    private String best = "";

    ConsoleProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static ConsoleProgress onStandardError() {
        return new ConsoleProgress(System.err, System.console() != null);
    }

    @Override
    public void best(String quantity, double value) {
        best = String.format(Locale.ROOT, "%s: %.1f", quantity, value);
    }

    @Override
    public void progress(String name, long done, long total) {
        if (!name.equals(task)) {
            close();
            task = name;
            tenths = -1;
            best = "";
        }
        if (terminal) {
            if (bar == null) {
                bar = new ProgressBarBuilder()
                        .setTaskName(name)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build();
            }
            bar.setExtraMessage(best);
            bar.stepTo(done);
        } else if (total > 0 && done * 10 / total != tenths) {
            tenths = done * 10 / total;
            out.println(name + ": " + tenths * 10 + "%" + (best.isEmpty() ? "" : ", " + best));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
