package org.clearorbit.orbit;

import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * The static piecewise-exponential atmosphere of Vallado, Fundamentals of Astrodynamics and Applications, 4th ed.,
 * Table 8-4: mean solar activity, no day, season or latitude. Over a solar cycle the true density is up to about twice
 * and down to about half of it at 400 km, and up to some five times either way at 800 km; over whole cycles, as for
 * lifetimes of decades, the error is about a factor of 2. Immutable.
 */
public final class ExponentialAtmosphere implements AtmosphereModel {

    private static final long serialVersionUID = 1L;
    private static final String TABLE = "exponential-atmosphere.csv";

    /** Width of the look-up slots (m): every base altitude of the table is a multiple of it. */
    private static final double SLOT = 5000;

    private static final ExponentialAtmosphere STANDARD = load();

    // not written: the table is read again
    private final transient double[] base;
    private final transient double[] nominal;
    private final transient double[] scale;
    private final transient int[] bandOfSlot;

    private ExponentialAtmosphere(double[] base, double[] nominal, double[] scale) {
        this.base = base;
        this.nominal = nominal;
        this.scale = scale;
        this.bandOfSlot = new int[(int) (base[base.length - 1] / SLOT)];
        int band = 0;
        for (int slot = 0; slot < bandOfSlot.length; slot++) {
            while (base[band + 1] <= slot * SLOT) {
                band++;
            }
            bandOfSlot[slot] = band;
        }
    }

    /** @return the published table */
    public static ExponentialAtmosphere standard() {
        return STANDARD;
    }

    /**
     * @param altitude altitude (m); below the ground the lowest band goes on
     * @return density (kg/m³)
     */
    public double density(double altitude) {
        int band = band(altitude);
        return nominal[band] * FastMath.exp((base[band] - altitude) / scale[band]);
    }

    /**
     * @param altitude altitude (m)
     * @return the scale height there (m): density falls by a factor e over it
     */
    public double scaleHeight(double altitude) {
        return scale[band(altitude)];
    }

    @Override
    public double density(double altitude, double f107) {
        return density(altitude);
    }

    @Override
    public double scaleHeight(double altitude, double f107) {
        return scaleHeight(altitude);
    }

    /** Exactly, band by band. */
    @Override
    public double altitudeAfter(double altitude, double f107, double eFolds) {
        int band = band(altitude);
        double at = altitude;
        double left = eFolds;
        while (band < base.length - 1 && (base[band + 1] - at) / scale[band] < left) {
            left -= (base[band + 1] - at) / scale[band];
            at = base[++band];
        }
        return at + left * scale[band];
    }

    private Object readResolve() {
        return STANDARD;
    }

    private int band(double altitude) {
        if (altitude < 0) {
            return 0;
        }
        return altitude < base[base.length - 1] ? bandOfSlot[(int) (altitude / SLOT)] : base.length - 1;
    }

    private static ExponentialAtmosphere load() {
        List<String[]> rows = OrbitTable.read(TABLE).rows();
        return new ExponentialAtmosphere(column(rows, 0, 1000), column(rows, 1, 1), column(rows, 2, 1000));
    }

    private static double[] column(List<String[]> rows, int index, double toSi) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row[index]) * toSi)
                .toArray();
    }
}
