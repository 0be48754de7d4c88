package org.clearorbit.campaign;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.clearorbit.common.InvalidInputException;

/**
 * A launch service: it puts a servicer on a circular injection orbit in any plane whose inclination its table covers;
 * the node is chosen by the time of launch.
 *
 * @param name name in the results
 * @param injectionAltitude altitude of the injection orbit (m)
 * @param performance capacity against inclination, at least one row, in ascending inclination
 * @param priceMeur price of one launch (million euro)
 */
public record Launcher(String name, double injectionAltitude, List<Performance> performance, double priceMeur)
        implements Serializable {

    /**
     * One row of the performance table.
     *
     * @param inclination inclination of the injection orbit (rad)
     * @param capacityKg mass that reaches it, adapter taken off (kg)
     */
    public record Performance(double inclination, double capacityKg) implements Serializable {

        /** Checks the signs. */
        public Performance {
            Checks.notNegative("launcher performance: inclination (rad)", inclination);
            Checks.positive("launcher performance: capacity (kg)", capacityKg);
        }
    }

    /** Checks the ranges and sorts the table. */
    public Launcher {
        if (name.isBlank()) {
            throw InvalidInputException.at("launcher name", name, "a name");
        }
        Checks.positive("launcher '" + name + "': injection altitude (m)", injectionAltitude);
        Checks.notNegative("launcher '" + name + "': price (million euro)", priceMeur);
        if (performance.isEmpty()) {
            throw InvalidInputException.at("launcher '" + name + "': performance", "no row", "at least one row");
        }
        performance = performance.stream()
                .sorted(Comparator.comparingDouble(Performance::inclination))
                .toList();
    }

    /**
     * Capacity by linear interpolation in inclination. Below the first row its capacity holds (a lower inclination is
     * never harder, so this errs low); above the last row the last capacity holds, which is why a table should reach
     * the retrograde orbits it is used for.
     *
     * @param inclination inclination of the injection orbit (rad)
     * @return mass that reaches the injection orbit (kg)
     */
    public double capacityKg(double inclination) {
        Performance below = performance.get(0);
        for (Performance row : performance) {
            if (row.inclination() >= inclination) {
                if (row.inclination() <= below.inclination()) {
                    return row.capacityKg();
                }
                double share = (inclination - below.inclination()) / (row.inclination() - below.inclination());
                return below.capacityKg() + share * (row.capacityKg() - below.capacityKg());
            }
            below = row;
        }
        return below.capacityKg();
    }

    /**
     * A light launcher of the class of Vega-C (user's manual, issue 0, 2018: about 2.2 t to a 700 km polar orbit, not
     * re-read). Price and capacities are assumptions for study, in euro of 2022.
     *
     * @return the preset
     */
    public static Launcher light() {
        return preset("light launcher", 2600, 2350, 2250, 40);
    }

    /**
     * A medium launcher of the class of Ariane 62 or H3 (Ariane 6 user's manual, issue 2, 2021: about 7 t to a 500 km
     * sun-synchronous orbit, not re-read). Price and capacities are assumptions for study, in euro of 2022.
     *
     * @return the preset
     */
    public static Launcher medium() {
        return preset("medium launcher", 8300, 7400, 7000, 80);
    }

    /**
     * A heavy launcher of the class of Ariane 64 (Ariane 6 user's manual, issue 2, 2021: about 15 t to a 500 km
     * sun-synchronous orbit, not re-read). Price and capacities are assumptions for study, in euro of 2022.
     *
     * @return the preset
     */
    public static Launcher heavy() {
        return preset("heavy launcher", 17_000, 15_500, 14_500, 120);
    }

    /** Capacities at 50, 80 and 100 degrees; injection at 500 km. */
    private static Launcher preset(String name, double at50, double at80, double at100, double priceMeur) {
        return new Launcher(
                name,
                500e3,
                List.of(
                        new Performance(Math.toRadians(50), at50),
                        new Performance(Math.toRadians(80), at80),
                        new Performance(Math.toRadians(100), at100)),
                priceMeur);
    }
}
