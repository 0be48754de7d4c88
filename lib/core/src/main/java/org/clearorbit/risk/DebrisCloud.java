package org.clearorbit.risk;

import java.util.function.IntToDoubleFunction;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.util.FastMath;

/**
 * Where the fragments of a collision go and for how long: for a break-up on a circular orbit in the middle of each
 * shell, the expected time that one fragment spends in every shell within the horizon.
 *
 * <p>Simplifications, chosen so that one table serves every target: all fragments have the ejection speed distribution
 * of the mean χ of their {@link FragmentSize}, and their lifetimes its whole distribution of area-to-mass ratios;
 * directions are isotropic and only the part along the track counts (it alone moves the orbit's other end, by about 4 r
 * Δv/v; the part along the radius spreads the orbit half as far and symmetrically). Each fragment is followed while it
 * sinks ({@link org.clearorbit.orbit.OrbitalLifetime#followDecay}), up to the horizon: debris is held against the
 * shells where it starts and against those that it crosses on its way down.
 */
final class DebrisCloud {

    private static final int SPEEDS = 9;
    private static final int DIRECTIONS = 8;

    /** Standard deviations about the median ejection speed within which speeds are sampled. */
    private static final double SPEED_RANGE = 3;

    private final RiskInputs inputs;
    private final FragmentSize size;
    private final double longest;
    private final double[][] secondsByShell;

    private DebrisCloud(RiskInputs inputs, FragmentSize size) {
        this.inputs = inputs;
        this.size = size;
        this.longest = inputs.horizonSeconds() * size.largestAreaToMass();
        this.secondsByShell = new double[AltitudeShells.count()][];
        for (int shell = 0; shell < secondsByShell.length; shell++) {
            secondsByShell[shell] = spread(AltitudeShells.middleRadius(shell));
        }
    }

    static DebrisCloud of(RiskInputs inputs, FragmentSize size) {
        return inputs.derived(new Key(size), DebrisCloud.class, () -> new DebrisCloud(inputs, size));
    }

    private record Key(FragmentSize size) {}

    /**
     * Expected collisions of one fragment of a break-up in a shell with satellites that expose an area (m²) in each
     * shell, within the horizon: Σ T A v / V.
     */
    double impacts(int source, IntToDoubleFunction area) {
        double impacts = 0;
        for (int shell = 0; shell < AltitudeShells.count(); shell++) {
            double exposed = area.applyAsDouble(shell);
            if (exposed > 0) {
                double speed = meanEncounterSpeed(AltitudeShells.middleRadius(shell));
                impacts += seconds(source, shell) * exposed * speed / AltitudeShells.volume(shell);
            }
        }
        return impacts;
    }

    /**
     * The mean speed of two objects on circular orbits of this radius whose directions are at random: 4/π of the
     * circular speed, 9.5 km/s at 800 km.
     */
    private static double meanEncounterSpeed(double radius) {
        return 4 / FastMath.PI * FastMath.sqrt(EarthModel.MU / radius);
    }

    /** Expected time that a fragment of a break-up in one shell spends in another within the horizon (s). */
    double seconds(int source, int shell) {
        return secondsByShell[source][shell];
    }

    private double[] spread(double radius) {
        double[] seconds = new double[AltitudeShells.count()];
        double circular = FastMath.sqrt(EarthModel.MU / radius);
        GaussIntegrator speeds = new GaussIntegratorFactory().legendre(SPEEDS, -SPEED_RANGE, SPEED_RANGE);
        GaussIntegrator directions = new GaussIntegratorFactory().legendre(DIRECTIONS, -1, 1);
        double total = 0;
        for (int k = 0; k < SPEEDS; k++) {
            double z = speeds.getPoint(k);
            double deltaV = inputs.breakup().collisionDeltaV(size.meanLogAreaToMass(), z);
            double speedWeight = speeds.getWeight(k) * FastMath.exp(-z * z / 2);
            for (int l = 0; l < DIRECTIONS; l++) {
                double weight = speedWeight * directions.getWeight(l);
                total += weight;
                addFragment(seconds, radius, circular + deltaV * directions.getPoint(l), weight);
            }
        }
        for (int shell = 0; shell < seconds.length; shell++) {
            seconds[shell] /= total;
        }
        return seconds;
    }

    /** A fragment that leaves along the track: it has an apsis at the break-up. One that escapes is gone. */
    private void addFragment(double[] seconds, double radius, double speed, double weight) {
        double inverse = 2 / radius - speed * speed / EarthModel.MU;
        if (inverse <= 0) {
            return;
        }
        double other = 2 / inverse - radius;
        double perigee = FastMath.min(radius, other);
        double apogee = FastMath.max(radius, other);
        if (perigee > 0) {
            inputs.lifetime()
                    .followDecay(
                            perigee,
                            apogee,
                            longest,
                            (low, high, from, to) -> stay(seconds, low, high, weight * time(from, to)));
        }
    }

    /** Mean time, over the area-to-mass ratios and within the horizon, between two times for a ratio of 1 m²/kg. */
    private double time(double from, double to) {
        double horizon = inputs.horizonSeconds();
        return size.meanTime(to, horizon) - size.meanTime(from, horizon);
    }

    private static void stay(double[] seconds, double perigee, double apogee, double time) {
        if (time > 0) {
            RiskOrbit orbit = new RiskOrbit((perigee + apogee) / 2, (apogee - perigee) / (apogee + perigee), 0);
            orbit.visitShells((shell, fraction, horizontal, radialSquared) -> seconds[shell] += time * fraction);
        }
    }
}
