package org.clearorbit.transfer;

import java.io.Serializable;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;

/**
 * An engine of low thrust.
 *
 * @param thrustN thrust while it runs (N)
 * @param ispS specific impulse (s)
 * @param dutyCycle share of the time that it runs, in (0, 1]: pauses for tracking, charging, cooling
 * @param shadow what it does in the Earth's shadow
 */
public record ElectricEngine(double thrustN, double ispS, double dutyCycle, ShadowRule shadow) implements Serializable {

    /** Checks the ranges. */
    public ElectricEngine {
        if (!(thrustN > 0) || Double.isInfinite(thrustN)) {
            throw InvalidInputException.at("electric engine: thrust (N)", thrustN, "a positive number");
        }
        if (!(ispS > 0) || Double.isInfinite(ispS)) {
            throw InvalidInputException.at("electric engine: specific impulse (s)", ispS, "a positive number");
        }
        if (!(dutyCycle > 0 && dutyCycle <= 1)) {
            throw InvalidInputException.at("electric engine: duty cycle", dutyCycle, "above 0, at most 1");
        }
    }

    /**
     * @param thrustN thrust (N)
     * @param ispS specific impulse (s)
     * @return an engine that never pauses
     */
    public static ElectricEngine of(double thrustN, double ispS) {
        return new ElectricEngine(thrustN, ispS, 1, ShadowRule.THRUST);
    }

    /**
     * @param share share of the time that it runs, in (0, 1]
     * @return this engine with it
     */
    public ElectricEngine withDutyCycle(double share) {
        return new ElectricEngine(thrustN, ispS, share, shadow);
    }

    /**
     * @param rule what it does in the Earth's shadow
     * @return this engine with it
     */
    public ElectricEngine with(ShadowRule rule) {
        return new ElectricEngine(thrustN, ispS, dutyCycle, rule);
    }

    /** @return effective exhaust speed (m/s) */
    public double exhaustSpeed() {
        return ispS * EarthModel.STANDARD_GRAVITY;
    }

    /** @return propellant used while it runs (kg/s) */
    public double massFlow() {
        return thrustN / exhaustSpeed();
    }
}
