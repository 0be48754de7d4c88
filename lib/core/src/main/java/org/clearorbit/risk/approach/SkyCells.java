package org.clearorbit.risk.approach;

import java.util.Arrays;
import org.hipparchus.util.FastMath;

/**
 * The directions from the Earth's centre in cells: the faces of a cube, each cut into squares. Each cell knows the
 * cells about it in ascending order of the least angle between a direction of the one and a direction of the other.
 * Immutable.
 */
final class SkyCells {

    private static final int FACES = 6;

    private final int perSide;
    private final double half;
    private final double reach;
    private final double[] centre;
    private final double[] radius;
    private final int[][] neighbours;
    private final float[][] gaps;

    private SkyCells(int perSide, double reach) {
        this.perSide = perSide;
        this.half = perSide / 2.0;
        this.reach = reach;
        int cells = FACES * perSide * perSide;
        this.centre = new double[3 * cells];
        this.radius = new double[cells];
        this.neighbours = new int[cells][];
        this.gaps = new float[cells][];
        double widest = 0;
        for (int cell = 0; cell < cells; cell++) {
            place(cell);
            widest = Math.max(widest, radius[cell]);
        }
        double farthest = FastMath.cos(FastMath.min(FastMath.PI, reach + 2 * widest));
        long[] found = new long[cells];
        for (int cell = 0; cell < cells; cell++) {
            connect(cell, farthest, found);
        }
    }

    /**
     * @param perSide squares along the edge of a face
     * @param reach angle up to which the cells about a cell are listed (rad)
     */
    static SkyCells of(int perSide, double reach) {
        return new SkyCells(perSide, reach);
    }

    private void place(int cell) {
        int face = cell / (perSide * perSide);
        int row = cell / perSide % perSide;
        int column = cell % perSide;
        double[] middle = direction(face, row + 0.5, column + 0.5);
        System.arraycopy(middle, 0, centre, 3 * cell, 3);
        double least = 1;
        for (int corner = 0; corner < 4; corner++) {
            double[] at = direction(face, row + corner / 2, column + corner % 2);
            least = Math.min(least, at[0] * middle[0] + at[1] * middle[1] + at[2] * middle[2]);
        }
        // the sides are great circles, so that no direction of the cell is farther from its centre than a corner
        radius[cell] = FastMath.acos(least) + 1e-9;
    }

    private double[] direction(int face, double row, double column) {
        double sign = face % 2 == 0 ? 1 : -1;
        double a = row / half - 1;
        double b = column / half - 1;
        double norm = Math.sqrt(1 + a * a + b * b);
        double[] axes = {sign / norm, a / norm, b / norm};
        int axis = face / 2;
        double[] at = new double[3];
        for (int k = 0; k < 3; k++) {
            at[(axis + k) % 3] = axes[k];
        }
        return at;
    }

    private void connect(int cell, double farthest, long[] found) {
        int count = 0;
        double x = centre[3 * cell];
        double y = centre[3 * cell + 1];
        double z = centre[3 * cell + 2];
        for (int other = 0; other < radius.length; other++) {
            double cosine = x * centre[3 * other] + y * centre[3 * other + 1] + z * centre[3 * other + 2];
            if (cosine >= farthest) {
                double angle = FastMath.acos(FastMath.min(1, cosine));
                float gap = (float) FastMath.max(0, angle - radius[cell] - radius[other] - 1e-6);
                // bits of a float that is not negative are in its order
                found[count++] = ((long) Float.floatToIntBits(gap) << 32) | other;
            }
        }
        Arrays.sort(found, 0, count);
        neighbours[cell] = new int[count];
        gaps[cell] = new float[count];
        for (int k = 0; k < count; k++) {
            neighbours[cell][k] = (int) found[k];
            gaps[cell][k] = Float.intBitsToFloat((int) (found[k] >>> 32));
        }
    }

    /** How many cells there are. */
    int size() {
        return radius.length;
    }

    /** Angle up to which the cells about a cell are listed (rad). */
    double reach() {
        return reach;
    }

    /** The cell of a direction, which need not be of unit length. */
    int cell(double x, double y, double z) {
        double ax = Math.abs(x);
        double ay = Math.abs(y);
        double az = Math.abs(z);
        if (ax >= ay && ax >= az) {
            return cell(x > 0 ? 0 : 1, y / ax, z / ax);
        }
        return ay >= az ? cell(y > 0 ? 2 : 3, z / ay, x / ay) : cell(z > 0 ? 4 : 5, x / az, y / az);
    }

    private int cell(int face, double a, double b) {
        int row = Math.min(perSide - 1, (int) ((a + 1) * half));
        int column = Math.min(perSide - 1, (int) ((b + 1) * half));
        return (face * perSide + row) * perSide + column;
    }

    /** The cells about a cell, itself first, in ascending order of their gaps. */
    int[] neighbours(int cell) {
        return neighbours[cell];
    }

    /** Least angle to each of the {@link #neighbours} (rad). */
    float[] gaps(int cell) {
        return gaps[cell];
    }
}
