package org.clearorbit.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.transfer.ImpulsiveJ2Batch;
import org.clearorbit.transfer.ImpulsiveJ2Transfer;
import org.clearorbit.transfer.PrecessingOrbit;
import org.clearorbit.transfer.PrecessingOrbits;

/**
 * Transfer estimates between the orbits of the targets, repeated with other nodes, at times drawn from a fixed seed: a
 * planner's inner loop, from orbits prepared once.
 */
final class TransferWorkload {

    /** Orbits to go between. */
    static final int ORBITS = 1024;

    /** Estimates in one call; of rows, four of them. */
    static final int ESTIMATES = 4 * ORBITS;

    private final List<MeanOrbit> meanOrbits;
    private final PrecessingOrbit[] orbits;
    private final ImpulsiveJ2Batch batch;
    private final int[] from = new int[ESTIMATES];
    private final int[] to = new int[ESTIMATES];
    private final double[] departure = new double[ESTIMATES];
    private final double[] arrival = new double[ESTIMATES];
    private final double[] deltaV = new double[ESTIMATES];
    private final double[] row = new double[ORBITS];

    TransferWorkload(CampaignProblem problem) {
        meanOrbits = new ArrayList<>();
        for (int k = 0; k < ORBITS; k++) {
            MeanOrbit orbit =
                    problem.targets().get(k % problem.targets().size()).orbit().at(problem.start());
            meanOrbits.add(new MeanOrbit(
                    orbit.date(), orbit.a(), orbit.e(), orbit.i(), orbit.raan() + 0.37 * k, orbit.argp(), 0));
        }
        orbits = meanOrbits.stream()
                .map(orbit -> PrecessingOrbit.of(orbit, problem.start()))
                .toArray(PrecessingOrbit[]::new);
        batch = ImpulsiveJ2Batch.between(PrecessingOrbits.of(List.of(orbits)));
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < ESTIMATES; k++) {
            from[k] = random.nextInt(ORBITS);
            to[k] = random.nextInt(ORBITS);
            departure[k] = 1000 * EarthModel.DAY * random.nextDouble();
            arrival[k] = departure[k] + (10 + 300 * random.nextDouble()) * EarthModel.DAY;
        }
    }

    /** Every estimate goes to the sink, so that the record it returns is really made. */
    void clearorbit(Consumer<Object> sink) {
        for (int k = 0; k < ESTIMATES; k++) {
            sink.accept(
                    ImpulsiveJ2Transfer.instance().estimate(orbits[from[k]], orbits[to[k]], departure[k], arrival[k]));
        }
    }

    /** Delta-v alone, one by one. */
    double[] single() {
        for (int k = 0; k < ESTIMATES; k++) {
            deltaV[k] = ImpulsiveJ2Transfer.instance().deltaV(orbits[from[k]], orbits[to[k]], departure[k], arrival[k]);
        }
        return deltaV;
    }

    /** Delta-v alone, all at once. */
    double[] batch() {
        batch.deltaV(from, to, departure, arrival, deltaV);
        return deltaV;
    }

    /** Delta-v from one orbit to all, for four orbits. */
    double[] rows() {
        for (int k = 0; k < ESTIMATES / ORBITS; k++) {
            batch.deltaVToAll(from[k], departure[k], arrival[k], row);
        }
        return row;
    }

    /** The baseline. */
    void textbook(Consumer<Object> sink) {
        for (int k = 0; k < ESTIMATES; k++) {
            sink.accept(TextbookTransfer.estimate(
                    meanOrbits.get(from[k]), meanOrbits.get(to[k]), departure[k], arrival[k]));
        }
    }

    /** The greatest relative difference between the batch and the baseline. */
    double disagreement() {
        double worst = 0;
        batch();
        for (int k = 0; k < ESTIMATES; k++) {
            double expected = TextbookTransfer.estimate(
                            meanOrbits.get(from[k]), meanOrbits.get(to[k]), departure[k], arrival[k])
                    .deltaV();
            worst = Math.max(worst, Math.abs(deltaV[k] - expected) / (1 + expected));
        }
        return worst;
    }
}
