package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.List;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.transfer.ApsisBurn;
import org.clearorbit.transfer.Transfer;
import org.jspecify.annotations.Nullable;
import org.orekit.time.AbsoluteDate;

/** Spells an itinerary out: legs with dates, burns and masses, removals and costs. */
final class MissionAssembler {

    private static final String GROUND = "ground";
    private static final String INJECTION = "injection";
    private static final String REENTRY = "reentry";
    private static final String DECAY = "decay";

    private final CampaignProblem problem;
    private final MissionModel model;

    MissionAssembler(CampaignProblem problem, MissionModel model) {
        this.problem = problem;
        this.model = model;
    }

    /** A leg before its masses are known: they follow from the end of the mission. */
    private record Draft(
            LegKind kind,
            String from,
            String to,
            double start,
            double end,
            List<PlannedBurn> burns,
            @Nullable Burn kitBurn) {}

    private record PlannedBurn(String purpose, double deltaV, double attachedKg, double releasedKg) {}

    /**
     * @param candidate a mission that the planner found feasible
     * @return the mission in full
     */
    Mission assemble(Candidate candidate) {
        Itinerary itinerary = candidate.itinerary();
        Servicer servicer = model.servicer(itinerary.servicer());
        Trail trail = model.follow(itinerary);
        MissionModel.LaunchChoice launch = trail == null ? null : trail.finished(model);
        if (launch == null) {
            throw new IllegalArgumentException("itinerary breaks a limit: " + itinerary);
        }
        List<Removal> removals = new ArrayList<>();
        List<Draft> drafts = draft(itinerary, servicer, launch.launcher(), removals);
        List<Leg> legs = withMasses(drafts, servicer);
        return new Mission(servicer, problem.launchers().get(launch.launcher()), legs, removals, launch.cost());
    }

    private List<Draft> draft(Itinerary itinerary, Servicer servicer, int launcher, List<Removal> removals) {
        List<Draft> drafts = new ArrayList<>();
        double time = itinerary.launchSeconds();
        drafts.add(new Draft(LegKind.LAUNCH, GROUND, INJECTION, time, time, List.of(), null));
        String here = INJECTION;
        int previous = -1;
        List<Stop> stops = itinerary.stops();
        for (int k = 0; k < stops.size(); k++) {
            Stop stop = stops.get(k);
            String there = label(stop.target());
            double arrival = time + stop.transferSeconds();
            drafts.add(new Draft(
                    LegKind.TRANSFER,
                    here,
                    there,
                    time,
                    arrival,
                    transferBurns(previous, stop, launcher, time, arrival),
                    null));
            boolean last = k == stops.size() - 1;
            time = stop.kind() == Stop.Kind.REMOVE
                    ? remove(stop.target(), servicer, arrival, last, drafts, removals)
                    : pass(stop.target(), servicer, arrival, last, drafts);
            here = there;
            previous = stop.target();
        }
        return drafts;
    }

    private List<PlannedBurn> transferBurns(int previous, Stop stop, int launcher, double departure, double arrival) {
        if (previous < 0) {
            return List.of(new PlannedBurn("climb", model.climbDeltaV(launcher, stop.target()), 0, 0));
        }
        Transfer transfer = model.transfer(previous, stop.target(), departure, arrival);
        if (transfer == null) {
            throw new IllegalArgumentException("no transfer from " + label(previous) + " to " + label(stop.target()));
        }
        return List.of(
                new PlannedBurn("departure", transfer.firstBurn(), 0, 0),
                new PlannedBurn("arrival", transfer.secondBurn(), 0, 0));
    }

    private double pass(int target, Servicer servicer, double arrival, boolean last, List<Draft> drafts) {
        double end = arrival + MissionModel.staySeconds(servicer);
        if (last) {
            drafts.add(ownReentry(target, arrival, end));
        } else {
            drafts.add(new Draft(LegKind.TRANSFER, label(target), label(target), arrival, end, List.of(), null));
        }
        return end;
    }

