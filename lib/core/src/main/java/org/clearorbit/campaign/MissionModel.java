package org.clearorbit.campaign;

import java.io.Serializable;
import java.util.List;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.transfer.ApsisBurn;
import org.clearorbit.transfer.ImpulsiveJ2Transfer;
import org.clearorbit.transfer.PrecessingOrbit;
import org.clearorbit.transfer.Transfer;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * The physics and prices of a problem, prepared once for the planner's loops. Plain numbers only, so that it can travel
 * with a work unit. Times are seconds after the start of the campaign window.
 */
final class MissionModel implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Lowest and highest orbit in which a servicer may drift between targets (m): above the drag, within low orbit. */
    static final double LOWEST_DRIFT_RADIUS = EarthModel.EQUATORIAL_RADIUS + 300e3;

    static final double HIGHEST_DRIFT_RADIUS = EarthModel.EQUATORIAL_RADIUS + 2000e3;

    private final Servicer[] servicers;
    private final Launcher[] launchers;
    private final CostModel costModel;
    private final double windowSeconds;

    private final PrecessingOrbit[] orbits;
    private final double[] massKg;
    private final double[] disposalDeltaV;
    private final double[] reentryDeltaV;

    MissionModel(CampaignProblem problem) {
        servicers = problem.servicers().toArray(Servicer[]::new);
        launchers = problem.launchers().toArray(Launcher[]::new);
        costModel = problem.costModel();
        windowSeconds = problem.end().durationFrom(problem.start());
        int count = problem.targets().size();
        orbits = new PrecessingOrbit[count];
        massKg = new double[count];
        disposalDeltaV = new double[count];
        reentryDeltaV = new double[count];
        for (int k = 0; k < count; k++) {
            Target target = problem.targets().get(k);
            MeanOrbit orbit = target.orbit();
            orbits[k] = PrecessingOrbit.of(orbit, problem.start());
            massKg[k] = target.massKg();
            disposalDeltaV[k] = problem.disposal().choose(target).deltaV();
            reentryDeltaV[k] =
                    DisposalRule.loweringDeltaV(orbit, problem.disposal().controlledPerigeeRadius());
        }
    }

    int targets() {
        return orbits.length;
    }

    Servicer servicer(int index) {
        return servicers[index];
    }

    Launcher launcher(int index) {
        return launchers[index];
    }

    int servicers() {
        return servicers.length;
    }

    int launchers() {
        return launchers.length;
    }

    double windowSeconds() {
        return windowSeconds;
    }

    double massKg(int target) {
        return massKg[target];
    }

    /** Delta-v that brings a target down as the disposal rule chose (m/s). */
    double disposalDeltaV(int target) {
        return disposalDeltaV[target];
    }

    /** Delta-v of a controlled re-entry from a target's orbit (m/s). */
    double reentryDeltaV(int target) {
        return reentryDeltaV[target];
    }

    double inclination(int target) {
        return orbits[target].i();
    }

    /** Transfer between the orbits of two targets, or null where its drift orbit would be too low or too high. */
    @Nullable
    Transfer transfer(int from, int to, double departure, double arrival) {
        Transfer transfer = ImpulsiveJ2Transfer.instance().estimate(orbits[from], orbits[to], departure, arrival);
        double radius = transfer.driftSemiMajorAxis();
        return radius < LOWEST_DRIFT_RADIUS || radius > HIGHEST_DRIFT_RADIUS ? null : transfer;
    }

    /** Delta-v from the injection orbit of a launcher to the orbit of a target, in its plane (m/s). */
    double climbDeltaV(int launcher, int target) {
        double injection = EarthModel.EQUATORIAL_RADIUS + launchers[launcher].injectionAltitude();
        PrecessingOrbit orbit = orbits[target];
        double apogee = orbit.a() * (1 + orbit.e());
        double perigee = orbit.a() * (1 - orbit.e());
        return ApsisBurn.moveOpposite(injection, injection, apogee)
                + ApsisBurn.moveOpposite(apogee, injection, perigee);
    }

    /** Mass of the kit that brings a target down, propellant included (kg). */
    double kitMassKg(DisposalKit kit, int target) {
        return kit.dryMassKg() + kitPropellantKg(kit, target);
    }

    /** Propellant of the kit that brings a target down (kg). */
    double kitPropellantKg(DisposalKit kit, int target) {
        return ApsisBurn.propellantFor(massKg[target] + kit.dryMassKg(), disposalDeltaV[target], kit.ispS());
    }

    /** Mass ratio of a burn: mass before over mass after. */
    static double massRatio(Servicer servicer, double deltaV) {
        return FastMath.exp(deltaV / (servicer.ispS() * EarthModel.STANDARD_GRAVITY));
    }

    /** Time that a stop takes after arrival in the target's orbit (s). */
    static double staySeconds(Servicer servicer) {
        return (servicer.proximity().rendezvousDays() + servicer.proximity().disposalDays()) * EarthModel.DAY;
    }

    /**
     * The cheapest launcher for a mission, with the masses and the cost that follow, or null if none can lift it.
     *
     * @param massAtFirstOrbitKg mass of the servicer on arrival in the first target's orbit (kg)
     * @param kitsKg mass of all kits (kg)
     */
    @Nullable
    LaunchChoice cheapestLaunch(
            Servicer servicer, int firstTarget, double massAtFirstOrbitKg, double kitsKg, int removed, double days) {
        LaunchChoice best = null;
        for (int k = 0; k < launchers.length; k++) {
            double launchMass = massAtFirstOrbitKg * massRatio(servicer, climbDeltaV(k, firstTarget));
            double propellant = launchMass - kitsKg - servicer.dryMassKg();
            if (propellant > servicer.propellantCapacityKg()
                    || launchMass > launchers[k].capacityKg(inclination(firstTarget))) {
                continue;
            }
            MissionCost cost = costModel.cost(servicer, launchers[k], removed, days, propellant);
            if (best == null || cost.totalMeur() < best.cost().totalMeur()) {
                best = new LaunchChoice(k, launchMass, propellant, cost);
            }
        }
        return best;
    }

    /**
     * Replays an itinerary.
     *
     * @return the trail to its last stop, or null where it breaks a limit on the way
     */
    @Nullable
    Trail follow(Itinerary itinerary) {
        List<Stop> stops = itinerary.stops();
        Trail trail = Trail.launched(this, itinerary.servicer(), itinerary.launchSeconds(), stops.get(0));
        for (int k = 1; k < stops.size() && trail != null; k++) {
            trail = trail.extended(this, stops.get(k));
        }
        return trail;
    }

    /** A launcher with what it lifts. */
    record LaunchChoice(int launcher, double launchMassKg, double propellantKg, MissionCost cost) {}
}
