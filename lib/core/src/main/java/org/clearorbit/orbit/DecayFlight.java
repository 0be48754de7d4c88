package org.clearorbit.orbit;

import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;
import org.orekit.time.AbsoluteDate;

/**
 * The flight of one decaying mean orbit through time: radii of perigee and apogee and inclination under
 * {@linkplain AveragedDrag averaged drag}, and node, perigee and mean anomaly at the secular J2 rates of the orbit as
 * it decays, in fourth-order Runge-Kutta steps (Simpson's rule where the orbit hardly changes).
 *
 * <p>A step lets the perigee fall by at most a fraction of the scale height (and the apogee by a little more, where it
 * is higher) and takes at most {@value #MAX_STEP_DAYS} days, which resolves the 81-day mean flux. The density at
 * perigee also rises and falls as the perigee wanders over the oblate Earth. Where the orbit decays within a few turns
 * of the perigee, or the perigee stands still, steps are short enough to follow it; otherwise the drag is averaged over
 * the turn, which costs less and says the same.
 *
 * <p>Steps do not end at the times asked for: the orbit there comes from a part of the step around it, so that it is
 * the same bits whatever was asked before.
 */
final class DecayFlight {

    private static final int PERIGEE = 0;
    private static final int APOGEE = 1;
    private static final int INCLINATION = 2;
    private static final int RAAN = 3;
    private static final int ARGP = 4;
    private static final int ANOMALY = 5;
    private static final int SIZE = 6;

    private static final double REENTRY_RADIUS = EarthModel.EQUATORIAL_RADIUS + OrbitalLifetime.REENTRY_ALTITUDE;
    private static final double STEP_PER_SCALE_HEIGHT = 0.3;
    private static final double STEP_PER_APSIDES_DISTANCE = 0.1;
    private static final int MAX_STEP_DAYS = 91;

    /** Where the air ends for the stages of the step that re-enters: below, its density would pass all bounds. */
    private static final double FLOOR_RADIUS = REENTRY_RADIUS - 15_000;

    /** Fall in one step, over the scale height, below which the orbit hardly changes in it. */
    private static final double SLOW = 0.03;

    /** Turn of the perigee in one step (rad) up to which the step follows it. */
    private static final double FOLLOWED_TURN = 0.5;

    /** Turn of the perigee over a scale height of decay (rad) up to which it is worth following. */
    private static final double FEW_TURNS = 15;

    /** Distance of the apsides over the scale height below which it does not matter where the perigee is. */
    private static final double NEARLY_CIRCULAR = 0.3;

    /** Rate of both apsides (m/s) below which drag is left out of the whole flight: a metre in 100 years. */
    private static final double NEGLIGIBLE_RATE = 1 / (100 * EarthModel.JULIAN_YEAR);

    private static final double HIGH_FLUX = 250;

    private final AtmosphereModel atmosphere;
    private final SolarActivity activity;
    private final AveragedDrag drag;
    private final double dragParameter;
    private final AbsoluteDate start;

    private final boolean drifts;

    // the step at hand, from its beginning to where the flight is
    private double fromTime;
    private final double[] from = new double[SIZE];
    private final double[] fromRate = new double[SIZE];
    private double time;
    private final double[] at = new double[SIZE];
    private boolean slow;
    private boolean followsPerigee;
    private double reentry = Double.POSITIVE_INFINITY;

    private final double[] probe = new double[SIZE];
    private final double[] rate = new double[SIZE];
    private final double[] sum = new double[SIZE];
    private final double[] endRate = new double[SIZE];

    DecayFlight(AtmosphereModel atmosphere, SolarActivity activity, MeanOrbit orbit, double dragParameter) {
        this.atmosphere = atmosphere;
        this.activity = activity;
        this.drag = AveragedDrag.overEarth(atmosphere);
        this.dragParameter = dragParameter;
        this.start = orbit.date();
        at[PERIGEE] = orbit.perigeeRadius();
        at[APOGEE] = orbit.apogeeRadius();
        at[INCLINATION] = orbit.i();
        at[RAAN] = orbit.raan();
        at[ARGP] = orbit.argp();
        at[ANOMALY] = orbit.meanAnomaly();
        if (at[PERIGEE] <= REENTRY_RADIUS) {
            reentry = 0;
        }
        drifts = reentry > 0 && dragIsNegligible();
    }

