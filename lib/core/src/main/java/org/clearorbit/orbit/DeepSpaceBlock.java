package org.clearorbit.orbit;

import java.util.List;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;
import org.jspecify.annotations.Nullable;

/**
 * Deep-space objects side by side, for SDP4: secular gravity and drag, secular and periodic terms of Sun and Moon,
 * resonance (Hoots and Roehrich, Spacetrack Report #3, 1980, section 8; Vallado et al., AIAA 2006-6753, {@code sgp4},
 * {@code dspace} and {@code dpper}).
 */
final class DeepSpaceBlock implements StateBlock {

    /** Below this inclination (rad) the periodic terms go through Lyddane's variables. */
    private static final double LYDDANE_LIMIT = 0.2;

    private static final double INVERSE_TWO_PI = 1 / MathUtils.TWO_PI;
    private static final double TURN_1 = 0x1.921fb54p2;
    private static final double TURN_2 = MathUtils.TWO_PI - TURN_1;

    private final int size;
    private final @Nullable Resonance[] resonances;
    private final double[] siderealTime0;
    private final double[] n0;
    private final double[] a0;
    private final double[] e0;
    private final double[] i0;
    private final double[] argp0;
    private final double[] node0;
    private final double[] anomaly0;
    private final double[] eRate;
    private final double[] iRate;
    private final double[] argpRate;
    private final double[] nodeRate;
    private final double[] anomalyRate;
    private final double[] argpdot;
    private final double[] nodedot;
    private final double[] mdot;
    private final double[] nodecf;
    private final double[] cc1;
    private final double[] bc4;
    private final double[] t2cof;
    private final BodyTerms sun;
    private final BodyTerms moon;

    DeepSpaceBlock(List<DeepSpaceRates> objects) {
        this.size = objects.size();
        resonances = objects.stream().map(r -> r.resonance).toArray(Resonance[]::new);
        siderealTime0 = StateBlock.column(objects, r -> r.siderealTime0);
        n0 = StateBlock.column(objects, r -> r.orbit.n0);
        a0 = StateBlock.column(objects, r -> r.orbit.a0);
        e0 = StateBlock.column(objects, r -> r.orbit.elements.e());
        i0 = StateBlock.column(objects, r -> r.orbit.elements.i());
        argp0 = StateBlock.column(objects, r -> r.orbit.elements.argp());
        node0 = StateBlock.column(objects, r -> r.orbit.elements.raan());
        anomaly0 = StateBlock.column(objects, r -> r.orbit.elements.meanAnomaly());
        eRate = StateBlock.column(objects, r -> r.eRate);
        iRate = StateBlock.column(objects, r -> r.iRate);
        argpRate = StateBlock.column(objects, r -> r.argpRate);
        nodeRate = StateBlock.column(objects, r -> r.nodeRate);
        anomalyRate = StateBlock.column(objects, r -> r.anomalyRate);
        argpdot = StateBlock.column(objects, r -> r.orbit.argpdot);
        nodedot = StateBlock.column(objects, r -> r.orbit.nodedot);
        mdot = StateBlock.column(objects, r -> r.orbit.mdot);
        nodecf = StateBlock.column(objects, r -> r.orbit.nodecf);
        cc1 = StateBlock.column(objects, r -> r.orbit.cc1);
        bc4 = StateBlock.column(objects, r -> r.orbit.bc4);
        t2cof = StateBlock.column(objects, r -> r.orbit.t2cof);
        sun = new BodyTerms(
                objects.stream().map(r -> r.sun).toList(), LunisolarBody.SUN_RATE, LunisolarBody.SUN_ECCENTRICITY);
        moon = new BodyTerms(
                objects.stream().map(r -> r.moon).toList(), LunisolarBody.MOON_RATE, LunisolarBody.MOON_ECCENTRICITY);
    }

    @Override
    public void propagate(Lanes lanes) {
        DeepSpaceLanes deep = lanes.deepSpace();
        secular(lanes, deep);
        resonance(lanes, deep);
        drag(lanes);
        oneTurn(lanes);
        deep.clearPeriodics(size);
        sun.addTo(lanes, deep, size);
        moon.addTo(lanes, deep, size);
        perturb(lanes, deep);
        LaneTrigonometry.sinCos(deep.inclination, deep.sinI, deep.cosI, size);
        applyPeriodics(lanes, deep);
        for (int k = 0; k < size; k++) {
            deep.xlcof[k] = PeriodicTerms.xlcof(deep.sinI[k], deep.cosI[k]);
        }
        PeriodicTerms.apply(lanes, deep.sinI, deep.cosI, deep.xlcof, PeriodicTerms.REFERENCE_STEPS, size);
    }

    private void secular(Lanes lanes, DeepSpaceLanes deep) {
        double[] minutes = lanes.minutes;
        double[] e = lanes.secularE;
        double[] argp = lanes.argp;
        double[] node = lanes.node;
        double[] anomaly = lanes.meanAnomaly;
        double[] inclination = deep.inclination;
        for (int k = 0; k < size; k++) {
            e[k] = e0[k] + eRate[k] * minutes[k];
            inclination[k] = i0[k] + iRate[k] * minutes[k];
        }
        // in the order of the reference: over years the rounding of large angles matters
        for (int k = 0; k < size; k++) {
            argp[k] = argp0[k] + argpdot[k] * minutes[k] + argpRate[k] * minutes[k];
        }
        for (int k = 0; k < size; k++) {
            double t = minutes[k];
            node[k] = node0[k] + nodedot[k] * t + nodecf[k] * (t * t) + nodeRate[k] * t;
        }
        for (int k = 0; k < size; k++) {
            anomaly[k] = anomaly0[k] + mdot[k] * minutes[k] + anomalyRate[k] * minutes[k];
        }
    }

