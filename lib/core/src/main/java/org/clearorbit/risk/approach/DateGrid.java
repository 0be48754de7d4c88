package org.clearorbit.risk.approach;

import java.util.ArrayList;
import java.util.List;
import org.orekit.time.AbsoluteDate;

/**
 * The interval cut into equal steps, each of which is searched from the date in its middle.
 *
 * @param from begin of the interval
 * @param duration its length (s)
 * @param steps how many steps
 */
record DateGrid(AbsoluteDate from, double duration, int steps) {

    static DateGrid of(AbsoluteDate from, double duration, double longestStep) {
        return new DateGrid(from, duration, Math.max(1, (int) Math.ceil(duration / longestStep)));
    }

    /** Length of a step (s). */
    double step() {
        return duration / steps;
    }

    /** Middle of a step, counted from 0; beyond either end too (s since begin). */
    double middle(int step) {
        return (step + 0.5) * step();
    }

    /** Begin of a step (s since begin). */
    double begin(int step) {
        return step == steps ? duration : step * step();
    }

    /** Middles of the steps from first on. */
    List<AbsoluteDate> middles(int first, int count) {
        List<AbsoluteDate> dates = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            dates.add(date(middle(first + k)));
        }
        return dates;
    }

    AbsoluteDate date(double seconds) {
        return from.shiftedBy(seconds);
    }
}
