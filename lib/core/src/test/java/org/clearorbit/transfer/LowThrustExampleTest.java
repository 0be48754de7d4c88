package org.clearorbit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.OrbitalLifetime;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.orekit.time.AbsoluteDate;

/** The example of docs/low-thrust-and-disposal.md, and the figures quoted there. */
class LowThrustExampleTest {

    @Test
    void theExampleOfTheDocumentation() {
        AbsoluteDate start = AbsoluteDate.ARBITRARY_EPOCH;
        double rad = FastMath.PI / 180;
        MeanOrbit tug = new MeanOrbit(start, 7158e3, 0, 98.5 * rad, 0, 0, 0);
        MeanOrbit stage = new MeanOrbit(start, 7208e3, 0, 98.7 * rad, 25 * rad, 0, 0);

        ElectricEngine engine = ElectricEngine.of(0.5, 1800).withDutyCycle(0.9).with(ShadowRule.COAST);
        LowThrustTransfer transfers = LowThrustTransfer.with(engine).with(WaitingInclination.SEARCHED);
        LowThrustEstimate shortest = transfers.shortest(tug, stage, start, 1500).orElseThrow();
        LowThrustEstimate slow = transfers
                .estimate(tug, stage, start, start.shiftedBy(400 * EarthModel.DAY), 1500)
                .orElseThrow();
        List<LowThrustEstimate> tradeOff = transfers.tradeOff(tug, stage, start, 400 * EarthModel.DAY, 10, 1500);

        ApproachAllowance approach = ApproachAllowance.of(TumblingClass.SLOW);
        Disposal down = Disposal.spiralToDecay(
                stage, 0.01, 25 * EarthModel.JULIAN_YEAR, OrbitalLifetime.withDefaults(), engine, 1400, 2000);
        double propellantKg = down.propellantFrom(1400, 2000, engine.ispS());

        assertThat(shortest.deltaV()).isCloseTo(1136, within(1.0));
        assertThat(shortest.seconds() / EarthModel.DAY).isCloseTo(71.2, within(0.1));
        assertThat(slow.deltaV()).isCloseTo(122.7, within(0.1));
        assertThat(slow.propellantKg()).isCloseTo(10.39, within(0.01));
        double[] table = {1136, 573, 453, 367, 301, 248, 206, 172, 145, 123};
        assertThat(tradeOff).hasSize(table.length);
        for (int k = 0; k < table.length; k++) {
            assertThat(tradeOff.get(k).deltaV()).isCloseTo(table[k], within(1.0));
        }
        assertThat(approach.deltaV()).isCloseTo(30.8, within(0.05));
        assertThat(down.perigeeRadius() - EarthModel.EQUATORIAL_RADIUS).isCloseTo(649e3, within(500.0));
        assertThat(down.deltaV()).isCloseTo(95.1, within(0.1));
        assertThat(down.transferSeconds() / EarthModel.DAY).isCloseTo(10.9, within(0.1));
        assertThat(propellantKg).isCloseTo(18.27, within(0.01));
    }
}
