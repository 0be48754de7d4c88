package org.clearorbit.catalog;

import java.util.List;
import org.clearorbit.orbit.ElementSet;

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
        return file.text()
                .lines()
                .filter(line -> !TextFile.isIgnored(line))
                .limit(LINES_LOOKED_AT)
                .anyMatch(line -> (isLineOne(line) || isLineTwo(line))
                        && line.stripTrailing().length() >= LENGTH_LOOKED_FOR);
    }

    @Override
    public void read(TextFile file, RecordSink<ElementSet> sink) {
        List<String> lines = file.lines();
        int k = nextLine(lines, 0);
        while (k < lines.size()) {
            int one = isElementLine(lines.get(k)) ? k : nextLine(lines, k + 1);
            int two = nextLine(lines, one + 1);
            if (one < lines.size() && two < lines.size() && isLineOne(lines.get(one)) && isLineTwo(lines.get(two))) {
                String name = one == k ? "" : lines.get(k);
                String first = lines.get(one).stripTrailing();
                String second = lines.get(two).stripTrailing();
                String text = (one == k ? "" : name + "\n") + first + "\n" + second;
                sink.take(k + 1L, text, () -> TleLines.parse(name, first, second));
                k = nextLine(lines, two + 1);
            } else {
                sink.reject(k + 1L, strayReason(lines.get(k)), lines.get(k));
                k = nextLine(lines, k + 1);
            }
        }
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

    private static int nextLine(List<String> lines, int from) {
        int k = from;
        while (k < lines.size() && TextFile.isIgnored(lines.get(k))) {
            k++;
        }
        return k;
    }

    private static boolean isElementLine(String line) {
        return isLineOne(line) || isLineTwo(line);
    }

    private static boolean isLineOne(String line) {
        return line.startsWith("1 ");
    }

    private static boolean isLineTwo(String line) {
        return line.startsWith("2 ");
    }
}
