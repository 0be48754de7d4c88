package org.clearorbit.orbit;

import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/** The state of an object at a date, or why there is none: never a wrong number. */
public sealed interface StateResult permits StateResult.Valid, StateResult.Invalid {

    /** @return the date that was asked for */
    AbsoluteDate date();

    /** @return {@link StateStatus#OK}, or what went wrong */
    StateStatus status();

    /**
     * A valid state.
     *
     * @param date the date that was asked for
     * @param pv position (m) and velocity (m/s) in TEME
     */
    record Valid(AbsoluteDate date, PVCoordinates pv) implements StateResult {

        @Override
        public StateStatus status() {
            return StateStatus.OK;
        }
    }

    /**
     * No state: the theory ends before this date.
     *
     * @param date the date that was asked for
     * @param status why, never {@link StateStatus#OK}
     */
    record Invalid(AbsoluteDate date, StateStatus status) implements StateResult {

        /** Checks that there is a reason. */
        public Invalid {
            if (status == StateStatus.OK) {
                throw new IllegalArgumentException("status = OK, expected the reason why there is no state");
            }
        }
    }
}
