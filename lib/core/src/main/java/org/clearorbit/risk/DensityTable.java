package org.clearorbit.risk;

import java.util.Objects;
import org.hipparchus.util.FastMath;

/**
 * Expected numbers of objects and mean spatial densities in cells of radius and geocentric latitude, as
 * {@link SpatialDensity#table(int)} makes them. Immutable.
 */
public final class DensityTable {

    private final double[] radii;
    private final double[] latitudes;
    private final double[] counts;

    /** Takes over the arrays. */
    DensityTable(double[] radii, double[] latitudes, double[] counts) {
        this.radii = radii;
        this.latitudes = latitudes;
        this.counts = counts;
    }

    /** @return number of shells */
    public int shells() {
        return radii.length - 1;
    }

    /** @return number of latitude bands */
    public int bands() {
        return latitudes.length - 1;
    }

    /**
     * @param boundary number of a boundary between shells, from 0 to {@link #shells()}
     * @return its radius (m)
     */
    public double radius(int boundary) {
        return radii[boundary];
    }

    /**
     * @param boundary number of a boundary between latitude bands, from 0 (south) to {@link #bands()}
     * @return its geocentric latitude (rad)
     */
    public double latitude(int boundary) {
        return latitudes[boundary];
    }

    /**
     * @param shell number of a shell, from 0
     * @param band number of a latitude band, from 0 in the south
     * @return expected number of objects in the cell
     */
    public double count(int shell, int band) {
        return counts[Objects.checkIndex(shell, shells()) * bands() + Objects.checkIndex(band, bands())];
    }

    /**
     * @param shell number of a shell, from 0
     * @param band number of a latitude band, from 0 in the south
     * @return mean density in the cell (1/m³)
     */
    public double density(int shell, int band) {
        return count(shell, band) / volume(radii[shell], radii[shell + 1], latitudes[band], latitudes[band + 1]);
    }

    /** @return expected number of objects in all cells together */
    public double total() {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        return sum;
    }

    /** Volume (m³) between two radii and two latitudes. */
    static double volume(double lowRadius, double highRadius, double lowLatitude, double highLatitude) {
        return AltitudeShells.volumeBetween(lowRadius, highRadius)
                / 2
                * (FastMath.sin(highLatitude) - FastMath.sin(lowLatitude));
    }
}
