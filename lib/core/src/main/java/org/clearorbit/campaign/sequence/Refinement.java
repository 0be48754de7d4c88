package org.clearorbit.campaign.sequence;

import java.util.List;

/** Sharpens the times of a timeline on finer and finer grids, the order kept. */
final class Refinement {

    /** Each grid has steps half as long as the one before. */
    static final int HALVINGS = 5;

    private static final int MOST_ROUNDS = 30;

    private static final double WORTHWHILE = 1e-6;

    private Refinement() {}

    /** The plan of a snapshot taken on a grid, sharpened. */
    static SequencePlan plan(TimeGrid grid, Snapshot coarse, List<SequencePlan.Milestone> history) {
        TimeGrid finest = grid;
        Timeline timeline = settled(grid, coarse);
        for (int k = 1; k <= HALVINGS; k++) {
            double step = grid.step() / (1 << k);
            if (!TimeGrid.fits(grid.problem(), step, timeline.visited().cardinality())) {
                break;
            }
            finest = new TimeGrid(grid.problem(), step, timeline.visited());
            timeline = settled(finest, Snapshot.of(timeline), 2);
        }
        return SequencePlan.of(timeline, finest, history);
    }

    /** The timeline with the best times on the same grid. */
    static Timeline settled(TimeGrid grid, Snapshot start) {
        return settled(grid, start, 1);
    }

    private static Timeline settled(TimeGrid grid, Snapshot start, int finer) {
        LegCosts legs = new LegCosts(grid);
        Retiming retiming = new Retiming(grid, legs);
        Timeline best = start.on(grid, finer);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Timeline next = Snapshot.of(best).on(grid, 1);
            next.prepare(legs);
            retiming.sharpen(next);
            if (!(next.cost() < best.cost() - WORTHWHILE)) {
                break;
            }
            best = next;
        }
        return best;
    }
}
