package org.clearorbit.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.CatalogLoad;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.catalog.CatalogWriter;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.scenario.ScenarioReader;
import org.hipparchus.util.FastMath;
import org.orekit.propagation.analytical.tle.TLE;

/**
 * A catalogue file of as many rows as a public catalogue has, written once and read again and again: the objects of a
 * stated file, or the bundled ones, repeated under new catalogue numbers as often as it takes.
 */
final class LoadingWorkload {

    /** Rows of each file: the objects in the public catalogue of January 2022. */
    static final int ROWS = 23_939;

    private static final String CSV_HEADER = "OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,"
            + "RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,"
            + "ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT";
    private static final double SECONDS_PER_DAY = 86_400;

    private final SpaceContext context = SpaceContext.embedded();
    private final CatalogReader reader = CatalogReader.using(context);
    private final Path file;

    private LoadingWorkload(Path file) {
        this.file = file;
    }

    /**
     * Writes the file into the folder for temporary files, whence it goes when the process ends.
     *
     * @param format {@code 3le}, {@code csv}, {@code json}, {@code kvn} or {@code xml}
     * @param catalogue any catalogue file, or the empty string for the bundled objects
     */
    static LoadingWorkload of(String format, String catalogue) {
        SpaceContext context = SpaceContext.embedded();
        CatalogLoad load = catalogue.isEmpty()
                ? ScenarioReader.using(context).flagship().load()
                : CatalogReader.using(context).read(Path.of(catalogue));
        try {
            Path file = Files.createTempFile("clearorbit-catalogue", "." + format);
            file.toFile().deleteOnExit();
            LoadingWorkload workload = new LoadingWorkload(
                    Files.writeString(file, text(format, load.catalog().objects(), context)));
            workload.requireWholeLoad();
            return workload;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the file to the catalogue. */
    CatalogLoad read() {
        return reader.read(file);
    }

    /** What rejects half of its rows would be fast for nothing. */
    private void requireWholeLoad() {
        CatalogLoad load = read();
        if (load.accepted() != ROWS) {
            throw new IllegalStateException(load.accepted() + " of " + ROWS + " rows accepted, first rejection: "
                    + load.rejections().stream().findFirst());
        }
    }

    private static String text(String format, List<SpaceObject> objects, SpaceContext context) {
        return switch (format) {
            case "kvn" -> messages(CatalogWriter.ommKvn(context), objects, context);
            case "xml" -> messages(CatalogWriter.ommXml(context), objects, context);
            default -> rows(format, objects, context);
        };
    }

    /** The messages as public ones are: without the parameters that the library adds for what else it knows. */
    private static String messages(CatalogWriter writer, List<SpaceObject> objects, SpaceContext context) {
        List<SpaceObject> renumbered = new ArrayList<>();
        for (int k = 0; k < ROWS; k++) {
            renumbered.add(renumbered(objects.get(k % objects.size()), number(objects, k)));
        }
        StringBuilder text = new StringBuilder();
        writer.write(Catalog.of(renumbered.get(0).elements().epoch().toDate(context), renumbered), text);
        return text.toString()
                .lines()
                .filter(line -> !line.startsWith("USER_DEFINED_") && !line.startsWith("<USER_DEFINED"))
                .filter(line -> !line.endsWith("userDefinedParameters>"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static SpaceObject renumbered(SpaceObject object, int number) {
        return object.withElements(object.elements().withCatalogNumber(number));
    }

    /** An object's own number the first time, and a new one behind the last each further time. */
    private static int number(List<SpaceObject> objects, int k) {
        return k < objects.size()
                ? objects.get(k).catalogNumber()
                : objects.get(objects.size() - 1).catalogNumber() + 1 + k - objects.size();
    }

    private static String rows(String format, List<SpaceObject> objects, SpaceContext context) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < ROWS; k++) {
            ElementSet set = objects.get(k % objects.size()).elements();
            int number = number(objects, k);
            switch (format) {
                case "3le" -> text.append(threeLines(set, number, context));
                case "csv" -> text.append(k == 0 ? CSV_HEADER + "\r\n" : "").append(csvRow(set, number));
                case "json" -> text.append(k == 0 ? "[" : ",").append(jsonObject(csvRow(set, number)));
                default ->
                    throw new IllegalArgumentException(
                            "format: found " + format + ", expected 3le, csv, json, kvn, xml");
            }
        }
        return text.append(format.equals("json") ? "]" : "").toString();
    }

    private static String threeLines(ElementSet set, int number, SpaceContext context) {
        TLE own = set.toTle(context);
        TLE tle = new TLE(
                number,
                own.getClassification(),
                own.getLaunchYear(),
                own.getLaunchNumber(),
                own.getLaunchPiece(),
                own.getEphemerisType(),
                own.getElementNumber(),
                own.getDate(),
                own.getMeanMotion(),
                own.getMeanMotionFirstDerivative(),
                own.getMeanMotionSecondDerivative(),
                own.getE(),
                own.getI(),
                own.getPerigeeArgument(),
                own.getRaan(),
                own.getMeanAnomaly(),
                own.getRevolutionNumberAtEpoch(),
                own.getBStar(),
                context.utc());
        return "0 " + set.name() + "\r\n" + tle.getLine1() + "\r\n" + tle.getLine2() + "\r\n";
    }

    /** With the number of digits and the style of CelesTrak's files. */
    private static String csvRow(ElementSet set, int number) {
        String epoch = set.epoch().toString();
        double perDay = SECONDS_PER_DAY / (2 * FastMath.PI);
        return String.format(
                Locale.ROOT,
                "%s,%s,%s,%.8f,%s,%.4f,%.4f,%.4f,%.4f,0,%s,%d,%d,%d,%s,%s,%s\r\n",
                set.name(),
                set.internationalDesignator(),
                epoch.substring(0, epoch.length() - 1),
                set.meanMotion() * perDay,
                String.format(Locale.ROOT, "%.7f", set.e()).substring(1),
                FastMath.toDegrees(set.i()),
                FastMath.toDegrees(set.raan()),
                FastMath.toDegrees(set.argp()),
                FastMath.toDegrees(set.meanAnomaly()),
                set.classification(),
                number,
                set.elementSetNumber(),
                set.revolutionNumber(),
                scientific(set.bStar()),
                scientific(set.meanMotionDot() * perDay * SECONDS_PER_DAY),
                scientific(set.meanMotionDotDot() * perDay * SECONDS_PER_DAY * SECONDS_PER_DAY));
    }

    /** {@code .15609E-3}, and {@code 0} for zero. */
    private static String scientific(double value) {
        if (value == 0) {
            return "0";
        }
        String text = String.format(Locale.ROOT, "%.4E", FastMath.abs(value));
        int exponent = Integer.parseInt(text.substring(7)) + 1;
        return (value < 0 ? "-." : ".") + text.charAt(0) + text.substring(2, 6) + "E" + exponent;
    }

    private static String jsonObject(String csvRow) {
        String[] names = CSV_HEADER.split(",");
        String[] values = csvRow.strip().split(",");
        StringBuilder json = new StringBuilder("{");
        for (int k = 0; k < names.length; k++) {
            boolean isText = switch (names[k]) {
                case "OBJECT_NAME", "OBJECT_ID", "EPOCH", "CLASSIFICATION_TYPE" -> true;
                default -> false;
            };
            String value = isText ? '"' + values[k] + '"' : values[k].replaceFirst("^(-?)\\.", "$10.");
            json.append(k == 0 ? "\"" : ",\"").append(names[k]).append("\":").append(value);
        }
        return json.append('}').toString();
    }
}
