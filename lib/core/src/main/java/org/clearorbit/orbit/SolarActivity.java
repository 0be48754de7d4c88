package org.clearorbit.orbit;

import java.io.Serializable;
import org.orekit.time.AbsoluteDate;

/**
 * Solar activity over time, as the atmosphere needs it: the flux at 10.7 cm, as observed at the Earth, in its mean over
 * 81 days. Implementations are immutable and serialisable, as parts of work units, and answer for every finite date.
 */
@FunctionalInterface
public interface SolarActivity extends Serializable {

    /**
     * @param date any finite date
     * @return 81-day mean flux at 10.7 cm (solar flux units, 1e-22 W/m²/Hz)
     */
    double f107(AbsoluteDate date);

    /**
     * @param f107 81-day mean flux at 10.7 cm (solar flux units), above 0; about 70 at a minimum, 125 in the mean, 200
     *     at a strong maximum
     * @return that flux at every date
     */
    static SolarActivity constant(double f107) {
        if (!(f107 > 0) || Double.isInfinite(f107)) {
            throw new IllegalArgumentException("f107 = " + f107 + ", expected a positive number of solar flux units");
        }
        return date -> f107;
    }
}
