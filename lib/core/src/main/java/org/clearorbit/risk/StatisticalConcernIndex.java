package org.clearorbit.risk;

import java.util.List;
import java.util.Objects;
import org.clearorbit.common.InvalidInputException;

/**
 * McKnight's statistically most concerning objects, as published by Centauri's Massive Collision Monitoring Activity
 * (mcmawebsite.github.io/Risk_algorithms; McKnight et al., "Identifying the 50 statistically-most-concerning derelict
 * objects in LEO", Acta Astronautica 181, 2021, 282-291):
 *
 * <pre>
 * SMC = CR · AR · (E5/25) · (5 E1) · MF · DF · SD,   AR = 0.005 m,  MF = m/1500 kg
 * </pre>
 *
 * with m the mass (kg), E5 and E1 the encounters within 5 km and 1 km in a year, and CR, DF and SD those of the
 * {@link DerelictCluster}. (E5/25 is what E5 lets expect within 1 km, by the ratio of the areas.) Encounters are those
 * with objects of 700 kg or more, which is what the activity monitors; it counts since October 2019 and calls that per
 * year, here they are per Julian year. They come from {@link RiskInputs#encounters()}: by default the expected ones, so
 * that the product of E5 and E1 is that of their means; observed ones are whole numbers, and an object without any
 * within 1 km scores 0.
 *
 * <p>The activity rates derelicts of 700 kg or more; here any candidate is. SD is the table's, so that no operating
 * satellites need to be given. The source multiplies its measures in mixed units (1/year, m², 10⁻¹⁰/km³) and gives the
 * product none: scores compare objects and mean nothing by themselves. Immutable.
 */
public final class StatisticalConcernIndex implements CriticalityIndex {

    static final String NAME = "smc";

    /** Mass from which objects are massive in the activity's sense (kg). */
    static final double MASSIVE = 700;

    private static final double AREA_PER_MASS = 0.005;
    private static final double REFERENCE_MASS = 1500;
    private static final MissWeight WITHIN_FIVE = MissWeight.within(5000);
    private static final MissWeight WITHIN_ONE = MissWeight.within(1000);
    private static final StatisticalConcernIndex DEFAULT = new StatisticalConcernIndex(
            DerelictCluster.published(), DerelictCluster.otherLow(), DerelictCluster.above(), MASSIVE);

    private final List<DerelictCluster> clusters;
    private final DerelictCluster otherLow;
    private final DerelictCluster above;
    private final double lowestMass;

    private StatisticalConcernIndex(
            List<DerelictCluster> clusters, DerelictCluster otherLow, DerelictCluster above, double lowestMass) {
        this.clusters = List.copyOf(clusters);
        this.otherLow = otherLow;
        this.above = above;
        this.lowestMass = lowestMass;
    }

    /** @return the index named {@code smc} */
    public static StatisticalConcernIndex withDefaults() {
        return DEFAULT;
    }

    /**
     * @param bands the clusters; the first that holds an object is its own
     * @param low measures of what is in none of them, up to 2,000 km in the mean
     * @param high measures of what is above
     * @return this index with them
     */
    public StatisticalConcernIndex withClusters(
            List<DerelictCluster> bands, DerelictCluster low, DerelictCluster high) {
        return new StatisticalConcernIndex(
                bands, Objects.requireNonNull(low, "low"), Objects.requireNonNull(high, "high"), lowestMass);
    }

    /**
     * @param kilograms mass from which the other party of an encounter counts (kg), at least 0; by density, the mean of
     *     each cell of the population decides
     * @return this index with it
     */
    public StatisticalConcernIndex withLowestMass(double kilograms) {
        if (!(kilograms >= 0)) {
            throw InvalidInputException.at("lowest mass of the other party (kg)", kilograms, "a number of 0 or more");
        }
        return new StatisticalConcernIndex(clusters, otherLow, above, kilograms);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "statistically most concerning: collision rate of the cluster, encounters within 5 and 1 km, mass, decay"
                + " and satellites (McKnight, Massive Collision Monitoring Activity)";
    }

    @Override
    public String unit() {
        return "arbitrary units";
    }

    @Override
    public IndexScore score(RiskAssessment assessment, RiskInputs inputs) {
        DerelictCluster cluster = cluster(assessment);
        double withinFive = perYear(assessment, inputs, WITHIN_FIVE);
        double withinOne = perYear(assessment, inputs, WITHIN_ONE);
        double mass = assessment.object().mass().value();
        double area = AREA_PER_MASS * mass;
        double massFactor = mass / REFERENCE_MASS;
        return new IndexScore(
                cluster.collisionRate()
                        * area
                        * (withinFive / 25)
                        * (5 * withinOne)
                        * massFactor
                        * cluster.decayFactor()
                        * cluster.satellites(),
                List.of(
                        new Factor(
                                "collision rate of the cluster",
                                cluster.collisionRate(),
                                "1/year",
                                "cluster " + cluster.name()),
                        Factor.computed("0.005 m2/kg times mass", area, "m2"),
                        Factor.computed("encounters within 5 km over 25", withinFive / 25, "1/year"),
                        Factor.computed("5 times encounters within 1 km", 5 * withinOne, "1/year"),
                        Factor.computed("mass over 1,500 kg", massFactor, "1"),
                        new Factor("decay factor of the cluster", cluster.decayFactor(), "1", cluster.name()),
                        new Factor("satellites of the cluster", cluster.satellites(), "1/(1e10 km3)", cluster.name())));
    }

    /** Approaches with massive objects (1/Julian year). */
    private double perYear(RiskAssessment assessment, RiskInputs inputs, MissWeight within) {
        return assessment.rateTimes()
                * inputs.encounters()
                        .perYear(assessment.object(), inputs, within, (altitude, mass) -> mass >= lowestMass ? 1 : 0);
    }

    private DerelictCluster cluster(RiskAssessment assessment) {
        double perigee = assessment.perigeeAltitude() / 1000;
        double apogee = assessment.apogeeAltitude() / 1000;
        for (DerelictCluster cluster : clusters) {
            if (cluster.holds(perigee, apogee)) {
                return cluster;
            }
        }
        return (perigee + apogee) / 2 <= AltitudeShells.LOW_ORBIT_KM ? otherLow : above;
    }
}
