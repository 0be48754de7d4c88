package org.clearorbit.risk.pair;

/** A symmetric matrix with an empty diagonal: its lower triangle, row by row. */
final class PackedSymmetric {

    private final double[][] rows;

    /** Takes over the rows; row i has the i values left of the diagonal. */
    PackedSymmetric(double[][] rows) {
        this.rows = rows;
    }

    double get(int one, int other) {
        if (one == other) {
            return 0;
        }
        return one > other ? rows[one][other] : rows[other][one];
    }

    /** Adds a multiple of a row to an array. */
    void addRow(int row, double factor, double[] to) {
        double[] left = rows[row];
        for (int j = 0; j < row; j++) {
            to[j] += factor * left[j];
        }
        for (int i = row + 1; i < rows.length; i++) {
            to[i] += factor * rows[i][row];
        }
    }
}
