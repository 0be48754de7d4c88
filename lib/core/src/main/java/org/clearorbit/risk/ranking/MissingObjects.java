package org.clearorbit.risk.ranking;

/** What becomes, in a {@link CompositeRanking}, of objects that not all of the orders rank. */
public enum MissingObjects {
    /** They are left out, and listed: not knowing is no judgement. */
    LEFT_OUT,
    /** An order that does not rank an object has it tied behind all that it ranks: for lists of the worst only. */
    LAST
}
