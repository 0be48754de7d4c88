package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The planner against every campaign that there is on a grid of dates. */
class SmallCampaignTest {

    private static final double LAUNCH_SPACING_DAYS = 120;
    private static final double[] TRANSFER_DAYS = {30, 90, 240};

    /** A twentieth of the planner's default. */
    private static final long STEPS = 300_000;

    /** Six to nine targets in one or two groups of planes, a servicer of three targets and a single-use one. */
    private static CampaignProblem problem(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int count = 6 + random.nextInt(4);
        int near = count / 2 + random.nextInt(count - count / 2 + 1);
        List<Target> targets = new ArrayList<>();
        double arc = 20 + 160 * random.nextDouble();
        for (int k = 0; k < count; k++) {
            targets.add(Problems.target(
                    1000 + k,
                    740 + 120 * random.nextDouble(),
                    (k < near ? 71 : 82.9) + 0.2 * random.nextDouble(),
                    arc * random.nextDouble(),
                    800 + 4000 * random.nextDouble(),
                    "CIS"));
        }
        return CampaignProblem.removing(targets)
                .with(ofThree(random.nextBoolean() ? Servicer.shuttle() : Servicer.kitCarrier()), Servicer.singleUse())
                .launchedBy(Launcher.light(), Launcher.medium(), Launcher.heavy())
                .during(Problems.START, Problems.START.shiftedBy(5 * EarthModel.JULIAN_YEAR))
                .build();
    }

    private static Servicer ofThree(Servicer like) {
        return new Servicer(
                like.name(),
                like.concept(),
                like.dryMassKg(),
                like.ispS(),
                like.propellantCapacityKg(),
                like.residualFraction(),
                like.commissioningDays(),
                like.proximity(),
                like.kit(),
                3,
                like.maxMissionDays(),
                like.unitCostMeur(),
                like.operationsMeurPerDay(),
                like.capture(),
                like.limits(),
                like.engine());
    }

    private static double planned(CampaignProblem problem, long steps) {
        Campaign campaign = CampaignPlanner.withDefaults()
                .with(PlannerSettings.withDefaults().withWorkLimit(steps))
                .plan(problem)
                .campaign();
        new CampaignAudit(problem).check(campaign);
        assertThat(campaign.targetsLeft()).isEmpty();
        return campaign.totalCostMeur();
    }

    static LongStream someSeeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("someSeeds")
    void noCampaignOnTheGridIsCheaperThanThePlanned(long seed) {
        CampaignProblem problem = problem(seed);
        assertThat(planned(problem, STEPS))
                .isLessThanOrEqualTo(SmallCampaignOracle.leastCost(problem, LAUNCH_SPACING_DAYS, TRANSFER_DAYS) + 1e-9);
    }

    /** The same for many, of which hardly any takes more steps. */
    @Test
    @Tag("slow")
    void noCampaignOnTheGridIsCheaperInTwoHundredProblems() {
        assumeTrue(Boolean.getBoolean("clearorbit.slow"), "runs with -Dclearorbit.slow=true");
        List<Long> more = new ArrayList<>();
        List<Long> cheaper = new ArrayList<>();
        for (long seed = 0; seed < 200; seed++) {
            CampaignProblem problem = problem(seed);
            double least = SmallCampaignOracle.leastCost(problem, LAUNCH_SPACING_DAYS, TRANSFER_DAYS) + 1e-9;
            if (planned(problem, STEPS) > least) {
                more.add(seed);
                if (planned(problem, 4 * STEPS) > least) {
                    cheaper.add(seed);
                }
            }
        }
        assertThat(cheaper).isEmpty();
        assertThat(more).hasSizeLessThanOrEqualTo(2);
    }
}
