package org.clearorbit.campaign;

import java.io.Serializable;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.transfer.ApproachAllowance;
import org.clearorbit.transfer.TumblingClass;

/**
 * What the tumbling of a target costs a servicer, and how likely the capture is.
 *
 * @param stable for a target that does not tumble
 * @param slow for one that turns slowly
 * @param fast for one that turns fast
 */
public record CaptureTable(Row stable, Row slow, Row fast) implements Serializable {

    /**
     * One class of tumbling.
     *
     * @param timeFactor multiplies the rendezvous time of the servicer
     * @param deltaVFactor multiplies the rendezvous delta-v of the servicer
     * @param successProbability probability that the capture succeeds, in [0, 1]; the planner takes every capture as
     *     successful
     */
    public record Row(double timeFactor, double deltaVFactor, double successProbability) implements Serializable {

        /** Checks the ranges. */
        public Row {
            Checks.positive("capture: time factor", timeFactor);
            Checks.notNegative("capture: delta-v factor", deltaVFactor);
            if (!(successProbability >= 0 && successProbability <= 1)) {
                throw InvalidInputException.at("capture: success probability", successProbability, "0 to 1");
            }
        }
    }

    /**
     * Time and delta-v in proportion to {@link ApproachAllowance} against a stable target; captures succeed with 0.98,
     * 0.95 and 0.85 (assumptions for study).
     *
     * @return the default table
     */
    public static CaptureTable withDefaults() {
        return new CaptureTable(
                row(TumblingClass.STABLE, 0.98), row(TumblingClass.SLOW, 0.95), row(TumblingClass.FAST, 0.85));
    }

    private static Row row(TumblingClass tumbling, double successProbability) {
        ApproachAllowance stable = ApproachAllowance.of(TumblingClass.STABLE);
        ApproachAllowance allowance = ApproachAllowance.of(tumbling);
        return new Row(allowance.days() / stable.days(), allowance.deltaV() / stable.deltaV(), successProbability);
    }

    /**
     * @param tumbling how a target turns
     * @return the row of that class
     */
    public Row of(TumblingClass tumbling) {
        return switch (tumbling) {
            case STABLE -> stable;
            case SLOW -> slow;
            case FAST -> fast;
        };
    }
}
