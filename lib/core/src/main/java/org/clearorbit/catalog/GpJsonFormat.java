package org.clearorbit.catalog;

import java.util.Map;

/**
 * General perturbation elements in JSON: an array of flat objects, or one object after another. Objects are cut out one
 * by one, so that a broken one costs only itself, and plain ones by hand, which takes a fraction of Jackson's time;
 * what stands between them is a bad record too, unless it is a comma, a bracket or blank.
 */
final class GpJsonFormat implements ElementFormat {

    @Override
    public String title() {
        return "GP elements in JSON";
    }

    @Override
    public boolean recognises(TextFile file) {
        String first = file.firstLine();
        return first.startsWith("[") || first.startsWith("{");
    }

    @Override
    public void read(TextFile file, RecordSink<ElementRecord> sink) {
        String text = file.text();
        PlainJson plain = new PlainJson(text);
        int number = 0;
        int from = 0;
        while (from < text.length()) {
            int start = text.indexOf('{', from);
            int gapEnd = start < 0 ? text.length() : start;
            if (!isSeparator(text, from, gapEnd)) {
                number++;
                sink.reject(
                        number,
                        "text outside of any record, expected { at its start",
                        text.substring(from, gapEnd).strip());
            }
            if (start < 0) {
                return;
            }
            number++;
            int end = plain.read(start);
            if (end < 0) {
                end = FlatJson.endOfObject(text, start);
                String record = text.substring(start, end);
                sink.take(number, record, () -> parse(file, FlatJson.fields(record)));
            } else {
                int to = end;
                sink.take(number, () -> text.substring(start, to), () -> parse(file, plain.fields()));
            }
            from = end;
        }
    }

    private static ElementRecord parse(TextFile file, Map<String, String> fields) throws RecordException {
        return GpFields.parse(file.name(), fields::get, fields::get);
    }

    private static boolean isSeparator(String text, int from, int to) {
        for (int k = from; k < to; k++) {
            char c = text.charAt(k);
            if (!(Character.isWhitespace(c) || c == ',' || c == '[' || c == ']')) {
                return false;
            }
        }
        return true;
    }
}
