package org.clearorbit.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the fields out of flat JSON objects as catalogues have them: texts without escapes and braces, numbers and
 * nulls, no name twice. What is not as plain as that is left to a whole parser.
 */
final class PlainJson {

    private static final String NULL = "null";

    private final String text;
    private final Map<String, @Nullable String> fields = new HashMap<>();

    /** The names of the object before, which are mostly those of the next. */
    private final List<String> names = new ArrayList<>();

    PlainJson(String text) {
        this.text = text;
    }

    /** The fields of the object read last; null where it says null. */
    Map<String, @Nullable String> fields() {
        return fields;
    }

    /**
     * @param start where a brace opens an object
     * @return where the text goes on after it, or -1 where it is no plain object
     */
    int read(int start) {
        fields.clear();
        int at = start;
        for (int count = 1; ; count++) {
            int name = skipBlanks(at + 1);
            int nameEnd = afterText(name);
            int colon = skipBlanks(nameEnd);
            int value = skipBlanks(colon + 1);
            boolean quoted = at(value) == '"';
            boolean empty = text.startsWith(NULL, value);
            int valueEnd = quoted ? afterText(value) : empty ? value + NULL.length() : afterNumber(value);
            at = skipBlanks(valueEnd);
            if (at(colon) != ':' || !(at(at) == ',' || at(at) == '}')) {
                return -1;
            }
            int quote = quoted ? 1 : 0;
            fields.put(
                    name(count - 1, name + 1, nameEnd - 1),
                    empty ? null : text.substring(value + quote, valueEnd - quote));
            if (fields.size() != count) {
                return -1;
            }
            if (at(at) == '}') {
                return at + 1;
            }
        }
    }

    /** The name that stands there: where it is that of the object before, the same instance. */
    private String name(int index, int from, int to) {
        if (index < names.size()) {
            String before = names.get(index);
            if (before.length() == to - from && text.startsWith(before, from)) {
                return before;
            }
        }
        String name = text.substring(from, to);
        if (index < names.size()) {
            names.set(index, name);
        } else {
            names.add(name);
        }
        return name;
    }

    private char at(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private int skipBlanks(int from) {
        int k = from;
        while (at(k) == ' ' || at(k) == '\t' || at(k) == '\n' || at(k) == '\r') {
            k++;
        }
        return k;
    }

    /** Where it goes on after a text in quotes; the end of it all where there is no plain one. */
    private int afterText(int from) {
        if (at(from) == '"') {
            for (int k = from + 1; k < text.length(); k++) {
                char c = text.charAt(k);
                if (c == '"') {
                    return k + 1;
                }
                if (c < ' ' || c == '\\' || c == '{' || c == '}') {
                    break;
                }
            }
        }
        return text.length();
    }

    /** Where it goes on after a number; the end of it all where there is none. */
    private int afterNumber(int from) {
        int whole = at(from) == '-' ? from + 1 : from;
        int end = afterDigits(whole);
        boolean number = end == whole + 1 || end > whole && at(whole) != '0';
        if (at(end) == '.') {
            int decimals = end + 1;
            end = afterDigits(decimals);
            number &= end > decimals;
        }
        if (at(end) == 'e' || at(end) == 'E') {
            int exponent = at(end + 1) == '-' || at(end + 1) == '+' ? end + 2 : end + 1;
            end = afterDigits(exponent);
            number &= end > exponent;
        }
        return number ? end : text.length();
    }

    private int afterDigits(int from) {
        int k = from;
        while (FieldText.isDigit(at(k))) {
            k++;
        }
        return k;
    }
}
