package org.clearorbit.risk.pair;

import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.risk.AltitudeShells;
import org.clearorbit.risk.CriticalityIndex;
import org.clearorbit.risk.FragmentSize;
import org.clearorbit.risk.RiskInputs;
import org.clearorbit.risk.breakup.BreakupModel;

/**
 * What the collisions of a pair count. Must be symmetric in the two objects, not negative, a function of its arguments
 * alone, and safe to call from several threads.
 */
@FunctionalInterface
public interface PairWeight {

    /**
     * @param first one object
     * @param second the other
     * @param perSecond expected collisions of the two (1/s), above 0
     * @param meanRelativeSpeed mean relative speed of those collisions (m/s)
     * @param meanRadius mean distance from the centre of the Earth at which they happen (m)
     * @return the weight, at least 0
     */
    double of(SpaceObject first, SpaceObject second, double perSecond, double meanRelativeSpeed, double meanRadius);

    /** @return the rate itself (collisions/s) */
    static PairWeight rate() {
        return (first, second, perSecond, meanRelativeSpeed, meanRadius) -> perSecond;
    }

    /**
     * Expected fragments of 10 cm or more, each weighted with the share of the horizon for which it stays in orbit:
     * what the index {@linkplain CriticalityIndex#persistentFragments() persistent fragments} counts, for a pair. Below
     * the lowest {@linkplain AltitudeShells shell} nothing stays, above the highest everything does.
     *
     * @param inputs the models of break-up and of persistence
     * @return the weight (fragments/s)
     */
    static PairWeight persistentFragments(RiskInputs inputs) {
        BreakupModel breakup = inputs.breakup();
        double lengthFactor = BreakupModel.lengthFactor(FragmentSize.TRACKABLE.characteristicLength());
        return (first, second, perSecond, meanRelativeSpeed, meanRadius) -> {
            int shell = AltitudeShells.at(meanRadius);
            if (shell < 0 && meanRadius < AltitudeShells.lowerRadius(0)) {
                return 0;
            }
            double persistence = shell < 0 ? 1 : inputs.persistence(shell);
            double fragments = breakup.fragmentsOfUnitLength(
                    first.mass().value(), second.mass().value(), meanRelativeSpeed);
            return perSecond * fragments * lengthFactor * persistence;
        };
    }
}
