package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.List;
import org.clearorbit.transfer.ApsisBurn;
import org.clearorbit.transfer.Transfer;
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
            List<Burn> kitBurns) {

        Draft(LegKind kind, String from, String to, double start, double end, PlannedBurn... burns) {
            this(kind, from, to, start, end, List.of(burns), List.of());
        }
    }

    private record PlannedBurn(String purpose, double deltaV, double attachedKg, double releasedKg) {

        PlannedBurn(String purpose, double deltaV) {
            this(purpose, deltaV, 0, 0);
        }
    }

    /**
     * @param flight a mission that the planner found feasible
     * @return the mission in full
     */
    Mission assemble(Flight flight) {
        Itinerary itinerary = flight.candidate().itinerary();
        Servicer servicer = model.servicer(itinerary.servicer());
        MissionModel.LaunchChoice launch = model.launch(flight);
        if (launch == null) {
            throw new IllegalArgumentException("itinerary breaks a limit: " + itinerary);
        }
        List<Removal> removals = new ArrayList<>();
        List<Draft> drafts = draft(itinerary, servicer, launch.option(), removals);
        List<Leg> legs = withMasses(drafts, servicer);
        return new Mission(
                servicer,
                launch.option().launcher(),
                launch.option().altitude(),
                legs,
                removals,
                launch.cost(),
                flight.together(),
                flight.launch());
    }

    private List<Draft> draft(Itinerary itinerary, Servicer servicer, LaunchOption option, List<Removal> removals) {
        List<Draft> drafts = new ArrayList<>();
        double time = itinerary.launchSeconds();
        drafts.add(new Draft(LegKind.LAUNCH, GROUND, INJECTION, time, time));
        String here = INJECTION;
        Trail trail = null;
        List<Stop> stops = itinerary.stops();
        for (int k = 0; k < stops.size(); k++) {
            Stop stop = stops.get(k);
            String there = label(stop.target());
            double arrival = time + stop.transferSeconds();
            PlannedBurn[] burns = trail == null
                    ? new PlannedBurn[] {new PlannedBurn("climb", option.climbDeltaV(servicer, stop.target()))}
                    : transferBurns(itinerary.servicer(), trail, stop, arrival);
            drafts.add(new Draft(LegKind.TRANSFER, here, there, time, arrival, burns));
            Visit visit = model.visit(itinerary.servicer(), stop.target());
            boolean last = k == stops.size() - 1;
            switch (stop.kind()) {
                case REMOVE -> remove(stop.target(), servicer, visit, arrival, last, drafts, removals);
                case PASS -> pass(there, servicer, visit, arrival, last, drafts);
                case REFUEL -> refuel(there, visit, arrival, drafts);
            }
            trail = trail == null
                    ? Trail.launched(model, itinerary.servicer(), itinerary.launchSeconds(), stop)
                    : trail.extended(model, stop);
            time = arrival + visit.staySeconds();
            here = there;
        }
        return drafts;
    }

    private PlannedBurn[] transferBurns(int servicer, Trail before, Stop stop, double arrival) {
        Transfer transfer =
                model.transfer(servicer, before.departureOrbit(model), stop.target(), before.stayEnd(), arrival);
        if (transfer == null) {
            throw new IllegalArgumentException(
                    "no transfer from " + label(before.lastTarget()) + " to " + label(stop.target()));
        }
        return new PlannedBurn[] {
            new PlannedBurn("departure", transfer.firstBurn()), new PlannedBurn("arrival", transfer.secondBurn())
        };
    }

    private void pass(String here, Servicer servicer, Visit visit, double arrival, boolean last, List<Draft> drafts) {
        double end = arrival + visit.staySeconds();
        if (servicer.engine() != null) {
            PlannedBurn spiral =
                    new PlannedBurn("spiral without target", visit.passing().deltaV());
            drafts.add(new Draft(LegKind.TRANSFER, here, here, arrival, end, spiral));
            if (last) {
                drafts.add(ownEnd(here, visit, end));
            }
        } else if (last) {
            drafts.add(new Draft(LegKind.DISPOSAL, here, REENTRY, arrival, end, ownEndBurn(visit)));
        } else {
            drafts.add(new Draft(LegKind.TRANSFER, here, here, arrival, end));
        }
    }

    private static void refuel(String depot, Visit visit, double arrival, List<Draft> drafts) {
        double contact = arrival + visit.rendezvousSeconds();
        PlannedBurn rendezvous =
                new PlannedBurn("rendezvous", visit.rendezvous().deltaV());
        drafts.add(new Draft(LegKind.RENDEZVOUS, depot, depot, arrival, contact, rendezvous));
        drafts.add(new Draft(LegKind.REFUEL, depot, depot, contact, arrival + visit.staySeconds()));
    }

    /** Adds the legs at a target that is removed. */
    private void remove(
            int target,
            Servicer servicer,
            Visit visit,
            double arrival,
            boolean last,
            List<Draft> drafts,
            List<Removal> removals) {
        Target object = problem.targets().get(target);
        double contact = arrival + visit.rendezvousSeconds();
        double end = arrival + visit.staySeconds();
        String here = label(target);
        boolean together = last && visit.endsTogether();
        DisposalChoice choice = choice(object, servicer, together);
        removals.add(new Removal(object, choice, date(end)));
        PlannedBurn rendezvous =
                new PlannedBurn("rendezvous", visit.rendezvous().deltaV());
        drafts.add(new Draft(LegKind.RENDEZVOUS, here, here, arrival, contact, rendezvous));
        Visit.Unit unit = visit.unit();
        if (together) {
            PlannedBurn down = new PlannedBurn("re-entry with target", choice.deltaV(), visit.attachedKg(), 0);
            drafts.add(new Draft(LegKind.DISPOSAL, here, REENTRY, contact, end, down));
            return;
        }
        if (unit != null) {
            PlannedBurn release = new PlannedBurn("kit release", 0, 0, unit.massKg());
            drafts.add(new Draft(
                    LegKind.KIT, here, goal(choice), contact, end, List.of(release), unit.burns(visit.attachedKg())));
        } else if (servicer.engine() != null) {
            PlannedBurn down =
                    new PlannedBurn("spiral with target", visit.down().deltaV(), visit.attachedKg(), 0);
            drafts.add(new Draft(LegKind.DISPOSAL, here, goal(choice), contact, end, down));
        } else {
            drafts.add(new Draft(
                    LegKind.DISPOSAL,
                    here,
                    goal(choice),
                    contact,
                    end,
                    new PlannedBurn("perigee lowering with target", choice.deltaV(), visit.attachedKg(), 0),
                    new PlannedBurn("return", visit.back().deltaV())));
        }
        if (last) {
            drafts.add(ownEnd(here, visit, end));
        }
    }

    private DisposalChoice choice(Target object, Servicer servicer, boolean together) {
        if (servicer.engine() != null) {
            return problem.disposal().releaseInDecay(object).orElseThrow();
        }
        return together
                ? problem.disposal().controlled(object)
                : problem.disposal().choose(object);
    }

    /** The servicer's own way out of orbit after its last stop; an impulsive one takes no time of its own for it. */
    private Draft ownEnd(String here, Visit visit, double start) {
        String goal = visit.release() == null ? REENTRY : DECAY;
        return new Draft(LegKind.DISPOSAL, here, goal, start, start + visit.endSeconds(), ownEndBurn(visit));
    }

    private static PlannedBurn ownEndBurn(Visit visit) {
        return new PlannedBurn(
                visit.release() == null ? "own re-entry" : "own spiral",
                visit.end().deltaV());
    }

    private List<Leg> withMasses(List<Draft> drafts, Servicer servicer) {
        List<Leg> legs = new ArrayList<>();
        double mass = servicer.finalMassKg();
        for (int k = drafts.size() - 1; k >= 0; k--) {
            Draft draft = drafts.get(k);
            double after = mass;
            List<Burn> burns = new ArrayList<>();
            if (draft.kind() == LegKind.REFUEL) {
                mass = servicer.finalMassKg();
                burns.add(new Burn("refuelling", 0, 0, 0, mass - after));
            }
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
                            draft.kitBurns()));
        }
        return legs;
    }

    private static String goal(DisposalChoice choice) {
        return choice.mode() == DisposalMode.CONTROLLED_REENTRY ? REENTRY : DECAY;
    }

    private String label(int stop) {
        if (stop >= model.targets()) {
            return problem.depots().get(stop - model.targets()).name();
        }
        return Integer.toString(problem.targets().get(stop).catalogNumber());
    }

    private AbsoluteDate date(double seconds) {
        return problem.start().shiftedBy(seconds);
    }
}
