package org.clearorbit.transfer;

import org.clearorbit.orbit.MeanOrbit;
import org.orekit.time.AbsoluteDate;

/** Estimates what it costs to go from one orbit to another between two dates. */
@FunctionalInterface
public interface TransferModel {

    /**
     * @param from orbit that is left; drifted to the dates as needed
     * @param to orbit that is reached; drifted to the dates as needed
     * @param departure date of the first burn
     * @param arrival date of the last burn, after departure
     * @return the estimate
     */
    Transfer estimate(MeanOrbit from, MeanOrbit to, AbsoluteDate departure, AbsoluteDate arrival);
}
