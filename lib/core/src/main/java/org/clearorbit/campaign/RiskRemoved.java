package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.risk.pair.SetBenefit;

/**
 * The risk that the removal of a set of targets takes away: 0 for none, never less for a larger set. Must be a function
 * of the set alone, and safe to call from several threads.
 */
@FunctionalInterface
public interface RiskRemoved {

    /**
     * @param targets positions of targets in the problem
     * @return the risk, at least 0
     */
    double of(BitSet targets);

    /**
     * Each target's own risk, whatever else is removed.
     *
     * @param targets the targets of a problem
     * @return the sum of their risks
     */
    static RiskRemoved additive(List<Target> targets) {
        return additive(targets.stream().mapToDouble(Target::risk).toArray());
    }

    /** The same from the numbers. */
    static RiskRemoved additive(double... risk) {
        double[] own = risk.clone();
        return targets -> targets.stream().mapToDouble(k -> own[k]).sum();
    }

    /**
     * Each pair of objects once, so that two members of one cluster do not both count the collisions between them.
     *
     * @param benefit what sets of candidates avoid; all targets must be among its candidates
     * @param targets the targets of a problem
     * @return the benefit, in the unit of its weight
     */
    static RiskRemoved of(SetBenefit benefit, List<Target> targets) {
        Map<Integer, Integer> candidate = new HashMap<>();
        for (int k = 0; k < benefit.size(); k++) {
            candidate.put(benefit.candidates().get(k).catalogNumber(), k);
        }
        List<Integer> position = new ArrayList<>();
        for (Target target : targets) {
            Integer known = candidate.get(target.catalogNumber());
            if (known == null) {
                throw InvalidInputException.at(
                        "risk removed: target", target.catalogNumber(), "one of the candidates of the set benefit");
            }
            position.add(known);
        }
        return set -> benefit.value(set.stream().map(position::get).toArray());
    }

    /**
     * @param targets how many targets the problem has
     * @return what removing all of them takes away
     */
    default double ofAll(int targets) {
        BitSet all = new BitSet();
        IntStream.range(0, targets).forEach(all::set);
        return of(all);
    }
}
