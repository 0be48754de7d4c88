package org.clearorbit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.OrbitalLifetime;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Every index against numbers worked by hand in a world simple enough for that: see the comments of indices.csv and,
 * for air in which things decay, of indices-thick-air.csv.
 */
class IndexGoldenTest {

    /** Indices that are products; the score of ecob is a sum of two. */
    private static final Set<String> SUMS = Set.of("ecob");

    private static final RiskInputs WORLD = RiskInputs.of(BackgroundPopulation.of(TestObjects.catalog(others())))
            .withExposure(TestObjects.evenExposure(1e-14))
            .withLifetime(OrbitalLifetime.withDefaults().withDensityMultiplier(1e-12));

    private static final RiskInputs THICK_AIR = WORLD.withLifetime(OrbitalLifetime.withDefaults());

    private static List<SpaceObject> others() {
        List<SpaceObject> objects = new ArrayList<>();
        addIsotropic(objects, 612.5, 900);
        addIsotropic(objects, 812.5, 9000);
        addIsotropic(objects, 1012.5, 4500);
        return objects;
    }

    private static void addIsotropic(List<SpaceObject> objects, double altitudeKm, int count) {
        for (int k = 0; k < count; k++) {
            double inclination = FastMath.toDegrees(FastMath.acos(1 - 2 * (k + 0.5) / count));
            double mass = k % 3 == 1 ? 3000 : 900;
            objects.add(TestObjects.derelict(objects.size() + 1, altitudeKm, altitudeKm, inclination, mass, 10));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "indices.csv", useHeadersInDisplayName = true)
    void agreesWithTheWorkedNumber(
            String index,
            String name,
            double mass,
            double crossSection,
            double altitudeKm,
            double inclination,
            ObjectType type,
            double score,
            double tolerance) {
        assertScore(index, name, mass, crossSection, altitudeKm, inclination, type, WORLD, score, tolerance);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "indices-thick-air.csv", useHeadersInDisplayName = true)
    void agreesWithTheWorkedNumberWhereThingsDecay(
            String index,
            String name,
            double mass,
            double crossSection,
            double altitudeKm,
            double inclination,
            ObjectType type,
            double score,
            double tolerance) {
        assertScore(index, name, mass, crossSection, altitudeKm, inclination, type, THICK_AIR, score, tolerance);
    }

    private static void assertScore(
            String index,
            String name,
            double mass,
            double crossSection,
            double altitudeKm,
            double inclination,
            ObjectType type,
            RiskInputs inputs,
            double score,
            double tolerance) {
        SpaceObject target = TestObjects.object(
                100_000,
                altitudeKm,
                altitudeKm,
                inclination,
                mass,
                crossSection,
                type,
                OperationalStatus.NOT_OPERATIONAL,
                "CIS");
        IndexScore found = CriticalityIndex.named(index).score(RiskAssessment.of(target, inputs), inputs);
        assertThat(found.value() / score).as(name).isCloseTo(1, within(tolerance));
        if (!SUMS.contains(index)) {
            double product = 1;
            for (Factor factor : found.factors()) {
                product *= factor.value();
            }
            assertThat(product / found.value()).isCloseTo(1, within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/org/clearorbit/orbit/lifetime-fit.csv", useHeadersInDisplayName = true)
    void criticalityOfSpacecraftHasThePublishedLifetimes(double altitudeKm, double years) {
        assertThat(SpacecraftCriticalityIndex.lifetimeYears(altitudeKm) / years).isCloseTo(1, within(1e-3));
    }

    @Test
    void criticalityOfSpacecraftIsOneForItsReferenceInThePeakOfDensity() {
        // retrograde equatorial: the inclination term is 1; alone in its shell: the density is the largest
        SpaceObject reference = TestObjects.derelict(1, 1000, 1000, 180, 10_000, 50);
        RiskInputs alone = RiskInputs.of(BackgroundPopulation.of(TestObjects.catalog(reference)));
        assertThat(SpacecraftCriticalityIndex.asPrinted()
                        .score(RiskAssessment.of(reference, alone), alone)
                        .value())
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void referenceObjectOfAnselmoAndPardiniHasTheIndexOne() {
        SpaceObject reference = TestObjects.derelict(100_000, 800, 800, 98.6, 934, 11);
        for (AnselmoPardiniIndex.Flux flux : AnselmoPardiniIndex.Flux.values()) {
            AnselmoPardiniIndex index = AnselmoPardiniIndex.withDefaults().withFlux(flux);
            assertThat(index.score(RiskAssessment.of(reference, THICK_AIR), THICK_AIR)
                            .value())
                    .isCloseTo(1, within(1e-4));
        }
    }
}
