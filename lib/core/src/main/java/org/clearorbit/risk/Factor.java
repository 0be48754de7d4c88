package org.clearorbit.risk;

import java.util.Locale;

/**
 * A named number that a result rests on.
 *
 * @param name what it is
 * @param value its value
 * @param unit its unit, {@code 1} where it has none
 * @param source where it comes from, empty where it was computed here
 */
public record Factor(String name, double value, String unit, String source) {

    /** @return a name for a column of a table: lower case, words and unit joined by underscores */
    public String column() {
        String words = unit.equals("1") ? name : name + " " + unit.replace("1/", "per ");
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    }

    /** @return name and unit for a heading: {@code mass (kg)} */
    public String label() {
        return unit.equals("1") ? name : name + " (" + unit + ")";
    }

    static Factor computed(String name, double value, String unit) {
        return new Factor(name, value, unit, "");
    }
}
