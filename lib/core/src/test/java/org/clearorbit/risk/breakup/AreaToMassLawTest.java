package org.clearorbit.risk.breakup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.clearorbit.risk.breakup.ParentBody.Kind;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class AreaToMassLawTest {

    @ParameterizedTest
    @CsvFileSource(resources = "large-fragments.csv", useHeadersInDisplayName = true)
    void ofLargeFragmentsIsAsPublished(
            Kind kind,
            double lambda,
            double share,
            double firstMean,
            double firstSigma,
            double secondMean,
            double secondSigma) {
        assertThat(AreaToMassCoefficients.share(kind, lambda)).isCloseTo(share, within(1e-12));
        assertThat(AreaToMassCoefficients.firstMean(kind, lambda)).isCloseTo(firstMean, within(1e-12));
        assertThat(AreaToMassCoefficients.firstSigma(kind, lambda)).isCloseTo(firstSigma, within(1e-12));
        assertThat(AreaToMassCoefficients.secondMean(kind, lambda)).isCloseTo(secondMean, within(1e-12));
        assertThat(AreaToMassCoefficients.secondSigma(kind, lambda)).isCloseTo(secondSigma, within(1e-12));
        double mean = share * firstMean + (1 - share) * secondMean;
        AreaToMassLaw law = AreaToMassLaw.large(kind, FastMath.pow(10, lambda));
        assertThat(law.mean()).isCloseTo(mean, within(1e-9));
        assertThat(law.parts()).hasSize(share > 0 && share < 1 ? 2 : 1);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "small-fragments.csv", useHeadersInDisplayName = true)
    void ofSmallFragmentsIsAsPublished(double lambda, double mean, double sigma) {
        AreaToMassLaw.Part part =
                AreaToMassLaw.small(FastMath.pow(10, lambda)).parts().get(0);
        assertThat(part.mean()).isCloseTo(mean, within(1e-9));
        assertThat(part.sigma()).isCloseTo(sigma, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void bridgeJoinsTheTwoLaws(Kind kind) {
        assertThat(AreaToMassLaw.of(kind, 0.0799).parts())
                .isEqualTo(AreaToMassLaw.small(0.0799).parts());
        assertThat(AreaToMassLaw.of(kind, 0.1101).parts())
                .isEqualTo(AreaToMassLaw.large(kind, 0.1101).parts());
        double middle = FastMath.sqrt(0.08 * 0.11);
        assertThat(AreaToMassLaw.of(kind, middle).cumulative(-0.8))
                .isCloseTo(
                        (AreaToMassLaw.small(middle).cumulative(-0.8)
                                        + AreaToMassLaw.large(kind, middle).cumulative(-0.8))
                                / 2,
                        within(1e-12));
    }

    @Test
    void meansAreThoseOfItsDistribution() {
        for (double length : new double[] {0.01, 0.1, 0.3, 1}) {
            AreaToMassLaw law = AreaToMassLaw.of(Kind.SPACECRAFT, length);
            double mean = 0;
            double massToArea = 0;
            double step = 1e-3;
            for (double chi = -6; chi < 4; chi += step) {
                double share = law.cumulative(chi + step / 2) - law.cumulative(chi - step / 2);
                mean += share * chi;
                massToArea += share * FastMath.pow(10, -chi);
            }
            assertThat(law.mean()).isCloseTo(mean, within(1e-6));
            assertThat(law.meanMassToArea() / massToArea).isCloseTo(1, within(1e-4));
        }
    }

    @Test
    void refusesWhatIsNoLength() {
        assertThatThrownBy(() -> AreaToMassLaw.small(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("characteristic length (m): found 0.0");
    }
}
