package org.clearorbit.orbit;

/**
 * The decay of one orbit at constant solar activity over a spherical Earth without rotation (see {@link AveragedDrag}),
 * for a drag parameter Cd·A/m of 1 m²/kg: time scales with its inverse, the path in the plane of the apsides does not
 * depend on it. The apogee is the independent variable, in fourth-order Runge-Kutta steps.
 */
final class DragDecay {

    private static final double STEP_PER_SCALE_HEIGHT = 0.4;
    private static final double STEP_PER_APSIDES_DISTANCE = 0.15;

    private final AtmosphereModel atmosphere;
    private final double flux;
    private final AveragedDrag drag;
    private double perigee;
    private double apogee;
    private double time;
    private double perigeeSlope;
    private double timeSlope;

    DragDecay(AtmosphereModel atmosphere, double flux, double perigeeRadius, double apogeeRadius) {
        this.atmosphere = atmosphere;
        this.flux = flux;
        this.drag = AveragedDrag.overSphere(atmosphere);
        this.perigee = perigeeRadius;
        this.apogee = apogeeRadius;
    }

    /**
     * @param finalPerigee radius of perigee at which the decay ends (m)
     * @param limit when to give up (s, for Cd·A/m = 1 m²/kg)
     * @return how long it takes (s, for Cd·A/m = 1 m²/kg), +∞ if longer than the limit
     */
    double timeTo(double finalPerigee, double limit) {
        while (perigee > finalPerigee) {
            double perigeeBefore = perigee;
            double timeBefore = time;
            step();
            if (perigee < finalPerigee) {
                return timeBefore + (time - timeBefore) * (perigeeBefore - finalPerigee) / (perigeeBefore - perigee);
            }
            if (!(time <= limit)) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return time;
    }

    /**
     * Follows the decay step by step.
     *
     * @param finalPerigee radius of perigee at which it ends (m)
     * @param limit time at which it is followed no further (s, for Cd·A/m = 1 m²/kg)
     * @param unit factor on the times told
     * @param visitor told of each step; the last may be cut by the limit
     */
    void follow(double finalPerigee, double limit, double unit, OrbitalLifetime.PathVisitor visitor) {
        while (perigee > finalPerigee && time < limit) {
            double perigeeBefore = perigee;
            double apogeeBefore = apogee;
            double timeBefore = time;
            step();
            if (time <= limit) {
                visitor.accept(
                        (perigeeBefore + perigee) / 2, (apogeeBefore + apogee) / 2, timeBefore * unit, time * unit);
            } else {
                visitor.accept(perigeeBefore, apogeeBefore, timeBefore * unit, limit * unit);
                return;
            }
        }
    }

    private void step() {
        double h = STEP_PER_SCALE_HEIGHT * atmosphere.scaleHeight(perigee - EarthModel.EQUATORIAL_RADIUS, flux)
                + STEP_PER_APSIDES_DISTANCE * (apogee - perigee);
        slopes(perigee, apogee);
        double p1 = perigeeSlope;
        double t1 = timeSlope;
        slopes(perigee - h / 2 * p1, apogee - h / 2);
        double p2 = perigeeSlope;
        double t2 = timeSlope;
        slopes(perigee - h / 2 * p2, apogee - h / 2);
        double p3 = perigeeSlope;
        double t3 = timeSlope;
        slopes(perigee - h * p3, apogee - h);
        perigee -= h / 6 * (p1 + 2 * p2 + 2 * p3 + perigeeSlope);
        time += h / 6 * (t1 + 2 * t2 + 2 * t3 + timeSlope);
        apogee -= h;
    }

    /** Fall of the perigee and time, each for a fall of the apogee by one metre. */
    private void slopes(double rp, double ra) {
        drag.averageOverPerigees(rp, ra, 0, flux);
        perigeeSlope = drag.perigeeRate() / drag.apogeeRate();
        timeSlope = -1 / drag.apogeeRate();
    }
}
