package org.clearorbit.campaign;

import java.util.Locale;
import java.util.Optional;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.OrbitalLifetime;
import org.clearorbit.transfer.Disposal;
import org.clearorbit.transfer.ElectricEngine;

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
     * @return how it is to come down under this rule and the modes allowed for it
     * @throws InvalidInputException if no mode is left, see {@link #conflict}
     */
    public DisposalChoice choose(Target target) {
        Optional<String> conflict = conflict(target);
        if (conflict.isPresent()) {
            throw InvalidInputException.at(
                    "target " + target.catalogNumber() + ": allowed disposal modes",
                    target.facts().allowedDisposal(),
                    "a mode under the disposal rule: " + conflict.get());
        }
        if (needsControl(target) || !target.facts().allows(DisposalMode.NATURAL_DECAY)) {
            return controlled(target);
        }
        if (!target.facts().allows(DisposalMode.CONTROLLED_REENTRY)) {
            return natural(target);
        }
        DisposalChoice natural = natural(target);
        DisposalChoice controlled = controlled(target);
        // the safer way where it costs nothing more
        return natural.deltaV() < controlled.deltaV() ? natural : controlled;
    }

    /**
     * Whether this rule and the modes allowed for an object leave no way down.
     *
     * @param target the object
     * @return why there is none, empty if there is one
     */
    public Optional<String> conflict(Target target) {
        if (target.facts().allowedDisposal().isEmpty()) {
            return Optional.of("no disposal mode is allowed for it");
        }
        if (!needsControl(target) || target.facts().allows(DisposalMode.CONTROLLED_REENTRY)) {
            return Optional.empty();
        }
        return Optional.of(
                policy == DisposalPolicy.ALWAYS_CONTROLLED
                        ? "every re-entry must be controlled, only natural decay is allowed for it"
                        : String.format(
                                Locale.ROOT,
                                "only natural decay is allowed for it, its casualty expectation is %.2e, the limit %.2e",
                                casualtyOf(target).expectedCasualties(),
                                casualtyLimit));
    }

    private boolean needsControl(Target target) {
        return policy == DisposalPolicy.ALWAYS_CONTROLLED || casualtyOf(target).expectedCasualties() > casualtyLimit;
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
        Disposal disposal = Disposal.decayWithin(
                target.orbit(), target.areaToMass(), decayYears * EarthModel.JULIAN_YEAR, lifetime);
        CasualtyExpectation.Result uncontrolled = casualtyOf(target);
        return new DisposalChoice(
                DisposalMode.NATURAL_DECAY,
                disposal.perigeeRadius(),
                disposal.deltaV(),
                uncontrolled,
                uncontrolled.expectedCasualties(),
                disposal.decaySeconds() / EarthModel.JULIAN_YEAR);
    }

    /**
     * How a tug of low thrust brings an object down: in a circular spiral to the highest circle from which drag removes
     * it in time. It cannot control the re-entry.
     *
     * @param target the object
     * @return the choice, empty where the rule asks for control or natural decay is not allowed for the object
     */
    public Optional<DisposalChoice> releaseInDecay(Target target) {
        if (needsControl(target) || !target.facts().allows(DisposalMode.NATURAL_DECAY)) {
            return Optional.empty();
        }
        double limit = decayYears * EarthModel.JULIAN_YEAR;
        MeanOrbit orbit = target.orbit();
        // neither thrust nor masses have a say in where the circle is
        Disposal disposal = Disposal.spiralToDecay(
                orbit, target.areaToMass(), limit, lifetime, ElectricEngine.of(1, 1000), 1, target.massKg());
        CasualtyExpectation.Result uncontrolled = casualtyOf(target);
        return Optional.of(new DisposalChoice(
                DisposalMode.NATURAL_DECAY,
                disposal.perigeeRadius(),
                disposal.deltaV(),
                uncontrolled,
                uncontrolled.expectedCasualties(),
                disposal.decaySeconds() / EarthModel.JULIAN_YEAR));
    }

    /** @return radius of the perigee that a controlled re-entry aims at (m) */
    double controlledPerigeeRadius() {
        return EarthModel.EQUATORIAL_RADIUS + controlledPerigeeAltitude;
    }

    /** Delta-v at apogee that lowers the perigee (m/s), 0 if it is that low already. */
    static double loweringDeltaV(MeanOrbit orbit, double perigeeRadius) {
        return Disposal.controlledReentry(orbit, perigeeRadius).deltaV();
    }

    private CasualtyExpectation.Result casualtyOf(Target target) {
        return casualty.uncontrolledReentry(target.massKg(), target.orbit().i());
    }
}
