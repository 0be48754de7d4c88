package org.clearorbit.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.common.WorkUnit;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orekit.time.AbsoluteDate;

class OrbitalDecayTest {

    private static final OrbitalDecay MODEL = OrbitalDecay.withDefaults();
    private static final List<DecayCase> CASES = DecayCase.bundled("dsst-decays.csv");
    private static final AbsoluteDate EPOCH = SpaceContext.embedded().parseDate("2022-01-22");
    private static final MeanOrbit LOW = new MeanOrbit(EPOCH, EarthModel.EQUATORIAL_RADIUS + 400e3, 0.01, 1.2, 1, 2, 3);
    private static final MeanOrbit GEO = new MeanOrbit(EPOCH, 42_164e3, 0.001, 0.1, 1, 2, 3);

    private static OrbitalDecay modelOf(DecayCase one) {
        return OrbitalDecay.using(one.atmosphereModel(), one.solarActivity());
    }

    private static double[] sorted(List<Double> errors) {
        return errors.stream().mapToDouble(FastMath::abs).sorted().toArray();
    }

    @Test
    void lifetimesAgreeWithDsst() {
        List<Double> errors = new ArrayList<>();
        for (DecayCase one : CASES) {
            if (one.reentered()) {
                double seconds = modelOf(one).lifetimeSeconds(one.orbit(), one.areaToMass());
                errors.add(seconds / EarthModel.DAY / one.days() - 1);
            }
        }
        double[] size = sorted(errors);
        System.out.printf(
                "lifetimes against DSST: %d, median %.3f%%, p90 %.3f%%, max %.3f%%%n",
                size.length,
                100 * size[size.length / 2],
                100 * size[size.length * 9 / 10],
                100 * size[size.length - 1]);
        assertThat(size).hasSizeGreaterThanOrEqualTo(20);
        assertThat(size[size.length / 2]).isLessThan(MEDIAN);
        assertThat(size[size.length * 9 / 10]).isLessThan(P90);
        assertThat(size[size.length - 1]).isLessThan(MAX);
    }

    @Test
    void lossesOverTwentyFiveYearsAgreeWithDsst() {
        List<Double> errors = new ArrayList<>();
        for (DecayCase one : CASES) {
            if (!one.reentered()) {
                MeanOrbit orbit = one.orbit();
                MeanOrbit end = inOrbit(modelOf(one)
                        .statesAt(orbit, one.areaToMass(), List.of(orbit.date().shiftedBy(DecayCase.HORIZON)))
                        .get(0));
                errors.add((orbit.a() - end.a()) / (orbit.a() - one.finalA()) - 1);
                assertThat(end.e()).isCloseTo(one.finalE(), within(2e-3));
                assertThat(FastMath.toDegrees(end.i())).isCloseTo(one.finalIDeg(), within(2e-3));
            }
        }
        double[] size = sorted(errors);
        System.out.printf(
                "losses against DSST: %d, median %.3f%%, p90 %.3f%%, max %.3f%%%n",
                size.length,
                100 * size[size.length / 2],
                100 * size[size.length * 9 / 10],
                100 * size[size.length - 1]);
        assertThat(size).hasSizeGreaterThanOrEqualTo(20);
        assertThat(size[size.length / 2]).isLessThan(MEDIAN);
        assertThat(size[size.length * 9 / 10]).isLessThan(P90);
        assertThat(size[size.length - 1]).isLessThan(MAX);
    }

    private static final double MEDIAN = 0.0015;
    private static final double P90 = 0.01;
    private static final double MAX = 0.02;

