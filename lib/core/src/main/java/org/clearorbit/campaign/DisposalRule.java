package org.clearorbit.campaign;

import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.OrbitalLifetime;
import org.clearorbit.transfer.ApsisBurn;
import org.hipparchus.util.FastMath;

/**
 * Decides how each object comes down. A controlled re-entry lowers the perigee, in one burn at apogee, to where the
 * object enters within the same revolution; natural decay lowers it only so far that drag does the rest in time. Where
 * the uncontrolled casualty expectation exceeds the limit, the re-entry must be controlled (NASA-STD-8719.14C, 4.7;
 * ESSB-ST-U-004; ISO 24113:2023, 6.3.4).
 *
 * @param policy when re-entries are controlled
 * @param controlledPerigeeAltitude perigee altitude that a controlled re-entry aims at (m)
 * @param decayYears longest natural decay after release (Julian years)
 * @param casualtyLimit largest casualty expectation of an uncontrolled re-entry (persons)
 * @param controlFailure probability that a controlled re-entry is not controlled after all, in [0, 1]
 * @param casualty how the casualty expectation is worked out
 * @param lifetime how the natural decay is worked out
 */
public record DisposalRule(
        DisposalPolicy policy,
        double controlledPerigeeAltitude,
        double decayYears,
        double casualtyLimit,
        double controlFailure,
        CasualtyExpectation casualty,
        OrbitalLifetime lifetime) {

    /** Checks the ranges. */
    public DisposalRule {
        if (!(controlledPerigeeAltitude >= 0 && controlledPerigeeAltitude <= 80e3)) {
            throw InvalidInputException.at(
                    "disposal: controlled perigee altitude (m)", controlledPerigeeAltitude, "0 to 80000");
        }
        Checks.positive("disposal: longest natural decay (years)", decayYears);
        Checks.positive("disposal: casualty limit", casualtyLimit);
        if (!(controlFailure >= 0 && controlFailure <= 1)) {
            throw InvalidInputException.at("disposal: control failure probability", controlFailure, "0 to 1");
        }
    }

    /**
     * @return controlled where required: perigee 50 km, natural decay within 25 years, limit 1e-4, control failing once
     *     in a hundred
     */
    public static DisposalRule withDefaults() {
        return new DisposalRule(
                DisposalPolicy.CONTROLLED_WHERE_REQUIRED,
                50e3,
                25,
                1e-4,
                0.01,
                CasualtyExpectation.withDefaults(),
                OrbitalLifetime.withDefaults());
    }

    /**
     * @param target the object
     * @return how it is to come down under this rule
     */
    public DisposalChoice choose(Target target) {
        if (policy == DisposalPolicy.ALWAYS_CONTROLLED || casualtyOf(target).expectedCasualties() > casualtyLimit) {
            return controlled(target);
        }
        DisposalChoice natural = natural(target);
        DisposalChoice controlled = controlled(target);
        // the safer way where it costs nothing more
        return natural.deltaV() < controlled.deltaV() ? natural : controlled;
    }

    /**
     * @param target the object
     * @return its controlled re-entry, whether the rule asks for it or not
     */
    public DisposalChoice controlled(Target target) {
        CasualtyExpectation.Result uncontrolled = casualtyOf(target);
        double perigee = controlledPerigeeRadius();
        return new DisposalChoice(
                DisposalMode.CONTROLLED_REENTRY,
                perigee,
                loweringDeltaV(target.orbit(), perigee),
                uncontrolled,
                controlFailure * uncontrolled.expectedCasualties(),
                0);
    }

    private DisposalChoice natural(Target target) {
        MeanOrbit orbit = target.orbit();
        double limit = decayYears * EarthModel.JULIAN_YEAR;
        double perigee = FastMath.min(
                orbit.perigeeRadius(), lifetime.perigeeForLifetime(orbit.apogeeRadius(), target.areaToMass(), limit));
        CasualtyExpectation.Result uncontrolled = casualtyOf(target);
        return new DisposalChoice(
                DisposalMode.NATURAL_DECAY,
                perigee,
                loweringDeltaV(orbit, perigee),
                uncontrolled,
                uncontrolled.expectedCasualties(),
                lifetime.lifetimeSeconds(perigee, orbit.apogeeRadius(), target.areaToMass()) / EarthModel.JULIAN_YEAR);
    }

    /** @return radius of the perigee that a controlled re-entry aims at (m) */
    double controlledPerigeeRadius() {
        return EarthModel.EQUATORIAL_RADIUS + controlledPerigeeAltitude;
    }

    /** Delta-v at apogee that lowers the perigee (m/s), 0 if it is that low already. */
    static double loweringDeltaV(MeanOrbit orbit, double perigeeRadius) {
        return perigeeRadius >= orbit.perigeeRadius()
                ? 0
                : ApsisBurn.moveOpposite(orbit.apogeeRadius(), orbit.perigeeRadius(), perigeeRadius);
    }

    private CasualtyExpectation.Result casualtyOf(Target target) {
        return casualty.uncontrolledReentry(target.massKg(), target.orbit().i());
    }
}
