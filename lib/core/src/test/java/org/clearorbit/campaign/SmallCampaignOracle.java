package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearorbit.orbit.EarthModel;

/**
 * The least cost of a small campaign whose launches and transfer times lie on a grid: every servicer, every order of
 * every set of targets, every date; then every partition of the targets. No search is cut short.
 */
final class SmallCampaignOracle {

    private final MissionModel model;
    private final double[] launches;
    private final double[] transfers;
    /** Cost of the cheapest mission for each set of targets. */
    private final double[] alone;

    private SmallCampaignOracle(CampaignProblem problem, double launchSpacingDays, double[] transferDays) {
        model = new MissionModel(problem);
        List<Double> dates = new ArrayList<>();
        for (double t = 0; t < model.windowSeconds(); t += launchSpacingDays * EarthModel.DAY) {
            dates.add(t);
        }
        launches = dates.stream().mapToDouble(Double::doubleValue).toArray();
        transfers =
                Arrays.stream(transferDays).map(days -> days * EarthModel.DAY).toArray();
        alone = new double[1 << model.targets()];
        Arrays.fill(alone, Double.POSITIVE_INFINITY);
        for (int servicer = 0; servicer < model.servicers(); servicer++) {
            for (int first = 0; first < model.targets(); first++) {
                for (double launch : launches) {
                    double commissioning = model.commissioningSeconds(servicer, first);
                    follow(
                            Trail.launched(model, servicer, launch, new Stop(first, commissioning, Stop.Kind.REMOVE)),
                            servicer,
                            1 << first);
                }
            }
        }
    }

    private void follow(Trail trail, int servicer, int removed) {
        if (trail == null) {
            return;
        }
        MissionModel.LaunchChoice launch = trail.finished(model);
        if (launch != null) {
            alone[removed] = Math.min(alone[removed], launch.cost().totalMeur());
        }
        if (Integer.bitCount(removed) == model.servicer(servicer).maxTargets()) {
            return;
        }
        for (int target = 0; target < model.targets(); target++) {
            if ((removed & 1 << target) == 0) {
                for (double seconds : transfers) {
                    follow(
                            trail.extended(model, new Stop(target, seconds, Stop.Kind.REMOVE)),
                            servicer,
                            removed | 1 << target);
                }
            }
        }
    }

    /** Least cost of removing all targets (million euro), infinite if the grid does not allow that. */
    static double leastCost(CampaignProblem problem, double launchSpacingDays, double... transferDays) {
        double[] alone = new SmallCampaignOracle(problem, launchSpacingDays, transferDays).alone;
        double[] least = new double[alone.length];
        for (int set = 1; set < alone.length; set++) {
            least[set] = Double.POSITIVE_INFINITY;
            for (int part = set; part > 0; part = (part - 1) & set) {
                least[set] = Math.min(least[set], alone[part] + least[set ^ part]);
            }
        }
        return least[least.length - 1];
    }
}
