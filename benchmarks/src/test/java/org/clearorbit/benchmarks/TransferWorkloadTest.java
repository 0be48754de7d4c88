package org.clearorbit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.scenario.ScenarioReader;
import org.junit.jupiter.api.Test;

class TransferWorkloadTest {

    @Test
    void batchAndBaselineAnswerTheSame() {
        TransferWorkload workload = new TransferWorkload(new PlanningWorkload(
                        ScenarioReader.using(SpaceContext.embedded()).flagship())
                .problem());
        assertThat(workload.disagreement()).isLessThan(1e-9);
    }
}
