package org.clearorbit.campaign;

/** How a removed object comes down. */
public enum DisposalMode {
    /** A last burn aims it at an uninhabited area. */
    CONTROLLED_REENTRY,
    /** Its perigee is lowered so far that drag brings it down within the allowed time. */
    NATURAL_DECAY
}
