package org.clearorbit.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Element sets of two lines, or of three with a name line before them, which may begin with "0 ". Blank lines and lines
 * that begin with # stand between records and count for nothing. Line 1 and line 2 that belong together make one
 * record; any other line is a record of its own, and a bad one.
 */
final class TleFormat implements ElementFormat {

    private static final int LINES_LOOKED_AT = 20;
    private static final int LENGTH_LOOKED_FOR = 60;

    @Override
    public String title() {
        return "two-line elements";
    }

    @Override
    public boolean recognises(TextFile file) {
        return file.lines().stream()
                .filter(line -> !TextFile.isIgnored(line))
                .limit(LINES_LOOKED_AT)
                .anyMatch(line -> (isLineOne(line) || isLineTwo(line))
                        && line.stripTrailing().length() >= LENGTH_LOOKED_FOR);
    }

    /** A line that counts. */
    private record Line(int index, String text) {

        /** The first at that index or after it, or null. */
        static @Nullable Line from(List<String> lines, int index) {
            for (int k = index; k < lines.size(); k++) {
                String text = lines.get(k);
                if (!TextFile.isIgnored(text)) {
                    return new Line(k, text);
                }
            }
            return null;
        }
    }

    @Override
    public void read(TextFile file, RecordSink<ElementRecord> sink) {
        List<String> lines = file.lines();
        Line line = Line.from(lines, 0);
        while (line != null) {
            String first = line.text();
            boolean nameless = isLineOne(first) || isLineTwo(first);
            Line one = nameless ? line : Line.from(lines, line.index() + 1);
            Line two = one == null ? null : Line.from(lines, one.index() + 1);
            if (one != null && two != null && isLineOne(one.text()) && isLineTwo(two.text())) {
                take(sink, line.index() + 1L, nameless ? "" : first, one.text(), two.text());
                line = Line.from(lines, two.index() + 1);
            } else {
                sink.reject(line.index() + 1L, strayReason(first), first);
                line = Line.from(lines, line.index() + 1);
            }
        }
    }

    private static void take(RecordSink<ElementRecord> sink, long number, String name, String one, String two) {
        String first = one.stripTrailing();
        String second = two.stripTrailing();
        sink.take(
                number,
                () -> (name.isEmpty() ? "" : name + "\n") + first + "\n" + second,
                () -> ElementRecord.bare(TleLines.parse(name, first, second)));
    }

    private static String strayReason(String line) {
        if (isLineOne(line)) {
            return "line 1 stands alone, expected its line 2 after it";
        }
        if (isLineTwo(line)) {
            return "line 2 stands alone, expected its line 1 before it";
        }
        return "neither line 1 nor line 2 nor a name before them";
    }

    private static boolean isLineOne(String line) {
        return line.startsWith("1 ");
    }

    private static boolean isLineTwo(String line) {
        return line.startsWith("2 ");
    }
}
