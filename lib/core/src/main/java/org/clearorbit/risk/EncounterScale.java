package org.clearorbit.risk;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;

/**
 * What is usual among the encounters of the massive objects of a population in low orbits: smallest value and standard
 * deviation of combined mass, persistence and exposed area per volume, each pair of cells of a shell weighted with the
 * rate at which they meet.
 */
record EncounterScale(Term mass, Term persistence, Term satellites) {

    /** A quantity less its smallest value, over its standard deviation. */
    record Term(double smallest, double deviation) {

        /** 0 at the smallest value and below, and everywhere where all encounters are alike. */
        double of(double value) {
            return deviation > 0 ? FastMath.max(0, value - smallest) / deviation : 0;
        }
    }

    /** Exposed cross-section per volume in a shell (1/m). */
    static double satellites(int shell, OperatingExposure exposure) {
        return exposure.area(shell) / AltitudeShells.volume(shell);
    }

    static EncounterScale of(RiskInputs inputs, double lowestMass, DoubleUnaryOperator persistenceByKm) {
        BackgroundPopulation background = inputs.background();
        Moments mass = new Moments();
        Moments persistence = new Moments();
        Moments satellites = new Moments();
        for (int shell = 0; AltitudeShells.isLow(shell); shell++) {
            int[] cells = massive(background, shell, lowestMass);
            double perVolume = FastMath.sqrt(2 * EarthModel.MU / AltitudeShells.middleRadius(shell))
                    / AltitudeShells.volume(shell);
            double persists = persistenceByKm.applyAsDouble(AltitudeShells.middleKm(shell));
            double exposed = satellites(shell, inputs.exposure());
            for (int k = 0; k < cells.length; k++) {
                for (int l = 0; l <= k; l++) {
                    double weight = perVolume * pairs(background, shell, cells[k], cells[l]);
                    if (weight > 0) {
                        mass.add(meanMass(background, cells[k]) + meanMass(background, cells[l]), weight);
                        persistence.add(persists, weight);
                        satellites.add(exposed, weight);
                    }
                }
            }
        }
        if (!(mass.total > 0)) {
            throw InvalidInputException.at(
                    "scale of encounters",
                    "no two objects of " + lowestMass + " kg or more that may meet in low orbit",
                    "a population with such objects");
        }
        return new EncounterScale(mass.term(), persistence.term(), satellites.term());
    }

    private static int[] massive(BackgroundPopulation background, int shell, double lowestMass) {
        return Arrays.stream(background.occupied(shell))
                .filter(cell -> meanMass(background, cell) >= lowestMass)
                .toArray();
    }

    private static double meanMass(BackgroundPopulation background, int cell) {
        return background.sum(cell, PopulationGrid.MASS) / background.sum(cell, PopulationGrid.COUNT);
    }

    /** Pairs of objects of two cells times how often their inclinations meet; an object does not meet itself. */
    private static double pairs(BackgroundPopulation background, int shell, int one, int other) {
        double first = background.sum(one, PopulationGrid.COUNT);
        double second = background.sum(other, PopulationGrid.COUNT);
        double pairs =
                one == other ? FastMath.max(0, first * (first - share(background, shell, one)) / 2) : first * second;
        EncounterGeometry.Pair geometry = EncounterGeometry.pair();
        geometry.lay(
                background.sum(one, PopulationGrid.COSINE) / first,
                background.sum(one, PopulationGrid.SINE) / first,
                background.sum(other, PopulationGrid.COSINE) / second,
                background.sum(other, PopulationGrid.SINE) / second);
        return pairs * geometry.densityTimesSpeed(0);
    }

    /**
     * Share f of its time that an object of a cell spends in the shell. N objects there in the mean are N/f objects, of
     * which N²/2 less N f/2 are pairs. A cell does not keep f, but its mean speeds tell: an orbit of their radial speed
     * w (root mean square) and the period that belongs to their energy crosses the height of the shell twice in a
     * revolution; one that never leaves the shell has next to no w. Exact neither near apsides nor where a cell mixes
     * orbits of different eccentricities, where it errs towards more pairs.
     */
    private static double share(BackgroundPopulation background, int shell, int cell) {
        double count = background.sum(cell, PopulationGrid.COUNT);
        double horizontal = background.sum(cell, PopulationGrid.HORIZONTAL_SPEED) / count;
        double radialSquared = FastMath.max(0, background.sum(cell, PopulationGrid.RADIAL_SPEED_SQUARED) / count);
        double perAxis =
                2 / AltitudeShells.middleRadius(shell) - (horizontal * horizontal + radialSquared) / EarthModel.MU;
        double meanMotion = FastMath.sqrt(EarthModel.MU * FastMath.max(0, perAxis)) * FastMath.max(0, perAxis);
        double height = AltitudeShells.upperRadius(shell) - AltitudeShells.lowerRadius(shell);
        double twice = height * meanMotion / (FastMath.PI * FastMath.sqrt(radialSquared));
        return twice < 1 ? twice : 1;
    }

    private static final class Moments {

        private double total;
        private double mean;
        private double squares;
        private double smallest = Double.POSITIVE_INFINITY;

        /** West's update of a weighted variance. */
        void add(double value, double weight) {
            total += weight;
            double away = value - mean;
            mean += away * weight / total;
            squares += weight * away * (value - mean);
            smallest = FastMath.min(smallest, value);
        }

        Term term() {
            return new Term(smallest, FastMath.sqrt(FastMath.max(0, squares / total)));
        }
    }
}
