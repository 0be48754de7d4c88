package org.clearorbit.cooperation;

import org.clearorbit.common.InvalidInputException;

/**
 * How responsibility and benefit are mixed.
 *
 * @param benefitWeight weight of "who gains pays" in the mixture, in [0, 1]; the rest is "who answers pays"
 */
public record SharingTerms(double benefitWeight) {

    /** Checks the weight. */
    public SharingTerms {
        if (!(benefitWeight >= 0 && benefitWeight <= 1)) {
            throw InvalidInputException.at("benefit weight", benefitWeight, "0 to 1");
        }
    }

    /** @return both halves alike */
    public static SharingTerms withDefaults() {
        return new SharingTerms(0.5);
    }
}
