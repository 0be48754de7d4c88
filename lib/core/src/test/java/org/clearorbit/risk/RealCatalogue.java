package org.clearorbit.risk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.catalog.PhysicalValue;
import org.clearorbit.catalog.Provenance;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.UtcEpoch;
import org.hipparchus.util.FastMath;
import org.orekit.time.AbsoluteDate;

/**
 * The catalogue of January 2022 with the public masses and radar cross-sections, joined in the plainest way. It is a
 * means of trying the ranking on real objects, not a reader: columns are cut, and nothing is checked.
 */
final class RealCatalogue {

    private final Path folder;

    private RealCatalogue(Path folder) {
        this.folder = folder;
    }

    static Catalog read(Path folder) {
        return new RealCatalogue(folder).join();
    }

    private Catalog join() {
        Map<Integer, Double> masses = column("physical/mcma-derelicts-2020-07.csv.gz", 0, 5);
        Map<Integer, Double> fragmentMasses = column("physical/cara-hbr-mass-2024-05-01.csv.gz", 0, 4);
        Map<Integer, Double> radii = column("physical/cara-hbr-mass-2024-05-01.csv.gz", 0, 1);
        Map<Integer, Double> radarAreas = column("physical/rcs-m2-2017-04.csv.gz", 0, 4);
        Map<Integer, String[]> satcat = new HashMap<>();
        for (String line : lines("catalogue/satcat-2025-03-06.csv.gz")) {
            String[] fields = line.split(",", -1);
            if (fields.length == 14 && fields[2].matches("\\d+")) {
                satcat.put(Integer.valueOf(fields[2]), fields);
            }
        }
        Map<Integer, Boolean> derelict = new HashMap<>();
        masses.keySet().forEach(number -> derelict.put(number, true));
        List<SpaceObject> objects = new ArrayList<>();
        List<String> catalogue = lines("catalogue/catalogue-2022-01-22.3le.txt.gz");
        for (int k = 0; k + 2 < catalogue.size(); k += 3) {
            ElementSet elements =
                    elements(catalogue.get(k).substring(2).strip(), catalogue.get(k + 1), catalogue.get(k + 2));
            int number = elements.catalogNumber();
            String[] known = satcat.get(number);
            ObjectType type = type(elements.name());
            double area = radii.containsKey(number)
                    ? FastMath.PI * radii.get(number) * radii.get(number)
                    : radarAreas.getOrDefault(number, typicalArea(type));
            double mass = masses.getOrDefault(number, fragmentMasses.getOrDefault(number, area * massPerArea(type)));
            if (type == ObjectType.PAYLOAD || type == ObjectType.ROCKET_BODY) {
                // a radar cross-section may be far off the geometric one: keep A/m within that of real intact objects
                area = FastMath.max(0.004 * mass, FastMath.min(0.02 * mass, area));
            }
            objects.add(new SpaceObject(
                    elements,
                    type,
                    known == null ? "" : known[4],
                    null,
                    null,
                    type == ObjectType.PAYLOAD && !derelict.containsKey(number)
                            ? OperationalStatus.OPERATIONAL
                            : OperationalStatus.NOT_OPERATIONAL,
                    new PhysicalValue(
                            mass,
                            0,
                            masses.containsKey(number) ? Provenance.FAMILY : Provenance.ESTIMATED,
                            "public tables"),
                    new PhysicalValue(area, 0, Provenance.ESTIMATED, "radar cross-section")));
        }
        return Catalog.of(AbsoluteDate.ARBITRARY_EPOCH, objects);
    }

    private static ObjectType type(String name) {
        if (name.contains(" DEB")) {
            return ObjectType.DEBRIS;
        }
        if (name.contains("R/B")) {
            return ObjectType.ROCKET_BODY;
        }
        return name.startsWith("TBA") ? ObjectType.UNKNOWN : ObjectType.PAYLOAD;
    }

    private static double typicalArea(ObjectType type) {
        return type == ObjectType.DEBRIS || type == ObjectType.UNKNOWN ? 0.02 : 5;
    }

    private static double massPerArea(ObjectType type) {
        return type == ObjectType.DEBRIS || type == ObjectType.UNKNOWN ? 10 : 100;
    }

    private static ElementSet elements(String name, String one, String two) {
        String alpha5 = two.substring(2, 7).strip();
        int number = Character.isDigit(alpha5.charAt(0))
                ? Integer.parseInt(alpha5)
                : "ABCDEFGHJKLMNPQRSTUVWXYZ".indexOf(alpha5.charAt(0)) * 10_000
                        + 100_000
                        + Integer.parseInt(alpha5.substring(1));
        double revolutions = Double.parseDouble(two.substring(52, 63).strip());
        return new ElementSet(
                number,
                name,
                "",
                one.charAt(7),
                new UtcEpoch(59600, 0),
                revolutions * 2 * FastMath.PI / EarthModel.DAY,
                Double.parseDouble("0." + two.substring(26, 33).strip()),
                FastMath.toRadians(Double.parseDouble(two.substring(8, 16).strip())),
                0,
                0,
                0,
                0,
                0,
                0,
                1,
                1);
    }

    private Map<Integer, Double> column(String file, int key, int column) {
        Map<Integer, Double> values = new HashMap<>();
        for (String line : lines(file)) {
            String[] fields = line.split(",", -1);
            if (fields[key].matches("\\d+") && fields[column].matches("[0-9.eE+-]+")) {
                double value = Double.parseDouble(fields[column]);
                if (value > 0) {
                    values.put(Integer.valueOf(fields[key]), value);
                }
            }
        }
        return values;
    }

    private List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(file))), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