    /** When the orbit re-entered (s from its date), +∞ while it has not; may lie after the time flown to. */
    double reentry() {
        return reentry;
    }

    /** Flies on past a time (s from the orbit's date) or to re-entry. */
    void flyTo(double until) {
        while (!drifts && reentry == Double.POSITIVE_INFINITY && time < until) {
            step();
            if (at[PERIGEE] <= REENTRY_RADIUS) {
                reentry =
                        fromTime + (time - fromTime) * (from[PERIGEE] - REENTRY_RADIUS) / (from[PERIGEE] - at[PERIGEE]);
            }
        }
    }

    /** Rate of the semi-major axis now (m/s), with the perigee where it is. */
    double semiMajorAxisRate() {
        followsPerigee = true;
        rates(at, time);
        return (rate[PERIGEE] + rate[APOGEE]) / 2;
    }

    /** Flies on past a date (not before the last, before re-entry) for the mean orbit then. */
    MeanOrbit orbitAt(AbsoluteDate date) {
        double when = date.durationFrom(start);
        flyTo(when);
        double[] y = at.clone();
        if (drifts) {
            drift(y[PERIGEE], y[APOGEE], y[INCLINATION]);
            for (int k = RAAN; k < SIZE; k++) {
                y[k] += when * rate[k];
            }
        } else if (when < time) {
            integrate(when - fromTime, y);
        }
        double apogee = FastMath.max(y[PERIGEE], y[APOGEE]);
        return new MeanOrbit(
                date,
                (y[PERIGEE] + apogee) / 2,
                (apogee - y[PERIGEE]) / (apogee + y[PERIGEE]),
                FastMath.max(0, y[INCLINATION]),
                MathUtils.normalizeAngle(y[RAAN], FastMath.PI),
                MathUtils.normalizeAngle(y[ARGP], FastMath.PI),
                MathUtils.normalizeAngle(y[ANOMALY], FastMath.PI));
    }

    /** At high activity, for the orbit as it begins: in the longest flight it moves by 10 m, the density by nothing. */
    private boolean dragIsNegligible() {
        drag.averageOverPerigees(
                at[PERIGEE], at[APOGEE], at[INCLINATION], FastMath.max(HIGH_FLUX, activity.f107(start)));
        return FastMath.max(FastMath.abs(drag.perigeeRate()), FastMath.abs(drag.apogeeRate())) * dragParameter
                < NEGLIGIBLE_RATE;
    }

    private void step() {
        if (slow) {
            System.arraycopy(endRate, 0, fromRate, 0, SIZE);
        } else {
            rates(at, time);
            System.arraycopy(rate, 0, fromRate, 0, SIZE);
        }
        System.arraycopy(at, 0, from, 0, SIZE);
        fromTime = time;
        double scale = atmosphere.scaleHeight(
                at[PERIGEE] - EarthModel.EQUATORIAL_RADIUS, activity.f107(start.shiftedBy(time)));
        double h = stepLength(scale);
        slow = !followsPerigee && h * fastest() < SLOW * scale;
        integrate(h, at);
        time = fromTime + h;
        System.arraycopy(rate, 0, endRate, 0, SIZE);
        for (double value : at) {
            if (!Double.isFinite(value)) {
                throw new IllegalStateException("decay from perigee and apogee radii " + from[PERIGEE] + " and "
                        + from[APOGEE] + " m at Cd A/m = " + dragParameter
                        + " m2/kg leads to no finite orbit, expected a smaller drag parameter");
            }
        }
    }