    /** Adds the legs at a target that is removed; returns when the servicer is free again. */
    private double remove(
            int target, Servicer servicer, double arrival, boolean last, List<Draft> drafts, List<Removal> removals) {
        Target object = problem.targets().get(target);
        double contact = arrival + servicer.proximity().rendezvousDays() * EarthModel.DAY;
        double end = arrival + MissionModel.staySeconds(servicer);
        String here = label(target);
        drafts.add(new Draft(
                LegKind.RENDEZVOUS,
                here,
                here,
                arrival,
                contact,
                List.of(new PlannedBurn("rendezvous", servicer.proximity().rendezvousDeltaV(), 0, 0)),
                null));
        DisposalKit kit = servicer.kit();
        boolean together = last && kit == null;
        DisposalChoice choice = together
                ? problem.disposal().controlled(object)
                : problem.disposal().choose(object);
        removals.add(new Removal(object, choice, date(end)));
        if (kit != null) {
            // the carrier's own way down, after the last kit, takes no time of its own
            drafts.add(kitLeg(kit, target, contact, end, choice));
            if (last) {
                drafts.add(ownReentry(target, end, end));
            }
        } else if (together) {
            drafts.add(new Draft(
                    LegKind.DISPOSAL,
                    here,
                    REENTRY,
                    contact,
                    end,
                    List.of(new PlannedBurn("re-entry with target", choice.deltaV(), model.massKg(target), 0)),
                    null));
        } else {
            drafts.add(new Draft(
                    LegKind.DISPOSAL,
                    here,
                    goal(choice),
                    contact,
                    end,
                    List.of(
                            new PlannedBurn("perigee lowering with target", choice.deltaV(), model.massKg(target), 0),
                            new PlannedBurn("return", choice.deltaV(), 0, 0)),
                    null));
        }
        return end;
    }

    private Draft kitLeg(DisposalKit kit, int target, double contact, double end, DisposalChoice choice) {
        double propellant = model.kitPropellantKg(kit, target);
        Burn kitBurn = new Burn("kit", choice.deltaV(), model.massKg(target), propellant, 0);
        return new Draft(
                LegKind.KIT,
                label(target),
                goal(choice),
                contact,
                end,
                List.of(new PlannedBurn("kit release", 0, 0, model.kitMassKg(kit, target))),
                kitBurn);
    }

    private Draft ownReentry(int target, double start, double end) {
        return new Draft(
                LegKind.DISPOSAL,
                label(target),
                REENTRY,
                start,
                end,
                List.of(new PlannedBurn("own re-entry", model.reentryDeltaV(target), 0, 0)),
                null);
    }

    private List<Leg> withMasses(List<Draft> drafts, Servicer servicer) {
        List<Leg> legs = new ArrayList<>();
        double mass = servicer.finalMassKg();
        for (int k = drafts.size() - 1; k >= 0; k--) {
            Draft draft = drafts.get(k);
            double after = mass;
            List<Burn> burns = new ArrayList<>();
            for (int j = draft.burns().size() - 1; j >= 0; j--) {
                PlannedBurn burn = draft.burns().get(j);
                mass += burn.releasedKg();
                double propellant = ApsisBurn.propellantFor(mass + burn.attachedKg(), burn.deltaV(), servicer.ispS());
                mass += propellant;
                burns.add(0, new Burn(burn.purpose(), burn.deltaV(), burn.attachedKg(), propellant, burn.releasedKg()));
            }
            legs.add(
                    0,
                    new Leg(
                            draft.kind(),
                            draft.from(),
                            draft.to(),
                            date(draft.start()),
                            date(draft.end()),
                            burns,
                            mass,
                            after,
                            draft.kitBurn()));
        }
        return legs;
    }

    private static String goal(DisposalChoice choice) {
        return choice.mode() == DisposalMode.CONTROLLED_REENTRY ? REENTRY : DECAY;
    }

    private String label(int target) {
        return Integer.toString(problem.targets().get(target).catalogNumber());
    }

    private AbsoluteDate date(double seconds) {
        return problem.start().shiftedBy(seconds);
    }
}
