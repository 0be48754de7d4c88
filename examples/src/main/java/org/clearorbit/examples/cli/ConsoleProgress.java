package org.clearorbit.examples.cli;

import java.io.PrintStream;
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

    ConsoleProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static ConsoleProgress onStandardError() {
        return new ConsoleProgress(System.err, System.console() != null);
    }

    @Override
    public void progress(String name, long done, long total) {
        if (!name.equals(task)) {
            close();
            task = name;
            tenths = -1;
        }
        if (terminal) {
            if (bar == null) {
                bar = new ProgressBarBuilder()
                        .setTaskName(name)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build();
            }
            bar.stepTo(done);
        } else if (total > 0 && done * 10 / total != tenths) {
            tenths = done * 10 / total;
            out.println(name + ": " + tenths * 10 + "%");
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
