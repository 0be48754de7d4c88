package org.clearorbit.campaign;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.transfer.ApsisBurn;
import org.clearorbit.transfer.PrecessingOrbit;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * What one servicer spends on one stop, a target or a depot, worked out once for the planner's loops.
 *
 * @param allowed whether it may do there what it comes for
 * @param consentFrom the target is not captured before (s after the start of the window)
 * @param rendezvousSeconds from arrival in the orbit to contact (s)
 * @param staySeconds from arrival in the orbit until it is free to go on (s)
 * @param endSeconds from then to the end of the mission, if this was the last stop (s)
 * @param rendezvous from arrival to contact
 * @param down with the target attached, as the disposal was chosen; nothing where a kit does it
 * @param back alone, after the release
 * @param passing in place of all of these, where the target is left out: nothing for an impulsive servicer, the same
 *     way down, alone, for a tug, so that it is in the same place at the same time
 * @param end its own way out of orbit, in the end
 * @param endsTogether whether its last target goes down with it
 * @param attachedKg mass of the target (kg)
 * @param unit what it leaves on the target, null without
 * @param release the orbit in which it lets the target go, in the plane that the target would have at the reference
 *     date; null where it returns to the target's orbit
 * @param releaseDrift by how much the node of that orbit has turned from the target's, from arrival to the end of the
 *     stay, beyond what its own rate does (rad)
 */
