package org.clearorbit.transfer;

/** Where a {@link Disposal} leaves an object. */
public enum DisposalEnd {
    /** In an orbit whose perigee lies in the dense air: it enters within the same revolution, where it was aimed. */
    CONTROLLED_REENTRY,
    /** In an orbit from which drag removes it in time. */
    NATURAL_DECAY,
    /** Above a protected region, for good. */
    GRAVEYARD
}
