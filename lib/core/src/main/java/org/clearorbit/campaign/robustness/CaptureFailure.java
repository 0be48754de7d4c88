package org.clearorbit.campaign.robustness;

import org.clearorbit.campaign.CaptureTable;
import org.clearorbit.campaign.Servicer;
import org.clearorbit.campaign.Target;
import org.clearorbit.transfer.TumblingClass;
import org.jspecify.annotations.Nullable;

/**
 * How likely a capture fails, by how the target tumbles; captures fail independently of each other. After a failure the
 * servicer leaves the target where it is and goes on in time for the next.
 *
 * @param given the table in place of that of each servicer; null for the servicers' own
 * @param factor multiplies the probabilities of failure; what exceeds 1 counts as 1
 */
public record CaptureFailure(@Nullable CaptureTable given, double factor) {

    /** Checks the range. */
    public CaptureFailure {
        Ranges.notNegative("capture failure: factor", factor);
    }

    /** @return no capture fails */
    public static CaptureFailure none() {
        return new CaptureFailure(null, 0);
    }

    /** @return as the capture table of each servicer says */
    public static CaptureFailure ofServicers() {
        return new CaptureFailure(null, 1);
    }

    /**
     * @param table success by tumbling, for all servicers
     * @return failures by that table
     */
    public static CaptureFailure by(CaptureTable table) {
        return new CaptureFailure(table, 1);
    }

    /**
     * @param probability that a capture fails, whatever the target
     * @return failures with that probability
     */
    public static CaptureFailure of(double probability) {
        Ranges.probability("capture failure: probability", probability);
        CaptureTable.Row row = new CaptureTable.Row(1, 1, 1 - probability);
        return by(new CaptureTable(row, row, row));
    }

    /**
     * @param servicer who captures
     * @param target what
     * @return the probability that it fails
     */
    public double probability(Servicer servicer, Target target) {
        TumblingClass tumbling = target.facts().tumbling();
        CaptureTable table = given == null ? servicer.capture() : given;
        return Math.min(1, factor * (1 - table.of(tumbling).successProbability()));
    }
}
