package org.clearorbit.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the fields out of messages in XML as public files have them: tags with none but the usual attributes, texts
 * without references, neither comments nor CDATA nor instructions. What is not as plain as that is left to a whole
 * parser.
 */
final class PlainXml {

    private static final int DEEPEST = 16;
    private static final String MESSAGE = "omm";

    /** The attributes that a plain tag may have, each once. */
    private static final List<String> ATTRIBUTES = List.of("id", "version", "parameter", "units");

    private static final int PARAMETER = ATTRIBUTES.indexOf("parameter");
    private static final int UNITS = ATTRIBUTES.indexOf("units");

    /** From here on there are surrogates, and characters that XML has no place for. */
    private static final char FIRST_UNUSUAL = '\uD800';

    private final String text;
    private final List<Field> fields = new ArrayList<>();

    /** The names of the fields of the message before, which are mostly those of the next. */
    private final List<String> names = new ArrayList<>();

    /** Where the name of each open element begins and ends. */
    private final int[] nameFrom = new int[DEEPEST];

    private final int[] nameTo = new int[DEEPEST];
    private int depth;

    /** The attributes of the opening tag read last, in the order of {@link #ATTRIBUTES}. */
    private final @Nullable String[] attributes = new String[ATTRIBUTES.size()];

    PlainXml(String text) {
        this.text = text;
    }

    /**
     * An element with nothing but text in it.
     *
     * @param name its name, without a prefix
     * @param text its text, without blanks at its ends
     * @param parameter its attribute {@code parameter}, if it has one
     * @param unit its attribute {@code units}, if it has one
     */
    record Field(
            String name,
            String text,
            @Nullable String parameter,
            @Nullable String unit) {}

    /** The fields of the message read last. */
    List<Field> fields() {
        return fields;
    }

    /**
     * @param start where the opening tag of a message begins
     * @return where the text goes on after its closing tag, or -1 where it is no plain message
     */
    int read(int start) {
        fields.clear();
        depth = 0;
        int behind = -1;
        boolean leaf = false;
        for (int at = start; at >= 0; at = nextTag(behind)) {
            int textFrom = behind;
            if (at(at + 1) == '/') {
                behind = afterClosingTag(at + 2);
                if (behind < 0 || leaf && !addField(textFrom, at)) {
                    return -1;
                }
                leaf = false;
            } else {
                behind = afterOpeningTag(at + 1);
                leaf = behind >= 0 && text.charAt(behind - 2) != '/';
                if (behind < 0 || !leaf && !addEmptyField()) {
                    return -1;
                }
            }
            if (depth == 0) {
                return behind;
            }
        }
        return -1;
    }

    /** Where the next tag opens behind plain text, or -1. */
    private int nextTag(int from) {
        for (int k = from; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c == '<') {
                return k;
            }
            if (c == '&' || c == '>' || c >= FIRST_UNUSUAL || c < ' ' && !isBlank(c)) {
                break;
            }
        }
        return -1;
    }

    private int afterOpeningTag(int from) {
        int to = afterName(from);
        if (to == from || depth == DEEPEST || depth > 0 && isMessage(from, to)) {
            return -1;
        }
        nameFrom[depth] = from;
        nameTo[depth] = to;
        depth++;
        int at = afterAttributes(to);
        if (at >= 0 && at(at) == '/') {
            at++;
        }
        return at >= 0 && at(at) == '>' ? at + 1 : -1;
    }

    private int afterAttributes(int from) {
        Arrays.fill(attributes, null);
        int at = skipBlanks(from);
        for (int behind = from; at > behind && at(at) != '>' && at(at) != '/'; at = skipBlanks(behind)) {
            int equals = afterName(at);
            int which = ATTRIBUTES.indexOf(text.substring(at, equals));
            boolean quoted = at(equals) == '=' && at(equals + 1) == '"';
            int end = quoted ? afterPlainValue(equals + 2) : -1;
            if (which < 0 || attributes[which] != null || end < 0) {
                return -1;
            }
            attributes[which] = text.substring(equals + 2, end);
            behind = end + 1;
        }
        return at;
    }

    /** Where the value of an attribute ends, or -1. */
    private int afterPlainValue(int from) {
        for (int k = from; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c == '"') {
                return k;
            }
            if (c == '<' || c == '&' || c < ' ' || c >= FIRST_UNUSUAL) {
                break;
            }
        }
        return -1;
    }

    private int afterClosingTag(int from) {
        depth--;
        int length = nameTo[depth] - nameFrom[depth];
        int to = afterName(from);
        boolean same = to - from == length && text.regionMatches(from, text, nameFrom[depth], length);
        int end = skipBlanks(to);
        return same && at(end) == '>' ? end + 1 : -1;
    }

    /** Adds the element closed last. */
    private boolean addField(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (first < last && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        String value = text.substring(first, last);
        fields.add(new Field(bareName(depth), value, attributes[PARAMETER], attributes[UNITS]));
        // a parser would make a line feed of it
        return value.indexOf('\r') < 0;
    }

    private boolean addEmptyField() {
        depth--;
        fields.add(new Field(bareName(depth), "", attributes[PARAMETER], attributes[UNITS]));
        return depth > 0;
    }

    /** The name of an element without its prefix: where it is that of the message before, the same instance. */
    private String bareName(int element) {
        int from = afterPrefix(nameFrom[element], nameTo[element]);
        int length = nameTo[element] - from;
        int index = fields.size();
        if (index < names.size()) {
            String before = names.get(index);
            if (before.length() == length && text.startsWith(before, from)) {
                return before;
            }
        }
        String name = text.substring(from, nameTo[element]);
        if (index < names.size()) {
            names.set(index, name);
        } else {
            names.add(name);
        }
        return name;
    }

    private boolean isMessage(int from, int to) {
        int bare = afterPrefix(from, to);
        return to - bare == MESSAGE.length() && text.startsWith(MESSAGE, bare);
    }

    private int afterPrefix(int from, int to) {
        for (int k = from; k < to; k++) {
            if (text.charAt(k) == ':') {
                return k + 1;
            }
        }
        return from;
    }

    /** Where a name of letters, digits and underscores ends, perhaps with a prefix. */
    private int afterName(int from) {
        int k = from;
        while (isNamed(at(k)) || k > from && (at(k) == ':' || FieldText.isDigit(at(k)))) {
            k++;
        }
        return k;
    }

    private static boolean isNamed(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_';
    }

    private int skipBlanks(int from) {
        int k = from;
        while (isBlank(at(k))) {
            k++;
        }
        return k;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private char at(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }
}
