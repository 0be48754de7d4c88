package org.clearorbit.risk;

import org.clearorbit.catalog.Catalog;
import org.clearorbit.orbit.ElementSet;
import org.hipparchus.util.FastMath;

/**
 * Where orbits spend their time, by distance from the centre of the Earth and by geocentric latitude, their nodes and
 * perigees being random (Kessler, "Derivation of the collision probability between orbiting objects", Icarus 48, 1981,
 * 39). For one orbit with perigee q = a(1 - e), apogee Q = a(1 + e) and inclination i the density at radius r and
 * latitude β is
 *
 * <pre>
 * s(r, β) = 1 / (2π³ a r √((sin²i - sin²β)(r - q)(Q - r))),   q &lt; r &lt; Q, |sin β| &lt; sin i
 * </pre>
 *
 * and that of a population is the sum. It grows without bound at the apsides and at the latitude where an orbit turns,
 * but its integral does not: the share of time between two radii is the difference of the mean anomaly over π, that
 * between two latitudes the difference of arcsin(sin β/sin i)/π, and the share in a cell their product. Numbers of
 * cells that fill space therefore add up to the number of orbits. The means over a shell are those of
 * {@link BackgroundPopulation}. Immutable.
 */
public final class SpatialDensity {

    private final RiskOrbit[] orbits;

    private SpatialDensity(RiskOrbit[] orbits) {
        this.orbits = orbits;
    }

    /**
     * @param a semi-major axis (m), above 0
     * @param e eccentricity, in [0, 1)
     * @param i inclination (rad), in [0, π]
     * @return the density of one object on that orbit
     */
    public static SpatialDensity of(double a, double e, double i) {
        if (!(a > 0 && a < Double.POSITIVE_INFINITY && e >= 0 && e < 1 && i >= 0 && i <= FastMath.PI)) {
            throw new IllegalArgumentException("orbit: found a = " + a + " m, e = " + e + ", i = " + i
                    + " rad, expected a above 0, e in [0, 1) and i in [0, pi]");
        }
        return new SpatialDensity(new RiskOrbit[] {new RiskOrbit(a, e, i)});
    }

    /**
     * @param elements an element set
     * @return the density of one object on its mean orbit
     */
    public static SpatialDensity of(ElementSet elements) {
        return new SpatialDensity(new RiskOrbit[] {RiskOrbit.of(elements)});
    }

    /**
     * @param catalog the objects
     * @return the density of all of them together
     */
    public static SpatialDensity of(Catalog catalog) {
        return new SpatialDensity(catalog.objects().stream()
                .map(object -> RiskOrbit.of(object.elements()))
                .toArray(RiskOrbit[]::new));
    }

    /** @return how many objects there are */
    public int size() {
        return orbits.length;
    }

