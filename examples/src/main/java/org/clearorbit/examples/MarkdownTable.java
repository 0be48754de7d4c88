package org.clearorbit.examples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown, row by row. */
final class MarkdownTable {

    private final List<String> lines = new ArrayList<>();
    private final int columns;

    MarkdownTable(List<String> headings) {
        columns = headings.size();
        row(headings);
        row(Collections.nCopies(columns, "---"));
    }

    MarkdownTable(String... headings) {
        this(List.of(headings));
    }

    void row(List<String> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(cells.size() + " cells, expected " + columns);
        }
        lines.add(("| " + String.join(" | ", cells) + " |")
                .replace("| ---", "|---")
                .replace("--- |", "---|"));
    }

    void row(String... cells) {
        row(List.of(cells));
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
