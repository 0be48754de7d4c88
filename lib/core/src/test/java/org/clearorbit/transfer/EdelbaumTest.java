package org.clearorbit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdelbaumTest {

    /** The published example: radii (km), inclinations (deg), acceleration (km/s²), delta-v (km/s), days. */
    static double[] published() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                EdelbaumTest.class.getResourceAsStream("kechichian.csv"), StandardCharsets.UTF_8))) {
            String last = lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("from"))
                    .findFirst()
                    .orElseThrow();
            String[] cells = last.split(",");
            double[] values = new double[cells.length];
            for (int k = 0; k < cells.length; k++) {
                values[k] = Double.parseDouble(cells[k]);
            }
            return values;
        }
    }

    @Test
    void kechichiansExampleIsReproduced() throws IOException {
        double[] row = published();
        double deltaV = Edelbaum.deltaV(
                Edelbaum.speedAt(row[0] * 1e3), Edelbaum.speedAt(row[1] * 1e3), FastMath.toRadians(row[3] - row[2]));
        assertThat(deltaV / 1e3).isCloseTo(row[5], within(2e-4));
        assertThat(deltaV / (row[4] * 1e3) / 86400).isCloseTo(row[6], within(0.01));
    }

    @Test
    void withoutATurnTheDeltaVIsTheDifferenceOfTheCircularSpeeds() {
        assertThat(Edelbaum.deltaV(7600, 7450, 0)).isCloseTo(150, within(1e-12));
        assertThat(Edelbaum.deltaV(7450, 7600, 0)).isCloseTo(150, within(1e-12));
    }

    @Test
    void aSmallTurnAtOneRadiusCostsHalfPiOfItsImpulsiveCost() {
        double turn = 1e-4;
        assertThat(Edelbaum.deltaV(7500, 7500, turn)).isCloseTo(FastMath.PI / 2 * 7500 * turn, within(1e-6));
        assertThat(Edelbaum.deltaV(7500, 7500, -turn)).isEqualTo(Edelbaum.deltaV(7500, 7500, turn));
    }

    @Test
    void aGreatTurnCostsAtMostBothSpeeds() {
        double turn = 2 - 1e-9;
        assertThat(Edelbaum.deltaV(7500, 3000, turn)).isCloseTo(10500, within(1e-3));
        assertThatThrownBy(() -> Edelbaum.deltaV(7500, 3000, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("change of inclination = 2.0 rad, expected a magnitude below 2.0");
        assertThatThrownBy(() -> Edelbaum.deltaV(7500, 3000, -2.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theYawAtTheStartFollowsKechichiansFormula() {
        double turn = FastMath.toRadians(28.5);
        double angle = FastMath.PI / 2 * turn;
        double expected = FastMath.atan(FastMath.sin(angle) / (7546.0 / 3074.6 - FastMath.cos(angle)));
        assertThat(Edelbaum.initialYaw(7546, 3074.6, turn)).isCloseTo(expected, within(1e-14));
        assertThat(Edelbaum.initialYaw(7546, 3074.6, -turn)).isEqualTo(Edelbaum.initialYaw(7546, 3074.6, turn));
        // going down, the thrust points backwards
        assertThat(Edelbaum.initialYaw(3074.6, 7546, 0)).isEqualTo(FastMath.PI);
        assertThat(Edelbaum.initialYaw(7546, 3074.6, 0)).isZero();
    }

    @Test
    void theHistoriesBeginAndEndAtTheTwoOrbits() {
        double turn = -0.3;
        double total = Edelbaum.deltaV(7500, 7300, turn);
        assertThat(Edelbaum.speedAfter(7500, 7300, turn, 0)).isEqualTo(7500);
        assertThat(Edelbaum.speedAfter(7500, 7300, turn, total)).isCloseTo(7300, within(1e-9));
        assertThat(Edelbaum.turnedAfter(7500, 7300, turn, 0)).isZero();
        assertThat(Edelbaum.turnedAfter(7500, 7300, turn, total)).isCloseTo(turn, within(1e-14));
        assertThat(Edelbaum.turnedAfter(7500, 7300, 0.3, total)).isCloseTo(0.3, within(1e-14));
    }

    @Test
    void betweenEqualOrbitsNothingIsSpent() {
        assertThat(Edelbaum.deltaV(7500, 7500, 0)).isZero();
        assertThat(Edelbaum.speedAfter(7500, 7500, 0, 0)).isEqualTo(7500);
        assertThat(Edelbaum.turnedAfter(7500, 7500, 0, 0)).isZero();
    }

    /** The averaged equations, steered by the yaw history, lead where the closed forms say. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theYawHistorySteersTheAveragedEquationsToTheTarget(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double from = 3000 + 4700 * random.nextDouble();
        double to = 3000 + 4700 * random.nextDouble();
        double turn = 1.5 * random.nextDouble();
        double total = Edelbaum.deltaV(from, to, turn);
        int steps = 20_000;
        double du = total / steps;
        double speed = from;
        double turned = 0;
        for (int k = 0; k < steps; k++) {
            double yaw = Edelbaum.yawAfter(from, to, turn, (k + 0.5) * du);
            double middle = speed - du / 2 * FastMath.cos(yaw);
            turned += 2 / FastMath.PI * FastMath.sin(yaw) / middle * du;
            speed -= du * FastMath.cos(yaw);
            if (k == steps / 3) {
                double spent = (k + 1) * du;
                assertThat(Edelbaum.speedAfter(from, to, turn, spent)).isCloseTo(speed, within(1e-2));
                assertThat(Edelbaum.turnedAfter(from, to, turn, spent)).isCloseTo(turned, within(1e-5));
            }
        }
        assertThat(speed).isCloseTo(to, within(1e-2));
        assertThat(turned).isCloseTo(turn, within(1e-5));
    }
}
