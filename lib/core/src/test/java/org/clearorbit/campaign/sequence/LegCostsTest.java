package org.clearorbit.campaign.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.campaign.sequence.TimeRules.Succession;
import org.clearorbit.transfer.ImpulsiveJ2Transfer;
import org.clearorbit.transfer.PrecessingOrbit;
import org.junit.jupiter.api.Test;

class LegCostsTest {

    private static final double DAY = RandomSequences.DAY;
    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final TimeRules RULES =
            new TimeRules(400 * DAY, 400 * DAY, 5 * DAY, DAY, 30 * DAY, Succession.ONE_AFTER_ANOTHER, 30 * DAY);

    private static TimeGrid grid(List<PrecessingOrbit> orbits, Gravity gravity) {
        return new TimeGrid(
                new SequenceProblem(
                        orbits,
                        gravity,
                        RULES,
                        QuadraticMassPricing.kesslerRun(),
                        Collections.nCopies(orbits.size(), 60.0)),
                2.5 * DAY);
    }

    /** Orbits as those of the competition, nodes all round. */
    private static List<PrecessingOrbit> allRound(SplittableRandom random, Gravity gravity, double turned) {
        return random.doubles(60)
                .mapToObj(share -> {
                    SplittableRandom own = new SplittableRandom((long) (share * 1e15));
                    return gravity.precessing(
                            own.nextDouble(6.9e6, 7.4e6),
                            own.nextDouble(0.02),
                            own.nextDouble(1.65, 1.78),
                            own.nextDouble(2 * Math.PI) + turned,
                            own.nextDouble(2 * Math.PI),
                            own.nextDouble(-1500 * DAY, 1500 * DAY));
                })
                .toList();
    }

    @Test
    void aLegIsTheEstimateOfThePaper() {
        Gravity gravity = new Gravity(398600.4418e9, 1.08262668e-3, 6378137);
        List<PrecessingOrbit> orbits = allRound(new SplittableRandom(1), gravity, 0);
        LegCosts legs = new LegCosts(grid(orbits, gravity));
        SplittableRandom random = new SplittableRandom(2);
        for (int k = 0; k < 5000; k++) {
            int from = random.nextInt(orbits.size());
            int to = (from + 1 + random.nextInt(orbits.size() - 1)) % orbits.size();
            int gap = random.nextInt(3, 13);
            int arrival = random.nextInt(158);
            double expected = PaperLeg.deltaV(
                    gravity, orbits.get(from), orbits.get(to), arrival * 2.5 * DAY, (gap * 2.5 - 5) * DAY);
            assertThat(legs.deltaV(from, to, arrival, gap)).isCloseTo(expected, within(1e-9 * expected));
            legs.choose(from, to);
            assertThat(legs.chosenDeltaV(arrival, gap)).isEqualTo(legs.deltaV(from, to, arrival, gap));
        }
    }

    @Test
    void aLegIsTheShortWayRoundOfTheTransferModel() {
        List<PrecessingOrbit> orbits = allRound(new SplittableRandom(3), Gravity.earth(), 0);
        LegCosts legs = new LegCosts(grid(orbits, Gravity.earth()));
        SplittableRandom random = new SplittableRandom(4);
        ImpulsiveJ2Transfer model = ImpulsiveJ2Transfer.instance();
        for (int k = 0; k < 5000; k++) {
            int from = random.nextInt(orbits.size());
            int to = (from + 1 + random.nextInt(orbits.size() - 1)) % orbits.size();
            int gap = random.nextInt(3, 13);
            int step = random.nextInt(158);
            double arrival = step * 2.5 * DAY;
            double departure = arrival - (gap * 2.5 - 5) * DAY;
            double expected = model.estimateShortWay(orbits.get(from), orbits.get(to), departure, arrival)
                    .deltaV();
            assertThat(legs.deltaV(from, to, step, gap)).isCloseTo(expected, within(1e-9 * expected));
            assertThat(model.estimate(orbits.get(from), orbits.get(to), departure, arrival)
                            .deltaV())
                    .isLessThanOrEqualTo(expected);
        }
    }

    @Test
    void turningAllNodesByOneAngleChangesNoLeg() {
        LegCosts legs = new LegCosts(grid(allRound(new SplittableRandom(5), Gravity.earth(), 0), Gravity.earth()));
        LegCosts turned =
                new LegCosts(grid(allRound(new SplittableRandom(5), Gravity.earth(), 2.345), Gravity.earth()));
        SplittableRandom random = new SplittableRandom(6);
        for (int k = 0; k < 5000; k++) {
            int from = random.nextInt(60);
            int to = (from + 1 + random.nextInt(59)) % 60;
            int arrival = random.nextInt(158);
            int gap = random.nextInt(3, 13);
            double expected = legs.deltaV(from, to, arrival, gap);
            assertThat(turned.deltaV(from, to, arrival, gap)).isCloseTo(expected, within(1e-9 * expected));
        }
    }

