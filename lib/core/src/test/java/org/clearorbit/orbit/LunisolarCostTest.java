package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.clearorbit.SharedData;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orekit.bodies.CelestialBodies;
import org.orekit.data.DirectoryCrawler;
import org.orekit.data.LazyLoadedDataContext;
import org.orekit.propagation.semianalytical.dsst.forces.DSSTThirdBody;
import org.orekit.time.AbsoluteDate;

/** What leaving out the Moon and the Sun costs in a year, against DSST with both. */
@Tag("shared-data")
class LunisolarCostTest {

    private static final AbsoluteDate EPOCH = SpaceContext.embedded().parseDate("2007-01-10");
    private static final double AREA_TO_MASS = 0.01;

    private static DsstDecay reference() {
        LazyLoadedDataContext data = new LazyLoadedDataContext();
        data.getDataProvidersManager()
                .addProvider(new DirectoryCrawler(SharedData.file("orekit-data-excerpts/unxp0007.440")
                        .getParent()
                        .toFile()));
        CelestialBodies bodies = data.getCelestialBodies();
        return new DsstDecay(
                MeanAtmosphere.standard(),
                SolarCycle.standard(),
                DsstDecay.Averaging.FINE,
                2,
                new DSSTThirdBody(bodies.getSun(), EarthModel.MU),
                new DSSTThirdBody(bodies.getMoon(), EarthModel.MU));
    }

    private static MeanOrbit[] afterAYear(MeanOrbit start) {
        AbsoluteDate end = EPOCH.shiftedBy(EarthModel.JULIAN_YEAR);
        DecayState ours = OrbitalDecay.withDefaults()
                .statesAt(start, AREA_TO_MASS, List.of(end))
                .get(0);
        MeanOrbit theirs = reference().propagate(start, AREA_TO_MASS, EarthModel.JULIAN_YEAR);
        return new MeanOrbit[] {((DecayState.InOrbit) ours).orbit(), theirs};
    }

    @Test
    void aGeostationaryOrbitTiltsByNearlyADegreeAYear() {
        MeanOrbit[] ends = afterAYear(new MeanOrbit(EPOCH, 42_164e3, 0.0005, FastMath.toRadians(0.1), 1.6, 1, 1));
        double tilt = FastMath.toDegrees(ends[1].i() - ends[0].i());
        System.out.printf(Locale.ROOT, "geostationary: inclination %.2f degrees in a year%n", tilt);
        assertThat(tilt).isCloseTo(0.96, within(0.01));
        assertThat(ends[1].a()).isBetween(42_163e3, 42_165e3);
    }

    @Test
    void thePerigeeOfATransferOrbitMovesByTensOfKilometres() {
        MeanOrbit start = new MeanOrbit(EPOCH, 24_500e3, 0.7286, FastMath.toRadians(7), 1, 3, 1);
        MeanOrbit[] ends = afterAYear(start);
        double perigee = (ends[1].perigeeRadius() - ends[0].perigeeRadius()) / 1000;
        double fall = (start.a() - ends[0].a()) / (start.a() - ends[1].a());
        System.out.printf(
                Locale.ROOT,
                "transfer orbit: perigee %.1f km in a year, loss of semi-major axis ours/theirs %.2f%n",
                perigee,
                fall);
        assertThat(perigee).isCloseTo(45.4, within(0.5));
        assertThat(fall).isCloseTo(0.44, within(0.02));
    }
}
