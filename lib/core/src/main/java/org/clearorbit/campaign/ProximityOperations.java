package org.clearorbit.campaign;

import java.io.Serializable;

/**
 * What a servicer spends near each target, as allowances.
 *
 * @param rendezvousDeltaV delta-v from arrival in the target's orbit to contact: phasing, approach, fly-around (m/s)
 * @param rendezvousDays time from arrival to contact: phasing, inspection, approach, capture (days)
 * @param disposalDays time from contact to the end of the removal: stabilisation, burns, release (days)
 */
public record ProximityOperations(double rendezvousDeltaV, double rendezvousDays, double disposalDays)
        implements Serializable {

    /** Checks the signs. */
    public ProximityOperations {
        Checks.notNegative("rendezvous delta-v (m/s)", rendezvousDeltaV);
        Checks.positive("rendezvous time (days)", rendezvousDays);
        Checks.positive("disposal time (days)", disposalDays);
    }
}
