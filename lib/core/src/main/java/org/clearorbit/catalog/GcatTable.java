package org.clearorbit.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * J. McDowell's General Catalog of Artificial Space Objects in TSV ({@code satcat.tsv}, {@code psatcat.tsv} and the
 * other object catalogues): the first line begins with {@code #JCAT} and names the columns, other lines that begin with
 * {@code #} are comments, and {@code -} is not known. Only objects of the standard catalogue ({@code S00005}, whose
 * number is that of the public satellite catalogue) are used: the field {@code Satcat} of the auxiliary catalogues
 * names the object that a part is attached to.
 */
final class GcatTable {

    private static final String START = "#JCAT\t";
    private static final String ANTENNAS = "Ant";
    private static final Pattern NUMBER = Pattern.compile("S0*(\\d{1,9})");

    /** Left orbit: re-entered, deorbited, landed, and the same attached to another object; each perhaps with a ?. */
    private static final Set<String> DOWN = Set.of("R", "D", "L", "AR", "AL");

    /** The satellite catalogue's owner codes of those states whose code is another there. */
    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("US", "US"),
            Map.entry("SU", "CIS"),
            Map.entry("RU", "CIS"),
            Map.entry("CN", "PRC"),
            Map.entry("J", "JPN"),
            Map.entry("F", "FR"),
            Map.entry("D", "GER"),
            Map.entry("UK", "UK"),
            Map.entry("I", "IT"),
            Map.entry("IN", "IND"),
            Map.entry("CA", "CA"),
            Map.entry("I-ESA", "ESA"));

    /** One sigma of a mass that is marked as doubtful, relative. */
    private static final double DOUBTFUL = 0.5;

    private final Map<String, Integer> columns = new HashMap<>();
    private final String file;

    /** Fields of the header, of which two may have the same name. */
    private final int width;

    private GcatTable(String file, String header) {
        this.file = file;
        String[] names = header.split("\t", -1);
        this.width = names.length;
        for (int k = 0; k < names.length; k++) {
            columns.putIfAbsent(names[k].strip().toUpperCase(Locale.ROOT), k);
        }
    }

    static boolean recognises(TextFile file) {
        return file.text().startsWith(START);
    }

    /** Whether it tells where objects are, which the list of payloads does not. */
    static boolean isWhole(TextFile file) {
        return new GcatTable(file.name(), file.lines().get(0)).columns.containsKey("STATUS");
    }

    static void read(TextFile file, RecordSink<ObjectFacts> sink) {
        List<String> lines = file.lines();
        GcatTable table = new GcatTable(file.name(), lines.get(0));
        EachNumberOnce seen = new EachNumberOnce("JCAT");
        for (int k = 1; k < lines.size(); k++) {
            String line = lines.get(k);
            if (!TextFile.isIgnored(line)) {
                sink.take(k + 1L, line, () -> seen.check(table.parse(line)));
            }
        }
    }

    private ObjectFacts parse(String line) throws RecordException {
        String[] fields = line.split("\t", -1);
        if (fields.length < width) {
            throw new RecordException("number of fields", Integer.toString(fields.length), width + " as in the header");
        }
        Matcher matcher = NUMBER.matcher(fields[0].strip());
        if (!matcher.matches()) {
            if (fields[0].isBlank()) {
                throw new RecordException("JCAT: not given, expected a number such as S00005");
            }
            return ObjectFacts.withoutNumber();
        }
        int number = FieldText.catalogNumber("JCAT", matcher.group(1));
        PhysicalRecord physical = new PhysicalRecord(number, mass(fields), crossSection(fields));
        return new ObjectFacts(number, satellite(number, fields), physical.isEmpty() ? null : physical);
    }

    private SatelliteRecord satellite(int number, String[] fields) throws RecordException {
        String name = get(fields, "NAME");
        String state = get(fields, "STATE");
        GcatDate launch = GcatDate.parse("LDate", get(fields, "LDATE"));
        GcatDate end = isDown(get(fields, "STATUS")) ? GcatDate.parse("DDate", get(fields, "DDATE")) : null;
        return new SatelliteRecord(
                number,
                name == null ? "" : name,
                type(fields),
                state == null ? "" : OWNERS.getOrDefault(state, ""),
                launch == null ? null : launch.first(),
                end == null ? null : end.last(),
                null,
                RadarSize.unknown());
    }

    /** By the first letter of the type; the list of payloads has no such column. */
    private @Nullable ObjectType type(String[] fields) {
        if (!columns.containsKey("TYPE")) {
            return columns.containsKey("PROGRAM") ? ObjectType.PAYLOAD : null;
        }
        String type = get(fields, "TYPE");
        return switch (type == null ? ' ' : type.charAt(0)) {
            case 'P' -> ObjectType.PAYLOAD;
            case 'R' -> ObjectType.ROCKET_BODY;
            case 'C', 'D' -> ObjectType.DEBRIS;
            default -> ObjectType.UNKNOWN;
        };
    }

    /** The date of the end of a phase is that of a decay only where the status says so. */
    private static boolean isDown(@Nullable String status) {
        return status != null
                && DOWN.contains(
                        status.endsWith("?")
                                ? status.substring(0, status.length() - 1).strip()
                                : status);
    }

    /** The dry mass, or else the mass at launch; 0 stands for not known. */
    private @Nullable PhysicalValue mass(String[] fields) throws RecordException {
        PhysicalValue dry = mass(fields, "DRYMASS", "DRYFLAG");
        return dry == null ? mass(fields, "MASS", "MASSFLAG") : dry;
    }

    private @Nullable PhysicalValue mass(String[] fields, String column, String flag) throws RecordException {
        double mass = positive(fields, column);
        boolean doubtful = "?".equals(get(fields, flag));
        return mass == 0
                ? null
                : new PhysicalValue(
                        mass,
                        (doubtful ? DOUBTFUL : PhysicalTable.DEFAULT_RELATIVE_SIGMA) * mass,
                        Provenance.MEASURED,
                        file + " (GCAT)");
    }

    /**
     * A quarter of the surface, which is the mean shadow of any convex body over all attitudes (Cauchy): of spheres and
     * cylinders, with nothing but antennas on them. Bodies with panels are not convex and are left out.
     */
    private @Nullable PhysicalValue crossSection(String[] fields) throws RecordException {
        String shape = get(fields, "SHAPE");
        double d = positive(fields, "DIAMETER");
        if (shape == null || d == 0) {
            return null;
        }
        String body = withoutAntennas(shape);
        double length = positive(fields, "LENGTH");
        if (body.equals("Sphere")) {
            return area(FastMath.PI * d * d / 4);
        }
        return body.equals("Cyl") && length > 0 ? area(FastMath.PI * d * (length + d / 2) / 4) : null;
    }

    /** {@code Cyl} of {@code Cyl + 4 Ant}. */
    private static String withoutAntennas(String shape) {
        if (!shape.endsWith(ANTENNAS)) {
            return shape;
        }
        String counted = shape.substring(0, shape.length() - ANTENNAS.length()).stripTrailing();
        int end = counted.length();
        while (end > 0 && FieldText.isDigit(counted.charAt(end - 1))) {
            end--;
        }
        String added = counted.substring(0, end).stripTrailing();
        return added.endsWith("+") ? added.substring(0, added.length() - 1).strip() : shape;
    }

    private PhysicalValue area(double area) {
        return new PhysicalValue(
                area,
                2 * PhysicalTable.DEFAULT_RELATIVE_SIGMA * area,
                Provenance.MEASURED,
                file + " (GCAT, a quarter of the surface)");
    }

    /** A number above 0, or 0 where it is not known. */
    private double positive(String[] fields, String column) throws RecordException {
        String text = get(fields, column);
        return text == null ? 0 : PhysicalTable.positiveOrZero(column, text);
    }

    private @Nullable String get(String[] fields, String column) {
        Integer index = columns.get(column);
        String text = index == null ? "" : fields[index].strip();
        return text.isEmpty() || text.equals("-") ? null : text;
    }
}
