package org.clearorbit.campaign.sequence;

import java.io.Serializable;
import java.util.List;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.transfer.PrecessingOrbit;

/**
 * Which targets to visit, and the rules of time and price. A mission begins at its first target and stays at each;
 * times are seconds after a common reference date, at which the orbits are given.
 *
 * @param orbits orbit of each target at the reference date
 * @param gravity the body that they precess about
 * @param rules rules of time
 * @param pricing what a mission costs
 * @param worth what it is worth to visit them; what is left counts as a cost
 */
public record SequenceProblem(
        List<PrecessingOrbit> orbits, Gravity gravity, TimeRules rules, MissionPricing pricing, Worth worth)
        implements Serializable {

    /** Checks that there are targets and a worth of each. */
    public SequenceProblem {
        orbits = List.copyOf(orbits);
        if (orbits.isEmpty()) {
            throw InvalidInputException.at("targets of a sequence", "none", "at least one");
        }
        if (worth.targets() != orbits.size()) {
            throw InvalidInputException.at("prices of leaving a target", worth.targets(), orbits.size() + " numbers");
        }
    }

    /**
     * The plain case: each target has its price, whatever else is visited.
     *
     * @param orbits orbit of each target at the reference date
     * @param gravity the body that they precess about
     * @param rules rules of time
     * @param pricing what a mission costs
     * @param leaving what it costs to leave each target where it is (million euro): high where all are to be removed
     */
    public SequenceProblem(
            List<PrecessingOrbit> orbits,
            Gravity gravity,
            TimeRules rules,
            MissionPricing pricing,
            List<Double> leaving) {
        this(orbits, gravity, rules, pricing, Worth.additive(leaving));
    }

    /** @return number of targets */
    public int targets() {
        return orbits.size();
    }
}
