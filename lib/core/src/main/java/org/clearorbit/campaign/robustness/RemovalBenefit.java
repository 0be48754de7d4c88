package org.clearorbit.campaign.robustness;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearorbit.campaign.CampaignProblem;
import org.clearorbit.campaign.Target;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.risk.pair.SetBenefit;

/** What the removal of a set of targets is worth. Called from several threads at once; must not change anything. */
@FunctionalInterface
public interface RemovalBenefit {

    /**
     * @param removed targets, as positions in the problem
     * @return what their removal is worth, in the unit of the benefit
     */
    double of(BitSet removed);

    /**
     * @param problem a problem
     * @return the sum of the risks of its targets
     */
    static RemovalBenefit additive(CampaignProblem problem) {
        double[] risk = problem.targets().stream().mapToDouble(Target::risk).toArray();
        return removed -> {
            double sum = 0;
            for (int k = removed.nextSetBit(0); k >= 0; k = removed.nextSetBit(k + 1)) {
                sum += risk[k];
            }
            return sum;
        };
    }

    /**
     * Collisions of two targets with each other count once.
     *
     * @param benefit what sets of objects avoid, all targets among its candidates
     * @param problem a problem
     * @return the same for the targets of the problem
     * @throws InvalidInputException if a target is not a candidate
     */
    static RemovalBenefit of(SetBenefit benefit, CampaignProblem problem) {
        Map<Integer, Integer> candidates = new HashMap<>();
        List<SpaceObject> objects = benefit.candidates();
        for (int k = 0; k < objects.size(); k++) {
            candidates.put(objects.get(k).catalogNumber(), k);
        }
        int[] candidateOf = new int[problem.targets().size()];
        for (int k = 0; k < candidateOf.length; k++) {
            int number = problem.targets().get(k).catalogNumber();
            Integer candidate = candidates.get(number);
            if (candidate == null) {
                throw InvalidInputException.at(
                        "target of the campaign", number, "one of the candidates of the benefit");
            }
            candidateOf[k] = candidate;
        }
        return removed -> {
            BitSet set = new BitSet();
            for (int k = removed.nextSetBit(0); k >= 0; k = removed.nextSetBit(k + 1)) {
                set.set(candidateOf[k]);
            }
            return benefit.value(set);
        };
    }
}
