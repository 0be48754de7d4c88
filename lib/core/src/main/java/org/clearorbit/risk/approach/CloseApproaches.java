package org.clearorbit.risk.approach;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clearorbit.common.ClearorbitException;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.orbit.UtcEpoch;
import org.orekit.time.AbsoluteDate;

/**
 * All close approaches of some targets to the other objects of a catalogue over an interval, and what was left out.
 * Immutable.
 */
public final class CloseApproaches {

    private final ApproachSearch settings;
    private final AbsoluteDate from;
    private final double duration;
    private final boolean complete;
    private final SortedSet<Integer> targets;
    private final int objects;
    private final int apart;
    private final List<CloseApproach> all;
    private final int slow;
    private final List<MissingStates> missing;

    CloseApproaches(
            ApproachSearch settings,
            DateGrid covered,
            boolean complete,
            SortedSet<Integer> targets,
            int objects,
            int apart,
            List<CloseApproach> all,
            int slow,
            List<MissingStates> missing) {
        this.settings = settings;
        this.from = covered.from();
        this.duration = covered.duration();
        this.complete = complete;
        this.targets = targets;
        this.objects = objects;
        this.apart = apart;
        this.all = all;
        this.slow = slow;
        this.missing = missing;
    }

    /** @return the approaches, by date and then by the numbers of target and other */
    public List<CloseApproach> all() {
        return all;
    }

    /**
     * @param catalogNumber number of an object
     * @return the approaches that it takes part in, by date
     */
    public List<CloseApproach> of(int catalogNumber) {
        return all.stream().filter(one -> one.involves(catalogNumber)).toList();
    }

    /**
     * @param distance a distance (m), at most the threshold
     * @return for each target how many approaches it has below that distance; one of two targets counts for both
     */
    public SortedMap<Integer, Integer> countsBelow(double distance) {
        if (!(distance > 0 && distance <= threshold())) {
            throw new IllegalArgumentException(
                    "distance = " + distance + " m, expected above 0 and at most the threshold, " + threshold() + " m");
        }
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        targets.forEach(target -> counts.put(target, 0));
        for (CloseApproach one : all) {
            if (one.distance() < distance) {
                counts.computeIfPresent(one.target(), (number, count) -> count + 1);
                counts.computeIfPresent(one.other(), (number, count) -> count + 1);
            }
        }
        return counts;
    }

    /** @return begin of the interval */
    public AbsoluteDate from() {
        return from;
    }

    /**
     * @return end of the interval, which is no longer part of it; earlier than asked for if the search was cancelled
     */
    public AbsoluteDate to() {
        return from.shiftedBy(duration);
    }

    /** @return length of the interval (s) */
    public double duration() {
        return duration;
    }

    /** @return whether the whole interval was searched; not where the search was cancelled */
    public boolean isComplete() {
        return complete;
    }

    /** @return miss distance up to which approaches are listed (m) */
    public double threshold() {
        return settings.threshold();
    }

    /** @return relative speed below which they are left out (m/s) */
    public double minimumSpeed() {
        return settings.minimumSpeed();
    }

    /** @return how many approaches within the threshold were left out because they are slower than the minimum speed */
    public int slowLeftOut() {
        return slow;
    }

    /** @return catalogue numbers of the targets, in ascending order */
    public SortedSet<Integer> targets() {
        return targets;
    }

    /** @return how many objects there are, the targets included */
    public int objects() {
        return objects;
    }

    /** @return how many of them stay above or below all targets and were not followed through the interval */
    public int apart() {
        return apart;
    }

    /**
     * @return the objects without a state at some dates, in ascending catalogue number: their approaches then are not
     *     here
     */
    public List<MissingStates> missing() {
        return missing;
    }

    /**
     * Writes the approaches as CSV with a header: date (UTC), numbers of target and other, miss distance (km), relative
     * speed (km/s).
     *
     * @param context gives UTC
     * @param out where to write; left open
     * @throws ClearorbitException if it cannot be written there
     */
    public void writeCsv(SpaceContext context, Appendable out) {
        try {
            out.append("DATE_UTC,TARGET,OTHER,MISS_DISTANCE_KM,RELATIVE_SPEED_KM_S\n");
            for (CloseApproach one : all) {
                out.append(String.format(
                        Locale.ROOT,
                        "%s,%d,%d,%.6f,%.6f\n",
                        UtcEpoch.of(one.date(), context),
                        one.target(),
                        one.other(),
                        one.distance() / 1000,
                        one.relativeSpeed() / 1000));
            }
        } catch (IOException e) {
            throw new ClearorbitException("close approaches: cannot be written (" + e + ")", e);
        }
    }

    /** Of a set that others cannot change. */
    static SortedSet<Integer> numbers(Iterable<Integer> numbers) {
        SortedSet<Integer> sorted = new TreeSet<>();
        numbers.forEach(sorted::add);
        return Collections.unmodifiableSortedSet(sorted);
    }

    /** Of objects by their number. */
    static List<MissingStates> inOrder(Map<Integer, MissingStates> byNumber) {
        return List.copyOf(new TreeMap<>(byNumber).values());
    }

    @Override
    public String toString() {
        return all.size() + " close approaches of " + targets.size() + " targets to " + objects + " objects";
    }
}
