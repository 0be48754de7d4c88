package org.clearorbit.risk;

import java.util.Arrays;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;

/**
 * The spherical shells in which populations are counted: 25 km from 150 to 2,100 km, where the density changes over
 * tens of kilometres and most objects are; then widening to 2,000 km, and 100 km again about the geostationary ring; up
 * to 45,000 km. Altitudes are counted from the equatorial radius. A shell holds its lower boundary and not its upper
 * one.
 */
public final class AltitudeShells {

    /** Altitude up to which an orbit is a low one (km). */
    static final int LOW_ORBIT_KM = 2000;

    /** Pairs of (altitude up to which, width), both in km, from 150 km upwards. */
    private static final int[][] LAYOUT = {
        {2100, 25},
        {3000, 100},
        {10_000, 500},
        {34_000, 2000},
        {35_000, 500},
        {36_600, 100},
        {37_000, 200},
        {40_000, 1000},
        {45_000, 2500}
    };

    private static final int LOWEST_KM = 150;
    private static final double[] RADII = layOut();

    private AltitudeShells() {}

    private static double[] layOut() {
        double[] edges = new double[1000];
        int n = 0;
        int altitudeKm = LOWEST_KM;
        edges[n++] = EarthModel.EQUATORIAL_RADIUS + 1000.0 * altitudeKm;
        for (int[] part : LAYOUT) {
            while (altitudeKm < part[0]) {
                altitudeKm += part[1];
                edges[n++] = EarthModel.EQUATORIAL_RADIUS + 1000.0 * altitudeKm;
            }
        }
        return Arrays.copyOf(edges, n);
    }

    /** The boundaries (m), ascending; not to be changed. */
    static double[] radii() {
        return RADII;
    }

    /** @return how many shells there are */
    public static int count() {
        return RADII.length - 1;
    }

    /**
     * @param shell number of a shell, from 0
     * @return radius of its lower boundary (m)
     */
    public static double lowerRadius(int shell) {
        return RADII[shell];
    }

    /**
     * @param shell number of a shell, from 0
     * @return radius of its upper boundary (m)
     */
    public static double upperRadius(int shell) {
        return RADII[shell + 1];
    }

    /**
     * @param shell number of a shell, from 0
     * @return altitude of its lower boundary (km)
     */
    public static int lowerKm(int shell) {
        return (int) FastMath.rint((lowerRadius(shell) - EarthModel.EQUATORIAL_RADIUS) / 1000);
    }

    /**
     * @param shell number of a shell, from 0
     * @return altitude of its upper boundary (km)
     */
    public static int upperKm(int shell) {
        return (int) FastMath.rint((upperRadius(shell) - EarthModel.EQUATORIAL_RADIUS) / 1000);
    }

    /**
     * @param shell number of a shell, from 0
     * @return the radius half-way between its boundaries (m)
     */
    public static double middleRadius(int shell) {
        return (lowerRadius(shell) + upperRadius(shell)) / 2;
    }

    /**
     * @param shell number of a shell, from 0
     * @return its volume (m³)
     */
    public static double volume(int shell) {
        return volumeBetween(lowerRadius(shell), upperRadius(shell));
    }

    static double volumeBetween(double low, double high) {
        return 4 * FastMath.PI / 3 * (high - low) * (high * high + high * low + low * low);
    }

    /**
     * @param radius distance from the centre of the Earth (m)
     * @return the number of the shell that holds it, or -1 where none does
     */
    public static int at(double radius) {
        if (!(radius >= RADII[0] && radius < RADII[RADII.length - 1])) {
            return -1;
        }
        int found = Arrays.binarySearch(RADII, radius);
        return found >= 0 ? found : -found - 2;
    }

    /** Whether a shell is wholly that of low orbits. */
    static boolean isLow(int shell) {
        return upperKm(shell) <= LOW_ORBIT_KM;
    }

    /** The altitude half-way between a shell's boundaries (km). */
    static double middleKm(int shell) {
        return (lowerKm(shell) + upperKm(shell)) / 2.0;
    }
}
