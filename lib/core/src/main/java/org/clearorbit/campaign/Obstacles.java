package org.clearorbit.campaign;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;

/** Says why a target is left where it is: which limit binds, and by how much. */
final class Obstacles {

    private final CampaignProblem problem;
    private final MissionModel model;
    private final BitSet reachable;

    /** @param reachable the targets that some mission of the pool removes */
    Obstacles(CampaignProblem problem, MissionModel model, BitSet reachable) {
        this.problem = problem;
        this.model = model;
        this.reachable = reachable;
    }

    /** The reason for one target. */
    String reason(int target) {
        if (reachable.get(target)) {
            CampaignLimits limits = problem.limits();
            StringBuilder text =
                    new StringBuilder("a mission could remove it, but the limits leave no room for one more:");
            if (limits.maxMissions() != Integer.MAX_VALUE) {
                text.append(" at most ").append(limits.maxMissions()).append(" missions");
            }
            if (limits.budgetMeur() != Double.POSITIVE_INFINITY) {
                text.append(String.format(Locale.ROOT, " a budget of %.1f million euro", limits.budgetMeur()));
            }
            return text.toString();
        }
        Shortfall least = null;
        for (int servicer = 0; servicer < model.servicers(); servicer++) {
            Shortfall shortfall = shortfall(servicer, target);
            if (least == null || shortfall.excess() < least.excess()) {
                least = shortfall;
            }
        }
        if (least == null || least.excess() <= 1) {
            return "a mission of its own would be within every limit, but none was found in the work done: "
                    + "give the planner more work or time";
        }
        return least.text();
    }

    /** @param excess by how much the limit is exceeded, as a share of it */
    private record Shortfall(double excess, String text) {}

    /** What keeps one servicer from removing one target in a mission of its own. */
    private Shortfall shortfall(int servicerIndex, int target) {
        Servicer servicer = model.servicer(servicerIndex);
        double needed = servicer.commissioningDays() + MissionModel.staySeconds(servicer) / EarthModel.DAY;
        double allowed = FastMath.min(servicer.maxMissionDays(), model.windowSeconds() / EarthModel.DAY);
        if (needed > allowed) {
            return new Shortfall(
                    needed / allowed,
                    String.format(
                            Locale.ROOT,
                            "%s: the shortest mission takes %.0f days, allowed are %.0f",
                            servicer.name(),
                            needed,
                            allowed));
        }
        DisposalKit kit = servicer.kit();
        if (kit != null && model.kitPropellantKg(kit, target) > kit.propellantCapacityKg()) {
            double propellant = model.kitPropellantKg(kit, target);
            return new Shortfall(
                    propellant / kit.propellantCapacityKg(),
                    String.format(
                            Locale.ROOT,
                            "%s: the kit needs %.0f kg of propellant, it holds %.0f kg",
                            servicer.name(),
                            propellant,
                            kit.propellantCapacityKg()));
        }
        return massShortfall(servicer, target);
    }

    private Shortfall massShortfall(Servicer servicer, int target) {
        double reentry = MissionModel.massRatio(servicer, model.reentryDeltaV(target));
        double approach = MissionModel.massRatio(servicer, servicer.proximity().rendezvousDeltaV());
        DisposalKit kit = servicer.kit();
        double kits = kit == null ? 0 : model.kitMassKg(kit, target);
        double attached = kit == null ? model.massKg(target) : 0;
        double arrival = approach * (reentry * servicer.finalMassKg() + attached * (reentry - 1) + kits);
        Shortfall least = null;
        List<Launcher> launchers = problem.launchers();
        for (int k = 0; k < launchers.size(); k++) {
            double mass = arrival * MissionModel.massRatio(servicer, model.climbDeltaV(k, target));
            double propellant = mass - kits - servicer.dryMassKg();
            double capacity = launchers.get(k).capacityKg(model.inclination(target));
            double tank = propellant / servicer.propellantCapacityKg();
            double lift = mass / capacity;
            String text = tank > lift
                    ? String.format(
                            Locale.ROOT,
                            "%s: needs %.0f kg of propellant, the tanks hold %.0f kg",
                            servicer.name(),
                            propellant,
                            servicer.propellantCapacityKg())
                    : String.format(
                            Locale.ROOT,
                            "%s: launch mass %.0f kg, %s lifts %.0f kg at %.1f degrees",
                            servicer.name(),
                            mass,
                            launchers.get(k).name(),
                            capacity,
                            FastMath.toDegrees(model.inclination(target)));
            double excess = FastMath.max(tank, lift);
            if (least == null || excess < least.excess()) {
                least = new Shortfall(excess, text);
            }
        }
        if (least == null) {
            throw new IllegalStateException("a problem without launchers");
        }
        return least;
    }
}
