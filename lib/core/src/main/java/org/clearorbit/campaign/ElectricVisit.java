package org.clearorbit.campaign;

import java.util.Optional;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.transfer.ElectricEngine;
import org.clearorbit.transfer.LowThrustSpiral;
import org.clearorbit.transfer.PrecessingOrbit;

/**
 * What an electric tug spends on a target. It lowers the target in a circular spiral to the highest circle from which
 * drag removes it in time and goes on from there. How long its spirals take depends on its mass, which is known only
 * when the whole mission is: the times are those of full tanks, so that it is never late.
 */
final class ElectricVisit {

    /** Circle to which a tug spirals down in the end (m): drag brings it down from there within weeks. */
    private static final double LAST_ALTITUDE = 250e3;

    private ElectricVisit() {}

    static Visit of(CampaignProblem problem, Servicer servicer, Target target) {
        ElectricEngine engine = engine(servicer);
        MeanOrbit orbit = target.orbit();
        double full = fullMassKg(servicer);
        Optional<DisposalChoice> choice = problem.disposal().releaseInDecay(target);
        double radius = choice.map(DisposalChoice::perigeeRadius).orElse(orbit.a());
        LowThrustSpiral down =
                LowThrustSpiral.between(engine, full + target.massKg(), orbit.a(), orbit.i(), radius, orbit.i());
        LowThrustSpiral end = LowThrustSpiral.between(
                engine,
                full,
                radius,
                orbit.i(),
                Math.min(radius, EarthModel.EQUATORIAL_RADIUS + LAST_ALTITUDE),
                orbit.i());
        double rendezvous = Visit.rendezvousDays(servicer, target) * EarthModel.DAY;
        double handling = servicer.proximity().disposalDays() * EarthModel.DAY;
        PrecessingOrbit own = PrecessingOrbit.of(orbit, problem.start());
        MeanOrbit circle = new MeanOrbit(problem.start(), radius, 0, orbit.i(), 0, 0, 0);
        Visit.Spent lowering = Visit.Spent.of(servicer, down.deltaV());
        return new Visit(
                choice.isPresent() && Visit.isOpen(servicer, target),
                Visit.consentFrom(problem, target),
                rendezvous,
                rendezvous + handling + down.seconds(),
                end.seconds(),
                Visit.Spent.of(servicer, Visit.rendezvousDeltaV(servicer, target)),
                lowering,
                Visit.Spent.NOTHING,
                lowering,
                Visit.Spent.of(servicer, end.deltaV()),
                false,
                target.massKg(),
                null,
                PrecessingOrbit.of(circle, problem.start()),
                // in the target's orbit until the spiral begins, which the handling comes before
                own.raanRate() * (rendezvous + handling) + down.nodeDrift());
    }

    /** Time of the climb from an injection orbit to a target, with full tanks (s). */
    static double climbSeconds(Servicer servicer, double fromRadius, PrecessingOrbit target) {
        return LowThrustSpiral.between(
                        engine(servicer), fullMassKg(servicer), fromRadius, target.i(), target.a(), target.i())
                .seconds();
    }

    /** The heaviest that it can be (kg). */
    static double fullMassKg(Servicer servicer) {
        return servicer.dryMassKg() + servicer.propellantCapacityKg();
    }

    private static ElectricEngine engine(Servicer servicer) {
        ElectricEngine engine = servicer.engine();
        if (engine == null) {
            throw new IllegalArgumentException("servicer '" + servicer.name() + "' has no electric engine");
        }
        return engine;
    }
}
