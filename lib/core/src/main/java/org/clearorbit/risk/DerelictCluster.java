package org.clearorbit.risk;

import java.util.List;
import org.clearorbit.common.InvalidInputException;

/**
 * A cluster of massive derelicts, as monitored by Centauri's Massive Collision Monitoring Activity, with the measures
 * that its ranking of statistically most concerning objects takes per cluster. Source: the activity's pages and
 * repository "Risk_algorithms" (github.com/MCMAWebsite), values of 6 February 2020. An object belongs to the cluster
 * whose band holds both its perigee and its apogee, which reproduces 753 of the 776 assignments that the activity
 * published in July 2020.
 *
 * @param name name, after the altitude of its centre in km
 * @param lowKm lowest perigee altitude (km)
 * @param highKm highest apogee altitude (km)
 * @param collisionRate collision rate in the cluster CR (1/year), above 0
 * @param decayFactor density of the atmosphere at 500 km over that in the cluster DF, above 0
 * @param satellites spatial density of operational satellites SD, in units of 10⁻¹⁰ per km³, above 0
 */
public record DerelictCluster(
        String name, double lowKm, double highKm, double collisionRate, double decayFactor, double satellites) {

    private static final List<DerelictCluster> PUBLISHED = List.of(
            new DerelictCluster("615", 475, 659, 1.5e-3, 25, 538),
            new DerelictCluster("775", 666, 810, 1.4e-3, 90, 346),
            new DerelictCluster("850", 810, 896, 2.4e-3, 150, 69),
            new DerelictCluster("975", 900, 1020, 8.2e-3, 1000, 17),
            new DerelictCluster("1200", 1021, 1319, 3.3e-5, 1600, 26),
            new DerelictCluster("1500", 1352, 1600, 1.2e-4, 1800, 56));

    private static final DerelictCluster OTHER_LOW =
            new DerelictCluster("other LEO", 0, AltitudeShells.LOW_ORBIT_KM, 3.3e-4, 150, 103);
    private static final DerelictCluster ABOVE =
            new DerelictCluster("above", AltitudeShells.LOW_ORBIT_KM, Double.MAX_VALUE, 2.5e-7, 1000, 3);

    /** Refuses measures that would make every object of the cluster harmless. */
    public DerelictCluster {
        if (!(lowKm < highKm) || !(collisionRate > 0) || !(decayFactor > 0) || !(satellites > 0)) {
            throw InvalidInputException.at(
                    "cluster " + name,
                    lowKm + " to " + highKm + " km, CR " + collisionRate + ", DF " + decayFactor + ", SD " + satellites,
                    "a lower altitude below the higher one and measures above 0");
        }
    }

    /** @return the six clusters, upwards */
    public static List<DerelictCluster> published() {
        return PUBLISHED;
    }

    /** @return what is in none of them with a mean altitude of at most 2,000 km */
    public static DerelictCluster otherLow() {
        return OTHER_LOW;
    }

    /** @return what has a mean altitude above 2,000 km */
    public static DerelictCluster above() {
        return ABOVE;
    }

    boolean holds(double perigeeKm, double apogeeKm) {
        return lowKm <= perigeeKm && apogeeKm <= highKm;
    }
}
