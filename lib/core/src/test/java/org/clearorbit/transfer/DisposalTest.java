package org.clearorbit.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.OrbitalLifetime;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orekit.time.AbsoluteDate;

class DisposalTest {

    private static final double RE = EarthModel.EQUATORIAL_RADIUS;
    private static final double YEAR = EarthModel.JULIAN_YEAR;
    private static final OrbitalLifetime LIFETIME = OrbitalLifetime.withDefaults();
    private static final ElectricEngine ENGINE = ElectricEngine.of(0.5, 1800);

    private static MeanOrbit orbit(double perigee, double apogee) {
        return new MeanOrbit(
                AbsoluteDate.ARBITRARY_EPOCH,
                0.5 * (perigee + apogee),
                (apogee - perigee) / (apogee + perigee),
                1.2,
                0,
                0,
                0);
    }

    private static double speed(double radius, double otherRadius) {
        double a = 0.5 * (radius + otherRadius);
        return FastMath.sqrt(EarthModel.MU * (2 / radius - 1 / a));
    }

    @Test
    void aControlledReentryIsOneBurnAtApogee() {
        MeanOrbit orbit = orbit(RE + 760e3, RE + 790e3);
        Disposal disposal = Disposal.controlledReentry(orbit, RE + 50e3);
        assertThat(disposal.end()).isEqualTo(DisposalEnd.CONTROLLED_REENTRY);
        assertThat(disposal.deltaV())
                .isCloseTo(speed(RE + 790e3, RE + 760e3) - speed(RE + 790e3, RE + 50e3), within(1e-6));
        assertThat(disposal.perigeeRadius()).isEqualTo(RE + 50e3);
        assertThat(disposal.apogeeRadius()).isEqualTo(orbit.apogeeRadius());
        double a = 0.5 * (disposal.perigeeRadius() + disposal.apogeeRadius());
        assertThat(disposal.transferSeconds())
                .isCloseTo(
                        0.5
                                / new MeanOrbit(AbsoluteDate.ARBITRARY_EPOCH, a, 0, 0, 0, 0, 0).meanMotion()
                                * 2
                                * FastMath.PI,
                        within(1e-6));
        assertThat(disposal.decaySeconds()).isZero();
    }

