package org.clearorbit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks a campaign from legs.csv and the table of masses alone, as somebody without the library would. */
class LegsAuditTest {

    private static final double G0 = 9.80665;
    private static final List<Map<String, String>> LEGS = new ArrayList<>();
    private static final Map<String, Double> MASSES = new HashMap<>();

    @BeforeAll
    static void planASmallCampaign(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("out");
        assertThat(Cli.run("campaign", Flagship.scenario(folder, ""), "--out", out)
                        .status())
                .isZero();
        List<String> lines = Files.readAllLines(out.resolve("legs.csv"));
        String[] header = lines.get(0).split(",");
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            Map<String, String> leg = new HashMap<>();
            for (int k = 0; k < header.length; k++) {
                leg.put(header[k], fields[k]);
            }
            LEGS.add(leg);
        }
        // a family may be quoted and hold a comma: the mass is the first plain number after it
        Flagship.text("physical.csv")
                .lines()
                .filter(line -> line.matches("\\d.*"))
                .map(line -> line.replaceFirst(",\"[^\"]*\",", ",family,").split(","))
                .forEach(fields -> MASSES.put(fields[0], Double.valueOf(fields[2])));
    }

    private static double number(Map<String, String> leg, String column) {
        return Double.parseDouble(leg.get(column));
    }

    private static boolean startsMission(int k) {
        return k == 0 || !LEGS.get(k).get("mission").equals(LEGS.get(k - 1).get("mission"));
    }

    @Test
    void thereIsSomethingToCheck() {
        assertThat(LEGS).hasSizeGreaterThan(4);
        assertThat(MASSES).hasSize(58);
    }

    @Test
    void massesFollowTheRocketEquation() {
        for (Map<String, String> leg : LEGS) {
            double velocity = number(leg, "isp_s") * G0;
            double attached = number(leg, "attached_mass_kg");
            double pushing = number(leg, "attached_dv_m_s");
            double mass = number(leg, "mass_before_kg");
            // first with the target attached, then alone
            double burnt = (mass + attached) * -Math.expm1(-pushing / velocity);
            burnt += (mass - burnt) * -Math.expm1(-(number(leg, "dv_m_s") - pushing) / velocity);
            assertThat(number(leg, "propellant_kg")).as("%s", leg).isCloseTo(burnt, within(1e-6));
            assertThat(number(leg, "mass_after_kg"))
                    .as("%s", leg)
                    .isCloseTo(mass - burnt - number(leg, "released_mass_kg"), within(1e-6));
        }
    }

    @Test
    void eachLegBeginsWhereTheOneBeforeItEnded() {
        for (int k = 0; k < LEGS.size(); k++) {
            Map<String, String> leg = LEGS.get(k);
            if (startsMission(k)) {
                assertThat(leg.get("kind")).isEqualTo("launch");
            } else {
                Map<String, String> before = LEGS.get(k - 1);
                assertThat(leg.get("start_utc")).isEqualTo(before.get("end_utc"));
                assertThat(number(leg, "mass_before_kg")).isEqualTo(number(before, "mass_after_kg"));
                assertThat(leg.get("leg")).isEqualTo(Integer.toString(Integer.parseInt(before.get("leg")) + 1));
            }
        }
    }

    @Test
    void everythingHappensWithinTheWindow() {
        for (Map<String, String> leg : LEGS) {
            Instant start = Instant.parse(leg.get("start_utc"));
            Instant end = Instant.parse(leg.get("end_utc"));
            assertThat(start).isBeforeOrEqualTo(end).isAfterOrEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
            assertThat(end).isBeforeOrEqualTo(Instant.parse("2038-01-01T00:00:00Z"));
        }
    }

    @Test
    void whatIsAttachedIsTheTargetOfTheLeg() {
        LEGS.stream()
                .filter(leg -> number(leg, "attached_mass_kg") > 0)
                .forEach(leg -> assertThat(number(leg, "attached_mass_kg")).isEqualTo(MASSES.get(leg.get("from"))));
    }

    @Test
    void noTargetIsRemovedTwiceAndNoneThatWasNotAskedFor() {
        Set<String> removed = new HashSet<>();
        for (Map<String, String> leg : LEGS) {
            boolean pushed = leg.get("kind").equals("disposal") && number(leg, "attached_mass_kg") > 0;
            if (pushed || leg.get("kind").equals("kit")) {
                assertThat(removed.add(leg.get("from"))).as("%s", leg).isTrue();
            }
        }
        assertThat(removed).isNotEmpty().isSubsetOf("16182", "17590", "27386", "20443");
    }
}
