package org.clearorbit.campaign;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * What the launches and depots of a plan hold beyond the plan, for margins of propellant. What is left of a shared
 * launch is shared evenly among those that ride on it, and what is left in a depot among all stops there, so that all
 * missions of the plan may take a margin at once.
 */
final class MarginRoom {

    private final CampaignPlan plan;
    private final MissionModel model;
    private final List<MissionModel.LaunchChoice> choices;
    /** What each stop at a depot may take more, by depot (kg). */
    private final double[] depotKg;

    private MarginRoom(CampaignPlan plan) {
        this.plan = plan;
        this.model = plan.model();
        this.choices = plan.flights().stream().map(this::chosen).toList();
        this.depotKg = new double[model.depots()];
        double[] stops = new double[depotKg.length];
        for (int depot = 0; depot < depotKg.length; depot++) {
            depotKg[depot] = model.depotKg(depot);
        }
        for (int k = 0; k < choices.size(); k++) {
            double[] taken = choices.get(k).depotKg();
            for (int depot = 0; depot < taken.length; depot++) {
                depotKg[depot] -= taken[depot];
            }
            itinerary(k).stops().stream()
                    .filter(stop -> stop.kind() == Stop.Kind.REFUEL)
                    .forEach(stop -> stops[depot(stop)]++);
        }
        for (int depot = 0; depot < depotKg.length; depot++) {
            depotKg[depot] = FastMath.max(0, depotKg[depot]) / FastMath.max(1, stops[depot]);
        }
    }

    static MarginRoom in(CampaignPlan plan) {
        return new MarginRoom(plan);
    }

    private MissionModel.LaunchChoice chosen(Flight flight) {
        MissionModel.LaunchChoice choice = model.launch(flight);
        if (choice == null) {
            throw new IllegalArgumentException(
                    "itinerary breaks a limit: " + flight.candidate().itinerary());
        }
        return choice;
    }

    private Itinerary itinerary(int k) {
        return plan.flights().get(k).candidate().itinerary();
    }

    private int depot(Stop stop) {
        return stop.target() - model.targets();
    }

    /** The launch of a mission of the plan. */
    MissionModel.LaunchChoice choice(int k) {
        return choices.get(k);
    }

    /** The room of a mission of the plan. */
    PropellantLoad.Room of(int k) {
        List<Stop> stops = itinerary(k).stops();
        Servicer craft = model.servicer(itinerary(k).servicer());
        CostModel prices = plan.problem().costModel();
        Launcher launcher = choices.get(k).option().launcher();
        double kg = craft.propellantCapacityKg();
        double meurPerKg = (prices.cost(craft, launcher, 1, 1, kg).propellantMeur()
                        - prices.cost(craft, launcher, 1, 1, 0).propellantMeur())
                / kg;
        double[] more = new double[stops.size()];
        double[] depotMeurPerKg = new double[stops.size()];
        for (int j = 0; j < more.length; j++) {
            if (stops.get(j).kind() == Stop.Kind.REFUEL) {
                more[j] = depotKg[depot(stops.get(j))];
                depotMeurPerKg[j] = model.depotMeurPerKg(depot(stops.get(j)));
            }
        }
        return new PropellantLoad.Room(headroomKg(k), meurPerKg, more, depotMeurPerKg);
    }

    /**
     * What the launch lifts beyond the plan (kg): of a shared one the part of one rider, in the plane of any of them.
     */
    private double headroomKg(int k) {
        LaunchOption option = choices.get(k).option();
        int[] riders = riders(k);
        double capacity = Double.POSITIVE_INFINITY;
        double mass = riders.length == 1
                ? 0
                : riders.length * option.launcher().sharing().adapterKg();
        for (int rider : riders) {
            capacity = FastMath.min(
                    capacity, option.capacityKg(itinerary(rider).stops().get(0).target()));
            mass += choices.get(rider).launchMassKg();
        }
        return (capacity - mass) / riders.length;
    }

    private int[] riders(int k) {
        int launch = plan.flights().get(k).launch();
        int[] all = new int[choices.size()];
        Arrays.setAll(all, j -> j);
        return Arrays.stream(all)
                .filter(j -> j == k || (launch != 0 && plan.flights().get(j).launch() == launch))
                .toArray();
    }
}
