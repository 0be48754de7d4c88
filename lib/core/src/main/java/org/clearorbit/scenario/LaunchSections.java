package org.clearorbit.scenario;

import static org.clearorbit.scenario.ProblemSections.complete;
import static org.clearorbit.scenario.ProblemSections.either;
import static org.clearorbit.scenario.ProblemSections.inFile;
import static org.clearorbit.scenario.ProblemSections.required;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clearorbit.campaign.Launcher;
import org.clearorbit.campaign.SharedLaunch;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.scenario.ScenarioFile.LauncherSection;
import org.clearorbit.scenario.ScenarioFile.PerformanceSection;
import org.clearorbit.scenario.ScenarioFile.SharedSection;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/** Turns the launchers of a scenario file into values. */
final class LaunchSections {

    private static final double DEFAULT_TOLERANCE_DEG = 0.25;

    private LaunchSections() {}

    static List<Launcher> launchers(@Nullable List<LauncherSection> sections) {
        if (sections == null) {
            return List.of(Launcher.light(), Launcher.medium(), Launcher.heavy());
        }
        return IntStream.range(0, sections.size())
                .mapToObj(k -> launcher(required(sections.get(k), "launchers[" + k + "]"), "launchers[" + k + "]"))
                .toList();
    }

    private static Launcher launcher(LauncherSection section, String where) {
        Launcher base = section.preset() == null ? null : preset(section.preset(), where + ".preset");
        return new Launcher(
                either(section.name(), base == null ? null : base.name(), where + ".name"),
                levels(section, base, where),
                either(section.priceMeur(), base == null ? null : base.priceMeur(), where + ".price_meur"),
                either(section.spacingDays(), base == null ? Double.valueOf(0) : base.spacingDays(), where),
                shared(section.shared(), base == null ? SharedLaunch.none() : base.sharing(), where + ".shared"));
    }

    /** The rows by altitude; a row without one is for the injection altitude of the launcher. */
    private static List<Launcher.Level> levels(LauncherSection section, @Nullable Launcher base, String where) {
        Double common = section.injectionAltitudeKm() == null
                ? base == null ? null : Double.valueOf(base.injectionAltitude())
                : Double.valueOf(section.injectionAltitudeKm() * 1e3);
        if (section.performance() == null) {
            double altitude = required(common, where + ".injection_altitude_km");
            Launcher table = required(base, where + ".performance");
            return List.of(new Launcher.Level(altitude, table.performance()));
        }
        List<PerformanceSection> rows = complete(section.performance(), where + ".performance");
        Map<Double, List<PerformanceSection>> byAltitude = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.altitudeKm() == null
                                ? required(common, where + ".injection_altitude_km")
                                : Double.valueOf(row.altitudeKm() * 1e3),
                        TreeMap::new,
                        Collectors.toList()));
        return byAltitude.entrySet().stream()
                .map(level -> new Launcher.Level(
                        level.getKey(),
                        level.getValue().stream()
                                .map(row -> performance(row, where + ".performance"))
                                .toList()))
                .toList();
    }

    private static Launcher.Performance performance(PerformanceSection row, String where) {
        return new Launcher.Performance(
                FastMath.toRadians(required(row.inclinationDeg(), where + ".inclination_deg")),
                required(row.capacityKg(), where + ".capacity_kg"));
    }

    private static SharedLaunch shared(@Nullable SharedSection section, SharedLaunch base, String where) {
        if (section == null) {
            return base;
        }
        return inFile(
                where,
                () -> new SharedLaunch(
                        required(section.mostServicers(), where + ".most_servicers"),
                        required(section.adapterKg(), where + ".adapter_kg"),
                        FastMath.toRadians(either(section.planeToleranceDeg(), DEFAULT_TOLERANCE_DEG, where))));
    }

    private static Launcher preset(String name, String where) {
        return switch (name) {
            case "light" -> Launcher.light();
            case "medium" -> Launcher.medium();
            case "heavy" -> Launcher.heavy();
            default -> throw InvalidInputException.at(where, name, "light, medium or heavy");
        };
    }
}
