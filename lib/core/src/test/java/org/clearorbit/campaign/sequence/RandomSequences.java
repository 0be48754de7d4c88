package org.clearorbit.campaign.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.campaign.sequence.TimeRules.Succession;
import org.clearorbit.transfer.PrecessingOrbit;

/** Problems of a few targets in near-circular low orbits with nodes and inclinations a few degrees apart. */
final class RandomSequences {

    static final double DAY = 86400;

    /** Grid of all of them (s). */
    static final double STEP = 2.5 * DAY;

    private RandomSequences() {}

    /** A price for a mission and one for each metre per second, up to so many. */
    record LinearPricing(double base, double perMetrePerSecond, double most) implements MissionPricing {

        private static final long serialVersionUID = 1L;

        @Override
        public double atLast(int target) {
            return 0;
        }

        @Override
        public double before(int target, double next, double deltaV) {
            return next + deltaV;
        }

        @Override
        public double price(double atFirst, int count) {
            return atFirst > most ? Double.POSITIVE_INFINITY : base + perMetrePerSecond * atFirst;
        }
    }

    static List<PrecessingOrbit> orbits(SplittableRandom random, int targets) {
        List<PrecessingOrbit> orbits = new ArrayList<>();
        for (int k = 0; k < targets; k++) {
            orbits.add(Gravity.earth()
                    .precessing(
                            random.nextDouble(7.0e6, 7.25e6),
                            random.nextDouble(0.01),
                            Math.toRadians(random.nextDouble(97, 100)),
                            Math.toRadians(random.nextDouble(-6, 6)),
                            random.nextDouble(2 * Math.PI),
                            random.nextDouble(-100 * DAY, 100 * DAY)));
        }
        return orbits;
    }

    /** GTOC9-like mass prices for odd seeds, linear ones for even; the campaign sometimes shorter than the window. */
    static SequenceProblem problem(long seed, int targets, int steps, Succession succession) {
        SplittableRandom random = new SplittableRandom(seed);
        List<PrecessingOrbit> orbits = orbits(random, targets);
        double window = steps * STEP + 5 * DAY;
        double slack = random.nextInt(3) == 0 ? random.nextInt(1, 4) * STEP : 0;
        TimeRules rules = new TimeRules(
                window,
                window - slack,
                5 * DAY,
                DAY,
                random.nextInt(4, 11) * STEP,
                succession,
                random.nextInt(0, 13) * STEP);
        double base = random.nextDouble(5, 55);
        MissionPricing pricing = seed % 2 == 0
                ? new LinearPricing(base, random.nextDouble(0.005, 0.03), random.nextDouble(500, 3000))
                : new QuadraticMassPricing(base, 2e-6, 2000, 30, random.nextDouble(1000, 5000), 340 * 9.80665);
        List<Double> leaving = new ArrayList<>();
        double worth = random.nextDouble(0.3, 1.3) * base;
        for (int k = 0; k < targets; k++) {
            leaving.add(worth * random.nextDouble(0.8, 1.2));
        }
        return new SequenceProblem(orbits, Gravity.earth(), rules, pricing, leaving);
    }
}
