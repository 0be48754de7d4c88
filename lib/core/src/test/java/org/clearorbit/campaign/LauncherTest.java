package org.clearorbit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.junit.jupiter.api.Test;

class LauncherTest {

    private static Launcher.Performance row(double degrees, double kg) {
        return new Launcher.Performance(Math.toRadians(degrees), kg);
    }

    private static final Launcher.Level LOW = new Launcher.Level(300e3, List.of(row(100, 4000), row(50, 6000)));
    private static final Launcher.Level MIDDLE = new Launcher.Level(700e3, List.of(row(50, 5000), row(100, 3000)));
    private static final Launcher.Level HIGH = new Launcher.Level(900e3, List.of(row(90, 1000)));

    private static Launcher table(Launcher.Level... levels) {
        return new Launcher("test launcher", List.of(levels), 50, 0, SharedLaunch.none());
    }

    @Test
    void oneAltitudeIsASpecialCase() {
        Launcher launcher = new Launcher("test", 500e3, List.of(row(50, 6000), row(100, 4000)), 50);
        assertThat(launcher.injectionAltitude()).isEqualTo(500e3);
        assertThat(launcher.performance()).hasSize(2);
        assertThat(launcher.capacityKg(Math.toRadians(75))).isCloseTo(5000, within(1e-9));
        assertThat(launcher.capacityKg(Math.toRadians(20))).isEqualTo(6000);
        assertThat(launcher.capacityKg(Math.toRadians(120))).isEqualTo(4000);
        assertThat(launcher.sharing().mostServicers()).isEqualTo(1);
        assertThat(launcher.spacingDays()).isZero();
    }

    @Test
    void capacityIsLinearInInclinationAtEachAltitudeOfTheTable() {
        Launcher launcher = table(HIGH, LOW, MIDDLE);
        assertThat(launcher.levels()).containsExactly(LOW, MIDDLE, HIGH);
        for (double share : List.of(0.0, 0.25, 1.0)) {
            double inclination = Math.toRadians(50 + 50 * share);
            assertThat(launcher.capacityKg(inclination)).isCloseTo(6000 - 2000 * share, within(1e-6));
            assertThat(launcher.levels().get(1).capacityKg(inclination)).isCloseTo(5000 - 2000 * share, within(1e-6));
            assertThat(launcher.levels().get(2).capacityKg(inclination)).isEqualTo(1000);
        }
    }

    @Test
    void theBestAltitudeOfTheTableIsTaken() {
        Target target = Problems.target(1, 820, 80, 0, 4000, "CIS");
        double[] totals = Stream.of(List.of(LOW), List.of(MIDDLE), List.of(LOW, MIDDLE))
                .mapToDouble(levels -> {
                    CampaignProblem problem = CampaignProblem.removing(List.of(target))
                            .with(Servicer.singleUse())
                            .launchedBy(table(levels.toArray(Launcher.Level[]::new)))
                            .during(Problems.START, Problems.START.shiftedBy(EarthModel.JULIAN_YEAR))
                            .build();
                    Campaign campaign = Problems.planner(1).plan(problem).campaign();
                    new CampaignAudit(problem).check(campaign);
                    return campaign.totalCostMeur();
                })
                .toArray();
        assertThat(totals[0]).isNotEqualTo(totals[1]);
        assertThat(totals[2]).isEqualTo(Math.min(totals[0], totals[1]));
    }

    @Test
    void whereOnlyTheLowAltitudeIsWithinReachItIsTaken() {
        Target target = Problems.target(1, 820, 80, 0, 4000, "CIS");
        Launcher.Level weak = new Launcher.Level(700e3, List.of(row(50, 500)));
        CampaignProblem problem = CampaignProblem.removing(List.of(target))
                .with(Servicer.singleUse())
                .launchedBy(table(LOW, weak))
                .during(Problems.START, Problems.START.shiftedBy(EarthModel.JULIAN_YEAR))
                .build();
        Campaign campaign = Problems.planner(1).plan(problem).campaign();
        new CampaignAudit(problem).check(campaign);
        assertThat(campaign.missions())
                .singleElement()
                .satisfies(mission -> assertThat(mission.injectionAltitude()).isEqualTo(300e3));
    }

    @Test
    void aTableThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> table())
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("launcher 'test launcher': performance: found 'no row', expected at least one row");
        assertThatThrownBy(() -> table(LOW, LOW)).hasMessageContaining("each altitude once");
        assertThatThrownBy(() -> new Launcher.Level(300e3, List.of())).hasMessageContaining("at least one row");
        assertThatThrownBy(() -> new Launcher.Level(300e3, List.of(row(50, 6000), row(80, 5000), row(50, 4000))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("launcher performance: inclination (rad): found '" + Math.toRadians(50)
                        + "', expected each inclination once");
        assertThatThrownBy(() -> new Launcher.Level(0, List.of(row(50, 1)))).hasMessageContaining("altitude (m)");
        assertThatThrownBy(() -> Launcher.light().withSpacing(-1)).hasMessageContaining("spacing of launches (days)");
        assertThatThrownBy(() -> SharedLaunch.of(0, 1)).hasMessageContaining("most servicers");
        assertThatThrownBy(() -> SharedLaunch.of(2, -1)).hasMessageContaining("adapter (kg)");
    }
}
