package org.clearorbit.campaign;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.clearorbit.common.InvalidInputException;

/**
 * A launch service: it puts a servicer on a circular injection orbit in any plane whose inclination its table covers;
 * the node is chosen by the time of launch, the altitude among those of the table and none between. Immutable.
 *
 * @param name name in the results
 * @param levels capacity against inclination at one or more altitudes of injection, in ascending altitude
 * @param priceMeur price of one launch (million euro)
 * @param spacingDays least time between two launches of this service in one campaign (days), 0 for no limit
 * @param sharing how many servicers one launch may carry, and with which adapters
 */
public record Launcher(String name, List<Level> levels, double priceMeur, double spacingDays, SharedLaunch sharing)
        implements Serializable {

    /**
     * The part of the performance table for one altitude.
     *
     * @param altitude altitude of the circular injection orbit (m)
     * @param performance capacity against inclination, at least one row, in ascending inclination
     */
    public record Level(double altitude, List<Performance> performance) implements Serializable {

        /** Checks the altitude and that each inclination is there once, and sorts the rows. */
        public Level {
            Checks.positive("launcher performance: injection altitude (m)", altitude);
            if (performance.isEmpty()) {
                throw InvalidInputException.at("launcher performance", "no row", "at least one row");
            }
            performance = performance.stream()
                    .sorted(Comparator.comparingDouble(Performance::inclination))
                    .toList();
            for (int k = 1; k < performance.size(); k++) {
                double inclination = performance.get(k).inclination();
                if (inclination == performance.get(k - 1).inclination()) {
                    throw InvalidInputException.at(
                            "launcher performance: inclination (rad)", inclination, "each inclination once");
                }
            }
        }

        /**
         * Capacity by linear interpolation in inclination. Below the first row its capacity holds, which errs high
         * below the latitude of the launch site, and above the last row the last, which errs high too: a table should
         * reach from the lowest to the highest inclination that it is used for.
         *
         * @param inclination inclination of the injection orbit (rad)
         * @return mass that reaches it (kg)
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
    }

    /**
     * One row of the performance table.
     *
     * @param inclination inclination of the injection orbit (rad)
     * @param capacityKg mass that reaches it, adapter taken off (kg)
     */
    public record Performance(double inclination, double capacityKg) implements Serializable {

        /** Checks the signs. */
        public Performance {
            if (!(inclination >= 0 && inclination <= Math.PI)) {
                throw InvalidInputException.at("launcher performance: inclination (rad)", inclination, "0 to π");
            }
            Checks.positive("launcher performance: capacity (kg)", capacityKg);
        }
    }

    /** Checks the ranges and sorts the table. */
    public Launcher {
        if (name.isBlank()) {
            throw InvalidInputException.at("launcher name", name, "a name");
        }
        Checks.notNegative("launcher '" + name + "': price (million euro)", priceMeur);
        Checks.notNegative("launcher '" + name + "': spacing of launches (days)", spacingDays);
        levels = levels.stream()
                .sorted(Comparator.comparingDouble(Level::altitude))
                .toList();
        if (levels.isEmpty()) {
            throw InvalidInputException.at("launcher '" + name + "': performance", "no row", "at least one row");
        }
        for (int k = 1; k < levels.size(); k++) {
            if (levels.get(k).altitude() == levels.get(k - 1).altitude()) {
                throw InvalidInputException.at(
                        "launcher '" + name + "': injection altitude (m)",
                        levels.get(k).altitude(),
                        "each altitude once");
            }
        }
    }

    /**
     * A launch service with one altitude of injection, one servicer per launch and no limit on its rate.
     *
     * @param name name in the results
     * @param injectionAltitude altitude of the injection orbit (m)
     * @param performance capacity against inclination, at least one row
     * @param priceMeur price of one launch (million euro)
     */
    public Launcher(String name, double injectionAltitude, List<Performance> performance, double priceMeur) {
        this(name, List.of(new Level(injectionAltitude, performance)), priceMeur, 0, SharedLaunch.none());
    }

    /**
     * @param days least time between two launches of this service in one campaign (days)
     * @return this service with that spacing
     */
    public Launcher withSpacing(double days) {
        return new Launcher(name, levels, priceMeur, days, sharing);
    }

    /**
     * @param value how many servicers one launch may carry
     * @return this service with that
     */
    public Launcher with(SharedLaunch value) {
        return new Launcher(name, levels, priceMeur, spacingDays, value);
    }

    /** @return the lowest altitude of injection (m) */
    public double injectionAltitude() {
        return levels.get(0).altitude();
    }

    /** @return capacity against inclination at the lowest altitude of injection */
    public List<Performance> performance() {
        return levels.get(0).performance();
    }

    /**
     * @param inclination inclination of the injection orbit (rad)
     * @return mass that reaches the lowest altitude of injection (kg)
     */
    public double capacityKg(double inclination) {
        return levels.get(0).capacityKg(inclination);
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
