package org.clearorbit.transfer;

import java.io.Serializable;
import org.clearorbit.common.InvalidInputException;
import org.hipparchus.util.FastMath;

/**
 * What a servicer spends from its arrival in the target's orbit to the target in its grip, phase by phase. Allowances
 * for early planning, not trajectories: of the presets, only the flight in step with the target is worked out
 * ({@link #flightInStep}), the rest are assumptions for study of a routine service. First demonstrations took far
 * longer: ADRAS-J, launched on 18 February 2024, began relative navigation at some hundreds of kilometres in the middle
 * of April.
 *
 * @param phasing along the orbit, by ground tracking, to some 50 km behind the target
 * @param farApproach by relative navigation to about 1 km
 * @param inspection fly-around at some 100 m to 500 m: attitude motion, condition, grip points
 * @param closeApproach to some 10 m, attempts broken off included
 * @param capture flight in step with the target, contact, stiffening
 */
public record ApproachAllowance(Phase phasing, Phase farApproach, Phase inspection, Phase closeApproach, Phase capture)
        implements Serializable {

    private static final double CAPTURE_DISTANCE = 10;
    private static final double HOLD_SLOW = 1800;
    private static final double HOLD_FAST = 600;

    /**
     * One phase.
     *
     * @param deltaV delta-v (m/s)
     * @param days time (days)
     */
    public record Phase(double deltaV, double days) implements Serializable {

        /** Checks the signs. */
        public Phase {
            if (!(deltaV >= 0) || Double.isInfinite(deltaV)) {
                throw InvalidInputException.at("approach: delta-v (m/s)", deltaV, "a number of at least 0");
            }
            if (!(days >= 0) || Double.isInfinite(days)) {
                throw InvalidInputException.at("approach: time (days)", days, "a number of at least 0");
            }
        }

        private Phase times(int attempts) {
            return new Phase(attempts * deltaV, attempts * days);
        }
    }

    /**
     * The presets: assumptions for study, and for capture the flight in step at {@value #CAPTURE_DISTANCE} m with the
     * fastest body of the class, for half an hour of a slow one and ten minutes of a fast one.
     *
     * @param tumbling how fast the target tumbles
     * @return the allowance
     */
    public static ApproachAllowance of(TumblingClass tumbling) {
        Phase phasing = new Phase(6, 3);
        Phase farApproach = new Phase(6, 2);
        double rate = tumbling.fastestRate();
        return switch (tumbling) {
            case STABLE ->
                new ApproachAllowance(
                        phasing,
                        farApproach,
                        new Phase(4, 1),
                        new Phase(4, 1),
                        new Phase(2 + flightInStep(rate, CAPTURE_DISTANCE, HOLD_SLOW), 1));
            case SLOW ->
                new ApproachAllowance(
                        phasing,
                        farApproach,
                        new Phase(6, 2.5),
                        new Phase(5, 1.5),
                        new Phase(2 + flightInStep(rate, CAPTURE_DISTANCE, HOLD_SLOW), 1));
            case FAST ->
                new ApproachAllowance(
                        phasing,
                        farApproach,
                        new Phase(10, 4),
                        new Phase(8, 2),
                        new Phase(3 + flightInStep(rate, CAPTURE_DISTANCE, HOLD_FAST), 3));
        };
    }

    /**
     * Delta-v of flying around a tumbling body in step with it: ω² d for as long as it is held, and ω d to begin and to
     * end it. The tidal acceleration of the orbit is left out (small beside ω² d where the body turns much faster than
     * the orbit).
     *
     * @param rate angular rate across the line to the servicer (rad/s)
     * @param distance distance from the centre of mass (m)
     * @param seconds how long it is held (s)
     * @return delta-v (m/s)
     */
    public static double flightInStep(double rate, double distance, double seconds) {
        return FastMath.abs(rate) * distance * (FastMath.abs(rate) * seconds + 2);
    }

    /**
     * @param attempts how often close approach and capture are flown, at least 1
     * @return this allowance with both taken that many times
     */
    public ApproachAllowance withAttempts(int attempts) {
        if (attempts < 1) {
            throw InvalidInputException.at("approach: attempts", attempts, "at least 1");
        }
        return new ApproachAllowance(
                phasing, farApproach, inspection, closeApproach.times(attempts), capture.times(attempts));
    }

    /** @return delta-v of all phases (m/s) */
    public double deltaV() {
        return phasing.deltaV + farApproach.deltaV + inspection.deltaV + closeApproach.deltaV + capture.deltaV;
    }

    /** @return time of all phases (days) */
    public double days() {
        return phasing.days + farApproach.days + inspection.days + closeApproach.days + capture.days;
    }
}
