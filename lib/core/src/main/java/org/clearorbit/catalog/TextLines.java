package org.clearorbit.catalog;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * The lines of a text without what ends them (LF, CR LF or CR alone), as a list; the number of a line is its index plus
 * 1. A line is cut out anew each time it is asked for, so that a text of many lines is not held twice.
 */
final class TextLines extends AbstractList<String> implements RandomAccess {

    private static final int USUAL_LENGTH = 64;

    private final String text;

    /** Where each line begins, and last where one after the end of the text would. */
    private final int[] starts;

    TextLines(String text) {
        this.text = text;
        this.starts = starts(text);
    }

    @Override
    public String get(int index) {
        int from = starts[index];
        int to = starts[index + 1] - 1;
        // within a line there is no CR, so that one is the first half of CR LF
        return text.substring(from, to > from && text.charAt(to - 1) == '\r' ? to - 1 : to);
    }

    @Override
    public int size() {
        return starts.length - 1;
    }

    /** The number of the line in which a character of the text stands. */
    int lineAt(int index) {
        int found = Arrays.binarySearch(starts, index);
        return found < 0 ? -found - 1 : found + 1;
    }

    /** Where a character stands at an index or behind it, or beyond the end of the text. */
    private static int next(String text, char c, int from) {
        int at = text.indexOf(c, from);
        return at < 0 ? text.length() + 1 : at;
    }

    private static int[] starts(String text) {
        int[] starts = new int[text.length() / USUAL_LENGTH + 2];
        int count = 1;
        int feed = next(text, '\n', 0);
        int carriage = next(text, '\r', 0);
        while (feed < text.length() || carriage < text.length()) {
            int end = feed == carriage + 1 ? feed : Math.min(feed, carriage);
            if (count + 1 >= starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
            }
            starts[count++] = end + 1;
            feed = feed > end ? feed : next(text, '\n', end + 1);
            carriage = carriage > end ? carriage : next(text, '\r', end + 1);
        }
        starts[count++] = text.length() + 1;
        return Arrays.copyOf(starts, count);
    }
}
