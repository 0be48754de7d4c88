package org.clearorbit.game;

import org.clearorbit.common.InfeasibleException;

/**
 * The nucleolus: the allocation that makes the most dissatisfied coalition as content as possible, then the next, and
 * so on. It is unique, and in the core whenever there is a core (D. Schmeidler, "The nucleolus of a characteristic
 * function game", SIAM Journal on Applied Mathematics 17, 1969).
 *
 * <p>Found as the lexicographic centre of M. Maschler, B. Peleg and L. S. Shapley ("Geometric properties of the kernel,
 * nucleolus, and related solution concepts", Mathematics of Operations Research 4, 1979): a sequence of linear
 * programs, each of which lowers the largest excess that is not settled yet. The programs name only the coalitions that
 * matter (constraint generation: A. Hallefjord, R. Helming and K. Jornsten, International Journal of Game Theory 24,
 * 1995). {@link KohlbergCertificate} checks a result without any of this.
 */
public final class Nucleolus implements AllocationRule {

    /** Among which allocations the excesses are compared. */
    public enum Domain {
        /** The efficient allocations that give no player less than it has alone: the nucleolus proper. */
        IMPUTATIONS,
        /** All efficient allocations: the prenucleolus. It differs only in games without a core. */
        PREIMPUTATIONS
    }

    private static final Nucleolus PROPER = new Nucleolus(Domain.IMPUTATIONS);
    private static final Nucleolus PRE = new Nucleolus(Domain.PREIMPUTATIONS);

    private final Domain domain;

    private Nucleolus(Domain domain) {
        this.domain = domain;
    }

    /** @return the nucleolus proper, among the imputations */
    public static Nucleolus rule() {
        return PROPER;
    }

    /** @return the prenucleolus, which may leave a player worse off than alone */
    public static Nucleolus prenucleolus() {
        return PRE;
    }

    @Override
    public String name() {
        return domain == Domain.IMPUTATIONS ? "nucleolus" : "prenucleolus";
    }

    /** @return among which allocations the excesses are compared */
    public Domain domain() {
        return domain;
    }

    /**
     * {@inheritDoc}
     *
     * @throws InfeasibleException if there are no imputations: all together do worse than each alone. The prenucleolus
     *     always exists
     */
    @Override
    public Allocation allocate(TransferableUtilityGame game) {
        NormalisedGame normalised = new NormalisedGame(game);
        boolean proper = domain == Domain.IMPUTATIONS;
        if (proper && normalised.hasNoImputations()) {
            throw new InfeasibleException(noImputations(game));
        }
        boolean onlyOne = normalised.isAdditive() || proper && normalised.hasNothingToDivide();
        double[] gains = onlyOne ? new double[game.playerCount()] : LexicographicCentre.find(normalised, domain);
        return Allocation.of(name(), game.players(), normalised.restore(gains));
    }

    private static String noImputations(TransferableUtilityGame game) {
        double apart = 0;
        for (int i = 0; i < game.playerCount(); i++) {
            apart += game.value(1 << i);
        }
        boolean costs = game.sense() == TransferableUtilityGame.Sense.COST;
        return "no imputation: all players together " + (costs ? "cost " : "earn ") + game.value(game.grandCoalition())
                + ", each alone " + apart + " in sum, so any division leaves someone worse off than alone;"
                + " maybe they should not act together, or take the prenucleolus";
    }
}
