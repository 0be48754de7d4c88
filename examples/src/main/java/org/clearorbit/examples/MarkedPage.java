package org.clearorbit.examples;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearorbit.common.InvalidInputException;

/**
 * A page with parts that a program writes, each between {@code <!-- table NAME -->} and {@code <!-- end -->}, which
 * readers of Markdown do not show.
 */
final class MarkedPage {

    private static final Pattern PART = Pattern.compile("(<!-- table (\\S+) -->\n).*?(<!-- end -->)", Pattern.DOTALL);

    private MarkedPage() {}

    /**
     * @param page text of a page
     * @param tables texts by name
     * @return the page with these texts between the marks of their names
     * @throws InvalidInputException if the page asks for another
     */
    static String update(String page, Map<String, String> tables) {
        return PART.matcher(page).replaceAll(part -> {
            String table = tables.get(part.group(2));
            if (table == null) {
                throw InvalidInputException.at(
                        "marked table", part.group(2), "one of " + String.join(", ", tables.keySet()));
            }
            return Matcher.quoteReplacement(part.group(1) + "\n" + table + "\n" + part.group(3));
        });
    }
}
