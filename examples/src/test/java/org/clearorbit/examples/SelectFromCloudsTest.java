package org.clearorbit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.clearorbit.campaign.sequence.Gravity;
import org.clearorbit.campaign.sequence.Worth;
import org.clearorbit.transfer.PrecessingOrbit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectFromCloudsTest {

    private static final double DAY = CloudCaps.DAY;
    private static final CloudCaps CAPS = new CloudCaps(2, 300, 1);

    private static List<PrecessingOrbit> orbits() {
        List<PrecessingOrbit> orbits = new ArrayList<>();
        for (int k = 0; k < 12; k++) {
            orbits.add(Gravity.earth().precessing(7.1e6 + 2e3 * k, 0.001, 1.7, 0.005 * k, 0, 0));
        }
        return orbits;
    }

    private static CloudRisk risk() {
        return new CloudRisk(List.of(), orbits(), Worth.additive(Collections.nCopies(12, 1.0)), 1);
    }

    private static CloudMission mission(List<Integer> fragments, Double... days) {
        return new CloudMission(
                fragments, List.of(days).stream().map(day -> day * DAY).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1x1000x1 | 0 | 10 | SEEDS: found '0', expected a number from 1 to 1,000",
                "1x1000x1 | some | 10 | SEEDS: found 'some', expected a number from 1 to 1,000",
                "1x1000x1 | 1.5 | 10 | SEEDS: found '1.5', expected a whole number",
                "1x1000x1 | 1 | -4 | STEPS: found '-4'",
                "1x1000 | 1 | 4 | CAPS: found '1x1000', expected MISSIONSxDELTA_VxYEARS",
                "1x1000x1, | 1 | 4 | CAPS: found ''",
                "0x1000x1 | 1 | 4 | CAPS '0x1000x1', missions: found '0'",
                "1xNaNx1 | 1 | 4 | CAPS '1xNaNx1', delta-v (m/s): found 'NaN'",
                "1x1000x0 | 1 | 4 | CAPS '1x1000x0', years: found '0', expected a number from 0.1 to 100",
                "1x1000x1 | 1 | 4 | none.json"
            })
    void argumentsThatCannotBeAreToldInOneLine(String caps, String seeds, String steps, String message)
            throws IOException {
        assertThat(error(caps, seeds, steps, "-")).contains(message);
    }

    @Test
    void aPageThatCannotTakeTheTableIsToldBeforeTheWork(@TempDir Path folder) throws IOException {
        assertThat(error("1x1000x1", "1", "10", folder.resolve("none.md").toString()))
                .contains("PAGE: found", "expected a page that is there and can be written, or -");
        Path page = Files.writeString(folder.resolve("page.md"), "no mark");
        assertThat(error("1x1000x1", "1", "10", page.toString()))
                .contains("expected a page with a part marked <!-- table clouds -->");
        assertThat(page).hasContent("no mark");
    }

    /** The one line on standard error of a run that is refused. */
    private static String error(String caps, String seeds, String steps, String page) throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (PrintStream here = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            System.setErr(here);
            assertThat(SelectFromClouds.run(caps, seeds, steps, page, "none.json"))
                    .isEqualTo(2);
        } finally {
            System.setErr(before);
        }
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void plansOfBothKindsPassTheAuditAndAreWorthWhatTheySay() {
        CloudRisk risk = risk();
        for (StepwisePlanner planner :
                List.of(StepwisePlanner.greedy(risk, CAPS), StepwisePlanner.nearest(risk, CAPS))) {
            List<CloudMission> plan = planner.plan(1);
            BitSet removed = CloudAudit.removed(plan, risk.orbits(), CAPS);
            assertThat(removed.cardinality())
                    .isEqualTo(plan.stream()
                            .mapToInt(mission -> mission.fragments().size())
                            .sum())
                    .isGreaterThan(2);
            assertThat(risk.worth().lost(removed)).isCloseTo(12.0 - removed.cardinality(), within(1e-9));
        }
    }

    @Test
    void aPlanThatBreaksARuleIsRefused() {
        refused("time between arrivals", mission(List.of(0, 1), 0.0, 61.0));
        refused("stay and shortest transfer", mission(List.of(0, 1), 0.0, 4.0));
        refused("end of a stay", mission(List.of(0), 363.0));
        refused("first arrival", mission(List.of(0), -1.0));
        refused("delta-v of a mission", mission(List.of(0, 11), 0.0, 5.0));
        refused("fragment 3 is removed twice", mission(List.of(3), 0.0), mission(List.of(3), 9.0));
        refused("missions = 3.0", mission(List.of(0), 0.0), mission(List.of(1), 0.0), mission(List.of(2), 0.0));
    }

    private static void refused(String message, CloudMission... missions) {
        assertThatThrownBy(() -> CloudAudit.removed(List.of(missions), orbits(), CAPS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }
}
