package org.clearorbit.campaign;

/**
 * How one target is to come down, chosen by a {@link DisposalRule}.
 *
 * @param mode controlled or natural
 * @param perigeeRadius perigee that the burn aims at (m)
 * @param deltaV delta-v of the perigee lowering, made at apogee with the target attached (m/s)
 * @param uncontrolled casualty expectation, were the object to come down uncontrolled
 * @param casualtyExpectation casualty expectation of the removal as chosen (persons): for a controlled re-entry the
 *     uncontrolled one times the probability that control fails
 * @param decayYears time from release to re-entry (Julian years), 0 for a controlled re-entry
 */
public record DisposalChoice(
        DisposalMode mode,
        double perigeeRadius,
        double deltaV,
        CasualtyExpectation.Result uncontrolled,
        double casualtyExpectation,
        double decayYears) {}
