package org.clearorbit.orbit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;
import org.orekit.time.DateComponents;

/**
 * One case of the SGP4 verification set: elements, the span of minutes and the reference states. Parsed by columns,
 * since several lines have gaps or wrong checksums on purpose.
 */
record VerificationCase(ElementSet elements, double start, double stop, double step, List<Row> rows) {

    /** Minutes since epoch, position (m) and velocity (m/s) in TEME. */
    record Row(double minutes, double[] position, double[] velocity) {}

    static List<VerificationCase> all() {
        List<List<Row>> blocks = blocks();
        List<VerificationCase> cases = new ArrayList<>();
        String first = "";
        for (String line : lines("SGP4-VER.TLE")) {
            if (line.startsWith("1 ")) {
                first = line;
            } else if (line.startsWith("2 ")) {
                double[] span = numbers(line.substring(69));
                cases.add(new VerificationCase(
                        elements(first, line), span[0], span[1], span[2], blocks.get(cases.size())));
            }
        }
        return cases;
    }

    /** Whether the reference implementation stopped with an error before the end of the span. */
    boolean endsEarly() {
        return lastMinute() < stop - 1e-6;
    }

    double lastMinute() {
        return rows.get(rows.size() - 1).minutes();
    }

    @Override
    public String toString() {
        return elements.catalogNumber() + " from " + start + " min";
    }

    private static ElementSet elements(String one, String two) {
        int yy = (int) number(one, 18, 20);
        double day = number(one, 20, 32);
        int whole = (int) day;
        DateComponents newYear = new DateComponents(yy < 57 ? 2000 + yy : 1900 + yy, 1, 1);
        double micros = FastMath.rint((day - whole) * 1e8) * 864;
        return new ElementSet(
                (int) number(one, 2, 7),
                "",
                "",
                'U',
                new UtcEpoch(newYear.getMJD() + whole - 1, micros / 1e6),
                number(two, 52, 63) * (MathUtils.TWO_PI / 86400),
                Double.parseDouble("0." + two.substring(26, 33).trim()),
                FastMath.toRadians(number(two, 8, 16)),
                FastMath.toRadians(number(two, 17, 25)),
                FastMath.toRadians(number(two, 34, 42)),
                FastMath.toRadians(number(two, 43, 51)),
                0,
                0,
                exponential(one.substring(53, 61).trim()),
                0,
                0);
    }

    private static double exponential(String text) {
        int split = FastMath.max(text.lastIndexOf('-'), text.lastIndexOf('+'));
        String sign = text.startsWith("-") ? "-" : "";
        String digits = text.substring(sign.length(), split);
        return Double.parseDouble(sign + "0." + digits + "e" + text.substring(split));
    }

    private static double number(String line, int from, int to) {
        return Double.parseDouble(line.substring(from, to).trim());
    }

    private static List<List<Row>> blocks() {
        List<List<Row>> blocks = new ArrayList<>();
        for (String line : lines("tcppver.out")) {
            if (line.endsWith("xx")) {
                blocks.add(new ArrayList<>());
            } else {
                // rows end in a calendar date, so that only the first seven columns are numbers
                double[] v = Arrays.stream(line.trim().split("\\s+"), 0, 7)
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                blocks.get(blocks.size() - 1).add(new Row(v[0], scaled(v[1], v[2], v[3]), scaled(v[4], v[5], v[6])));
            }
        }
        return blocks;
    }

    private static double[] scaled(double x, double y, double z) {
        return new double[] {1000 * x, 1000 * y, 1000 * z};
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.trim().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                VerificationCase.class.getResourceAsStream(resource), StandardCharsets.US_ASCII))) {
            return reader.lines()
                    .map(String::stripTrailing)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