record Visit(
        boolean allowed,
        double consentFrom,
        double rendezvousSeconds,
        double staySeconds,
        double endSeconds,
        Spent rendezvous,
        Spent down,
        Spent back,
        Spent passing,
        Spent end,
        boolean endsTogether,
        double attachedKg,
        @Nullable Unit unit,
        @Nullable PrecessingOrbit release,
        double releaseDrift)
        implements Serializable {

    /**
     * A burn of the servicer.
     *
     * @param deltaV delta-v (m/s)
     * @param ratio mass before over mass after
     */
    record Spent(double deltaV, double ratio) implements Serializable {

        static final Spent NOTHING = new Spent(0, 1);

        static Spent of(Servicer servicer, double deltaV) {
            return new Spent(deltaV, MissionModel.massRatio(servicer, deltaV));
        }
    }

    /**
     * A kit or unit loaded for one target.
     *
     * @param massKg mass, propellant included (kg)
     * @param approachDeltaV delta-v of its own approach (m/s), 0 for a kit
     * @param approachKg propellant for it (kg)
     * @param disposalDeltaV delta-v with the target attached (m/s)
     * @param disposalKg propellant for it (kg)
     */
    record Unit(double massKg, double approachDeltaV, double approachKg, double disposalDeltaV, double disposalKg)
            implements Serializable {

        static Unit of(DisposalKit kit, double targetKg, double approachDeltaV, double disposalDeltaV) {
            double disposal = ApsisBurn.propellantFor(targetKg + kit.dryMassKg(), disposalDeltaV, kit.ispS());
            double approach = ApsisBurn.propellantFor(kit.dryMassKg() + disposal, approachDeltaV, kit.ispS());
            return new Unit(kit.dryMassKg() + disposal + approach, approachDeltaV, approach, disposalDeltaV, disposal);
        }

        double propellantKg() {
            return approachKg + disposalKg;
        }

        /** Its own burns in order, the target's mass attached in the last. */
        List<Burn> burns(double targetKg) {
            List<Burn> burns = new ArrayList<>();
            if (approachDeltaV > 0) {
                burns.add(new Burn("unit's approach", approachDeltaV, 0, approachKg, 0));
            }
            burns.add(new Burn("kit", disposalDeltaV, targetKg, disposalKg, 0));
            return burns;
        }
    }

    /** What a servicer of a problem spends on one of its targets. */
    static Visit of(CampaignProblem problem, Servicer servicer, Target target) {
        if (servicer.engine() != null) {
            return ElectricVisit.of(problem, servicer, target);
        }
        boolean possible = problem.disposal().conflict(target).isEmpty();
        boolean controllable = target.facts().allows(DisposalMode.CONTROLLED_REENTRY);
        double disposal = possible ? problem.disposal().choose(target).deltaV() : 0;
        CaptureTable.Row capture = servicer.capture().of(target.facts().tumbling());
        DisposalKit kit = servicer.kit();
        Unit unit = kit == null
                ? null
                : Unit.of(kit, target.massKg(), kit.approachDeltaV() * capture.deltaVFactor(), disposal);
        boolean allowed = possible
                && isOpen(servicer, target)
                && (controllable || servicer.concept() != ServicerConcept.SINGLE_USE)
                && (kit == null || unit.propellantKg() <= kit.propellantCapacityKg());
        double rendezvousDays = rendezvousDays(servicer, target);
        Spent down = kit == null ? Spent.of(servicer, disposal) : Spent.NOTHING;
        double reentry =
                DisposalRule.loweringDeltaV(target.orbit(), problem.disposal().controlledPerigeeRadius());
        return new Visit(
                allowed,
                consentFrom(problem, target),
                rendezvousDays * EarthModel.DAY,
                (rendezvousDays + servicer.proximity().disposalDays()) * EarthModel.DAY,
                0,
                Spent.of(servicer, rendezvousDeltaV(servicer, target)),
                down,
                down,
                Spent.NOTHING,
                Spent.of(servicer, reentry),
                kit == null && controllable,
                target.massKg(),
                unit,
                null,
                0);
    }

    /** What a servicer spends at a depot. */
    static Visit at(Depot depot, Servicer servicer) {
        double rendezvous = servicer.proximity().rendezvousDays() * EarthModel.DAY;
        return new Visit(
                servicer.concept() == ServicerConcept.REFUELLED_SHUTTLE,
                Double.NEGATIVE_INFINITY,
                rendezvous,
                rendezvous + depot.refuelDays() * EarthModel.DAY,
                0,
                Spent.of(servicer, servicer.proximity().rendezvousDeltaV()),
                Spent.NOTHING,
                Spent.NOTHING,
                Spent.NOTHING,
                Spent.NOTHING,
                false,
                0,
                null,
                null,
                0);
    }

    static boolean isOpen(Servicer servicer, Target target) {
        return !target.facts().excludedServicers().contains(servicer.name());
    }

    /** First instant at which a target may be captured (s after the start of the window). */
    static double consentFrom(CampaignProblem problem, Target target) {
        return target.facts().consentFrom() == null
                ? Double.NEGATIVE_INFINITY
                : target.facts().consentFrom().durationFrom(problem.start());
    }

    /** Time from arrival in the orbit to contact (days). */
    static double rendezvousDays(Servicer servicer, Target target) {
        return servicer.proximity().rendezvousDays()
                * servicer.capture().of(target.facts().tumbling()).timeFactor();
    }

    /** Delta-v of the servicer from arrival to contact, or to where it lets a unit go (m/s). */
    static double rendezvousDeltaV(Servicer servicer, Target target) {
        double factor = servicer.concept() == ServicerConcept.MOTHERSHIP
                ? 1
                : servicer.capture().of(target.facts().tumbling()).deltaVFactor();
        return servicer.proximity().rendezvousDeltaV() * factor;
    }

    /**
     * The orbit from which the servicer goes on.
     *
     * @param target the target's own orbit
     * @param leaving when it goes on (s)
     */
    PrecessingOrbit departureOrbit(PrecessingOrbit target, double leaving) {
        if (release == null) {
            return target;
        }
        double arrival = leaving - staySeconds;
        double node = target.raanAt(arrival) + releaseDrift;
        return new PrecessingOrbit(
                release.a(),
                release.e(),
                release.i(),
                FastMath.IEEEremainder(node - release.raanRate() * leaving, 2 * FastMath.PI),
                0,
                release.raanRate(),
                release.argpRate());
    }
}
