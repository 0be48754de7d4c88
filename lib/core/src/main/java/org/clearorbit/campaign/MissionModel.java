package org.clearorbit.campaign;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.transfer.ElectricEngine;
import org.clearorbit.transfer.ImpulsiveJ2Transfer;
import org.clearorbit.transfer.LowThrustEstimate;
import org.clearorbit.transfer.LowThrustEstimator;
import org.clearorbit.transfer.LowThrustTransfer;
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
    private final LaunchOption[] options;
    private final CostModel costModel;
    private final double windowSeconds;
    private final LaunchTimes launchTimes;

    /** Of the targets, then of the depots. */
    private final PrecessingOrbit[] orbits;

    private final int targetCount;
    private final double[] depotKg;
    private final double[] depotMeurPerKg;
    /** By servicer and stop. */
    private final Visit[][] visits;

    /** From injection to arrival at a first stop, by servicer and stop (s). */
    private final double[][] commissioning;

    private final Commitments commitments;

    MissionModel(CampaignProblem problem) {
        this(problem, Commitments.none());
    }

    MissionModel(CampaignProblem problem, Commitments commitments) {
        this.commitments = commitments;
        servicers = problem.servicers().toArray(Servicer[]::new);
        launchers = problem.launchers().toArray(Launcher[]::new);
        costModel = problem.costModel();
        windowSeconds = problem.end().durationFrom(problem.start());
        launchTimes = LaunchTimes.of(problem);
        List<Target> targets = problem.targets();
        List<Depot> depots = problem.depots();
        orbits = Stream.concat(
                        targets.stream().map(Target::orbit), depots.stream().map(Depot::orbit))
                .map(orbit -> PrecessingOrbit.of(orbit, problem.start()))
                .toArray(PrecessingOrbit[]::new);
        targetCount = targets.size();
        depotKg = depots.stream().mapToDouble(Depot::capacityKg).toArray();
        depotMeurPerKg = depots.stream().mapToDouble(Depot::propellantMeurPerKg).toArray();
        options = LaunchOption.all(problem.launchers(), orbits);
        visits = new Visit[servicers.length][orbits.length];
        commissioning = new double[servicers.length][orbits.length];
        for (int servicer = 0; servicer < servicers.length; servicer++) {
            for (int stop = 0; stop < orbits.length; stop++) {
                visits[servicer][stop] = stop < targetCount
                        ? Visit.of(problem, servicers[servicer], targets.get(stop))
                        : Visit.at(depots.get(stop - targetCount), servicers[servicer]);
                commissioning[servicer][stop] = commissioning(servicers[servicer], stop);
            }
        }
    }

    int targets() {
        return targetCount;
    }

    /** Number of depots: the stops from {@link #targets} on. */
    int depots() {
        return depotKg.length;
    }

    /** Propellant of a depot (kg). */
    double depotKg(int depot) {
        return depotKg[depot];
    }

    /** Price of the propellant of a depot (million euro per kg). */
    double depotMeurPerKg(int depot) {
        return depotMeurPerKg[depot];
    }

    Servicer servicer(int index) {
        return servicers[index];
    }

    Launcher launcher(int index) {
        return launchers[index];
    }

    int launchers() {
        return launchers.length;
    }

    int servicers() {
        return servicers.length;
    }

    double windowSeconds() {
        return windowSeconds;
    }

    /** What a servicer spends on a target or at a depot. */
    Visit visit(int servicer, int target) {
        return visits[servicer][target];
    }

    /** The ways to be launched. */
    List<LaunchOption> launchOptions() {
        return List.of(options);
    }

    LaunchTimes launchTimes() {
        return launchTimes;
    }

    /**
     * Time from injection to arrival in the orbit of a first target (s): commissioning, and for a tug the longest climb
     * that any launch leaves to it.
     */
    double commissioningSeconds(int servicer, int first) {
        return commissioning[servicer][first];
    }

    private double commissioning(Servicer craft, int first) {
        double climb = 0;
        for (LaunchOption option : options) {
            if (craft.engine() != null) {
                climb = FastMath.max(
                        climb,
                        ElectricVisit.climbSeconds(
                                craft, EarthModel.EQUATORIAL_RADIUS + option.altitude(), orbits[first]));
            }
        }
        return craft.commissioningDays() * EarthModel.DAY + climb;
    }

    /** Earliest launch of a mission that begins with a target (s): its consent must be there at contact. */
    double earliestLaunch(int servicer, int first) {
        Visit visit = visits[servicer][first];
        return FastMath.max(0, visit.consentFrom() - visit.rendezvousSeconds() - commissioningSeconds(servicer, first));
    }

    /** Latest launch of a mission that begins with a target (s). */
    double latestLaunch(int servicer, int first) {
        Visit visit = visits[servicer][first];
        return windowSeconds - commissioningSeconds(servicer, first) - visit.staySeconds() - visit.endSeconds();
    }

    PrecessingOrbit orbit(int target) {
        return orbits[target];
    }

    double inclination(int target) {
        return orbits[target].i();
    }

    /**
     * The cheapest transfer of a servicer to a target or depot, or null where its drift orbit would be too low or too
     * high whatever whole turns the node makes, or where its thrust does not get it there in time.
     */
    @Nullable
    Transfer transfer(int servicer, PrecessingOrbit from, int to, double departure, double arrival) {
        ElectricEngine engine = servicers[servicer].engine();
        if (engine != null) {
            return spiral(servicers[servicer], engine, from, orbits[to], departure, arrival);
        }
        return ImpulsiveJ2Transfer.instance()
                .estimateWithin(from, orbits[to], departure, arrival, LOWEST_DRIFT_RADIUS, HIGHEST_DRIFT_RADIUS)
                .orElse(null);
    }

    private static @Nullable Transfer spiral(
            Servicer tug,
            ElectricEngine engine,
            PrecessingOrbit from,
            PrecessingOrbit to,
            double departure,
            double arrival) {
        LowThrustEstimator estimator = LowThrustTransfer.with(engine).estimator();
        double mass = ElectricVisit.fullMassKg(tug);
        if (estimator.deltaV(from, to, departure, arrival, mass) == Double.POSITIVE_INFINITY) {
            return null;
        }
        LowThrustEstimate found = estimator.toEstimate();
        return new Transfer(
                found.firstSpiral(), found.secondSpiral(), found.waitingRadius(), found.waitingInclination());
    }

    /** Mass ratio of a burn: mass before over mass after. */
    static double massRatio(Servicer servicer, double deltaV) {
        return FastMath.exp(deltaV / (servicer.ispS() * EarthModel.STANDARD_GRAVITY));
    }

    /**
     * What a mission needs of its launch.
     *
     * @param firstTarget the target whose orbit it climbs to
     * @param massAtFirstOrbitKg mass of the servicer on arrival there (kg)
     * @param kitsKg mass of all kits (kg)
     * @param removed number of targets removed
     * @param days time from launch to the end of the last leg (days)
     * @param deltaV delta-v after the climb (m/s)
     * @param depotKg propellant taken at each depot (kg); empty for none
     */
    record Need(
            int servicer,
            int firstTarget,
            double massAtFirstOrbitKg,
            double kitsKg,
            int removed,
            double days,
            double deltaV,
            double[] depotKg) {}

    /** The cheapest launch for a mission, or null if none can lift it. */
    @Nullable
    LaunchChoice cheapestLaunch(Need need) {
        return cheapestLaunch(need, Itinerary.CHEAPEST);
    }

    /** The cheapest launch of one launcher for a mission, or of all; null if that cannot lift it. */
    @Nullable
    LaunchChoice cheapestLaunch(Need need, int launcher) {
        LaunchChoice best = null;
        for (LaunchOption option : options) {
            LaunchChoice choice =
                    launcher == Itinerary.CHEAPEST || launcher == option.launcherIndex() ? launch(need, option) : null;
            if (choice != null
                    && (best == null || choice.cost().totalMeur() < best.cost().totalMeur())) {
                best = choice;
            }
        }
        return best;
    }

    /** One launch for a mission with the masses and the cost that follow, or null if that breaks a limit. */
    private @Nullable LaunchChoice launch(Need need, LaunchOption option) {
        Servicer craft = servicers[need.servicer()];
        double climb = option.climbDeltaV(craft, need.firstTarget());
        double launchMass = need.massAtFirstOrbitKg() * massRatio(craft, climb);
        double propellant = launchMass - need.kitsKg() - craft.dryMassKg();
        if (propellant > craft.propellantCapacityKg()
                || launchMass > option.capacityKg(need.firstTarget())
                || need.deltaV() + climb > craft.limits().maxDeltaV()) {
            return null;
        }
        MissionCost cost = costModel.cost(craft, option.launcher(), need.removed(), need.days(), propellant);
        double depots = 0;
        for (int depot = 0; depot < need.depotKg().length; depot++) {
            depots += need.depotKg()[depot] * depotMeurPerKg[depot];
        }
        return new LaunchChoice(
                option, launchMass, propellant, depots == 0 ? cost : cost.plusPropellant(depots), need.depotKg());
    }

    /** The launch of a flight, its price shared with those that ride along, or null if that breaks a limit. */
    @Nullable
    LaunchChoice launch(Flight flight) {
        Trail trail = follow(flight.candidate().itinerary());
        if (trail == null) {
            return null;
        }
        LaunchOption shared = flight.sharedOption();
        Need need = trail.need(this);
        if (need == null) {
            return null;
        }
        LaunchChoice choice = shared == null
                ? cheapestLaunch(need, flight.candidate().itinerary().launcher())
                : launch(need, shared);
        return choice == null ? null : choice.sharedBy(flight.together());
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

    /** Missions planned before. */
    Commitments commitments() {
        return commitments;
    }

    /** What a mission that can be flown costs, alone on its launch. */
    MissionCost cost(Candidate candidate) {
        LaunchChoice choice = launch(Flight.alone(candidate));
        if (choice == null) {
            throw new IllegalArgumentException("itinerary breaks a limit: " + candidate.itinerary());
        }
        return choice.cost();
    }

    /** What a mission that can be flown takes up of the limits that missions share. */
    Booking booking(Candidate candidate) {
        return booking(Flight.alone(candidate));
    }

    /** The same for a mission that may share its launch. */
    Booking booking(Flight flight) {
        Itinerary itinerary = flight.candidate().itinerary();
        Trail trail = follow(itinerary);
        LaunchChoice choice = launch(flight);
        if (trail == null || choice == null) {
            throw new IllegalArgumentException("itinerary breaks a limit: " + itinerary);
        }
        return Booking.of(
                choice.option().launcherIndex(),
                itinerary.launchSeconds(),
                trail.end(this),
                choice.cost(),
                flight.launch(),
                choice.depotKg());
    }

    /** A way to be launched with what it lifts. */
    record LaunchChoice(
            LaunchOption option, double launchMassKg, double propellantKg, MissionCost cost, double[] depotKg) {

        LaunchChoice sharedBy(int missions) {
            return missions == 1
                    ? this
                    : new LaunchChoice(option, launchMassKg, propellantKg, cost.sharingLaunchAmong(missions), depotKg);
        }
    }
}