    @Test
    void aPerigeeThatIsLowAlreadyNeedsNoBurn() {
        MeanOrbit orbit = orbit(RE + 40e3, RE + 790e3);
        Disposal disposal = Disposal.controlledReentry(orbit, RE + 50e3);
        assertThat(disposal.deltaV()).isZero();
        assertThat(disposal.perigeeRadius()).isEqualTo(orbit.perigeeRadius());
        assertThatThrownBy(() -> Disposal.controlledReentry(orbit, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("perigee radius (m) = 0.0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 25})
    void decayInTimeKeepsTheLimitAndWastesNothing(double years) {
        MeanOrbit orbit = orbit(RE + 840e3, RE + 860e3);
        Disposal disposal = Disposal.decayWithin(orbit, 0.01, years * YEAR, LIFETIME);
        assertThat(disposal.end()).isEqualTo(DisposalEnd.NATURAL_DECAY);
        assertThat(disposal.decaySeconds() / YEAR).isBetween(0.99 * years, years);
        assertThat(disposal.apogeeRadius()).isEqualTo(orbit.apogeeRadius());
        assertThat(disposal.transferSeconds()).isZero();
        assertThat(disposal.deltaV())
                .isCloseTo(
                        ApsisBurn.moveOpposite(orbit.apogeeRadius(), orbit.perigeeRadius(), disposal.perigeeRadius()),
                        within(1e-12))
                .isBetween(20.0, Disposal.controlledReentry(orbit, RE + 50e3).deltaV());
    }

    @Test
    void whatDecaysInTimeIsLeftAlone() {
        MeanOrbit orbit = orbit(RE + 400e3, RE + 420e3);
        Disposal impulsive = Disposal.decayWithin(orbit, 0.01, 25 * YEAR, LIFETIME);
        assertThat(impulsive.deltaV()).isZero();
        assertThat(impulsive.perigeeRadius()).isEqualTo(orbit.perigeeRadius());
        Disposal spiral = Disposal.spiralToDecay(orbit, 0.01, 25 * YEAR, LIFETIME, ENGINE, 500, 1500);
        assertThat(spiral.deltaV()).isZero();
        assertThat(spiral.transferSeconds()).isZero();
        assertThat(spiral.perigeeRadius()).isEqualTo(orbit.a());
    }

    @Test
    void alowOrbitGraveyardIsAHohmannTransferFromACircle() {
        MeanOrbit orbit = orbit(RE + 1400e3, RE + 1400e3);
        Disposal disposal = Disposal.graveyardAboveLowOrbit(orbit, 30e3);
        double high = RE + 2030e3;
        assertThat(disposal.end()).isEqualTo(DisposalEnd.GRAVEYARD);
        assertThat(disposal.perigeeRadius()).isEqualTo(high);
        assertThat(disposal.apogeeRadius()).isEqualTo(high);
        assertThat(disposal.deltaV()).isCloseTo(ApsisBurn.hohmann(RE + 1400e3, high), within(1e-6));
        double a = 0.5 * (RE + 1400e3 + high);
        assertThat(disposal.transferSeconds())
                .isCloseTo(FastMath.PI * FastMath.sqrt(a * a * a / EarthModel.MU), within(1e-6));
        assertThat(disposal.decaySeconds()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void withAHighApogeeOnlyThePerigeeIsRaised() {
        MeanOrbit orbit = orbit(RE + 1400e3, RE + 9000e3);
        Disposal disposal = Disposal.graveyardAboveLowOrbit(orbit, 0);
        assertThat(disposal.deltaV())
                .isCloseTo(ApsisBurn.moveOpposite(RE + 9000e3, RE + 1400e3, RE + 2000e3), within(1e-6));
        assertThat(disposal.apogeeRadius()).isEqualTo(orbit.apogeeRadius());
        assertThat(disposal.transferSeconds()).isZero();
        assertThat(Disposal.graveyardAboveLowOrbit(orbit(RE + 2100e3, RE + 2200e3), 50e3)
                        .deltaV())
                .isCloseTo(0, within(1e-9));
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Disposal.graveyardAboveLowOrbit(orbit, bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("margin");
        }
    }

    @Test
    void theGeostationaryGraveyardFollowsTheGuideline() {
        assertThat(Disposal.GEOSTATIONARY_RADIUS).isCloseTo(42_164_170, within(200.0));
        // 235 km + 1000 × 1.5 × 0.04 km
        assertThat(Disposal.geostationaryGraveyardRadius(1.5, 0.04) - Disposal.GEOSTATIONARY_RADIUS)
                .isCloseTo(295e3, within(1e-3));
        double geo = Disposal.GEOSTATIONARY_RADIUS;
        Disposal disposal = Disposal.graveyardAboveGeostationary(orbit(geo, geo), 1.5, 0.04);
        assertThat(disposal.perigeeRadius()).isEqualTo(Disposal.geostationaryGraveyardRadius(1.5, 0.04));
        // the well-known 11 m/s for 300 km
        assertThat(disposal.deltaV()).isCloseTo(10.7, within(0.1));
        assertThatThrownBy(() -> Disposal.geostationaryGraveyardRadius(-0.1, 0.04))
                .hasMessageContaining("expected 0 to 2");
        assertThatThrownBy(() -> Disposal.geostationaryGraveyardRadius(2.1, 0.04))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Disposal.geostationaryGraveyardRadius(1, 0))
                .hasMessageContaining("area-to-mass ratio (m2/kg) = 0.0");
        assertThat(Disposal.geostationaryGraveyardRadius(0, 0.04)).isEqualTo(geo + 235e3);
        assertThat(Disposal.geostationaryGraveyardRadius(2, 0.04)).isEqualTo(geo + 315e3);
    }

    /** No ellipse that keeps the rule can be reached for less by two burns at the apsides. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noEllipseThatKeepsTheGuidelineIsCheaper(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double geo = Disposal.GEOSTATIONARY_RADIUS;
        double p = geo + 300e3 * (random.nextDouble() - 0.5);
        double q = p + 900e3 * random.nextDouble();
        MeanOrbit orbit = orbit(p, q);
        Disposal disposal = Disposal.graveyardAboveGeostationary(orbit, 1.2, 0.02);
        double least = Disposal.geostationaryGraveyardRadius(1.2, 0.02);
        double e = (disposal.apogeeRadius() - disposal.perigeeRadius())
                / (disposal.apogeeRadius() + disposal.perigeeRadius());
        assertThat(disposal.perigeeRadius()).isGreaterThanOrEqualTo(least);
        assertThat(e).isBetween(0.0, Disposal.GRAVEYARD_ECCENTRICITY + 1e-12);
        double cheapest = Double.POSITIVE_INFINITY;
        for (double perigee = least; perigee < least + 500e3; perigee += 5e3) {
            double highest = perigee * 1.003 / 0.997;
            for (double apogee = perigee; apogee <= highest; apogee += 5e3) {
                double one = ApsisBurn.moveOpposite(p, q, apogee) + ApsisBurn.moveOpposite(apogee, p, perigee);
                double other = ApsisBurn.moveOpposite(q, p, perigee) + ApsisBurn.moveOpposite(perigee, q, apogee);
                cheapest = FastMath.min(cheapest, FastMath.min(one, other));
            }
        }
        assertThat(disposal.deltaV()).isCloseTo(cheapest, within(0.1));
    }

    @Test
    void aTooEccentricOrbitIsRoundedOff() {
        double low = Disposal.geostationaryGraveyardRadius(1.2, 0.02) + 10e3;
        MeanOrbit orbit = orbit(low, low + 900e3);
        Disposal disposal = Disposal.graveyardAboveGeostationary(orbit, 1.2, 0.02);
        assertThat(disposal.perigeeRadius()).isEqualTo(orbit.perigeeRadius());
        assertThat(disposal.apogeeRadius()).isCloseTo(orbit.perigeeRadius() * 1.003 / 0.997, within(1e-3));
        assertThat(disposal.deltaV())
                .isCloseTo(ApsisBurn.moveOpposite(low, low + 900e3, disposal.apogeeRadius()), within(1e-6));
        assertThat(disposal.transferSeconds()).isZero();
    }

    @Test
    void theTimeIsThatOfTheOrderFlown() {
        // both apsides move; lowering an apogee is done from the new perigee
        double geo = Disposal.GEOSTATIONARY_RADIUS;
        MeanOrbit orbit = orbit(geo, geo + 800e3);
        Disposal disposal = Disposal.graveyardAboveGeostationary(orbit, 1.2, 0.02);
        double viaPerigee = FastMath.PI
                * FastMath.sqrt(FastMath.pow(0.5 * (disposal.perigeeRadius() + geo + 800e3), 3) / EarthModel.MU);
        double viaApogee =
                FastMath.PI * FastMath.sqrt(FastMath.pow(0.5 * (geo + disposal.apogeeRadius()), 3) / EarthModel.MU);
        double perigeeFirst = ApsisBurn.moveOpposite(geo + 800e3, geo, disposal.perigeeRadius())
                + ApsisBurn.moveOpposite(disposal.perigeeRadius(), geo + 800e3, disposal.apogeeRadius());
        double apogeeFirst = ApsisBurn.moveOpposite(geo, geo + 800e3, disposal.apogeeRadius())
                + ApsisBurn.moveOpposite(disposal.apogeeRadius(), geo, disposal.perigeeRadius());
        assertThat(disposal.deltaV()).isEqualTo(FastMath.min(perigeeFirst, apogeeFirst));
        assertThat(disposal.transferSeconds())
                .isCloseTo(perigeeFirst < apogeeFirst ? viaPerigee : viaApogee, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"850, 0.01, 5", "850, 0.01, 25", "1200, 0.004, 25", "700, 0.05, 5"})
    void aSpiralEndsAtTheHighestCircleThatDecaysInTime(double altitudeKm, double areaToMass, double years) {
        MeanOrbit orbit = orbit(RE + altitudeKm * 1e3, RE + altitudeKm * 1e3);
        Disposal disposal = Disposal.spiralToDecay(orbit, areaToMass, years * YEAR, LIFETIME, ENGINE, 500, 1500);
        double radius = disposal.perigeeRadius();
        assertThat(disposal.end()).isEqualTo(DisposalEnd.NATURAL_DECAY);
        assertThat(disposal.apogeeRadius()).isEqualTo(radius);
        assertThat(disposal.decaySeconds()).isLessThanOrEqualTo(years * YEAR);
        assertThat(LIFETIME.lifetimeSeconds(radius + 2, radius + 2, areaToMass)).isGreaterThan(years * YEAR);
        assertThat(disposal.deltaV()).isCloseTo(Edelbaum.speedAt(radius) - Edelbaum.speedAt(orbit.a()), within(1e-9));
        LowThrustSpiral spiral = LowThrustSpiral.between(ENGINE, 2000, orbit.a(), orbit.i(), radius, orbit.i());
        assertThat(disposal.transferSeconds()).isEqualTo(spiral.seconds());
        assertThat(disposal.propellantFrom(500, 1500, ENGINE.ispS())).isCloseTo(spiral.propellantKg(), within(1e-9));
        assertThatThrownBy(() -> Disposal.spiralToDecay(orbit, areaToMass, 0, LIFETIME, ENGINE, 500, 1500))
                .hasMessageContaining("longest natural decay (s) = 0.0");
    }

    @Test
    void aSpiralClimbsToAGraveyard() {
        double geo = Disposal.GEOSTATIONARY_RADIUS;
        double radius = Disposal.geostationaryGraveyardRadius(1.5, 0.04);
        Disposal disposal = Disposal.spiralToGraveyard(orbit(geo, geo), radius, ENGINE, 1000, 3000);
        assertThat(disposal.end()).isEqualTo(DisposalEnd.GRAVEYARD);
        assertThat(disposal.perigeeRadius()).isEqualTo(radius);
        assertThat(disposal.deltaV()).isCloseTo(Edelbaum.speedAt(geo) - Edelbaum.speedAt(radius), within(1e-9));
        assertThat(disposal.decaySeconds()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(disposal.transferSeconds()).isCloseTo(4000 * disposal.deltaV() / 0.5, within(100.0));
        assertThat(Disposal.spiralToGraveyard(orbit(geo, geo), geo - 1e6, ENGINE, 1000, 3000)
                        .deltaV())
                .isZero();
    }

    @Test
    void thePropellantIsThatOfBothMasses() {
        Disposal disposal = Disposal.controlledReentry(orbit(RE + 760e3, RE + 790e3), RE + 50e3);
        double from = disposal.propellantFrom(1200, 8000, 318);
        assertThat(from).isCloseTo(9200 * (1 - FastMath.exp(-disposal.deltaV() / (318 * 9.80665))), within(1e-6));
        assertThat(disposal.propellantFor(1200 - from, 8000, 318)).isCloseTo(from, within(1e-6));
        // 4 kN: how long the engine runs
        assertThat(disposal.burnSeconds(9200, 4000, 318)).isCloseTo(from * 318 * 9.80665 / 4000, within(1e-9));
    }
}
