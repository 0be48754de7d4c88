package org.clearorbit.campaign.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clearorbit.transfer.PrecessingOrbit;
import org.junit.jupiter.api.Test;

/** The first program of docs/sequences.md. */
class SequenceExampleTest {

    @Test
    void theExampleOfTheDocumentation() {
        List<PrecessingOrbit> orbits = new ArrayList<>();
        for (int k = 0; k < 12; k++) {
            double inclination = Math.toRadians(98 + 0.1 * k);
            double node = Math.toRadians(7 * k % 40);
            orbits.add(Gravity.earth().precessing(7.1e6 + 5e3 * k, 0.002, inclination, node, 0, 0));
        }
        double day = 86400;
        TimeRules rules = new TimeRules(
                2 * 365 * day, // everything happens within two years
                2 * 365 * day,
                5 * day, // stay at each target
                day, // shortest transfer
                30 * day, // from one arrival to the next at most
                TimeRules.Succession.ONE_AFTER_ANOTHER,
                30 * day); // between missions
        SequenceProblem problem = new SequenceProblem(
                orbits,
                Gravity.earth(),
                rules,
                QuadraticMassPricing.kesslerRun(),
                Collections.nCopies(orbits.size(), 60.0)); // what leaving a target costs: more than a mission to it
        SequencePlan plan = SequencePlanner.withDefaults()
                .with(SequenceSettings.withDefaults().withWorkLimit(4000))
                .plan(problem);

        assertThat(plan.left()).isEmpty();
        assertThat(plan.missions())
                .isNotEmpty()
                .allSatisfy(mission -> assertThat(mission.price()).isGreaterThan(55));
        PlanRules.assertKept(problem, plan);
    }
}
