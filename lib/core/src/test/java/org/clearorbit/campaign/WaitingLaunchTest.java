package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Test;
import org.orekit.time.AbsoluteDate;

/** Where the consent comes after the last launch window, the servicer is launched before and waits. */
class WaitingLaunchTest {

    private static final AbsoluteDate WINDOW_ENDS = Problems.CONTEXT.parseDate("2030-06-01");

    private static Target consenting(int number, double raanDeg, String date) {
        return Problems.target(number, 800, 71, raanDeg, 1500, "CIS")
                .with(TargetFacts.none().withConsentFrom(Problems.CONTEXT.parseDate(date)));
    }

    private static Campaign planned(Servicer servicer, List<Target> targets) {
        CampaignProblem problem = CampaignProblem.removing(targets)
                .with(servicer)
                .launchedBy(Launcher.medium())
                .within(CampaignLimits.none()
                        .with(ScheduleLimits.none().withLaunchWindow(new DateInterval(Problems.START, WINDOW_ENDS))))
                .during(Problems.START, Problems.START.shiftedBy(5 * EarthModel.JULIAN_YEAR))
                .build();
        Campaign campaign = CampaignPlanner.withDefaults()
                .with(PlannerSettings.withDefaults().withWorkLimit(5_000))
                .plan(problem)
                .campaign();
        new CampaignAudit(problem).check(campaign);
        return campaign;
    }

    @Test
    void theServicerIsLaunchedAtTheLastInstantAllowedAndMeetsTheConsent() {
        for (Servicer servicer : List.of(Servicer.shuttle(), Servicer.singleUse())) {
            Campaign campaign = planned(servicer, List.of(consenting(1, 0, "2030-09-01")));
            assertThat(campaign.missions()).hasSize(1);
            assertThat(campaign.missions().get(0).launchDate().durationFrom(WINDOW_ENDS))
                    .isCloseTo(0, within(1e-3));
        }
    }

    @Test
    void itGoesOnFromThereToOtherTargets() {
        Campaign campaign =
                planned(Servicer.shuttle(), List.of(consenting(1, 0, "2030-09-01"), consenting(2, 0.5, "2030-09-01")));
        assertThat(campaign.missions())
                .singleElement()
                .satisfies(mission -> assertThat(mission.removals()).hasSize(2));
    }

    @Test
    void whereItCannotWaitSoLongTheReasonSaysSo() {
        Campaign campaign = planned(Servicer.singleUse(), List.of(consenting(1, 0, "2031-09-01")));
        assertThat(campaign.missions()).isEmpty();
        assertThat(campaign.targetsLeft().get(0).reason())
                .isEqualTo("single-use: no launch is allowed from 2031-08-01, the earliest that meets the consent "
                        + "without waiting, to 2034-11-28, the latest, and none after it within the window; launched on 2030-06-01, the "
                        + "last before, it would wait, and the mission would take 460 days, allowed are 365 days");
        assertThat(planned(Servicer.shuttle(), List.of(consenting(1, 0, "2031-09-01")))
                        .targetsLeft())
                .isEmpty();
    }
}
