package org.clearorbit.campaign;

import java.util.Locale;

/** What happens on a leg. */
public enum LegKind {
    /** The launcher puts the servicer on its injection orbit. */
    LAUNCH,
    /** From one orbit to another, drift included. */
    TRANSFER,
    /** Phasing, approach and capture in the target's orbit. */
    RENDEZVOUS,
    /** A target, or the servicer, leaves orbit; the servicer's return is part of it. */
    DISPOSAL,
    /** A de-orbit kit is left on a target and makes its burn. */
    KIT,
    /** A servicer takes propellant at a depot. */
    REFUEL;

    /** @return the name used in files: lower case */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
