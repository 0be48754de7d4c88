package org.clearorbit.campaign.sequence;

import java.util.SplittableRandom;
import org.hipparchus.util.FastMath;

/** Steps of ruin, recreate and retiming at falling temperature, from one timeline: one replica's share of a stage. */
final class Annealing {

    /**
     * A timeline whose price before retiming is above the limit by more than this share of it is given up: retiming
     * seldom gains as much.
     */
    private static final double HOPELESS = 0.01;

    private final TimeGrid grid;
    private final Ruin ruin;
    private final Recreate recreate;
    private final Retiming retiming;
    private final SplittableRandom random;
    private Timeline current;
    private Timeline best;

    /** Begins with a timeline, into which what is left is put first where it is worth it. */
    Annealing(TimeGrid grid, SequenceSettings settings, Snapshot start, long seed) {
        LegCosts legs = new LegCosts(grid);
        this.grid = grid;
        this.random = new SplittableRandom(seed);
        this.ruin = new Ruin(grid, legs, settings, random);
        this.recreate = new Recreate(grid, legs, settings, random);
        this.retiming = new Retiming(grid, legs);
        Timeline filled = start.on(grid, 1);
        recreate.apply(filled, filled.leftCount());
        retiming.improve(filled);
        if (filled.cost() > start.cost()) {
            filled = start.on(grid, 1);
            filled.prepare(legs);
        }
        this.current = filled;
        this.best = filled;
    }

    /** Takes steps while the temperature (million euro) falls from one value to another, in equal ratios. */
    void run(long steps, double hottest, double coldest) {
        double ratio = FastMath.log(coldest / hottest);
        for (long k = 0; k < steps; k++) {
            double temperature = hottest * FastMath.exp(ratio * k / steps);
            double limit = current.cost() - temperature * FastMath.log(1 - random.nextDouble());
            Timeline next = current.copy();
            int left = next.leftCount();
            ruin.apply(next);
            recreate.apply(next, left);
            if (next.expectedCost() > limit * (1 + HOPELESS)) {
                continue;
            }
            retiming.improve(next);
            if (next.cost() < limit) {
                current = next;
                if (next.cost() < best.cost()) {
                    best = next;
                }
            }
        }
    }

    Snapshot current() {
        return Snapshot.of(current);
    }

    Snapshot best() {
        return Snapshot.of(best);
    }
}
