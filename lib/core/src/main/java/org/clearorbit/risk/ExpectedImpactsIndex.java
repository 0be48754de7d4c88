package org.clearorbit.risk;

import java.util.List;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.risk.breakup.BreakupModel;
import org.hipparchus.util.FastMath;

/** See {@link CriticalityIndex#clearorbit()}. */
final class ExpectedImpactsIndex implements CriticalityIndex {

    static final String NAME = "clearorbit";

    private static final double LETHAL_PER_TRACKABLE =
            BreakupModel.lengthFactor(FragmentSize.LETHAL.characteristicLength())
                    / BreakupModel.lengthFactor(FragmentSize.TRACKABLE.characteristicLength());

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "expected collisions of operating satellites with the fragments of 1 cm or more that the object's"
                + " collisions make while it stays, within the horizon";
    }

    @Override
    public String unit() {
        return "1";
    }

    @Override
    public IndexScore score(RiskAssessment assessment, RiskInputs inputs) {
        FragmentImpacts impacts = FragmentImpacts.of(inputs, FragmentSize.LETHAL, this);
        double fragments = 0;
        double hits = 0;
        for (ShellRisk risk : assessment.shells()) {
            double lethal = risk.fragmentsPerSecond() * LETHAL_PER_TRACKABLE * EarthModel.JULIAN_YEAR;
            fragments += lethal;
            hits += lethal * impacts.of(risk.shell());
        }
        double collisions = assessment.rate().perYear() + assessment.uncataloguedPerYear();
        double stay = FastMath.min(assessment.lifetimeSeconds(), inputs.horizonSeconds()) / EarthModel.JULIAN_YEAR;
        return new IndexScore(
                hits * stay,
                List.of(
                        Factor.computed("collision rate", collisions, "1/year"),
                        Factor.computed(
                                "mean fragments over 1 cm of a collision",
                                collisions > 0 ? fragments / collisions : 0,
                                "1"),
                        Factor.computed(
                                "mean impacts of a fragment on satellites", fragments > 0 ? hits / fragments : 0, "1"),
                        Factor.computed("time in orbit within the horizon", stay, "year")));
    }
}
