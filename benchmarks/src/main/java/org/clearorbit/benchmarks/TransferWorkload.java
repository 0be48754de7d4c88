package org.clearorbit.benchmarks;

import java.util.function.Consumer;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.transfer.ImpulsiveJ2Transfer;
import org.clearorbit.transfer.PrecessingOrbit;

/** Transfer estimates between all ordered pairs of targets, from orbits prepared once: the planner's inner loop. */
final class TransferWorkload {

    /** Estimates in one call: all ordered pairs of different targets. */
    static final int ESTIMATES = PlanningWorkload.TARGETS * (PlanningWorkload.TARGETS - 1);

    private static final double DEPARTURE = 100 * EarthModel.DAY;
    private static final double ARRIVAL = 300 * EarthModel.DAY;

    private final PrecessingOrbit[] orbits;

    TransferWorkload(CampaignProblem problem) {
        orbits = problem.targets().stream()
                .map(target -> PrecessingOrbit.of(target.orbit(), problem.start()))
                .toArray(PrecessingOrbit[]::new);
    }

    /** Every estimate goes to the sink, so that the record it returns is really made. */
    void clearorbit(Consumer<Object> sink) {
        for (PrecessingOrbit from : orbits) {
            for (PrecessingOrbit to : orbits) {
                if (from != to) {
                    sink.accept(ImpulsiveJ2Transfer.instance().estimate(from, to, DEPARTURE, ARRIVAL));
                }
            }
        }
    }
}
