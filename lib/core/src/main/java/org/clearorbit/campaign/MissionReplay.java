package org.clearorbit.campaign;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;

/**
 * Flies a planned mission again under other conditions: launched later, with more or less delta-v than estimated, with
 * a margin of propellant. The order of the targets and all times between launch and end stay; every date moves with the
 * launch, and the transfers are estimated anew under the J2 drift from there. Masses are followed forward from what was
 * loaded. The mission gives up targets from the end until the rest fits the propellant and the window, as if it had
 * been known from the start what each leg takes, and with the servicer's own disposal still in it.
 *
 * <p>A leg is the way to one stop and what is done there; the first one includes the climb, the last one flown the
 * servicer's disposal. Legs are numbered from 0. A carrier lets the kits of targets that it gives up ride along. Kits
 * and units are taken as loaded for what they need. Immutable; safe to share between threads.
 */
public final class MissionReplay implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Masses closer than this (kg) are the same: they are followed forward here and backward in the plan. */
    private static final double SAME_MASS = 1e-6;

    private final MissionModel model;
    private final MissionProfile profile;
    private final double fixedMeur;
    private final double operationsMeurPerDay;
    private final PropellantLoad.Room room;
    private final PropellantLoad load;

    private MissionReplay(MissionReplay other, PropellantLoad load) {
        this.model = other.model;
        this.profile = other.profile;
        this.fixedMeur = other.fixedMeur;
        this.operationsMeurPerDay = other.operationsMeurPerDay;
        this.room = other.room;
        this.load = load;
    }

    private MissionReplay(CampaignPlan plan, int number, MarginRoom room) {
        this.model = plan.model();
        Mission mission = plan.campaign().missions().get(number);
        Itinerary itinerary = plan.flights().get(number).candidate().itinerary();
        double climb = room.choice(number)
                .option()
                .climbDeltaV(mission.servicer(), itinerary.stops().get(0).target());
        this.profile = new MissionProfile(model, itinerary, climb);
        MissionCost cost = mission.cost();
        this.operationsMeurPerDay = cost.operationsMeur() / plannedDays();
        this.fixedMeur = cost.totalMeur() - cost.operationsMeur();
        this.room = room.of(number);
        this.load = PropellantLoad.asPlanned(profile);
    }

    /**
     * @param plan a plan
     * @return its missions, in the order of the missions of its campaign
     */
    public static List<MissionReplay> of(CampaignPlan plan) {
        MarginRoom room = MarginRoom.in(plan);
        MissionReplay[] replays = new MissionReplay[plan.flights().size()];
        for (int k = 0; k < replays.length; k++) {
            replays[k] = new MissionReplay(plan, k, room);
        }
        return List.of(replays);
    }

    /** @return the number of legs */
    public int legs() {
        return profile.stops();
    }

    /**
     * @param leg number of a leg
     * @return the target removed on it, as its position in the problem; -1 where nothing is
     */
    public int target(int leg) {
        return profile.kind(leg) == Stop.Kind.REMOVE ? profile.target(leg) : -1;
    }

    /**
     * @param leg number of a leg
     * @return when the servicer is done with its target: days after launch
     */
    public double removedAfterDays(int leg) {
        return profile.stayEndDays(leg);
    }

    /** @return the servicer flown */
    public Servicer servicer() {
        return profile.craft();
    }

    /** @return from launch to the end of the last leg, as planned (days) */
    public double plannedDays() {
        return profile.endDays(legs() - 1);
    }

    /**
     * @param days time under way (days)
     * @return what the mission costs then: all that is paid by the launch, the margin included, and the operations
     *     (million euro)
     */
    public double costMeur(double days) {
        return fixedMeur + load.costMeur() + days * operationsMeurPerDay;
    }

    /**
     * @param share margin, as a share of the delta-v of every leg; at least 0
     * @return the mission with propellant for so much more, as far as tanks, launch and depots hold it
     * @throws InvalidInputException if the share is negative or not finite
     */
    public MissionReplay withMargin(double share) {
        Checks.notNegative("propellant margin (share of delta-v)", share);
        return new MissionReplay(this, PropellantLoad.withMargin(profile, room, share));
    }

    /** @return whether tanks, launch and depots hold all of the margin */
    public boolean holdsMargin() {
        return load.complete();
    }

    /** @return propellant loaded for the margin, at launch and at depots (kg) */
    public double marginKg() {
        return load.beyond(PropellantLoad.asPlanned(profile));
    }

    /**
     * @param delaySeconds how much later than planned it is ready for launch (s); it then waits for the next date at
     *     which launches are allowed
     * @param deltaVFactors for each leg, the delta-v that it takes over that estimated
     * @return what comes of it
     */
    public ReplayedMission fly(double delaySeconds, double[] deltaVFactors) {
        if (deltaVFactors.length != legs()) {
            throw new IllegalArgumentException(
                    deltaVFactors.length + " delta-v factors, expected one for each of " + legs() + " legs");
        }
        if (!(delaySeconds >= 0)) {
            throw new IllegalArgumentException("launch delay " + delaySeconds + " s, expected at least 0");
        }
        double delay = delaySeconds;
        if (delay > 0) {
            double ready = model.launchTimes().near(profile.launchSeconds() + delay);
            double launch = model.launchTimes().allows(ready)
                    ? ready
                    : model.launchTimes().next(ready);
            delay = launch - profile.launchSeconds();
        }
        if (Double.isInfinite(delay)) {
            return new ReplayedMission(0, ReplayedMission.Cut.NO_LAUNCH, delay, 0, 0);
        }
        return new Run(delay, deltaVFactors).result();
    }

    /** @return the mission as planned: no delay, every leg as estimated */
    public ReplayedMission asPlanned() {
        double[] ones = new double[legs()];
        Arrays.fill(ones, 1);
        return fly(0, ones);
    }

    /** One flight, stop by stop, that remembers the last stop at which it could have ended. */
    private final class Run {

        private final double launch;
        private final double delay;
        private final double[] factors;
        private double mass = load.launchKg();
        private double kits = profile.kitsKg();
        private double spent;
        private int flown;
        private double left;
        private ReplayedMission.Cut cut = ReplayedMission.Cut.NONE;

        Run(double delay, double[] factors) {
            this.delay = delay;
            this.launch = profile.launchSeconds() + delay;
            this.factors = factors;
            for (int k = 0; k < legs(); k++) {
                if (!goes(k)) {
                    return;
                }
            }
        }

        /** Flies to a stop, tries to end there and leaves it; false where it gets no further. */
        private boolean goes(int k) {
            double factor = factors[k];
            Visit visit = profile.visit(k);
            Stop.Kind kind = profile.kind(k);
            double deltaV = delay > 0 ? profile.way(k, launch) : profile.way(k);
            if (Double.isInfinite(deltaV)) {
                cut(ReplayedMission.Cut.NO_TRANSFER);
                return false;
            }
            burn(deltaV * factor);
            if (kind != Stop.Kind.PASS) {
                burn(visit.rendezvous().deltaV() * factor);
            }
            boolean may = kind == Stop.Kind.REMOVE || profile.isLast(k);
            boolean together = kind == Stop.Kind.REMOVE && visit.endsTogether();
            if (together) {
                double end = visit.end().deltaV() * factor;
                tryToEnd(k, profile.afterBurnWithTarget(k, mass, end), spent + end);
            }
            leave(k, kind, visit, factor);
            if (may && !together) {
                double end = visit.end().deltaV() * factor;
                tryToEnd(k, mass / profile.ratio(end), spent + end);
            }
            return mass >= profile.craft().dryMassKg();
        }

        private void leave(int k, Stop.Kind kind, Visit visit, double factor) {
            if (kind == Stop.Kind.PASS) {
                burn(visit.passing().deltaV() * factor);
            } else if (kind == Stop.Kind.REFUEL) {
                // it must arrive with what cannot be used, and leaves with what was planned if it has no more
                mass = mass < profile.craft().finalMassKg() - SAME_MASS ? 0 : FastMath.max(mass, load.massKg()[k]);
            } else if (visit.unit() != null) {
                mass -= profile.unitKg(k);
                kits -= profile.unitKg(k);
            } else {
                mass = profile.afterBurnWithTarget(k, mass, visit.down().deltaV() * factor);
                spent += visit.down().deltaV() * factor;
                burn(visit.back().deltaV() * factor);
            }
        }

        private void burn(double deltaV) {
            mass /= profile.ratio(deltaV);
            spent += deltaV;
        }

        private void tryToEnd(int k, double finalMass, double deltaV) {
            double end = launch + profile.endDays(k) * EarthModel.DAY;
            double unused = finalMass - kits - profile.craft().finalMassKg();
            if (SameInstant.isAfter(end, model.windowSeconds())) {
                cut(ReplayedMission.Cut.WINDOW);
            } else if (unused < -SAME_MASS || deltaV > profile.craft().limits().maxDeltaV() * (1 + 1e-12)) {
                cut(ReplayedMission.Cut.PROPELLANT);
            } else {
                flown = k + 1;
                left = FastMath.max(0, unused);
                cut = ReplayedMission.Cut.NONE;
            }
        }

        /** Keeps the first thing in the way after the last stop at which it could end. */
        private void cut(ReplayedMission.Cut reason) {
            if (cut == ReplayedMission.Cut.NONE) {
                cut = reason;
            }
        }

        ReplayedMission result() {
            if (flown < legs() && cut == ReplayedMission.Cut.NONE) {
                // it ran dry on the way to a stop at which it could not have ended
                cut = ReplayedMission.Cut.PROPELLANT;
            }
            double days = flown == 0 ? 0 : profile.endDays(flown - 1);
            return new ReplayedMission(flown, cut, delay, days, left);
        }
    }
}
