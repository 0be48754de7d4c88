package org.clearorbit.campaign.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.clearorbit.campaign.sequence.TimeRules.Succession;
import org.clearorbit.common.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequenceMessagesTest {

    private static void refused(Runnable making, String message) {
        assertThatThrownBy(making::run)
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|9|1|1|5|1|window (s): found '0.0', expected a positive, finite time",
                "NaN|9|1|1|5|1|window (s): found 'NaN', expected a positive, finite time",
                "Infinity|9|1|1|5|1|window (s): found 'Infinity', expected a positive, finite time",
                "9|0|1|1|5|1|longest campaign (s): found '0.0', expected a positive time",
                "9|9|-1|1|5|1|stay (s): found '-1.0', expected 0 or more",
                "9|9|1|0|5|1|shortest transfer (s): found '0.0', expected a positive time",
                "9|9|1|1|1.5|1|longest time between arrivals (s): found '1.5', expected at least the stay and the"
                        + " shortest transfer, 2.0",
                "9|9|1|1|5|-2|turnaround (s): found '-2.0', expected 0 or more",
                "9|4|4.5|1|6|1|stay (s): found '4.5', expected no longer than the window",
                "4|9|4.5|1|6|1|stay (s): found '4.5', expected no longer than the window"
            })
    void rulesOfTime(
            double window, double campaign, double stay, double shortest, double longest, double turn, String message) {
        refused(
                () -> new TimeRules(window, campaign, stay, shortest, longest, Succession.SIDE_BY_SIDE, turn),
                "rules of a sequence: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|9|0|9|8|1|0|1|1|1|0|0.5|work limit (steps): found '0', expected at least 1",
                "1|0|0|9|8|1|0|1|1|1|0|0.5|time limit (s): found '0.0', expected a positive time",
                "1|9|-1|9|8|1|0|1|1|1|0|0.5|replicas: found '-1', expected at least 1, or 0 to let the limit decide",
                "1|9|0|1|8|1|0|1|1|1|0|0.5|stages: found '1', expected at least 2",
                "1|9|0|9|8|0|0|1|1|1|0|0.5|coldest temperature (million euro): found '0.0', expected a positive number",
                "1|9|0|9|1|2|0|1|1|1|0|0.5|hottest temperature (million euro): found '1.0', expected at least the"
                        + " coldest, 2.0",
                "1|9|0|9|8|1|-1|1|1|1|0|0.5|grid of times (s): found '-1.0', expected 0 or more, finite",
                "1|9|0|9|8|1|0|0|1|1|0|0.5|targets removed: found '0', expected at least 1",
                "1|9|0|9|8|1|0|1|0|1|0|0.5|longest string: found '0', expected at least 1",
                "1|9|0|9|8|1|0|1|1|0|0|0.5|places tried: found '0', expected at least 1",
                "1|9|0|9|8|1|0|1|1|1|1|0.5|share of places overlooked: found '1.0', expected [0, 1)",
                "1|9|0|9|8|1|0|1|1|1|0|0|share of structural steps: found '0.0', expected (0, 1]"
            })
    void settings(
            long work,
            double time,
            int replicas,
            int stages,
            double hot,
            double cold,
            double step,
            int removed,
            int string,
            int places,
            double blink,
            double structure,
            String message) {
        refused(
                () -> new SequenceSettings(
                        1, work, time, replicas, stages, hot, cold, step, removed, string, places, blink, structure,
                        150),
                "settings of a sequence: " + message);
    }

    @Test
    void problems() {
        SequenceProblem fine = RandomSequences.problem(1, 2, 10, Succession.SIDE_BY_SIDE);
        refused(
                () -> new SequenceProblem(List.of(), fine.gravity(), fine.rules(), fine.pricing(), List.of()),
                "targets of a sequence: found 'none', expected at least one");
        refused(
                () -> new SequenceProblem(fine.orbits(), fine.gravity(), fine.rules(), fine.pricing(), List.of(1.0)),
                "prices of leaving a target: found '1', expected 2 numbers");
        for (double price : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            refused(
                    () -> new SequenceProblem(
                            fine.orbits(), fine.gravity(), fine.rules(), fine.pricing(), List.of(1.0, price)),
                    "price of leaving a target (million euro): found '" + price + "', expected 0 or more, finite");
        }
    }

    @Test
    void aGridWithoutAStepOrWithTooManyIsRefused() {
        SequenceProblem problem = RandomSequences.problem(1, 4, 10, Succession.SIDE_BY_SIDE);
        TimeRules rules = problem.rules();
        TimeRules flyBy = new TimeRules(100, 100, 0, 1, 5, Succession.SIDE_BY_SIDE, rules.turnaround());
        SequenceProblem noStay =
                new SequenceProblem(problem.orbits(), problem.gravity(), flyBy, problem.pricing(), problem.worth());
        refused(
                () -> SequencePlanner.withDefaults().plan(noStay),
                "grid of times of a sequence (s): found '0.0', expected a positive step of which the window of 100.0"
                        + " s, for 4 targets, holds at most 100000000");
        assertThatThrownBy(() -> ExactSequence.solve(noStay, 1e-9))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("found '1.0E-9'");
    }

    @Test
    void withersChangeOneThing() {
        SequenceSettings settings = SequenceSettings.withDefaults();
        assertThat(settings.withSeed(5))
                .isEqualTo(new SequenceSettings(
                        5, 500_000, Double.POSITIVE_INFINITY, 0, 100, 7, 0.3, 0, 5, 5, 8, 0.02, 0.08, 150));
        assertThat(settings.withTimeLimit(60))
                .isEqualTo(new SequenceSettings(1, Long.MAX_VALUE, 60, 0, 100, 7, 0.3, 0, 5, 5, 8, 0.02, 0.08, 150));
        assertThat(settings.withTimeLimit(60).withWorkLimit(9))
                .isEqualTo(new SequenceSettings(
                        1, 9, Double.POSITIVE_INFINITY, 0, 100, 7, 0.3, 0, 5, 5, 8, 0.02, 0.08, 150));
        assertThat(settings.withReplicas(3).withTemperatures(4, 0.5, 7))
                .isEqualTo(new SequenceSettings(
                        1, 500_000, Double.POSITIVE_INFINITY, 3, 7, 4, 0.5, 0, 5, 5, 8, 0.02, 0.08, 150));
        assertThat(settings.withStep(3600))
                .isEqualTo(new SequenceSettings(
                        1, 500_000, Double.POSITIVE_INFINITY, 0, 100, 7, 0.3, 3600, 5, 5, 8, 0.02, 0.08, 150));
    }

    @Test
    void replicasFollowTheLimit() {
        SequenceSettings settings = SequenceSettings.withDefaults();
        assertThat(settings.withWorkLimit(100).population()).isEqualTo(4);
        assertThat(settings.withWorkLimit(400_000).population()).isEqualTo(10);
        assertThat(settings.withWorkLimit(10_000_000).population()).isEqualTo(16);
        assertThat(settings.withTimeLimit(45).population()).isEqualTo(6);
        assertThat(settings.withReplicas(5).population()).isEqualTo(5);
        assertThat(settings.withWorkLimit(3).population()).isEqualTo(3);
        assertThat(settings.temperature(0)).isEqualTo(7);
        assertThat(settings.temperature(0.5)).isCloseTo(3.65, within(1e-12));
    }
}
