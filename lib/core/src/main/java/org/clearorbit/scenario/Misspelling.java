package org.clearorbit.scenario;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Guesses which known name a misspelt one stands for. */
final class Misspelling {

    private Misspelling() {}

    /** The known name nearest to the one found, if it is near: a third of the letters off, or a unit left off. */
    static Optional<String> of(String found, List<String> known) {
        Optional<String> near = known.stream()
                .filter(name -> 3 * edits(found, name) <= Math.max(found.length(), 3))
                .min(Comparator.comparingInt(name -> edits(found, name)));
        return near.isPresent()
                ? near
                : known.stream()
                        .filter(name -> name.startsWith(found + "_") || found.startsWith(name + "_"))
                        .findFirst();
    }

    /** Levenshtein's distance: letters put in, left out or replaced. */
    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, k -> k);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int k = 1; k <= other.length(); k++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(k - 1) ? 0 : 1);
                diagonal = row[k];
                row[k] = Math.min(replaced, 1 + Math.min(row[k], row[k - 1]));
            }
        }
        return row[other.length()];
    }
}
