package org.clearorbit.orbit;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.interpolation.SplineInterpolator;
import org.hipparchus.analysis.polynomials.PolynomialSplineFunction;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.SinCos;
import org.orekit.time.AbsoluteDate;

/**
 * The global mean of NRLMSISE-00 (J. M. Picone, A. E. Hedin, D. P. Drob, A. C. Aikin, "NRLMSISE-00 empirical model of
 * the atmosphere", J. Geophys. Res. 107(A12), 2002, 1468) against altitude, solar flux and season: averaged over the
 * sphere and local time at the mean geomagnetic activity of 1957 to 2025 (Ap = 13), with the daily flux equal to its
 * 81-day mean. The bundled table runs from 100 to 2,000 km and from 65 to 250 solar flux units; the logarithm of the
 * density is splined in both. Below and above, the density goes on with the scale height of the edge; the flux is held
 * at the edges. {@link #season} is the yearly and half-yearly wave at 125 units: at 500 km some 29 percent down in July
 * and 15 to 20 percent up in April and October.
 *
 * <p>What the averaging leaves out: over latitude and local time the density scatters by about 10 percent (one standard
 * deviation) at 200 km, 30 percent at 400 km and 50 percent at 600 to 800 km. Over many revolutions and the turning of
 * the orbit's plane through all local times that averages out, except for sun-synchronous orbits, which keep their
 * local time, and for the last days of an eccentric orbit. Immutable.
 */
public final class MeanAtmosphere implements AtmosphereModel {

    private static final long serialVersionUID = 1L;
    private static final String TABLE = "mean-atmosphere.csv";
    private static final String SEASONS = "mean-atmosphere-seasons.csv";
    private static final AbsoluteDate NEW_YEAR = SpaceContext.embedded().parseDate("2001-01-01");
    private static final double TROPICAL_YEAR = 365.2422 * EarthModel.DAY;
    private static final double ALTITUDE_STEP = 5_000;
    private static final double FLUX_STEP = 2.5;
    private static final MeanAtmosphere STANDARD = load();

    // not written: the table is read again
    private final transient double lowest;
    private final transient double leastFlux;
    private final transient int lastFlux;
    private final transient int lastAltitude;

    /** Logarithm of the density and its slope for one step of altitude: [flux][altitude]. */
    private final transient double[][] logDensity;

    private final transient double[][] slope;

    /** Rows of altitude (m) and the cosine and sine parts of the yearly and half-yearly wave. */
    private final transient double[][] seasons;

    private MeanAtmosphere(
            double lowest, double leastFlux, double[][] logDensity, double[][] slope, double[][] seasons) {
        this.seasons = seasons;
        this.lowest = lowest;
        this.leastFlux = leastFlux;
        this.logDensity = logDensity;
        this.slope = slope;
        this.lastFlux = logDensity.length - 2;
        this.lastAltitude = logDensity[0].length - 2;
    }

    /** @return the bundled table */
    public static MeanAtmosphere standard() {
        return STANDARD;
    }

    @Override
    public double density(double altitude, double f107) {
        double y = fluxPosition(f107);
        int row = (int) FastMath.min(lastFlux, y);
        double share = y - row;
        double x = (altitude - lowest) / ALTITUDE_STEP;
        if (x < 0) {
            return FastMath.exp(straight(row, share, 0, x));
        }
        if (x > lastAltitude + 1) {
            return FastMath.exp(straight(row, share, lastAltitude + 1, x - lastAltitude - 1));
        }
        int k = (int) FastMath.min(lastAltitude, x);
        double u = x - k;
        double below = cubic(logDensity[row], slope[row], k, u);
        double above = cubic(logDensity[row + 1], slope[row + 1], k, u);
        return FastMath.exp(below + share * (above - below));
    }

    @Override
    public double scaleHeight(double altitude, double f107) {
        double y = fluxPosition(f107);
        int row = (int) FastMath.min(lastFlux, y);
        double share = y - row;
        double x = FastMath.min(lastAltitude + 1, FastMath.max(0, (altitude - lowest) / ALTITUDE_STEP));
        int k = (int) FastMath.min(lastAltitude, x);
        double below = slope[row][k] + (x - k) * (slope[row][k + 1] - slope[row][k]);
        double above = slope[row + 1][k] + (x - k) * (slope[row + 1][k + 1] - slope[row + 1][k]);
        return -ALTITUDE_STEP / (below + share * (above - below));
    }

