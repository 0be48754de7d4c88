package org.clearorbit.risk;

import org.clearorbit.common.InvalidInputException;

/**
 * How many collisions with operating satellites one fragment is to be expected to have within the horizon, by the shell
 * of the break-up that made it: the {@linkplain DebrisCloud spread of the cloud} against the exposure of all owners
 * together. Made once for all objects.
 */
final class FragmentImpacts {

    private final double[] bySource = new double[AltitudeShells.count()];

    private FragmentImpacts(RiskInputs inputs, FragmentSize size) {
        DebrisCloud cloud = DebrisCloud.of(inputs, size);
        for (int source = 0; source < bySource.length; source++) {
            bySource[source] = cloud.impacts(source, inputs.exposure()::area);
        }
    }

    /** Refuses inputs that know no operating satellites. */
    static FragmentImpacts of(RiskInputs inputs, FragmentSize size, CriticalityIndex index) {
        requireExposure(inputs, index);
        return inputs.derived(new Key(size), FragmentImpacts.class, () -> new FragmentImpacts(inputs, size));
    }

    /** The same with a horizon (s) of one's own. */
    static FragmentImpacts of(RiskInputs inputs, FragmentSize size, double horizon, CriticalityIndex index) {
        requireExposure(inputs, index);
        return horizon == inputs.horizonSeconds()
                ? of(inputs, size, index)
                : inputs.derived(
                        new HorizonKey(size, horizon),
                        FragmentImpacts.class,
                        () -> new FragmentImpacts(inputs.withHorizon(horizon), size));
    }

    private record Key(FragmentSize size) {}

    private record HorizonKey(FragmentSize size, double horizon) {}

    /** Expected collisions of a fragment made in a shell. */
    double of(int source) {
        return bySource[source];
    }

    static void requireExposure(RiskInputs inputs, CriticalityIndex index) {
        if (inputs.exposure().isEmpty()) {
            throw InvalidInputException.at(
                    "criticality index " + index.name(),
                    "no operating satellites",
                    "those that fragments may hit: on the command line --active or a --satcat with statuses, in a"
                            + " scenario catalog.active, in a program RiskInputs.withExposure, for example of"
                            + " OperatingExposure.bundled()");
        }
    }
}
