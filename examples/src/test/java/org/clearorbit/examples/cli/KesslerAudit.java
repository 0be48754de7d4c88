package org.clearorbit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Checks a solution of the Kessler Run from its file and the debris table alone, as somebody without the library would:
 * the rules and constants of the competition, and the estimate of a leg as Shen and Casalino (J. Spacecraft and Rockets
 * 58(2), 2021) write it.
 */
final class KesslerAudit {

    private static final double MU = 398600.4418e9;
    private static final double J2 = 1.08262668e-3;
    private static final double RADIUS = 6378137;
    private static final double DAY = 86400;
    private static final double EXHAUST = 340 * 9.80665;

    /** Rounding of dates as decimals (days). */
    private static final double ROUNDING = 1e-7;

    private record Debris(double epoch, double a, double e, double i, double raan, double argp) {

        double motion() {
            return Math.sqrt(MU / (a * a * a));
        }

        double p() {
            return a * (1 - e * e);
        }

        double raanRate() {
            return -1.5 * J2 * Math.pow(RADIUS / p(), 2) * motion() * Math.cos(i);
        }

        double argpRate() {
            return 0.75 * J2 * Math.pow(RADIUS / p(), 2) * motion() * (5 * Math.pow(Math.cos(i), 2) - 1);
        }

        double raanAt(double date) {
            return raan + raanRate() * (date - epoch) * DAY;
        }

        double argpAt(double date) {
            return argp + argpRate() * (date - epoch) * DAY;
        }
    }

    private record Visit(int mission, int order, int debris, double arrival, double departure, double deltaV) {}

    /**
     * What an audit came to.
     *
     * @param cost price of all missions (million euro)
     * @param removed debris removed
     * @param missions missions flown
     * @param deltaV delta-v of all legs (m/s)
     */
    record Total(double cost, int removed, int missions, double deltaV) {

        String summary(int debris) {
            return String.format(
                    Locale.ROOT,
                    "J=%.4f missions=%d removed=%d/%d dv_m_s=%.3f",
                    cost,
                    missions,
                    removed,
                    debris,
                    deltaV);
        }
    }

    private KesslerAudit() {}

    /** Fails where a rule is broken or a number is not what it should be. */
    static Total of(Path table, Path solution) throws IOException {
        Map<Integer, Debris> debris = debris(table);
        List<List<Visit>> missions = missions(solution);
        Set<Integer> removed = new HashSet<>();
        double cost = 0;
        double all = 0;
        double free = 23467;
        for (List<Visit> mission : missions) {
            assertThat(mission.get(0).arrival()).isGreaterThanOrEqualTo(free - ROUNDING);
            double mass = 2000;
            for (int k = mission.size() - 1; k >= 0; k--) {
                Visit visit = mission.get(k);
                assertThat(debris).containsKey(visit.debris());
                assertThat(removed.add(visit.debris())).as("%s", visit).isTrue();
                assertThat(visit.departure() - visit.arrival()).isGreaterThanOrEqualTo(5 - ROUNDING);
                assertThat(visit.order()).isEqualTo(k + 1);
                double deltaV = 0;
                if (k + 1 < mission.size()) {
                    Visit next = mission.get(k + 1);
                    assertThat(next.arrival() - visit.arrival()).isLessThanOrEqualTo(30 + ROUNDING);
                    assertThat(next.arrival()).isGreaterThan(visit.departure());
                    deltaV = leg(
                            debris.get(visit.debris()), debris.get(next.debris()), visit.departure(), next.arrival());
                }
                assertThat(visit.deltaV()).as("%s", visit).isCloseTo(deltaV, within(1e-6));
                mass = mass * Math.exp(deltaV / EXHAUST) + 30;
                all += deltaV;
            }
            assertThat(mass - 2000 - 30 * mission.size()).isLessThanOrEqualTo(5000);
            cost += 55 + 2.0e-6 * (mass - 2000) * (mass - 2000);
            free = mission.get(mission.size() - 1).departure() + 30;
        }
        double first = missions.get(0).get(0).arrival();
        double end = free - 30;
        assertThat(end).isLessThanOrEqualTo(26419 + ROUNDING);
        assertThat(end - first).isLessThanOrEqualTo(2922 + ROUNDING);
        return new Total(cost, removed.size(), missions.size(), all);
    }

    private static Map<Integer, Debris> debris(Path table) throws IOException {
        List<String> lines = Files.readAllLines(table);
        assertThat(lines.get(0)).isEqualTo("id,t0_mjd2000_days,a_m,e,i_rad,raan_rad,argp_rad,mean_anomaly_rad");
        Map<Integer, Debris> debris = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] field = line.split(",");
            double[] value = new double[field.length];
            for (int k = 0; k < field.length; k++) {
                value[k] = Double.parseDouble(field[k]);
            }
            debris.put((int) value[0], new Debris(value[1], value[2], value[3], value[4], value[5], value[6]));
        }
        return debris;
    }

    private static List<List<Visit>> missions(Path solution) throws IOException {
        List<String> lines = Files.readAllLines(solution);
        assertThat(lines.get(0)).isEqualTo("mission,order,debris,arrival_mjd2000,departure_mjd2000,dv_to_next_m_s");
        List<List<Visit>> missions = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] field = line.split(",");
            Visit visit = new Visit(
                    Integer.parseInt(field[0]),
                    Integer.parseInt(field[1]),
                    Integer.parseInt(field[2]),
                    Double.parseDouble(field[3]),
                    Double.parseDouble(field[4]),
                    Double.parseDouble(field[5]));
            if (visit.mission() == missions.size() + 1) {
                missions.add(new ArrayList<>());
            }
            assertThat(visit.mission()).isEqualTo(missions.size());
            missions.get(missions.size() - 1).add(visit);
        }
        return missions;
    }

    /** Delta-v of a leg (m/s): the first burn takes sx, sy, sz, the second the rest of x, y, z. */
    private static double leg(Debris from, Debris to, double departure, double arrival) {
        double dt = (arrival - departure) * DAY;
        double a = (from.a() + to.a()) / 2;
        double i = (from.i() + to.i()) / 2;
        double v = Math.sqrt(MU / a);
        double node = Math.IEEEremainder(to.raanAt(arrival) - from.raanAt(arrival), 2 * Math.PI);
        double x = node * Math.sin(i) * v;
        double y = (to.a() - from.a()) / (2 * a) * v;
        double z = (to.i() - from.i()) * v;
        double rate = (from.raanRate() + to.raanRate()) / 2;
        double p = (from.p() + to.p()) / 2;
        double m = 7 * rate * Math.sin(i) * dt;
        // the paper's rate times tan i sin i, the rate being that of the mean orbit
        double n = -1.5 * J2 * Math.pow(RADIUS / p, 2) * v / a * Math.pow(Math.sin(i), 2) * dt;
        double d = 4 + m * m + n * n;
        double sx = (2 * x + m * y + n * z) / d;
        double sy = (2 * m * x - (4 + n * n) * y + m * n * z) / (2 * d);
        double sz = (2 * n * x + m * n * y - (4 + m * m) * z) / (2 * d);
        double ex = to.e() * Math.cos(to.argpAt(arrival)) - from.e() * Math.cos(from.argpAt(arrival));
        double ey = to.e() * Math.sin(to.argpAt(arrival)) - from.e() * Math.sin(from.argpAt(arrival));
        double e = v * Math.hypot(ex, ey) / 4;
        return Math.hypot(Math.hypot(sx, e), Math.hypot(sy, sz))
                + Math.hypot(Math.hypot(x - sx - m * sy - n * sz, e), Math.hypot(y + sy, z + sz));
    }
}
