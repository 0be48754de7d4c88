package org.clearorbit.risk.cube;

import org.clearorbit.common.WorkUnit;

/**
 * A run of samples.
 *
 * @param population the objects
 * @param edge edge of a cube (m)
 * @param seed the user's seed, from which each sample derives its own
 * @param from number of the first sample
 * @param to number of the last, exclusive
 */
record CubeSamples(CubePopulation population, double edge, long seed, int from, int to)
        implements WorkUnit<CubeMeetings> {

    @Override
    public CubeMeetings run() {
        CubeMeetings found = new CubeMeetings();
        CubeSampler sampler = new CubeSampler(population, edge);
        for (int sample = from; sample < to; sample++) {
            sampler.sample(sample, seed, found);
        }
        return found;
    }
}
