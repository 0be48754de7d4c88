package org.clearorbit.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Orbit Mean-Elements Messages in keyword-value notation (CCSDS 502.0-B, sections 4 and 7): one or several in a file,
 * each from the line of its version to before the next. Lines before the first that are neither blank nor a comment
 * make one bad record.
 */
final class OmmKvnFormat implements ElementFormat {

    private static final int LINES_LOOKED_AT = 20;
    private static final String VERSION = "CCSDS_OMM_VERS";
    private static final Pattern FIELD = Pattern.compile("[A-Z_]+\\s*=");

    @Override
    public String title() {
        return "OMM in KVN";
    }

    @Override
    public boolean recognises(TextFile file) {
        List<String> first = file.lines().stream()
                .map(String::strip)
                .filter(line -> !isIgnored(line))
                .limit(LINES_LOOKED_AT)
                .toList();
        return !first.isEmpty()
                && FIELD.matcher(first.get(0)).lookingAt()
                && first.stream().anyMatch(OmmKvnFormat::isStart);
    }

    @Override
    public void read(TextFile file, RecordSink<ElementRecord> sink) {
        List<String> lines = file.lines();
        int start = firstStart(lines);
        rejectStray(lines.subList(0, start), sink);
        List<String> fields = new ArrayList<>();
        while (start < lines.size()) {
            List<String> message = lines.subList(start, endOfMessage(lines, start, fields));
            sink.take(start + 1L, () -> String.join("\n", message).strip(), () -> parse(file, fields));
            start += message.size();
        }
    }

    /** Where the next message begins, and the lines until there that count, without blanks at their ends. */
    private static int endOfMessage(List<String> lines, int start, List<String> fields) {
        fields.clear();
        for (int k = start; k < lines.size(); k++) {
            String bare = lines.get(k).strip();
            if (k > start && isStart(bare)) {
                return k;
            }
            if (!isIgnored(bare)) {
                fields.add(bare);
            }
        }
        return lines.size();
    }

    private static int firstStart(List<String> lines) {
        int k = 0;
        while (k < lines.size() && !isStart(lines.get(k).strip())) {
            k++;
        }
        return k;
    }

    private static boolean isStart(String bare) {
        return bare.startsWith(VERSION)
                && bare.substring(VERSION.length()).strip().startsWith("=");
    }

    private static void rejectStray(List<String> lines, RecordSink<ElementRecord> sink) {
        for (int k = 0; k < lines.size(); k++) {
            if (!isIgnored(lines.get(k).strip())) {
                sink.reject(
                        k + 1L,
                        "text outside of any message, expected " + VERSION + " = at its start",
                        String.join("\n", lines.subList(k, lines.size())).strip());
                return;
            }
        }
    }

    private static ElementRecord parse(TextFile file, List<String> lines) throws RecordException {
        OmmFields fields = new OmmFields();
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new RecordException("line", line, "KEYWORD = value");
            }
            put(fields, stripped(line, 0, equals), stripped(line, equals + 1, line.length()));
        }
        return fields.parse(file);
    }

    /** A part of a line without blanks at its ends, cut out once. */
    private static String stripped(String line, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && Character.isWhitespace(line.charAt(first))) {
            first++;
        }
        while (first < last && Character.isWhitespace(line.charAt(last - 1))) {
            last--;
        }
        return line.substring(first, last);
    }

    /** A bracket at the end is a unit where the field is one that has a unit, and else part of a text. */
    private static void put(OmmFields fields, String field, String value) throws RecordException {
        int open = OmmFields.UNITS.containsKey(field) ? value.lastIndexOf('[') : -1;
        int last = value.length() - 1;
        if (open >= 0 && value.indexOf(']', open) == last) {
            fields.put(field, value.substring(0, open).stripTrailing(), value.substring(open + 1, last));
        } else {
            fields.put(field, value, null);
        }
    }

    private static boolean isIgnored(String line) {
        return line.isEmpty() || line.equals("COMMENT") || line.startsWith("COMMENT ");
    }
}