    @Override
    public double season(double altitude, AbsoluteDate date) {
        int k = 0;
        while (k < seasons.length - 2 && seasons[k + 1][0] < altitude) {
            k++;
        }
        double[] low = seasons[k];
        double[] high = seasons[k + 1];
        double share = FastMath.min(1, FastMath.max(0, (altitude - low[0]) / (high[0] - low[0])));
        SinCos year = FastMath.sinCos(2 * FastMath.PI * date.durationFrom(NEW_YEAR) / TROPICAL_YEAR);
        double cos2 = year.cos() * year.cos() - year.sin() * year.sin();
        double sin2 = 2 * year.sin() * year.cos();
        return 1
                + between(low[1], high[1], share) * year.cos()
                + between(low[2], high[2], share) * year.sin()
                + between(low[3], high[3], share) * cos2
                + between(low[4], high[4], share) * sin2;
    }

    private Object readResolve() {
        return STANDARD;
    }

    private static double between(double low, double high, double share) {
        return low + share * (high - low);
    }

    private double fluxPosition(double f107) {
        return FastMath.min(lastFlux + 1, FastMath.max(0, (f107 - leastFlux) / FLUX_STEP));
    }

    private double straight(int row, double share, int k, double steps) {
        double below = logDensity[row][k] + slope[row][k] * steps;
        double above = logDensity[row + 1][k] + slope[row + 1][k] * steps;
        return below + share * (above - below);
    }

    /** Hermite's cubic through the values and slopes at both ends. */
    private static double cubic(double[] value, double[] slope, int k, double u) {
        double rise = value[k + 1] - value[k];
        double c2 = 3 * rise - 2 * slope[k] - slope[k + 1];
        double c3 = slope[k] + slope[k + 1] - 2 * rise;
        return value[k] + u * (slope[k] + u * (c2 + u * c3));
    }

    private static MeanAtmosphere load() {
        OrbitTable bundled = OrbitTable.read(TABLE);
        List<String[]> rows = bundled.rows();
        String[] header = bundled.header();
        double[] altitude = new double[rows.size()];
        double[] flux = new double[header.length - 1];
        for (int f = 0; f < flux.length; f++) {
            flux[f] = Double.parseDouble(header[f + 1]);
        }
        double[][] table = new double[flux.length][altitude.length];
        for (int k = 0; k < altitude.length; k++) {
            altitude[k] = Double.parseDouble(rows.get(k)[0]) * 1000;
            for (int f = 0; f < flux.length; f++) {
                table[f][k] = FastMath.log(Double.parseDouble(rows.get(k)[f + 1]));
            }
        }
        int fluxes = (int) FastMath.rint((flux[flux.length - 1] - flux[0]) / FLUX_STEP) + 1;
        int altitudes = (int) FastMath.rint((altitude[altitude.length - 1] - altitude[0]) / ALTITUDE_STEP) + 1;
        double[][] logDensity = new double[fluxes][altitudes];
        double[][] slope = new double[fluxes][altitudes];
        for (int f = 0; f < fluxes; f++) {
            double[] column = atFlux(flux, table, FastMath.min(flux[flux.length - 1], flux[0] + f * FLUX_STEP));
            PolynomialSplineFunction spline = new SplineInterpolator().interpolate(altitude, column);
            var derivative = spline.polynomialSplineDerivative();
            for (int k = 0; k < altitudes; k++) {
                double at = FastMath.min(altitude[altitude.length - 1], altitude[0] + k * ALTITUDE_STEP);
                logDensity[f][k] = spline.value(at);
                slope[f][k] = derivative.value(at) * ALTITUDE_STEP;
            }
        }
        double[][] seasons = OrbitTable.read(SEASONS).rows().stream()
                .map(row -> Arrays.stream(row).mapToDouble(Double::parseDouble).toArray())
                .toArray(double[][]::new);
        for (double[] row : seasons) {
            row[0] *= 1000;
        }
        return new MeanAtmosphere(altitude[0], flux[0], logDensity, slope, seasons);
    }

    private static double[] atFlux(double[] flux, double[][] table, double at) {
        double[] column = new double[table[0].length];
        for (int k = 0; k < column.length; k++) {
            double[] along = new double[flux.length];
            for (int f = 0; f < flux.length; f++) {
                along[f] = table[f][k];
            }
            column[k] = new SplineInterpolator().interpolate(flux, along).value(at);
        }
        return column;
    }
}
