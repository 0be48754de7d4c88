package org.clearorbit.risk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The file form of a {@link BackgroundPopulation}. */
final class BackgroundTable {

    static final String COLUMNS =
            "shell_low_km,shell_high_km,inclination_low_deg,mass_low_kg,objects,mean_radius_m,mean_radius_squared_m2,"
                    + "mean_mass_kg,mean_horizontal_speed_m_s,mean_radial_speed_squared_m2_s2";

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
        int inShell = cell - shell * PopulationGrid.CELLS_PER_SHELL;
        double count = population.sum(cell, PopulationGrid.COUNT);
        StringJoiner line = new StringJoiner(",")
                .add(Integer.toString(AltitudeShells.lowerKm(shell)))
                .add(Integer.toString(AltitudeShells.upperKm(shell)))
                .add(Integer.toString(inShell / PopulationGrid.MASS_BINS * PopulationGrid.CLASS_DEGREES))
                .add(Double.toString(PopulationGrid.lowestMass(inShell % PopulationGrid.MASS_BINS)))
                .add(Double.toString(count));
        for (int which = PopulationGrid.RADIUS; which < PopulationGrid.SUMS; which++) {
            line.add(Double.toString(population.sum(cell, which) / count));
        }
        return line.toString();
    }

    static BackgroundPopulation read(InputStream in, String source) throws IOException {
        double[] sums = BackgroundPopulation.newSums();
        RiskTable.read(in, source, COLUMNS, line -> {
            int cell = PopulationGrid.cell(line.shell(0), inclinationClass(line), massBin(line));
            int at = cell * PopulationGrid.SUMS;
            double count = line.positive(4);
            if (sums[at + PopulationGrid.COUNT] > 0) {
                throw line.bad(0, "each cell once, but this one stands twice");
            }
            sums[at + PopulationGrid.COUNT] = count;
            for (int which = PopulationGrid.RADIUS; which < PopulationGrid.SUMS; which++) {
                // only the radial speed may vanish: a zero radius or mass would hide a risk
                double mean = which == PopulationGrid.RADIAL_SPEED_SQUARED
                        ? line.nonNegative(4 + which)
                        : line.positive(4 + which);
                sums[at + which] = count * mean;
            }
        });
        return BackgroundPopulation.ofTable(sums);
    }

    private static int inclinationClass(RiskTable.Line line) {
        double degrees = line.nonNegative(2);
        int found = (int) (degrees / PopulationGrid.CLASS_DEGREES);
        if (found >= PopulationGrid.CLASSES || found * PopulationGrid.CLASS_DEGREES != degrees) {
            throw line.bad(2, "an even number of degrees from 0 to 178");
        }
        return found;
    }

    private static int massBin(RiskTable.Line line) {
        double kilograms = line.nonNegative(3);
        int bin = PopulationGrid.massBin(kilograms);
        if (PopulationGrid.lowestMass(bin) != kilograms) {
            throw line.bad(3, "the lower edge of a mass bin: 0, 0.1, 1, 10, 100 or 1000");
        }
        return bin;
    }
}
