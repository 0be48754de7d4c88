package org.clearorbit.game;

import org.clearorbit.common.InfeasibleException;

/** A way to divide what all players cost or earn together. Implementations are stateless. */
public interface AllocationRule {

    /** @return a short name for tables and reports */
    String name();

    /**
     * Divides the value of the grand coalition.
     *
     * @param game a game
     * @return an amount for each player, in the game's unit, adding up to the grand coalition's value but for rounding
     * @throws InfeasibleException if the game has no allocation of this kind
     */
    Allocation allocate(TransferableUtilityGame game);
}
