package org.clearorbit.campaign;

import org.orekit.time.AbsoluteDate;

/**
 * The removal of one target: how it comes down and what that means on the ground.
 *
 * @param target the target
 * @param disposal how it comes down
 * @param completed when the servicer has done its part; a natural decay goes on after it
 */
public record Removal(Target target, DisposalChoice disposal, AbsoluteDate completed) {}