    private void resonance(Lanes lanes, DeepSpaceLanes deep) {
        for (int k = 0; k < size; k++) {
            Resonance resonance = resonances[k];
            if (resonance == null || !(Math.abs(lanes.minutes[k]) <= MOST_MINUTES)) {
                lanes.secularN[k] = n0[k];
                lanes.a[k] = a0[k];
            } else {
                double t = lanes.minutes[k];
                ResonanceWalk walk = deep.walks[k];
                walk.advance(resonance, t);
                double n = walk.motionAt(t);
                lanes.secularN[k] = n;
                double root = FastMath.cbrt(n0[k] / n);
                lanes.a[k] = a0[k] * (root * root);
                double siderealTime = (siderealTime0[k] + t * Resonance.EARTH_RATE) % MathUtils.TWO_PI;
                lanes.meanAnomaly[k] =
                        resonance.meanAnomaly(walk.longitudeAt(t), lanes.argp[k], lanes.node[k], siderealTime);
            }
        }
    }

    private void drag(Lanes lanes) {
        double[] minutes = lanes.minutes;
        double[] a = lanes.a;
        double[] secularE = lanes.secularE;
        double[] e = lanes.e;
        double[] anomaly = lanes.meanAnomaly;
        double[] margin = lanes.margin;
        double[] n = lanes.secularN;
        for (int k = 0; k < size; k++) {
            double t = minutes[k];
            double shrink = 1 - cc1[k] * t;
            a[k] = a[k] * (shrink * shrink);
            secularE[k] = secularE[k] - bc4[k] * t;
            e[k] = Math.max(secularE[k], LEAST_ECCENTRICITY);
            anomaly[k] = anomaly[k] + n0[k] * (t2cof[k] * (t * t));
            margin[k] = Math.min(n[k], Math.min(1 - secularE[k], secularE[k] + 1e-3));
        }
    }

    /** Brings the angles into one turn as the reference does, which takes the double nearest to 2π for a turn. */
    private void oneTurn(Lanes lanes) {
        double[] argp = lanes.argp;
        double[] node = lanes.node;
        double[] anomaly = lanes.meanAnomaly;
        for (int k = 0; k < size; k++) {
            double longitude = anomaly[k] + argp[k] + node[k];
            node[k] = oneTurn(node[k]);
            argp[k] = oneTurn(argp[k]);
            anomaly[k] = oneTurn(oneTurn(longitude) - argp[k] - node[k]);
        }
    }

    /** {@code angle % TWO_PI}, some ten times faster: a turn in two parts, so that nothing is rounded. */
    private static double oneTurn(double angle) {
        if (!(Math.abs(angle) <= 3 * PeriodicTerms.MOST_ANGLE)) {
            return Double.NaN;
        }
        double turns = (long) (angle * INVERSE_TWO_PI);
        return (angle - turns * TURN_1) - turns * TURN_2;
    }

    private void perturb(Lanes lanes, DeepSpaceLanes deep) {
        double[] minutes = lanes.minutes;
        double[] e = lanes.e;
        double[] inclination = deep.inclination;
        double[] pe = deep.pe;
        double[] pinc = deep.pinc;
        double[] margin = lanes.margin;
        for (int k = 0; k < size; k++) {
            e[k] = e[k] + pe[k];
            inclination[k] = inclination[k] + pinc[k];
            margin[k] = Math.min(margin[k], Math.min(e[k], 1 - e[k]));
        }
        for (int k = 0; k < size; k++) {
            margin[k] = Math.min(margin[k], MOST_MINUTES - Math.abs(minutes[k]));
        }
    }

    private void applyPeriodics(Lanes lanes, DeepSpaceLanes deep) {
        for (int k = 0; k < size; k++) {
            double sinI = deep.sinI[k];
            double cosI = deep.cosI[k];
            if (deep.inclination[k] >= LYDDANE_LIMIT) {
                double ph = deep.ph[k] / sinI;
                lanes.argp[k] += deep.pgh[k] - cosI * ph;
                lanes.node[k] += ph;
                lanes.meanAnomaly[k] += deep.pl[k];
            } else {
                lyddane(lanes, deep, k);
            }
            if (deep.inclination[k] < 0) {
                // the reference turns a negative inclination over, with the node half a turn on
                deep.sinI[k] = -sinI;
                lanes.node[k] += Math.PI;
                lanes.argp[k] -= Math.PI;
            }
        }
    }

    /**
     * Lyddane's modification for small inclinations, where the terms of the node itself would be large: those of sin i
     * sin(node) and sin i cos(node) are applied instead. Only by how much that turns the node is needed.
     */
    private static void lyddane(Lanes lanes, DeepSpaceLanes deep, int k) {
        double sinI = deep.sinI[k];
        double cosI = deep.cosI[k];
        double pinc = deep.pinc[k];
        double node = lanes.node[k];
        double shift = FastMath.atan2(deep.ph[k], sinI + pinc * cosI);
        lanes.node[k] = node + shift;
        lanes.argp[k] += deep.pgh[k] - pinc * node * sinI - cosI * shift;
        lanes.meanAnomaly[k] += deep.pl[k];
    }
}
