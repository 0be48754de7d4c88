package org.clearorbit.report;

import java.util.List;
import java.util.Locale;

/** Text of a page: escaping, numbers and tables. */
final class Html {

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A number with a fixed count of decimals and a thin space between thousands. */
    static String number(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value).replace(",", "\u202f");
        // a rounded zero has no sign
        return text.matches("-[0.]+") ? text.substring(1) : text;
    }

    /** A small or large number in powers of ten. */
    static String scientific(double value) {
        if (value == 0) {
            return "0";
        }
        String[] parts = String.format(Locale.ROOT, "%.1e", value).split("e");
        return parts[0] + "×10<sup>" + Integer.parseInt(parts[1]) + "</sup>";
    }

    /** A column: its heading, and whether it holds numbers. */
    record Column(String heading, Align align) {

        static Column text(String heading) {
            return new Column(heading, Align.TEXT);
        }

        static Column number(String heading) {
            return new Column(heading, Align.NUMBER);
        }

        static Column prose(String heading) {
            return new Column(heading, Align.PROSE);
        }
    }

    /** How the cells of a column are set. */
    enum Align {
        TEXT(""),
        NUMBER(" class=\"n\""),
        PROSE(" class=\"wrap\"");

        private final String attribute;

        Align(String attribute) {
            this.attribute = attribute;
        }
    }

    /** A table; cells are HTML already. The last row is set as a sum if asked for. */
    static String table(List<Column> columns, List<List<String>> rows, Footer footer) {
        StringBuilder html = new StringBuilder("<div class=\"scroll\"><table><thead><tr>");
        for (Column column : columns) {
            html.append("<th")
                    .append(column.align().attribute)
                    .append('>')
                    .append(escape(column.heading()))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (int k = 0; k < rows.size(); k++) {
            boolean sum = footer == Footer.SUM && k == rows.size() - 1;
            html.append(sum ? "<tr class=\"sum\">" : "<tr>");
            for (int j = 0; j < columns.size(); j++) {
                html.append("<td")
                        .append(columns.get(j).align().attribute)
                        .append('>')
                        .append(rows.get(k).get(j))
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody></table></div>\n").toString();
    }

    /** Whether the last row of a table sums the others up. */
    enum Footer {
        NONE,
        SUM
    }
}