    static List<DecayCase> shortLived() {
        return CASES.stream()
                .filter(one -> one.reentered() && one.days() < 150)
                .limit(2)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shortLived")
    void theReferenceIsWhatOrekitGivesToday(DecayCase one) {
        DecayCase again = one.solved(DsstDecay.Averaging.FINE, 2);
        assertThat(again.days()).isCloseTo(one.days(), within(1e-3 * one.days()));
    }

    @Test
    void nodeAndPerigeeTurnWithTheDecayingOrbit() {
        int perigees = 0;
        for (DecayCase one : CASES) {
            if (one.reentered() || one.orbit().a() - one.finalA() > 20e3) {
                continue;
            }
            MeanOrbit orbit = one.orbit();
            MeanOrbit end = inOrbit(modelOf(one)
                    .statesAt(orbit, one.areaToMass(), List.of(orbit.date().shiftedBy(DecayCase.HORIZON)))
                    .get(0));
            assertThat(degreesApart(end.raan(), one.finalRaanDeg()))
                    .as("node of %d", one.catalogNumber())
                    .isLessThan(0.1);
            // near the critical inclination the perigee hardly turns at all
            if (FastMath.abs(one.iDeg() - 63.43) > 1) {
                perigees++;
                assertThat(degreesApart(end.argp(), one.finalArgpDeg()))
                        .as("perigee of %d", one.catalogNumber())
                        .isLessThan(0.1);
            }
        }
        assertThat(perigees).isGreaterThanOrEqualTo(6);
    }

    private static double degreesApart(double angle, double expectedDeg) {
        return FastMath.toDegrees(FastMath.abs(MathUtils.normalizeAngle(angle - FastMath.toRadians(expectedDeg), 0)));
    }

    @Test
    void aboveTheAirTheOrbitOnlyDrifts() {
        AbsoluteDate later = EPOCH.shiftedBy(50 * EarthModel.JULIAN_YEAR);
        MeanOrbit end = inOrbit(MODEL.statesAt(GEO, 0.02, List.of(later)).get(0));
        MeanOrbit drifted = GEO.at(later);
        assertThat(end.date()).isEqualTo(later);
        assertThat(end.a()).isCloseTo(drifted.a(), within(1e-6));
        assertThat(end.e()).isCloseTo(drifted.e(), within(1e-12));
        assertThat(end.i()).isEqualTo(drifted.i());
        assertThat(end.raan()).isCloseTo(drifted.raan(), within(1e-9));
        assertThat(end.argp()).isCloseTo(drifted.argp(), within(1e-9));
        assertThat(end.meanAnomaly()).isCloseTo(drifted.meanAnomaly(), within(1e-6));
        assertThat(MODEL.lifetimeSeconds(GEO, 0.02)).isInfinite();
    }

    @Test
    void statesComeInTheOrderOfTheDatesAndEndWithTheReentry() {
        double lifetime = MODEL.lifetimeSeconds(LOW, 0.02);
        assertThat(lifetime / EarthModel.DAY).isBetween(20.0, 2000.0);
        List<AbsoluteDate> dates = List.of(
                EPOCH.shiftedBy(lifetime * 1.2), EPOCH, EPOCH.shiftedBy(lifetime * 0.9), EPOCH.shiftedBy(lifetime / 2));
        List<DecayState> states = MODEL.statesAt(LOW, 0.02, dates);
        assertThat(((DecayState.Reentered) states.get(0)).date().durationFrom(EPOCH))
                .isCloseTo(lifetime, within(0.002 * lifetime));
        assertThat(inOrbit(states.get(1)).a()).isCloseTo(LOW.a(), within(1e-6));
        double half = inOrbit(states.get(3)).a();
        double late = inOrbit(states.get(2)).a();
        assertThat(late).isLessThan(half);
        assertThat(half).isLessThan(LOW.a());
        assertThat(inOrbit(states.get(2)).date()).isEqualTo(dates.get(2));
        assertThat(inOrbit(states.get(2)).e()).isLessThan(LOW.e());
    }

    @Test
    void whatIsDownAlreadyHasNoLifetime() {
        MeanOrbit down = LOW.withShape(EarthModel.EQUATORIAL_RADIUS + 120e3, 0);
        assertThat(MODEL.lifetimeSeconds(down, 0.02)).isZero();
        assertThat(MODEL.statesAt(down, 0.02, List.of(EPOCH)).get(0)).isEqualTo(new DecayState.Reentered(EPOCH));
    }

    @Test
    void dragParametersCountTogetherAndStrongSunsShortenLives() {
        double lifetime = MODEL.lifetimeSeconds(LOW, 0.02);
        assertThat(MODEL.withDragCoefficient(4.4).lifetimeSeconds(LOW, 0.01)).isCloseTo(lifetime, within(1e-6));
        OrbitalDecay quiet = OrbitalDecay.using(MeanAtmosphere.standard(), SolarActivity.constant(70));
        OrbitalDecay active = OrbitalDecay.using(MeanAtmosphere.standard(), SolarActivity.constant(200));
        assertThat(quiet.lifetimeSeconds(LOW, 0.02)).isGreaterThan(2 * active.lifetimeSeconds(LOW, 0.02));
        assertThat(MODEL.withHorizon(lifetime / 2).lifetimeSeconds(LOW, 0.02)).isInfinite();
        assertThat(MODEL.withHorizon(2 * lifetime).lifetimeSeconds(LOW, 0.02)).isCloseTo(lifetime, within(1.0));
    }

    @Test
    void anAirThatTurnsWithTheOrbitBrakesLess() {
        MeanOrbit prograde = new MeanOrbit(EPOCH, LOW.a(), 0.001, 0.5, 0, 0, 0);
        MeanOrbit retrograde = new MeanOrbit(EPOCH, LOW.a(), 0.001, FastMath.PI - 0.5, 0, 0, 0);
        double ratio = MODEL.lifetimeSeconds(prograde, 0.02) / MODEL.lifetimeSeconds(retrograde, 0.02);
        // King-Hele's factor (1 - w r cos i / v)^2 for each, near 300 km
        double share = 7.292e-5 * 6.68e6 * FastMath.cos(0.5) / 7730;
        assertThat(ratio).isCloseTo(FastMath.pow((1 + share) / (1 - share), 2), within(0.06));
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        List<MeanOrbit> orbits = new ArrayList<>();
        double[] ratios = new double[300];
        for (int k = 0; k < ratios.length; k++) {
            orbits.add(new MeanOrbit(EPOCH, 6.7e6 + 3e3 * k, 1e-4 * k, 0.01 * k, 1, 0.1 * k, 3));
            ratios[k] = 0.01 + 1e-4 * k;
        }
        OrbitalDecay model = MODEL.withHorizon(10 * EarthModel.JULIAN_YEAR);
        double[] one = model.lifetimesSeconds(orbits, ratios, WorkExecutor.sequential());
        assertThat(model.lifetimesSeconds(orbits, ratios, WorkExecutor.threads(3)))
                .isEqualTo(one);
        assertThat(one[7]).isEqualTo(model.lifetimeSeconds(orbits.get(7), ratios[7]));
        assertThat(Arrays.stream(one).filter(Double::isInfinite).count()).isBetween(10L, 290L);
        List<AbsoluteDate> dates = List.of(EPOCH.shiftedBy(1e7), EPOCH.shiftedBy(2e8));
        List<List<DecayState>> states = model.statesAt(orbits, ratios, dates, WorkExecutor.threads(2));
        assertThat(states).hasSize(300).isEqualTo(model.statesAt(orbits, ratios, dates, WorkExecutor.sequential()));
        assertThat(states.get(299)).isEqualTo(model.statesAt(orbits.get(299), ratios[299], dates));
    }

    @Test
    void theWorkCanBeDoneElsewhere() {
        WorkExecutor elsewhere = new WorkExecutor() {
            @Override
            public <R> List<R> runAll(List<? extends WorkUnit<R>> units) {
                return units.stream().map(unit -> copyOf(unit).run()).toList();
            }
        };
        List<MeanOrbit> orbits = List.of(LOW, GEO);
        double[] ratios = {0.02, 0.01};
        List<AbsoluteDate> dates = List.of(EPOCH.shiftedBy(1e6));
        OrbitalDecay still = OrbitalDecay.using(ExponentialAtmosphere.standard(), SolarActivity.constant(100));
        for (OrbitalDecay model : List.of(MODEL, still)) {
            assertThat(model.lifetimesSeconds(orbits, ratios, elsewhere))
                    .isEqualTo(model.lifetimesSeconds(orbits, ratios, WorkExecutor.sequential()));
            assertThat(model.statesAt(orbits, ratios, dates, elsewhere))
                    .isEqualTo(model.statesAt(orbits, ratios, dates, WorkExecutor.sequential()));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T copyOf(T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
            out.flush();
            return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theRatioOfAnElementSetIsTheOneThatDecaysAsFast() {
        SpaceContext context = SpaceContext.embedded();
        ElementSet elements = elements(2 * FastMath.PI / 5560, 0.001, 2e-13);
        double ratio = MODEL.areaToMassOf(elements, context).orElseThrow();
        MeanOrbit orbit = elements.meanOrbit(context);
        double week = 7 * EarthModel.DAY;
        double fall = orbit.a()
                - inOrbit(MODEL.statesAt(orbit, ratio, List.of(orbit.date().shiftedBy(week)))
                                .get(0))
                        .a();
        double seen = 2.0 / 3 * orbit.a() * 2 * elements.meanMotionDot() / elements.meanMotion() * week;
        assertThat(fall / seen).isCloseTo(1, within(0.05));
    }

    @Test
    void noRatioComesOutOfARisingAHighOrAnAbsurdOrbit() {
        SpaceContext context = SpaceContext.embedded();
        assertThat(MODEL.areaToMassOf(elements(2 * FastMath.PI / 5560, 0.001, -2e-13), context))
                .isEmpty();
        assertThat(MODEL.areaToMassOf(elements(2 * FastMath.PI / 5560, 0.001, 0), context))
                .isEmpty();
        assertThat(MODEL.areaToMassOf(elements(2 * FastMath.PI / 86_164, 0.001, 2e-13), context))
                .isEmpty();
        assertThat(MODEL.areaToMassOf(elements(2 * FastMath.PI / 6200, 0.001, 2e-11), context))
                .isEmpty();
    }

    @Test
    void saysWhatItDoesNotTake() {
        assertThatThrownBy(() -> MODEL.lifetimeSeconds(LOW, 0))
                .hasMessageContaining("area-to-mass ratio (m2/kg) = 0.0");
        assertThatThrownBy(() -> MODEL.lifetimeSeconds(LOW, Double.POSITIVE_INFINITY))
                .hasMessageContaining("Infinity");
        assertThatThrownBy(() -> MODEL.withDragCoefficient(-1)).hasMessageContaining("drag coefficient = -1.0");
        assertThat(MODEL.withHorizon(OrbitalDecay.MAX_HORIZON).lifetimeSeconds(GEO, 0.02))
                .isInfinite();
        assertThatThrownBy(() -> MODEL.withHorizon(0)).hasMessageContaining("horizon = 0.0 s");
        assertThatThrownBy(() -> MODEL.withHorizon(2 * OrbitalDecay.MAX_HORIZON))
                .hasMessageContaining("horizon");
        assertThatThrownBy(() -> MODEL.statesAt(LOW, 0.02, List.of(EPOCH.shiftedBy(-5))))
                .hasMessageContaining("dates[0] = 2022-01-21T23:59:55Z, -5.0 s after the orbit's 2022-01-22T00:00:00Z");
        for (AbsoluteDate far : List.of(
                AbsoluteDate.FUTURE_INFINITY,
                AbsoluteDate.PAST_INFINITY,
                EPOCH.shiftedBy(1.001 * OrbitalDecay.MAX_HORIZON))) {
            assertThatThrownBy(() -> MODEL.statesAt(LOW, 0.02, List.of(EPOCH, far)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("dates[1] = ")
                    .hasMessageContaining("expected 0 to ");
        }
        assertThatThrownBy(() -> MODEL.lifetimesSeconds(List.of(LOW), new double[2], WorkExecutor.sequential()))
                .hasMessageContaining("1 orbits and 2 area-to-mass ratios");
    }

    private static ElementSet elements(double meanMotion, double e, double meanMotionDot) {
        return new ElementSet(
                1, "", "", 'U', new UtcEpoch(59601, 0), meanMotion, e, 1.2, 1, 2, 3, meanMotionDot, 0, 0, 1, 1);
    }

    private static MeanOrbit inOrbit(DecayState state) {
        assertThat(state).isInstanceOf(DecayState.InOrbit.class);
        return ((DecayState.InOrbit) state).orbit();
    }
}
