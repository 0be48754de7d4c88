package org.clearorbit.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.clearorbit.game.Nucleolus.Domain;
import org.clearorbit.game.TransferableUtilityGame.Sense;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KohlbergCertificateTest {

    private static final TransferableUtilityGame AIRPORT = GameFamilies.airport(8, 11, 13, 18);

    private static Allocation claim(TransferableUtilityGame game, double... amounts) {
        return Allocation.of("claim", game.players(), amounts);
    }

    @Test
    void certifiesThePublishedNucleolusOfTheAirportGame() {
        KohlbergCertificate certificate =
                KohlbergCertificate.of(AIRPORT, claim(AIRPORT, 3.25, 3.25, 3.25, 8.25), Domain.IMPUTATIONS, 1e-9);

        assertThat(certificate.holds()).isTrue();
        assertThat(certificate.levels()).isNotEmpty();
        for (KohlbergCertificate.Level level : certificate.levels()) {
            double[] cover = new double[4];
            for (int k = 0; k < level.coalitions().size(); k++) {
                for (int i = 0; i < 4; i++) {
                    cover[i] += GameFamilies.has(level.coalitions().get(k), i)
                            ? level.weights().get(k)
                            : 0;
                }
                assertThat(level.weights().get(k)).isPositive();
            }
            for (int i = 0; i < 4; i++) {
                assertThat(cover[i] + level.topUps().get(i))
                        .isCloseTo(cover[0] + level.topUps().get(0), org.assertj.core.api.Assertions.within(1e-9));
            }
        }
    }

    @Test
    void refutesTheShapleyValueOfTheAirportGame() {
        KohlbergCertificate certificate =
                KohlbergCertificate.of(AIRPORT, claim(AIRPORT, 2, 3, 4, 9), Domain.IMPUTATIONS, 1e-9);

        assertThat(certificate.holds()).isFalse();
        assertThat(certificate.refutation()).contains("not balanced");
    }

    @Test
    void refutesWhatIsNotEfficientOrNotIndividuallyRational() {
        assertThat(KohlbergCertificate.of(AIRPORT, claim(AIRPORT, 3, 3, 3, 8), Domain.IMPUTATIONS, 1e-9)
                        .refutation())
                .contains("not efficient");
        assertThat(KohlbergCertificate.of(AIRPORT, claim(AIRPORT, 9, 3, 3, 3), Domain.IMPUTATIONS, 1e-9)
                        .refutation())
                .contains("not individually rational: P1");
    }

    @Test
    void tellsTheNucleolusFromThePrenucleolus() {
        TransferableUtilityGame game = GameFamilies.game(Sense.PROFIT, 0, 0, 0, 10, 0, 0, 0, 2);
        Allocation outside = claim(game, 3, 3, -4);
        Allocation inside = claim(game, 1, 1, 0);

        assertThat(KohlbergCertificate.of(game, outside, Domain.PREIMPUTATIONS, 1e-9)
                        .holds())
                .isTrue();
        assertThat(KohlbergCertificate.of(game, inside, Domain.IMPUTATIONS, 1e-9)
                        .holds())
                .isTrue();
        assertThat(KohlbergCertificate.of(game, outside, Domain.IMPUTATIONS, 1e-9)
                        .holds())
                .isFalse();
        assertThat(KohlbergCertificate.of(game, inside, Domain.PREIMPUTATIONS, 1e-9)
                        .holds())
                .isFalse();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void refutesANucleolusThatIsMovedByLittle(long seed) {
        TransferableUtilityGame game = GameFamilies.random(seed);
        double largest = GameFamilies.largest(game);
        double[] amounts = Excess.amounts(game, Nucleolus.rule().allocate(game));
        Random random = new Random(seed);
        int from = random.nextInt(amounts.length);
        int to = (from + 1 + random.nextInt(amounts.length - 1)) % amounts.length;
        amounts[from] -= 1e-4 * largest;
        amounts[to] += 1e-4 * largest;

        assertThat(KohlbergCertificate.of(game, claim(game, amounts), Domain.IMPUTATIONS, 1e-9 * largest)
                        .holds())
                .isFalse();
    }

    @Test
    void refusesAnotherGamesAllocationAndANegativeTolerance() {
        Allocation other = new Allocation("claim", List.of("A"), List.of(18.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KohlbergCertificate.of(AIRPORT, other, Domain.PREIMPUTATIONS, 1e-9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KohlbergCertificate.of(AIRPORT, claim(AIRPORT, 2, 3, 4, 9), Domain.IMPUTATIONS, -1));
    }
}
