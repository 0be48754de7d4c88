package org.clearorbit.orbit;

import org.orekit.time.AbsoluteDate;

/** What has become of a decaying orbit at a date. */
public sealed interface DecayState {

    /**
     * Still in orbit.
     *
     * @param orbit the mean orbit at the date
     */
    record InOrbit(MeanOrbit orbit) implements DecayState {}

    /**
     * Come down before.
     *
     * @param date when the perigee had come down to {@link OrbitalLifetime#REENTRY_ALTITUDE}
     */
    record Reentered(AbsoluteDate date) implements DecayState {}
}
