package org.clearorbit.risk.approach;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.orbit.UtcEpoch;
import org.hipparchus.util.FastMath;
import org.orekit.time.AbsoluteDate;

/** Objects of many regimes whose orbits cross, and some that fly together. */
final class ApproachObjects {

    static final SpaceContext CONTEXT = SpaceContext.embedded();
    static final AbsoluteDate EPOCH = CONTEXT.parseDate("2026-05-01T00:00:00Z");

    private static final double MU = 3.986008e14;
    private static final double RADIUS = 6_378_135;

    private ApproachObjects() {}

    /** Altitudes in km, angles in degrees. */
    static ElementSet object(
            int number, double perigee, double apogee, double i, double raan, double argp, double anomaly) {
        double a = RADIUS + 500 * (perigee + apogee);
        double e = 500 * (apogee - perigee) / a;
        return new ElementSet(
                number,
                "",
                "",
                'U',
                UtcEpoch.of(EPOCH, CONTEXT),
                Math.sqrt(MU / a) / a,
                e,
                FastMath.toRadians(i),
                FastMath.toRadians(raan),
                FastMath.toRadians(argp),
                FastMath.toRadians(anomaly),
                0,
                0,
                1e-5,
                1,
                1);
    }

    /** Numbers from 1 on, in no order. */
    static List<ElementSet> mixed() {
        SplittableRandom random = new SplittableRandom(4711);
        List<ElementSet> objects = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            double perigee = random.nextDouble(780, 810);
            objects.add(angles(random, perigee, perigee + random.nextDouble(20), random.nextDouble(50, 150)));
        }
        for (int k = 0; k < 8; k++) {
            // Transfer orbits, Molniya orbits and in between, with perigees and slopes through the same shell
            objects.add(angles(random, random.nextDouble(200, 800), random.nextDouble(900, 40_000), 7 + 9 * k));
        }
        for (int k = 0; k < 4; k++) {
            // in the plane of another, the other way round
            ElementSet other = objects.get(k);
            objects.add(like(other, FastMath.PI - other.i(), other.raan() + FastMath.PI, other.meanAnomaly() + 1, 60));
        }
        for (int k = 4; k < 16; k++) {
            // behind, beside and, a little lower, slowly under another
            ElementSet other = objects.get(k);
            objects.add(
                    like(other, other.i(), other.raan() + 1e-3 * (k % 3), other.meanAnomaly() + 2e-3, k % 4 * 4e-4));
        }
        objects.add(angles(random, 35_780, 35_790, 0.1));
        return numbered(objects);
    }

    private static ElementSet angles(SplittableRandom random, double perigee, double apogee, double i) {
        return object(1, perigee, apogee, i, random.nextDouble(360), random.nextDouble(360), random.nextDouble(360));
    }

    private static ElementSet like(ElementSet of, double i, double raan, double anomaly, double lower) {
        double faster = lower >= 1 ? 1 : 1 + lower;
        return new ElementSet(
                1,
                "",
                "",
                'U',
                of.epoch(),
                of.meanMotion() * faster,
                of.e(),
                i,
                raan,
                of.argp(),
                anomaly,
                0,
                0,
                1e-5,
                1,
                1);
    }

    private static List<ElementSet> numbered(List<ElementSet> objects) {
        List<ElementSet> numbered = new ArrayList<>();
        for (int k = 0; k < objects.size(); k++) {
            ElementSet of = objects.get(k);
            numbered.add(new ElementSet(
                    1 + k * 29 % 101,
                    "",
                    "",
                    'U',
                    of.epoch(),
                    of.meanMotion(),
                    of.e(),
                    of.i(),
                    of.raan(),
                    of.argp(),
                    of.meanAnomaly(),
                    0,
                    0,
                    of.bStar(),
                    1,
                    1));
        }
        return numbered;
    }
}