    @Test
    void turningAllPerigeesByOneAngleChangesNoLeg() {
        SplittableRandom random = new SplittableRandom(7);
        List<PrecessingOrbit> orbits = allRound(random, Gravity.earth(), 0);
        List<PrecessingOrbit> turned = orbits.stream()
                .map(o ->
                        new PrecessingOrbit(o.a(), o.e(), o.i(), o.raan(), o.argp() + 1.1, o.raanRate(), o.argpRate()))
                .toList();
        LegCosts legs = new LegCosts(grid(orbits, Gravity.earth()));
        LegCosts other = new LegCosts(grid(turned, Gravity.earth()));
        for (int k = 1; k < 60; k++) {
            double expected = legs.deltaV(k - 1, k, 2 * k, 8);
            assertThat(other.deltaV(k - 1, k, 2 * k, 8)).isCloseTo(expected, within(1e-9 * expected));
        }
    }

    @Test
    void twoOrbitsThatAreTheSameAreReachedForNothing() {
        PrecessingOrbit orbit = Gravity.earth().precessing(7.1e6, 0.003, 1.7, 6.2, 0.3, 0);
        LegCosts legs = new LegCosts(grid(List.of(orbit, orbit), Gravity.earth()));
        assertThat(legs.deltaV(0, 1, 30, 8)).isZero();
    }

    @Test
    void windowsForwardBackwardAndBetweenAreAsGoodAsEveryPairOfSteps() {
        LegCosts legs = new LegCosts(grid(allRound(new SplittableRandom(8), Gravity.earth(), 0), Gravity.earth()));
        SplittableRandom random = new SplittableRandom(9);
        int reached = 0;
        for (int round = 0; round < 300; round++) {
            int from = random.nextInt(60);
            int to = (from + 1 + random.nextInt(59)) % 60;
            int fromStart = random.nextInt(20, 60);
            int toStart = fromStart + random.nextInt(-4, 20);
            int earliest = random.nextInt(15, 40);
            int latest = random.nextInt(60, 80);
            double weight = random.nextDouble(0.01, 2);
            double[] spent = values(random);
            double[] ahead = values(random);
            double[] total = new double[9];
            double[] expected = new double[9];
            Arrays.fill(expected, NONE);
            double[] back = new double[9];
            double[] expectedBack = new double[9];
            Arrays.fill(expectedBack, NONE);
            double least = NONE;
            for (int j = 0; j < 9; j++) {
                for (int k = 0; k < 9; k++) {
                    int gap = toStart + k - fromStart - j;
                    if (gap < 3 || gap > 12) {
                        continue;
                    }
                    double leg = legs.deltaV(from, to, toStart + k, gap);
                    if (toStart + k >= earliest && toStart + k <= latest) {
                        expected[k] = Math.min(expected[k], spent[j] + weight * leg);
                    }
                    if (fromStart + j >= earliest) {
                        expectedBack[j] = Math.min(expectedBack[j], ahead[k] + leg);
                    }
                    least = Math.min(least, spent[j] + ahead[k] + leg);
                }
            }
            legs.choose(from, to);
            legs.forward(spent, fromStart, total, toStart, earliest, latest, weight);
            legs.backward(ahead, toStart, back, fromStart, earliest);
            LegCosts.Meeting meeting = new LegCosts.Meeting();
            legs.meet(spent, fromStart, ahead, toStart, meeting);
            assertThat(total).containsExactly(expected);
            assertThat(back).containsExactly(expectedBack);
            if (least == NONE) {
                assertThat(meeting.cost()).isEqualTo(NONE);
                continue;
            }
            reached++;
            assertThat(meeting.cost()).isCloseTo(least, within(1e-9));
            int at = meeting.time() - fromStart;
            double best = NONE;
            for (int k = 0; k < 9; k++) {
                int gap = toStart + k - meeting.time();
                if (gap >= 3 && gap <= 12) {
                    best = Math.min(best, spent[at] + ahead[k] + legs.deltaV(from, to, toStart + k, gap));
                }
            }
            assertThat(best).isCloseTo(least, within(1e-9));
        }
        assertThat(reached).isGreaterThan(150);
    }

    private static double[] values(SplittableRandom random) {
        return random.doubles(9).map(value -> value < 0.2 ? NONE : 1000 * value).toArray();
    }
}