    /**
     * @param radius distance from the centre of the Earth (m), above 0 and finite
     * @param latitude geocentric latitude (rad), in [-π/2, π/2]
     * @return objects per unit volume there (1/m³); +∞ at the apsides and turning latitudes of an orbit. A circular or
     *     equatorial orbit has no width and gives 0 beside and +∞ on it: ask for the mean over a cell instead
     */
    public double at(double radius, double latitude) {
        if (!(radius > 0 && radius < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("radius = " + radius + " m, expected a finite number above 0");
        }
        if (!(FastMath.abs(latitude) <= FastMath.PI / 2)) {
            throw new IllegalArgumentException("latitude = " + latitude + " rad, expected in [-pi/2, pi/2]");
        }
        double sine = FastMath.sin(latitude);
        double sum = 0;
        for (RiskOrbit orbit : orbits) {
            double tilt = FastMath.sin(orbit.i());
            double north = (tilt - sine) * (tilt + sine);
            double inside = radius - orbit.perigeeRadius();
            double outside = orbit.apogeeRadius() - radius;
            if (north >= 0 && inside >= 0 && outside >= 0) {
                double pi3 = FastMath.PI * FastMath.PI * FastMath.PI;
                sum += 1 / (2 * pi3 * orbit.a() * radius * FastMath.sqrt(north * inside * outside));
            }
        }
        return sum;
    }

    /**
     * The expected number of objects in a cell. Of an equatorial orbit half counts on either side of the equator; a
     * circular orbit on a boundary counts above it.
     *
     * @param lowRadius inner radius (m), at least 0
     * @param highRadius outer radius (m), above the inner one; may be +∞
     * @param lowLatitude southern geocentric latitude (rad), at least -π/2
     * @param highLatitude northern geocentric latitude (rad), above the southern one
     * @return objects, at most {@link #size()}
     */
    public double count(double lowRadius, double highRadius, double lowLatitude, double highLatitude) {
        checkLatitudes(lowLatitude, highLatitude);
        checkRadii(lowRadius, highRadius);
        double sum = 0;
        for (RiskOrbit orbit : orbits) {
            double time = orbit.shareBelow(highRadius) - orbit.shareBelow(lowRadius);
            if (time > 0) {
                sum += time * (shareSouth(orbit, highLatitude) - shareSouth(orbit, lowLatitude));
            }
        }
        return sum;
    }

    /**
     * The mean density in a cell.
     *
     * @param lowRadius inner radius (m), at least 0
     * @param highRadius outer radius (m), above the inner one
     * @param lowLatitude southern geocentric latitude (rad), at least -π/2
     * @param highLatitude northern geocentric latitude (rad), above the southern one
     * @return objects per unit volume (1/m³)
     */
    public double mean(double lowRadius, double highRadius, double lowLatitude, double highLatitude) {
        return count(lowRadius, highRadius, lowLatitude, highLatitude)
                / DensityTable.volume(lowRadius, highRadius, lowLatitude, highLatitude);
    }

    /**
     * A table by {@link AltitudeShells} and latitude.
     *
     * @param bands number of latitude bands of equal width from pole to pole, at least 1
     * @return the table
     */
    public DensityTable table(int bands) {
        if (bands < 1) {
            throw new IllegalArgumentException("latitude bands = " + bands + ", expected at least 1");
        }
        double[] latitudes = new double[bands + 1];
        for (int k = 0; k <= bands; k++) {
            // odd in k - bands/2, so that north and south mirror each other to the last bit
            latitudes[k] = FastMath.PI / 2 * (2 * k - bands) / bands;
        }
        return table(AltitudeShells.radii().clone(), latitudes);
    }

    /**
     * @param radii boundaries of the shells (m), strictly ascending, at least two
     * @param latitudes boundaries of the latitude bands (rad), strictly ascending from -π/2 at least to π/2 at most, at
     *     least two
     * @return the numbers of objects and mean densities in all cells
     */
    public DensityTable table(double[] radii, double[] latitudes) {
        for (int k = 1; k < radii.length; k++) {
            checkRadii(radii[k - 1], radii[k]);
        }
        for (int k = 1; k < latitudes.length; k++) {
            checkLatitudes(latitudes[k - 1], latitudes[k]);
        }
        if (radii.length < 2 || latitudes.length < 2) {
            throw new IllegalArgumentException(
                    radii.length + " radii and " + latitudes.length + " latitudes, expected at least 2 of each");
        }
        int bands = latitudes.length - 1;
        double[] counts = new double[(radii.length - 1) * bands];
        double[] south = new double[bands + 1];
        for (RiskOrbit orbit : orbits) {
            for (int k = 0; k <= bands; k++) {
                south[k] = shareSouth(orbit, latitudes[k]);
            }
            orbit.visitShells(radii, (shell, time, horizontal, radialSquared) -> {
                for (int k = 0; k < bands; k++) {
                    counts[shell * bands + k] += time * (south[k + 1] - south[k]);
                }
            });
        }
        return new DensityTable(radii.clone(), latitudes.clone(), counts);
    }

    /** Share of the time south of a latitude, less a half: odd in the latitude. */
    private static double shareSouth(RiskOrbit orbit, double latitude) {
        double tilt = FastMath.sin(orbit.i());
        double sine = FastMath.sin(latitude);
        if (FastMath.abs(sine) >= tilt) {
            return FastMath.signum(sine) / 2;
        }
        return FastMath.asin(sine / tilt) / FastMath.PI;
    }

    private static void checkLatitudes(double low, double high) {
        if (!(low >= -FastMath.PI / 2 && low < high && high <= FastMath.PI / 2)) {
            throw new IllegalArgumentException(
                    "latitudes = " + low + " and " + high + " rad, expected ascending and in [-pi/2, pi/2]");
        }
    }

    private static void checkRadii(double low, double high) {
        if (!(low >= 0 && low < high)) {
            throw new IllegalArgumentException("radii = " + low + " and " + high + " m, expected ascending from 0");
        }
    }
}
