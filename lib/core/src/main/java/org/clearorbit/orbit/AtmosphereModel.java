package org.clearorbit.orbit;

import java.io.Serializable;
import org.orekit.time.AbsoluteDate;

/**
 * Density of the air against altitude and solar activity, the same over the whole globe and day. Implementations are
 * immutable and serialisable (as parts of work units), give a positive density that falls with altitude everywhere, and
 * are cheap: a decay asks for thousands.
 */
public interface AtmosphereModel extends Serializable {

    /**
     * @param altitude above the ellipsoid (m), any finite number
     * @param f107 81-day mean solar flux at 10.7 cm as observed (solar flux units, 1e-22 W/m²/Hz)
     * @return density (kg/m³), above 0
     */
    double density(double altitude, double f107);

    /**
     * @param altitude above the ellipsoid (m), any finite number
     * @param f107 81-day mean solar flux at 10.7 cm as observed (solar flux units)
     * @return the scale height there (m), above 0, to a few percent: density falls by a factor e over it where it does
     *     not change
     */
    double scaleHeight(double altitude, double f107);

    /**
     * The course of the density over the year, as far as the model knows it; its mean over a year is 1.
     *
     * @param altitude above the ellipsoid (m), any finite number
     * @param date any finite date
     * @return factor on the density at that date, above 0; 1 where the model has no seasons
     */
    default double season(double altitude, AbsoluteDate date) {
        return 1;
    }

    /**
     * @param altitude where to start (m)
     * @param f107 81-day mean solar flux at 10.7 cm as observed (solar flux units)
     * @param eFolds by how many factors of e the density is to fall, at least 0
     * @return an altitude (m) at which it has, to about one factor
     */
    default double altitudeAfter(double altitude, double f107, double eFolds) {
        double at = altitude;
        double left = eFolds;
        while (left > 0) {
            double fold = left < 1 ? left : 1;
            at += fold * scaleHeight(at, f107);
            left -= fold;
        }
        return at;
    }
}
