package org.clearorbit.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The most that each measured quantity may reach.
 *
 * @param byKey limits by the key of the quantity
 */
record Limits(Map<String, Double> byKey) {

    /** A limits file that cannot be used; the message is one line for the user. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /** A measured quantity beside its limit. */
    record Comparison(String key, double measured, double limit) {

        /** Whether it is above its limit; not-a-number never holds a limit. */
        boolean exceeded() {
            return !(measured <= limit);
        }
    }

    Limits {
        byKey = Map.copyOf(byKey);
    }

    /** Reads a properties file of {@code key=limit} lines. */
    static Limits read(Path file) throws Unusable {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new Unusable("limits file " + file + ": cannot be read (" + e + "), expected key=limit lines");
        }
        Map<String, Double> limits = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            limits.put(key, number(file, key, properties.getProperty(key)));
        }
        return new Limits(limits);
    }

    private static double number(Path file, String key, String text) throws Unusable {
        try {
            double value = Double.parseDouble(text.strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, like a number that is not finite
        }
        throw new Unusable("limits file " + file + ": " + key + ": found '" + text + "', expected a number");
    }

    /** Holds what was measured against the limits, which must be for just those quantities. */
    List<Comparison> compare(Map<String, Double> measured) throws Unusable {
        if (!measured.keySet().equals(byKey.keySet())) {
            Set<String> missing = new TreeSet<>(measured.keySet());
            missing.removeAll(byKey.keySet());
            Set<String> unknown = new TreeSet<>(byKey.keySet());
            unknown.removeAll(measured.keySet());
            throw new Unusable("limits file: no limit for " + missing + ", nothing measured for " + unknown
                    + ", expected one limit for each measured quantity");
        }
        List<Comparison> comparisons = new ArrayList<>();
        measured.forEach((key, value) -> comparisons.add(new Comparison(key, value, byKey.get(key))));
        return comparisons;
    }
}
