package org.clearorbit.risk;

import java.util.List;
import org.hipparchus.util.FastMath;

/** See {@link CriticalityIndex#liouJohnson()}. */
final class LiouJohnsonIndex implements CriticalityIndex {

    static final String NAME = "liou-johnson";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "probability of a collision with the catalogued population within a year, times mass (Liou and Johnson "
                + "2009)";
    }

    @Override
    public String unit() {
        return "kg";
    }

    @Override
    public IndexScore score(RiskAssessment assessment, RiskInputs inputs) {
        double probability = -FastMath.expm1(-assessment.rate().perYear());
        double mass = assessment.object().mass().value();
        return new IndexScore(
                probability * mass,
                List.of(
                        Factor.computed("collision probability within a year", probability, "1"),
                        RiskAssessment.physical("mass", assessment.object().mass(), "kg")));
    }
}
