package org.clearorbit.risk;

import java.util.List;

/** See {@link CriticalityIndex#persistentFragments()}. */
final class PersistentFragmentsIndex implements CriticalityIndex {

    static final String NAME = "persistent-fragments";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "expected fragments of 10 cm or more per year from collisions with the catalogued population and objects of a"
                + " given flux, weighted with the share of the horizon that they stay in orbit";
    }

    @Override
    public String unit() {
        return "fragments/year";
    }

    @Override
    public IndexScore score(RiskAssessment assessment, RiskInputs inputs) {
        double collisions = assessment.rate().perYear() + assessment.uncataloguedPerYear();
        double fragments = assessment.fragmentsPerYear();
        double persistent = assessment.persistentFragmentsPerYear();
        return new IndexScore(
                persistent,
                List.of(
                        Factor.computed("collision rate", collisions, "1/year"),
                        Factor.computed(
                                "mean fragments of a collision", collisions > 0 ? fragments / collisions : 0, "1"),
                        Factor.computed("mean persistence", fragments > 0 ? persistent / fragments : 0, "1")));
    }
}
