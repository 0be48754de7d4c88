package org.clearorbit.campaign;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.util.FastMath;
import org.orekit.time.AbsoluteDate;

/** When launches are allowed: stretches in seconds after the start of the campaign window, apart and in order. */
final class LaunchTimes implements Serializable {

    private static final long serialVersionUID = 1L;

    private final double[] begins;
    private final double[] ends;

    private LaunchTimes(List<double[]> stretches) {
        begins = stretches.stream().mapToDouble(s -> s[0]).toArray();
        ends = stretches.stream().mapToDouble(s -> s[1]).toArray();
    }

    /** The allowed stretches of a problem: its launch windows, or its whole window, without its launch pauses. */
    static LaunchTimes of(CampaignProblem problem) {
        double length = problem.end().durationFrom(problem.start());
        List<double[]> allowed = new ArrayList<>();
        for (DateInterval window : problem.limits().schedule().launchWindows()) {
            cutTo(seconds(window, problem.start()), length, allowed);
        }
        if (problem.limits().schedule().launchWindows().isEmpty()) {
            allowed.add(new double[] {0, length});
        }
        for (DateInterval pause : problem.limits().schedule().launchPauses()) {
            allowed = without(allowed, seconds(pause, problem.start()));
        }
        return new LaunchTimes(merged(allowed));
    }

    private static double[] seconds(DateInterval interval, AbsoluteDate start) {
        return new double[] {
            interval.from().durationFrom(start), interval.until().durationFrom(start)
        };
    }

    private static void cutTo(double[] stretch, double length, List<double[]> into) {
        double begin = FastMath.max(0, stretch[0]);
        double end = FastMath.min(length, stretch[1]);
        if (begin <= end) {
            into.add(new double[] {begin, end});
        }
    }

    private static List<double[]> without(List<double[]> stretches, double[] pause) {
        List<double[]> left = new ArrayList<>();
        for (double[] stretch : stretches) {
            if (pause[1] < stretch[0] || pause[0] > stretch[1]) {
                left.add(stretch);
                continue;
            }
            // the pause includes its ends; a launch in the next instant is allowed
            if (stretch[0] < pause[0]) {
                left.add(new double[] {stretch[0], FastMath.nextDown(pause[0])});
            }
            if (pause[1] < stretch[1]) {
                left.add(new double[] {FastMath.nextUp(pause[1]), stretch[1]});
            }
        }
        return left;
    }

    private static List<double[]> merged(List<double[]> stretches) {
        List<double[]> sorted = new ArrayList<>(stretches);
        sorted.sort(Comparator.comparingDouble(stretch -> stretch[0]));
        List<double[]> merged = new ArrayList<>();
        for (double[] stretch : sorted) {
            double[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && stretch[0] <= last[1]) {
                last[1] = FastMath.max(last[1], stretch[1]);
            } else {
                merged.add(stretch.clone());
            }
        }
        return merged;
    }

    boolean allows(double time) {
        for (int k = 0; k < begins.length; k++) {
            if (time >= begins[k] && time <= ends[k]) {
                return true;
            }
        }
        return false;
    }

    /** An instant, moved to the nearest one allowed where they are the same but for rounding. */
    double near(double time) {
        if (allows(time)) {
            return time;
        }
        for (int k = 0; k < begins.length; k++) {
            if (time < begins[k] && !SameInstant.isAfter(begins[k], time)) {
                return begins[k];
            }
            if (time > ends[k] && !SameInstant.isAfter(time, ends[k])) {
                return ends[k];
            }
        }
        return time;
    }

    /** Allowed time from an earliest to a latest date (s), negative if there is no allowed instant. */
    double between(double earliest, double latest) {
        double sum = 0;
        boolean any = false;
        for (int k = 0; k < begins.length; k++) {
            double length = FastMath.min(latest, ends[k]) - FastMath.max(earliest, begins[k]);
            if (length >= 0) {
                any = true;
                sum += length;
            }
        }
        return any ? sum : -1;
    }

    /** The instant that so many seconds of allowed time after an earliest date lead to. */
    double after(double earliest, double allowedSeconds) {
        double left = allowedSeconds;
        double instant = earliest;
        for (int k = 0; k < begins.length; k++) {
            double begin = FastMath.max(earliest, begins[k]);
            double length = ends[k] - begin;
            if (length >= 0) {
                instant = begin + FastMath.min(left, length);
                if (left <= length) {
                    return instant;
                }
                left -= length;
            }
        }
        return instant;
    }

    /** The first allowed instant after one (s), infinite if there is none. */
    double next(double instant) {
        for (double begin : begins) {
            if (begin > instant) {
                return begin;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** The last allowed instant that is not after one (s), negative infinity if there is none. */
    double last(double instant) {
        double last = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < begins.length && begins[k] <= instant; k++) {
            last = FastMath.min(instant, ends[k]);
        }
        return last;
    }

    /** Where the allowed stretches begin. */
    double[] begins() {
        return begins.clone();
    }
}
