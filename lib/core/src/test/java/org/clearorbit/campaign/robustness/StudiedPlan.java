package org.clearorbit.campaign.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.clearorbit.campaign.Campaign;
import org.clearorbit.campaign.CampaignPlan;
import org.clearorbit.campaign.CampaignPlanner;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.campaign.Launcher;
import org.clearorbit.campaign.PlannerSettings;
import org.clearorbit.campaign.Problems;
import org.clearorbit.campaign.Servicer;
import org.clearorbit.campaign.Target;
import org.clearorbit.orbit.EarthModel;

/** The plan that the tests of robustness study, and what they ask of every outcome. */
final class StudiedPlan {

    /** A shuttle with several targets and more beside it. */
    static final CampaignPlan PLAN = planned(Problems.cluster(6, 71, 90, 3000, 21));

    static final Campaign CAMPAIGN = PLAN.campaign();

    static final int TARGETS = 6;

    private StudiedPlan() {}

    static CampaignPlan planned(List<Target> targets) {
        CampaignProblem problem = CampaignProblem.removing(targets)
                .with(Servicer.shuttle())
                .launchedBy(Launcher.medium(), Launcher.heavy())
                .during(Problems.START, Problems.START.shiftedBy(12 * EarthModel.JULIAN_YEAR))
                .build();
        return CampaignPlanner.withDefaults()
                .with(new PlannerSettings(
                        3, 30_000, Double.POSITIVE_INFINITY, 6, 2, List.of(20.0, 60.0, 150.0, 300.0, 500.0)))
                .plan(problem);
    }

    static RobustnessStudy study() {
        return RobustnessStudy.ofNothing().withSamples(400).withSeed(7);
    }

    static double lost(MarginOutcome outcome, LossCause cause) {
        return outcome.losses().get(cause).targets();
    }

    static void allLost(MarginOutcome outcome) {
        double lost = outcome.losses().values().stream()
                .mapToDouble(MarginOutcome.Loss::targets)
                .sum();
        assertThat(lost + outcome.targetsRemoved().mean()).isCloseTo(TARGETS, within(1e-9));
        double risk = outcome.losses().values().stream()
                .mapToDouble(MarginOutcome.Loss::risk)
                .sum();
        assertThat(risk + outcome.riskRemoved().mean()).isCloseTo(CAMPAIGN.riskRemoved(), within(1e-9));
    }
}
