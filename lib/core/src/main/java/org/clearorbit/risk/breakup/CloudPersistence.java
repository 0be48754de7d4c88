package org.clearorbit.risk.breakup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.OrbitalDecay;
import org.clearorbit.orbit.OrbitalLifetime;

/**
 * How long a cloud stays: the lifetime of each fragment on its own orbit with its own area-to-mass ratio, every
 * fragment counted alike. Fragments that escape from the Earth count as gone at once. Immutable.
 */
public final class CloudPersistence {

    private final double[] lifetime;

    private CloudPersistence(double[] lifetime) {
        this.lifetime = lifetime;
    }

    /**
     * At mean solar activity, in some 0.1 ms for each fragment.
     *
     * @param cloud fragments
     * @param orbits their orbits
     * @param model lifetimes
     * @return for how long they stay
     */
    public static CloudPersistence of(FragmentCloud cloud, FragmentOrbits orbits, OrbitalLifetime model) {
        check(cloud, orbits);
        double[] lifetime = new double[cloud.size()];
        for (int k = 0; k < lifetime.length; k++) {
            if (orbits.isBound(k)) {
                lifetime[k] =
                        model.lifetimeSeconds(orbits.perigeeRadius(k), orbits.apogeeRadius(k), cloud.areaToMass(k));
            }
        }
        return new CloudPersistence(lifetime);
    }

    /**
     * From the date of the break-up on, under the solar activity of the model, in some 0.6 ms for each fragment. What
     * outlives the model's horizon counts as staying for ever.
     *
     * @param cloud fragments
     * @param orbits their orbits
     * @param model lifetimes
     * @param executor runs the work; has no influence on the result
     * @return for how long they stay
     */
    public static CloudPersistence of(
            FragmentCloud cloud, FragmentOrbits orbits, OrbitalDecay model, WorkExecutor executor) {
        check(cloud, orbits);
        List<MeanOrbit> bound = new ArrayList<>();
        double[] areaToMass = new double[orbits.boundCount()];
        for (int k = 0; k < cloud.size(); k++) {
            if (orbits.isBound(k)) {
                areaToMass[bound.size()] = cloud.areaToMass(k);
                bound.add(orbits.orbit(k));
            }
        }
        double[] found = model.lifetimesSeconds(bound, areaToMass, executor);
        double[] lifetime = new double[cloud.size()];
        int next = 0;
        for (int k = 0; k < lifetime.length; k++) {
            lifetime[k] = orbits.isBound(k) ? found[next++] : 0;
        }
        return new CloudPersistence(lifetime);
    }

    /**
     * @param index a fragment, as in the cloud
     * @return its time in orbit (s), 0 where it re-enters within the first revolution or escapes, +∞ where it outlasts
     *     the model
     */
    public double lifetime(int index) {
        return lifetime[index];
    }

    /**
     * @param seconds time since the break-up (s)
     * @return number of fragments that are still in orbit then, of all that the cloud lists
     */
    public int inOrbitAfter(double seconds) {
        return (int) Arrays.stream(lifetime).filter(each -> each > seconds).count();
    }

    /**
     * @param horizon how far to look (s), above 0
     * @return mean over the fragments of min(lifetime, horizon)/horizon, in [0, 1]; 0 for a cloud without fragments
     */
    public double share(double horizon) {
        if (!(horizon > 0)) {
            throw new IllegalArgumentException("horizon = " + horizon + " s, expected above 0");
        }
        return Arrays.stream(lifetime)
                .map(each -> Math.min(each, horizon) / horizon)
                .average()
                .orElse(0);
    }

    private static void check(FragmentCloud cloud, FragmentOrbits orbits) {
        if (cloud.size() != orbits.size()) {
            throw new IllegalArgumentException(
                    cloud.size() + " fragments and " + orbits.size() + " orbits, expected those of the same cloud");
        }
    }
}
