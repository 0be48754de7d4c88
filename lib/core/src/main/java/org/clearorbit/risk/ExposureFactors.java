package org.clearorbit.risk;

import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;

/** The flux of a population through a unit of area, by cells of 50 km in altitude and 2 degrees in inclination. */
final class ExposureFactors {

    private static final int CELL_KM = 50;

    private final int lowestKm;
    private final double[][] perYear;

    private ExposureFactors(int lowestKm, double[][] perYear) {
        this.lowestKm = lowestKm;
        this.perYear = perYear;
    }

    static ExposureFactors of(BackgroundPopulation background, int lowestKm) {
        int cells = (AltitudeShells.LOW_ORBIT_KM - lowestKm) / CELL_KM;
        double[][] perYear = new double[cells][PopulationGrid.CLASSES];
        for (int shell = 0; AltitudeShells.isLow(shell); shell++) {
            int cell = cell(shell, lowestKm);
            double share = (AltitudeShells.upperKm(shell) - AltitudeShells.lowerKm(shell)) / (double) CELL_KM;
            for (int inclinationClass = 0; cell >= 0 && inclinationClass < PopulationGrid.CLASSES; inclinationClass++) {
                perYear[cell][inclinationClass] +=
                        share * flux(background, shell, inclinationClass) * EarthModel.JULIAN_YEAR;
            }
        }
        return new ExposureFactors(lowestKm, perYear);
    }

    /** Flux in the cell of a shell (1/(m² Julian year)), 0 outside the range of the table. */
    double perYear(int shell, int inclinationClass) {
        int cell = AltitudeShells.isLow(shell) ? cell(shell, lowestKm) : -1;
        return cell < 0 ? 0 : perYear[cell][inclinationClass];
    }

    private static int cell(int shell, int lowestKm) {
        int above = AltitudeShells.lowerKm(shell) - lowestKm;
        return above < 0 ? -1 : above / CELL_KM;
    }

    private static double flux(BackgroundPopulation background, int shell, int inclinationClass) {
        double inclination = FastMath.toRadians((inclinationClass + 0.5) * PopulationGrid.CLASS_DEGREES);
        RiskOrbit orbit = new RiskOrbit(AltitudeShells.middleRadius(shell), 0, inclination);
        double[] sum = {0};
        CellEncounters.visitClass(
                orbit,
                1,
                background,
                (at, met, otherMass, density, densitySpeed, crossSection) -> sum[0] += densitySpeed);
        return sum[0];
    }
}
