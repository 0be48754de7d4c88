package org.clearorbit.risk.approach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkyCellsTest {

    private static Vector3D direction(SplittableRandom random) {
        return new Vector3D(random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(-1, 1)).normalize();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 11, 24})
    void noTwoDirectionsAreCloserThanTheGapOfTheirCells(int perSide) {
        double reach = 0.4;
        SkyCells cells = SkyCells.of(perSide, reach);
        SplittableRandom random = new SplittableRandom(9);
        for (int k = 0; k < 20_000; k++) {
            Vector3D one = direction(random);
            Vector3D two = one.add(random.nextDouble(0.6), direction(random)).normalize();
            int a = cells.cell(one.getX(), one.getY(), one.getZ());
            int b = cells.cell(two.getX(), two.getY(), two.getZ());
            double gap = gap(cells, a, b);
            double angle = Vector3D.angle(one, two);
            assertThat(angle).isGreaterThanOrEqualTo(Double.isNaN(gap) ? reach : gap);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 11})
    void directionsSpreadOverAllCellsAndGapsAreNotMuchBelowTheirAngles(int perSide) {
        SkyCells cells = SkyCells.of(perSide, 4);
        assertThat(cells.reach()).isEqualTo(4);
        SplittableRandom random = new SplittableRandom(10);
        int[] counts = new int[cells.size()];
        double widest = 2 * FastMath.atan(FastMath.sqrt(2) / perSide);
        for (int k = 0; k < 100 * counts.length; k++) {
            Vector3D one = direction(random);
            Vector3D two = direction(random);
            int a = cell(cells, one);
            int b = cell(cells, two);
            counts[a]++;
            assertThat(gap(cells, a, b)).isGreaterThan(Vector3D.angle(one, two) - 2 * widest - 1e-5);
        }
        assertThat(IntStream.of(counts)).allMatch(count -> count > 30 && count < 250);
    }

    /** On a corner, and a little to all sides of it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void cellsThatTouchHaveNoGap(int perSide) {
        SkyCells cells = SkyCells.of(perSide, 0.1);
        SplittableRandom random = new SplittableRandom(11);
        for (int k = 0; k < 3000; k++) {
            double[] corner = new double[3];
            for (int axis = 0; axis < 3; axis++) {
                corner[axis] = random.nextInt(perSide + 1) * 2.0 / perSide - 1;
            }
            corner[k % 3] = random.nextInt(2) * 2.0 - 1;
            Vector3D at = new Vector3D(corner);
            int a = cell(cells, at);
            int b = cell(cells, at.add(1e-7, direction(random)));
            int c = cell(cells, at.add(1e-7, direction(random)));
            assertThat(a).isBetween(0, cells.size() - 1);
            assertThat(gap(cells, a, b)).isZero();
            assertThat(gap(cells, b, c)).isZero();
        }
    }

    private static int cell(SkyCells cells, Vector3D direction) {
        return cells.cell(direction.getX(), direction.getY(), direction.getZ());
    }

    private static double gap(SkyCells cells, int a, int b) {
        int[] neighbours = cells.neighbours(a);
        for (int k = 0; k < neighbours.length; k++) {
            if (neighbours[k] == b) {
                return cells.gaps(a)[k];
            }
        }
        return Double.NaN;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void theCellsAboutACellStandInTheOrderOfTheirGaps(int perSide) {
        SkyCells cells = SkyCells.of(perSide, 1);
        assertThat(cells.size()).isEqualTo(6 * perSide * perSide);
        for (int cell = 0; cell < cells.size(); cell++) {
            assertThat(cells.gaps(cell)).isSorted();
            assertThat(cells.neighbours(cell)).contains(cell).doesNotHaveDuplicates();
        }
    }
}
