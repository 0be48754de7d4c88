package org.clearorbit.risk;

/**
 * Where in altitude an object's risk lies.
 *
 * @param shell number of the shell in {@link AltitudeShells}
 * @param residence share of its time that the object spends there, above 0
 * @param collisionsPerSecond its expected collisions there, with catalogued objects and with those of a given
 *     {@linkplain UncataloguedFlux flux} (1/s)
 * @param fragmentsPerSecond the expected fragments of {@link FragmentSize#TRACKABLE} or more from them (1/s)
 */
public record ShellRisk(int shell, double residence, double collisionsPerSecond, double fragmentsPerSecond) {

    /** As many times the density of others. */
    ShellRisk times(double factor) {
        return new ShellRisk(shell, residence, collisionsPerSecond * factor, fragmentsPerSecond * factor);
    }
}
