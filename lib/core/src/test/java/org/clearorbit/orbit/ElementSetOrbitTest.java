package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.orekit.time.AbsoluteDate;

class ElementSetOrbitTest {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();
    private static final AbsoluteDate DATE = CONTEXT.parseDate("2031-05-17T03:04:05Z");
    private static final ElementSet OLD = new ElementSet(
            25544,
            "ISS",
            "1998-067A",
            'U',
            new UtcEpoch(59601, 3600.5),
            1.1e-3,
            0.001,
            0.9,
            1,
            2,
            3,
            1e-12,
            1e-20,
            1e-4,
            999,
            12345);

    @Test
    void theMeanOrbitThatGoesInComesOut() {
        SplittableRandom random = new SplittableRandom(41);
        for (int k = 0; k < 5000; k++) {
            double e = FastMath.pow(random.nextDouble(), 2) * 0.95;
            double perigee = EarthModel.EQUATORIAL_RADIUS + random.nextDouble(100e3, 2000e3);
            MeanOrbit orbit = new MeanOrbit(
                    DATE, perigee / (1 - e), e, random.nextDouble(FastMath.PI), random.nextDouble(6), 1, 2);
            MeanOrbit back = OLD.withOrbit(orbit, CONTEXT).meanOrbit(CONTEXT);
            assertThat(back.date().durationFrom(DATE)).isCloseTo(0, within(1e-9));
            assertThat(back.a() / orbit.a()).isCloseTo(1, within(1e-14));
            assertThat(back.withShape(orbit.a(), back.e()))
                    .usingRecursiveComparison()
                    .ignoringFields("date")
                    .isEqualTo(orbit);
        }
    }

    @Test
    void theElementsThatGoOutComeIn() {
        ElementSet same = OLD.withOrbit(OLD.meanOrbit(CONTEXT), CONTEXT);
        assertThat(same.meanMotion() / OLD.meanMotion()).isCloseTo(1, within(4e-15));
        assertThat(same.epoch()).isEqualTo(OLD.epoch());
        assertThat(same.name()).isEqualTo("ISS");
        assertThat(same.bStar()).isEqualTo(OLD.bStar());
        assertThat(same.meanMotionDot()).isZero();
        assertThat(same.meanMotionDotDot()).isZero();
    }

    @Test
    void anEllipseDeepWithinTheEarthHasNoMeanMotion() {
        MeanOrbit orbit = new MeanOrbit(DATE, 7e6, 0.99, 0.1, 0, 0, 0);
        assertThatThrownBy(() -> OLD.withOrbit(orbit, CONTEXT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("e = 0.99");
    }
}
