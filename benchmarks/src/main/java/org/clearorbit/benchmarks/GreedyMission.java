package org.clearorbit.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.clearorbit.campaign.Servicer;

/**
 * One mission of the baseline planner, launched when the window opens.
 *
 * @param servicer the servicer flown
 * @param targets positions of its targets, in order
 * @param transfers delta-v of the transfers between them (m/s), one fewer than targets
 * @param days time from launch to the end of the last disposal (days)
 * @param costMeur its cost (million euro), not-a-number until it is sized
 */
record GreedyMission(Servicer servicer, List<Integer> targets, List<Double> transfers, double days, double costMeur) {

    GreedyMission {
        targets = List.copyOf(targets);
        transfers = List.copyOf(transfers);
    }

    /** A mission to one target. */
    static GreedyMission to(Servicer servicer, int target) {
        double days = servicer.commissioningDays() + stayDays(servicer);
        return new GreedyMission(servicer, List.of(target), List.of(), days, Double.NaN);
    }

    /** The same mission with one target more. */
    GreedyMission then(int target, double transferDeltaV, double transferDays) {
        List<Integer> moreTargets = new ArrayList<>(targets);
        moreTargets.add(target);
        List<Double> moreTransfers = new ArrayList<>(transfers);
        moreTransfers.add(transferDeltaV);
        double longer = days + transferDays + stayDays(servicer);
        return new GreedyMission(servicer, moreTargets, moreTransfers, longer, Double.NaN);
    }

    GreedyMission costing(double meur) {
        return new GreedyMission(servicer, targets, transfers, days, meur);
    }

    int firstTarget() {
        return targets.get(0);
    }

    int lastTarget() {
        return targets.get(targets.size() - 1);
    }

    double lastTransferDeltaV() {
        return transfers.get(transfers.size() - 1);
    }

    double costPerTargetMeur() {
        return costMeur / targets.size();
    }

    /** Time near one target (days). */
    static double stayDays(Servicer servicer) {
        return servicer.proximity().rendezvousDays() + servicer.proximity().disposalDays();
    }
}