    /** The state after a part of the step at hand; leaves the rates at the last stage. */
    private void integrate(double h, double[] result) {
        System.arraycopy(fromRate, 0, rate, 0, SIZE);
        System.arraycopy(fromRate, 0, sum, 0, SIZE);
        if (slow) {
            // the rates change with time far more than with the orbit: Simpson's rule, its end the next beginning
            probe(h / 2, 4);
        } else {
            probe(h / 2, 2);
            probe(h / 2, 2);
        }
        probe(h, 1);
        for (int k = 0; k < SIZE; k++) {
            result[k] = from[k] + h * (sum[k] / 6);
        }
    }

    /** Evaluates the rates after a part of the step and adds them to the sum. */
    private void probe(double h, double weight) {
        for (int k = 0; k < SIZE; k++) {
            probe[k] = from[k] + h * rate[k];
        }
        rates(probe, fromTime + h);
        for (int k = 0; k < SIZE; k++) {
            sum[k] += weight * rate[k];
        }
    }

    /** From the rates at the start of the step; above the synchronous orbit the apsides may rise. */
    private double stepLength(double scale) {
        double apsides = at[APOGEE] - at[PERIGEE];
        double perigeeTime = STEP_PER_SCALE_HEIGHT * scale / FastMath.abs(fromRate[PERIGEE]);
        double apogeeTime = (STEP_PER_SCALE_HEIGHT * scale + STEP_PER_APSIDES_DISTANCE * FastMath.max(0, apsides))
                / FastMath.abs(fromRate[APOGEE]);
        double decayTime = FastMath.min(perigeeTime, apogeeTime);
        double h = FastMath.min(MAX_STEP_DAYS * EarthModel.DAY, decayTime);
        double turn = FastMath.abs(fromRate[ARGP]);
        followsPerigee = apsides > NEARLY_CIRCULAR * scale
                && turn * FastMath.min(decayTime / STEP_PER_SCALE_HEIGHT, 100 * EarthModel.JULIAN_YEAR) < FEW_TURNS;
        return followsPerigee ? FastMath.min(h, FOLLOWED_TURN / turn) : h;
    }

    private double fastest() {
        return FastMath.max(FastMath.abs(fromRate[PERIGEE]), FastMath.abs(fromRate[APOGEE]));
    }

    private void rates(double[] y, double t) {
        double perigee = FastMath.max(FLOOR_RADIUS, y[PERIGEE]);
        // a hair below the perigee near the end of a circularisation: the same orbit
        double apogee = FastMath.max(perigee, y[APOGEE]);
        AbsoluteDate date = start.shiftedBy(t);
        double flux = activity.f107(date);
        if (followsPerigee) {
            drag.average(perigee, apogee, y[INCLINATION], y[ARGP], flux);
        } else {
            drag.averageOverPerigees(perigee, apogee, y[INCLINATION], flux);
        }
        double factor = dragParameter * atmosphere.season(perigee - EarthModel.EQUATORIAL_RADIUS, date);
        rate[PERIGEE] = factor * drag.perigeeRate();
        rate[APOGEE] = factor * drag.apogeeRate();
        rate[INCLINATION] = factor * drag.inclinationRate();
        drift(perigee, apogee, y[INCLINATION]);
    }

    /** The secular rates of {@link MeanOrbit}. */
    private void drift(double perigee, double apogee, double i) {
        double a = (perigee + apogee) / 2;
        double e = (apogee - perigee) / (apogee + perigee);
        double n = FastMath.sqrt(EarthModel.MU / (a * a * a));
        double ratio = EarthModel.EQUATORIAL_RADIUS / (a * (1 - e * e));
        double j2 = 0.75 * EarthModel.J2 * n * ratio * ratio;
        double c = FastMath.cos(i);
        rate[RAAN] = -2 * j2 * c;
        rate[ARGP] = j2 * (5 * c * c - 1);
        rate[ANOMALY] = n + j2 * FastMath.sqrt(1 - e * e) * (3 * c * c - 1);
    }
}
