package org.clearorbit.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.catalog.PhysicalValue;
import org.clearorbit.catalog.Provenance;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.orbit.UtcEpoch;
import org.hipparchus.util.FastMath;
import org.orekit.time.AbsoluteDate;

/** Problems made for tests: targets of stated orbits and masses. */
public final class Problems {

    public static final SpaceContext CONTEXT = SpaceContext.embedded();
    public static final AbsoluteDate START = CONTEXT.parseDate("2030-01-01");

    private Problems() {}

    /** A derelict stage on a near-circular orbit. */
    public static Target target(
            int number, double altitudeKm, double iDeg, double raanDeg, double massKg, String owner) {
        double a = EarthModel.EQUATORIAL_RADIUS + altitudeKm * 1e3;
        double i = FastMath.toRadians(iDeg);
        double raan = FastMath.toRadians(raanDeg);
        ElementSet elements = new ElementSet(
                number,
                "STAGE " + number,
                "",
                'U',
                UtcEpoch.of(START, CONTEXT),
                FastMath.sqrt(EarthModel.MU / (a * a * a)),
                0.001,
                i,
                raan,
                0,
                0,
                0,
                0,
                0,
                1,
                1);
        SpaceObject object = new SpaceObject(
                elements,
                ObjectType.ROCKET_BODY,
                owner,
                null,
                null,
                OperationalStatus.NOT_OPERATIONAL,
                new PhysicalValue(massKg, 0, Provenance.MEASURED, "test"),
                new PhysicalValue(massKg / 100, 0, Provenance.MEASURED, "test"));
        return new Target(object, new MeanOrbit(START, a, 0.001, i, raan, 0, 0), massKg * 1e-3);
    }

    /** A cluster of stages in similar orbits, their nodes spread over an arc. */
    public static List<Target> cluster(int count, double iDeg, double arcDeg, double massKg, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Target> targets = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            targets.add(target(
                    1000 + k,
                    780 + 60 * random.nextDouble(),
                    iDeg + 0.2 * random.nextDouble(),
                    arcDeg * random.nextDouble(),
                    massKg,
                    k % 2 == 0 ? "CIS" : "FR"));
        }
        return targets;
    }

    /** All three servicers and launchers over twelve years. */
    public static CampaignProblem.Builder removing(List<Target> targets) {
        return CampaignProblem.removing(targets)
                .with(Servicer.shuttle(), Servicer.kitCarrier(), Servicer.singleUse())
                .launchedBy(Launcher.light(), Launcher.medium(), Launcher.heavy())
                .during(START, START.shiftedBy(12 * EarthModel.JULIAN_YEAR));
    }

    /** A planner that is quick enough for tests. */
    public static CampaignPlanner planner(long seed) {
        return CampaignPlanner.withDefaults()
                .with(new PlannerSettings(
                        seed, 150_000, Double.POSITIVE_INFINITY, 6, 2, List.of(20.0, 60.0, 150.0, 300.0, 500.0)));
    }
}
