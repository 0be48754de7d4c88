package org.clearorbit.catalog;

import java.util.List;

/** Catalogue numbers, one on each line; what follows a # is a comment. */
final class NumberList {

    private NumberList() {}

    static boolean recognises(TextFile file) {
        String first = withoutComment(file.firstLine());
        return !first.isEmpty() && first.chars().allMatch(c -> FieldText.isDigit((char) c));
    }

    static void read(TextFile file, RecordSink<Integer> sink) {
        List<String> lines = file.lines();
        for (int k = 0; k < lines.size(); k++) {
            String line = lines.get(k);
            String number = withoutComment(line);
            if (!number.isEmpty()) {
                sink.take(k + 1L, line, () -> FieldText.catalogNumber("catalogue number", number));
            }
        }
    }

    private static String withoutComment(String line) {
        int comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }
}
