package org.clearorbit.game;

import java.util.ArrayList;
import java.util.List;

/**
 * The span of the rows given so far, kept as an orthonormal basis (Gram-Schmidt, each row reduced twice: "twice is
 * enough", Giraud, Langou and Rozloznik 2005).
 */
final class RowBasis {

    /** Relative length below which what is left of a row counts as rounding; the rows here are vectors of 0 and 1. */
    private static final double DEPENDENT = 1e-7;

    private final int dimension;
    private final List<double[]> directions = new ArrayList<>();

    RowBasis(int dimension) {
        this.dimension = dimension;
    }

    int rank() {
        return directions.size();
    }

    boolean isFull() {
        return directions.size() == dimension;
    }

    boolean spans(double[] row) {
        return isFull() || residual(row).length == 0;
    }

    /** Adds a row, unless the span has it already; says whether the span grew. */
    boolean add(double[] row) {
        double[] residual = isFull() ? new double[0] : residual(row);
        if (residual.length == 0) {
            return false;
        }
        double norm = StrictMath.sqrt(dot(residual, residual));
        for (int j = 0; j < dimension; j++) {
            residual[j] /= norm;
        }
        directions.add(residual);
        return true;
    }

    /** What is left of the row outside the span; an empty array when that is nothing. */
    private double[] residual(double[] row) {
        double[] rest = row.clone();
        for (int pass = 0; pass < 2; pass++) {
            for (double[] direction : directions) {
                double along = dot(rest, direction);
                for (int j = 0; j < dimension; j++) {
                    rest[j] -= along * direction[j];
                }
            }
        }
        return dot(rest, rest) > DEPENDENT * DEPENDENT * dot(row, row) ? rest : new double[0];
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    /** A coalition as a row of zeros and ones. */
    static double[] indicator(int mask, int dimension) {
        double[] row = new double[dimension];
        for (int members = mask; members != 0; members &= members - 1) {
            row[Integer.numberOfTrailingZeros(members)] = 1;
        }
        return row;
    }
}
