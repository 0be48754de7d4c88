package org.clearorbit.cooperation;

/**
 * What ties one agency to a campaign.
 *
 * @param agency the agency
 * @param objects how many removed objects it answers for
 * @param massKg their mass (kg)
 * @param riskRemoved their risk, in the unit of the index that ranked them
 * @param harmAvoidedPerYear collisions that the removed objects would have caused on its own operating satellites,
 *     expected for each year that they stay in orbit (1/year)
 */
public record Stake(Agency agency, int objects, double massKg, double riskRemoved, double harmAvoidedPerYear) {}
