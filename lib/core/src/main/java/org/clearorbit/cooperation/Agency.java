package org.clearorbit.cooperation;

/**
 * A space agency that can take part in a campaign.
 *
 * @param id short name, unique among agencies: {@code ESA}
 * @param name full name
 * @param country the country or grouping that it acts for
 */
public record Agency(String id, String name, String country) {}
