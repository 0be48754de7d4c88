package org.clearorbit.risk.approach;

import java.util.ArrayList;
import java.util.List;
import org.clearorbit.orbit.Sgp4;
import org.clearorbit.orbit.StateResult;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/**
 * Finds the minima of the distance of one pair about a date from SGP4 positions: at 16 equidistant dates, and again
 * about each that is nearer than its neighbours, until they stand close enough for a parabola through three squared
 * distances. Velocities do not enter, since those of SGP4 are not quite the derivatives of its positions: by a few
 * cm/s, and m/s on eccentric orbits.
 */
final class Refinement {

    /** As many as {@link Sgp4} computes in one go. */
    private static final int SAMPLES = 16;

    /** Dates as close as this (s) suffice: relative acceleration then moves the vertex by less than 1 ms. */
    private static final double CLOSE_ENOUGH = 0.5;

    /**
     * Looked at beyond either end of a step, as a share of it: more than the distance of two dates, so that a minimum
     * in the step has dates on both sides.
     */
    private static final double OVERLAP = 1.0 / 12;

    private final DateGrid grid;
    private final double threshold;

    Refinement(DateGrid grid, double threshold) {
        this.grid = grid;
        this.threshold = threshold;
    }

    /** A minimum: when (s since begin), how far (m) and how fast (m/s). */
    record Minimum(double seconds, double distance, double relativeSpeed) {}

    /**
     * @param target one object
     * @param other the other
     * @param candidates list of candidates
     * @param k the one of these that is this pair's
     * @return the minima below the threshold
     */
    List<Minimum> minima(Sgp4 target, Sgp4 other, Candidates candidates, int k) {
        List<Minimum> found = new ArrayList<>(1);
        double half = (0.5 + OVERLAP) * grid.step();
        double middle = grid.middle(candidates.step(k));
        double about = middle + candidates.offset(k);
        double width = candidates.halfWidth(k);
        if (!(width < half && search(target, other, about - width, about + width, found))) {
            search(target, other, middle - half, middle + half, found);
        }
        found.removeIf(minimum -> !(minimum.distance <= threshold));
        return found;
    }

    /** Returns whether there is a minimum between the two, near or far. */
    private boolean search(Sgp4 target, Sgp4 other, double from, double to, List<Minimum> found) {
        double h = (to - from) / (SAMPLES - 1);
        List<AbsoluteDate> dates = new ArrayList<>(SAMPLES);
        for (int k = 0; k < SAMPLES; k++) {
            dates.add(grid.date(from + k * h));
        }
        List<StateResult> one = target.states(dates);
        List<StateResult> two = other.states(dates);
        double[] squared = new double[SAMPLES];
        for (int k = 0; k < SAMPLES; k++) {
            // no number where either has no state: no comparison with it holds
            squared[k] = one.get(k) instanceof StateResult.Valid a && two.get(k) instanceof StateResult.Valid b
                    ? Vector3D.distanceSq(a.pv().getPosition(), b.pv().getPosition())
                    : Double.NaN;
        }
        boolean any = false;
        for (int k = 1; k < SAMPLES - 1; k++) {
            if (squared[k] < squared[k - 1] && squared[k] <= squared[k + 1]) {
                any = true;
                if (h <= CLOSE_ENOUGH) {
                    found.add(vertex(one, two, squared, k, from + k * h, h));
                } else {
                    search(target, other, from + (k - 1.1) * h, from + (k + 1.1) * h, found);
                }
            }
        }
        return any;
    }

    private static Minimum vertex(
            List<StateResult> one, List<StateResult> two, double[] squared, int k, double middle, double h) {
        double slope = 0.5 * (squared[k + 1] - squared[k - 1]);
        double bend = squared[k + 1] - 2 * squared[k] + squared[k - 1];
        double x = -slope / bend;
        // Lagrange's parabola through the three relative states, at that point
        double before = 0.5 * x * (x - 1);
        double at = 1 - x * x;
        double after = 0.5 * x * (x + 1);
        PVCoordinates a = relative(one, two, k - 1);
        PVCoordinates b = relative(one, two, k);
        PVCoordinates c = relative(one, two, k + 1);
        Vector3D distance = new Vector3D(before, a.getPosition(), at, b.getPosition(), after, c.getPosition());
        Vector3D velocity = new Vector3D(before, a.getVelocity(), at, b.getVelocity(), after, c.getVelocity());
        return new Minimum(middle + x * h, distance.getNorm(), velocity.getNorm());
    }

    private static PVCoordinates relative(List<StateResult> one, List<StateResult> two, int k) {
        return new PVCoordinates(((StateResult.Valid) one.get(k)).pv(), ((StateResult.Valid) two.get(k)).pv());
    }
}
