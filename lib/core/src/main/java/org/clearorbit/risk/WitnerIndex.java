package org.clearorbit.risk;

import java.util.List;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;

/**
 * Witner's index (North Carolina State University; "Method 1" of mcmawebsite.github.io/Risk_algorithms): the sum over
 * the encounters of a year within 5 km of
 *
 * <pre>
 * (mass + persistence + operational satellites) / 10^max(1, miss distance in km)
 * </pre>
 *
 * where each of the three terms is normalised as in the source's repository (github.com/MCMAWebsite): less the
 * smallest, over the standard deviation, both over all encounters of massive objects (700 kg or more) up to 2,000 km,
 * so that the three weigh about the same. Here these moments are those of the expected encounters among the massive
 * objects of the population; a term below the smallest counts 0.
 *
 * <ul>
 *   <li>mass: that of both parties together;
 *   <li>persistence at the altitude of the encounter: through the source's points (615 km, 25), (775, 90), (850, 150),
 *       (975, 1000), (1200, 1600) and (1500, 1800), 25 below and 1,000 above. The source smooths them (loess); here
 *       they are joined by straight lines;
 *   <li>operational satellites: density at that altitude. The source counts satellites in bins of 10 km, mean over
 *       five; here it is the {@linkplain OperatingExposure exposed} cross-section per volume in shells of 25 km.
 * </ul>
 *
 * <p>The source gives no period for the sum (its counts begin in October 2019); here it is a Julian year. Encounters
 * come from {@link RiskInputs#encounters()}; by density, the mean over miss distances is ∫ 2πr/10^max(1, r) dr up to
 * the limit. Objects that never come below 2,000 km are not rated. Immutable.
 */
public final class WitnerIndex implements CriticalityIndex {

    static final String NAME = "witner";

    private static final double[] PERSISTENCE_KM = {615, 775, 850, 975, 1200, 1500};
    private static final double[] PERSISTENCE = {25, 90, 150, 1000, 1600, 1800};
    private static final double PERSISTENCE_ABOVE = 1000;
    private static final double LIMIT = 5000;
    private static final WitnerIndex DEFAULT = new WitnerIndex(LIMIT, StatisticalConcernIndex.MASSIVE);

    private final double limit;
    private final double lowestMass;
    private final MissWeight closeness;
    private final MissWeight within;

    private WitnerIndex(double limit, double lowestMass) {
        this.limit = limit;
        this.lowestMass = lowestMass;
        this.closeness = MissWeight.of(limit, miss -> FastMath.pow(10, -FastMath.max(1, miss / 1000)));
        this.within = MissWeight.within(limit);
    }

    /** @return the index named {@code witner} */
    public static WitnerIndex withDefaults() {
        return DEFAULT;
    }

    /**
     * @param metres largest miss distance that counts (m), above 0; 5,000 in the source
     * @return this index with it
     */
    public WitnerIndex withLimit(double metres) {
        return new WitnerIndex(metres, lowestMass);
    }

    /**
     * @param kilograms mass from which the other party of an encounter counts (kg), at least 0; by density, the mean of
     *     each cell of the population decides
     * @return this index with it
     */
    public WitnerIndex withLowestMass(double kilograms) {
        if (!(kilograms >= 0)) {
            throw InvalidInputException.at("lowest mass of the other party (kg)", kilograms, "a number of 0 or more");
        }
        return new WitnerIndex(limit, kilograms);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "encounters of a year with massive objects, weighted with mass, persistence and operating satellites"
                + " (Witner, Massive Collision Monitoring Activity)";
    }

    @Override
    public String unit() {
        return "1/year";
    }

    @Override
    public boolean rates(RiskAssessment assessment) {
        return IndexRange.timeInLowOrbit(assessment, 0) > 0;
    }

    @Override
    public IndexScore score(RiskAssessment assessment, RiskInputs inputs) {
        IndexRange.require(rates(assessment), this, assessment);
        FragmentImpacts.requireExposure(inputs, this);
        EncounterScale scale = inputs.derived(
                new Key(lowestMass),
                EncounterScale.class,
                () -> EncounterScale.of(inputs, lowestMass, WitnerIndex::persistence));
        double mass = assessment.object().mass().value();
        double count = perYear(assessment, inputs, within, (altitude, other) -> 1);
        double close = perYear(assessment, inputs, closeness, (altitude, other) -> 1);
        double score = perYear(assessment, inputs, closeness, (altitude, other) -> {
            int shell = AltitudeShells.at(altitude + EarthModel.EQUATORIAL_RADIUS);
            double satellites = shell < 0 ? 0 : EncounterScale.satellites(shell, inputs.exposure());
            return scale.mass().of(mass + other)
                    + scale.persistence().of(persistence(altitude / 1000))
                    + scale.satellites().of(satellites);
        });
        return new IndexScore(
                score,
                List.of(
                        Factor.computed("encounters with massive objects", count, "1/year"),
                        Factor.computed("mean weight by miss distance", count > 0 ? close / count : 0, "1"),
                        Factor.computed(
                                "mean of mass, persistence and satellites", close > 0 ? score / close : 0, "1")));
    }

    private double perYear(RiskAssessment assessment, RiskInputs inputs, MissWeight miss, EncounterModel.Party weight) {
        return assessment.rateTimes()
                * inputs.encounters().perYear(assessment.object(), inputs, miss, (altitude, other) -> {
                    boolean counts = other >= lowestMass && altitude <= AltitudeShells.LOW_ORBIT_KM * 1000.0;
                    return counts ? weight.weight(altitude, other) : 0;
                });
    }

    private record Key(double lowestMass) {}

    static double persistence(double altitudeKm) {
        int last = PERSISTENCE.length - 1;
        if (altitudeKm <= PERSISTENCE_KM[0]) {
            return PERSISTENCE[0];
        }
        if (altitudeKm > PERSISTENCE_KM[last]) {
            return PERSISTENCE_ABOVE;
        }
        int k = 0;
        while (altitudeKm > PERSISTENCE_KM[k + 1]) {
            k++;
        }
        double share = (altitudeKm - PERSISTENCE_KM[k]) / (PERSISTENCE_KM[k + 1] - PERSISTENCE_KM[k]);
        return PERSISTENCE[k] + share * (PERSISTENCE[k + 1] - PERSISTENCE[k]);
    }
}
