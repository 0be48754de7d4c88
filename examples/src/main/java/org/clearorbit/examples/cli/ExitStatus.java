package org.clearorbit.examples.cli;

/** What the process returns; part of the contract with scripts. */
final class ExitStatus {

    static final int DONE = 0;
    static final int INTERNAL_ERROR = 1;
    static final int BAD_INPUT = 2;
    static final int INFEASIBLE = 3;
    static final int CANCELLED = 130;

    private ExitStatus() {}
}
