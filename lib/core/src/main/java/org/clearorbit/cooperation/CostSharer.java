package org.clearorbit.cooperation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clearorbit.campaign.CampaignPlan;
import org.clearorbit.campaign.Removal;
import org.clearorbit.campaign.Target;
import org.clearorbit.common.InfeasibleException;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.game.Allocation;
import org.clearorbit.game.Nucleolus;
import org.clearorbit.game.Shapley;
import org.clearorbit.game.StabilityReport;
import org.clearorbit.game.TransferableUtilityGame;

/**
 * Shares the cost of a campaign among the agencies, in three ways side by side:
 *
 * <ul>
 *   <li>who answers for the objects pays: the {@code shapley} value and the {@code nucleolus} of the
 *       {@linkplain CampaignCostGame cost game};
 *   <li>who gains pays ({@code benefit}): in proportion to the collisions on each agency's own operating satellites
 *       that the removals avoid ({@link AvoidedHarm});
 *   <li>a stated {@code mixture} of the nucleolus and the benefit shares.
 * </ul>
 *
 * <p>Nearly all heavy derelicts have one owner, so that responsibility alone leaves one agency with nearly the whole
 * bill and nothing to bargain about: hence the other two.
 */
public final class CostSharer {

    private final Partnership partnership;
    private final SharingTerms terms;

    private CostSharer(Partnership partnership, SharingTerms terms) {
        this.partnership = partnership;
        this.terms = terms;
    }

    /**
     * @param partnership the agencies
     * @return a sharer with default terms
     */
    public static CostSharer among(Partnership partnership) {
        return new CostSharer(partnership, SharingTerms.withDefaults());
    }

    /**
     * @param value how responsibility and benefit are mixed
     * @return a sharer with those terms
     */
    public CostSharer with(SharingTerms value) {
        return new CostSharer(partnership, value);
    }

    /**
     * @param costs the cost game of a campaign that removes at least one target
     * @param harmOf what each agency gains from each removal
     * @return the shares under each rule
     */
    public CostSharing share(CampaignCostGame costs, AvoidedHarm harmOf) {
        CampaignPlan plan = costs.plan();
        if (plan.campaign().removals().isEmpty()) {
            throw new InvalidInputException("cost sharing: the campaign removes nothing, so there is no cost to share");
        }
        TransferableUtilityGame game = costs.game();
        int players = partnership.agencies().size();
        double total = game.value(game.grandCoalition());
        List<Stake> stakes = stakes(plan, harmOf);

        List<Named> rules = new ArrayList<>();
        rules.add(new Named("shapley", amounts(Shapley.rule().allocate(game))));
        double[] nucleolus = amounts(nucleolus(game));
        rules.add(new Named("nucleolus", nucleolus));
        double[] harm = stakes.stream().mapToDouble(Stake::harmAvoidedPerYear).toArray();
        double allHarm = Arrays.stream(harm).sum();
        if (allHarm > 0) {
            double[] benefit = new double[players];
            double[] mixture = new double[players];
            for (int k = 0; k < players; k++) {
                benefit[k] = total * harm[k] / allHarm;
                mixture[k] = terms.benefitWeight() * benefit[k] + (1 - terms.benefitWeight()) * nucleolus[k];
            }
            rules.add(new Named("benefit", benefit));
            rules.add(new Named("mixture", mixture));
        }

        List<Share> shares = new ArrayList<>();
        List<CostSharing.Check> checks = new ArrayList<>();
        for (Named rule : rules) {
            for (int k = 0; k < players; k++) {
                shares.add(new Share(
                        rule.name(), partnership.agencies().get(k).id(), rule.amounts()[k], game.value(1 << k)));
            }
            checks.add(worst(rule, game));
        }
        return new CostSharing(stakes, shares, checks, terms);
    }

    /** The nucleolus, or the prenucleolus where shared limits make all together dearer than each alone. */
    private static Allocation nucleolus(TransferableUtilityGame game) {
        try {
            return Nucleolus.rule().allocate(game);
        } catch (InfeasibleException noImputations) {
            return Nucleolus.prenucleolus().allocate(game);
        }
    }

    private record Named(String name, double[] amounts) {}

    private static double[] amounts(Allocation allocation) {
        return allocation.amounts().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private CostSharing.Check worst(Named rule, TransferableUtilityGame game) {
        Allocation allocation = new Allocation(
                rule.name(),
                game.players(),
                Arrays.stream(rule.amounts()).boxed().toList());
        StabilityReport report = StabilityReport.of(game, allocation);
        List<String> members = IntStream.range(0, game.playerCount())
                .filter(k -> (report.worstCoalition() >>> k & 1) != 0)
                .mapToObj(k -> game.players().get(k))
                .toList();
        return new CostSharing.Check(rule.name(), members, report.worstExcess());
    }

    private List<Stake> stakes(CampaignPlan plan, AvoidedHarm harmOf) {
        List<Target> targets =
                plan.campaign().removals().stream().map(Removal::target).toList();
        List<Set<Integer>> own = partnership.responsibilities(targets);
        List<Stake> stakes = new ArrayList<>();
        for (int k = 0; k < partnership.agencies().size(); k++) {
            Agency agency = partnership.agencies().get(k);
            double mass = own.get(k).stream()
                    .mapToDouble(j -> targets.get(j).massKg())
                    .sum();
            double risk =
                    own.get(k).stream().mapToDouble(j -> targets.get(j).risk()).sum();
            double harm = targets.stream()
                    .mapToDouble(target -> harmOf.perYear(target.object(), agency.id()))
                    .sum();
            stakes.add(new Stake(agency, own.get(k).size(), mass, risk, harm));
        }
        return stakes;
    }
}
