package org.clearorbit.scenario;

import static org.clearorbit.scenario.ProblemSections.inFile;
import static org.clearorbit.scenario.ProblemSections.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        if (sections.isEmpty()) {
            throw InvalidInputException.at(
                    "launchers", "[]", "at least one launcher, or no such field for light, medium and heavy");
        }
        List<Launcher> launchers = new ArrayList<>();
        for (int k = 0; k < sections.size(); k++) {
            String where = "launchers[" + k + "]";
            LauncherSection section = required(sections.get(k), where);
            launchers.add(inFile(where, () -> launcher(section, where)));
        }
        ProblemSections.onceEach(
                "launchers", launchers.stream().map(Launcher::name).toList());
        return launchers;
    }

    private static Launcher launcher(LauncherSection section, String where) {
        Launcher base = section.preset() == null ? null : preset(section.preset(), where + ".preset");
        return new Launcher(
                ProblemSections.name(section.name(), base == null ? null : base.name(), where + ".name"),
                levels(section, base, where),
                Range.NOT_NEGATIVE.either(
                        section.priceMeur(), base == null ? null : base.priceMeur(), where + ".price_meur"),
                Range.NOT_NEGATIVE.either(
                        section.spacingDays(),
                        base == null ? Double.valueOf(0) : base.spacingDays(),
                        where + ".spacing_days"),
                shared(section.shared(), base == null ? SharedLaunch.none() : base.sharing(), where + ".shared"));
    }

    /** The rows by altitude; a row without one is for the injection altitude of the launcher. */
    private static List<Launcher.Level> levels(LauncherSection section, @Nullable Launcher base, String where) {
        String altitude = where + ".injection_altitude_km";
        Double common = section.injectionAltitudeKm() == null
                ? base == null ? null : Double.valueOf(base.injectionAltitude())
                : Double.valueOf(Range.POSITIVE.required(section.injectionAltitudeKm(), altitude) * 1e3);
        if (section.performance() == null) {
            Launcher table = required(base, where + ".performance");
            return List.of(new Launcher.Level(required(common, altitude), table.performance()));
        }
        if (section.performance().isEmpty()) {
            throw InvalidInputException.at(where + ".performance", "[]", "at least one row");
        }
        Map<Double, List<Launcher.Performance>> byAltitude = new TreeMap<>();
        for (int k = 0; k < section.performance().size(); k++) {
            String here = where + ".performance[" + k + "]";
            PerformanceSection row = required(section.performance().get(k), here);
            Double level = row.altitudeKm() == null
                    ? required(common, altitude)
                    : Double.valueOf(Range.POSITIVE.required(row.altitudeKm(), here + ".altitude_km") * 1e3);
            Launcher.Performance capacity = performance(row, here);
            List<Launcher.Performance> rows = byAltitude.computeIfAbsent(level, key -> new ArrayList<>());
            if (rows.stream().anyMatch(other -> other.inclination() == capacity.inclination())) {
                throw InvalidInputException.at(
                        here + ".inclination_deg", row.inclinationDeg(), "each inclination once for an altitude");
            }
            rows.add(capacity);
        }
        return byAltitude.entrySet().stream()
                .map(level -> new Launcher.Level(level.getKey(), level.getValue()))
                .toList();
    }

    private static Launcher.Performance performance(PerformanceSection row, String where) {
        return new Launcher.Performance(
                FastMath.toRadians(Range.INCLINATION.required(row.inclinationDeg(), where + ".inclination_deg")),
                Range.POSITIVE.required(row.capacityKg(), where + ".capacity_kg"));
    }

    private static SharedLaunch shared(@Nullable SharedSection section, SharedLaunch base, String where) {
        if (section == null) {
            return base;
        }
        return new SharedLaunch(
                Range.COUNT.required(section.mostServicers(), where + ".most_servicers"),
                Range.NOT_NEGATIVE.required(section.adapterKg(), where + ".adapter_kg"),
                FastMath.toRadians(Range.PLANE_TOLERANCE.either(
                        section.planeToleranceDeg(), DEFAULT_TOLERANCE_DEG, where + ".plane_tolerance_deg")));
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
