package org.clearorbit.cooperation;

import java.util.List;

/**
 * Who pays what for a campaign under each rule.
 *
 * @param stakes what ties each agency to the campaign, in the order of the partnership
 * @param shares one line for each rule and agency
 * @param checks one line for each rule: the coalition that it treats worst
 * @param terms how responsibility and benefit were mixed
 */
public record CostSharing(List<Stake> stakes, List<Share> shares, List<Check> checks, SharingTerms terms) {

    /**
     * The coalition that a rule treats worst.
     *
     * @param rule name of the rule
     * @param coalition ids of its members
     * @param excessMeur what its members pay together above what removing their own objects would cost them alone
     *     (million euro); at most 0 for every coalition where none has reason to leave
     */
    public record Check(String rule, List<String> coalition, double excessMeur) {}

    /** Copies the lists. */
    public CostSharing {
        stakes = List.copyOf(stakes);
        shares = List.copyOf(shares);
        checks = List.copyOf(checks);
    }

    /** @return the names of the rules, in order */
    public List<String> rules() {
        return shares.stream().map(Share::rule).distinct().toList();
    }

    /**
     * @param rule name of a rule
     * @return its lines, in the order of the partnership
     */
    public List<Share> sharesBy(String rule) {
        return shares.stream().filter(share -> share.rule().equals(rule)).toList();
    }
}
