package org.clearorbit.risk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.hipparchus.util.FastMath;

/** The file form of a {@link BackgroundPopulation}. */
final class BackgroundTable {

    static final String COLUMNS =
            "shell_low_km,shell_high_km,inclination_low_deg,mass_low_kg,object_class,objects,mean_radius_m,"
                    + "mean_radius_squared_m2,mean_mass_kg,mean_horizontal_speed_m_s,mean_radial_speed_squared_m2_s2,"
                    + "mean_cosine_of_inclination,mean_sine_of_inclination";

    private static final double ROUNDING = 1e-9;

    /** Above the speed (m/s) at which anything leaves the Earth from the lowest shell. */
    private static final double HIGHEST_SPEED = 12_000;

    private BackgroundTable() {}

    static void write(BackgroundPopulation population, OutputStream out) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int shell = 0; shell < AltitudeShells.count(); shell++) {
            for (int cell : population.occupied(shell)) {
                lines.add(line(population, shell, cell));
            }
        }
        RiskTable.write(out, COLUMNS, lines);
    }

    private static String line(BackgroundPopulation population, int shell, int cell) {
        double count = population.sum(cell, PopulationGrid.COUNT);
        StringJoiner line = new StringJoiner(",")
                .add(Integer.toString(AltitudeShells.lowerKm(shell)))
                .add(Integer.toString(AltitudeShells.upperKm(shell)))
                .add(Integer.toString(PopulationGrid.inclinationClassOf(cell) * PopulationGrid.CLASS_DEGREES))
                .add(Double.toString(PopulationGrid.lowestMass(PopulationGrid.massBinOf(cell))))
                .add(PopulationGrid.objectClassOf(cell).name().toLowerCase(Locale.ROOT))
                .add(Double.toString(count));
        for (int which = PopulationGrid.RADIUS; which < PopulationGrid.SUMS; which++) {
            line.add(Double.toString(population.sum(cell, which) / count));
        }
        return line.toString();
    }

    static BackgroundPopulation read(InputStream in, String source) throws IOException {
        double[] sums = BackgroundPopulation.newSums();
        RiskTable.read(in, source, COLUMNS, line -> {
            int cell = PopulationGrid.cell(line.shell(0), inclinationClass(line), massBin(line), objectClass(line));
            int at = cell * PopulationGrid.SUMS;
            double count = line.positive(5);
            if (sums[at + PopulationGrid.COUNT] > 0) {
                throw line.bad(0, "each cell once, but this one stands twice");
            }
            sums[at + PopulationGrid.COUNT] = count;
            for (int which = PopulationGrid.RADIUS; which < PopulationGrid.COSINE; which++) {
                // only the radial speed may vanish: a zero radius or mass would hide a risk
                double mean = which == PopulationGrid.RADIAL_SPEED_SQUARED
                        ? line.nonNegative(5 + which)
                        : line.positive(5 + which);
                sums[at + which] = count * mean;
            }
            checkMeans(line);
            double cosine = line.finite(5 + PopulationGrid.COSINE);
            double sine = line.nonNegative(5 + PopulationGrid.SINE);
            if (!isOfClass(cosine, sine, inclinationClass(line))) {
                throw line.bad(
                        5 + PopulationGrid.COSINE, "with the sine, means over inclinations of the class in column 3");
            }
            sums[at + PopulationGrid.COSINE] = count * cosine;
            sums[at + PopulationGrid.SINE] = count * sine;
        });
        return BackgroundPopulation.ofTable(sums);
    }

    /** Means that no objects of the cell can have would distort every rate without a sign. */
    private static void checkMeans(RiskTable.Line line) {
        double radius = line.positive(5 + PopulationGrid.RADIUS);
        if (line.positive(5 + PopulationGrid.RADIUS_SQUARED) < radius * radius * (1 - ROUNDING)) {
            throw line.bad(5 + PopulationGrid.RADIUS_SQUARED, "at least the square of the mean radius");
        }
        double mass = line.positive(5 + PopulationGrid.MASS);
        double lowest = PopulationGrid.lowestMass(massBin(line));
        double highest = PopulationGrid.highestMass(massBin(line));
        if (mass < lowest * (1 - ROUNDING) || mass > highest * (1 + ROUNDING)) {
            throw line.bad(
                    5 + PopulationGrid.MASS, "a mean mass of its bin, from " + lowest + " to " + highest + " kg");
        }
        if (!(line.positive(5 + PopulationGrid.HORIZONTAL_SPEED) < HIGHEST_SPEED)) {
            throw line.bad(5 + PopulationGrid.HORIZONTAL_SPEED, "above 0 and below " + HIGHEST_SPEED + " m/s");
        }
    }

    private static int inclinationClass(RiskTable.Line line) {
        double degrees = line.nonNegative(2);
        int found = (int) (degrees / PopulationGrid.CLASS_DEGREES);
        if (found >= PopulationGrid.CLASSES || found * PopulationGrid.CLASS_DEGREES != degrees) {
            throw line.bad(2, "an even number of degrees from 0 to 178");
        }
        return found;
    }

    /** Whether a mean direction may be that of inclinations of one class, but for rounding. */
    private static boolean isOfClass(double cosine, double sine, int inclinationClass) {
        double low = FastMath.toRadians(inclinationClass * PopulationGrid.CLASS_DEGREES);
        double width = FastMath.toRadians(PopulationGrid.CLASS_DEGREES);
        double above = FastMath.atan2(sine, cosine) - low;
        double length = FastMath.hypot(cosine, sine);
        return above > -ROUNDING
                && above < width + ROUNDING
                && length < 1 + ROUNDING
                && length > FastMath.cos(width / 2) - ROUNDING;
    }

    private static int massBin(RiskTable.Line line) {
        double kilograms = line.nonNegative(3);
        int bin = PopulationGrid.massBin(kilograms);
        if (PopulationGrid.lowestMass(bin) != kilograms) {
            throw line.bad(3, "the lower edge of a mass bin: 0, 0.1, 1, 10, 100 or 1000");
        }
        return bin;
    }

    private static ObjectClass objectClass(RiskTable.Line line) {
        return Arrays.stream(ObjectClass.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(line.text(4)))
                .findFirst()
                .orElseThrow(() -> line.bad(
                        4,
                        "one of "
                                + Arrays.stream(ObjectClass.values())
                                        .map(known -> known.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }
}
