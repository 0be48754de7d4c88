package org.clearorbit.orbit;

import org.orekit.time.AbsoluteDate;

/** SGP4 or SDP4 with the error codes of the reference implementation. Not thread-safe. */
interface CheckedTheory {

    /**
     * @param date any date
     * @return the state in TEME, or why there is none
     */
    StateResult state(AbsoluteDate date);
}
