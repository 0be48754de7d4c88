package org.clearorbit.risk.approach;

import java.util.Comparator;
import org.orekit.time.AbsoluteDate;

/**
 * One close approach: a local minimum of the distance between two objects. Where both are targets it is listed once,
 * with the lower number as the target.
 *
 * @param target catalogue number of the target
 * @param other catalogue number of the object that it meets
 * @param date when they are closest
 * @param distance miss distance: how far apart they are then (m)
 * @param relativeSpeed how fast they pass each other then (m/s)
 */
public record CloseApproach(int target, int other, AbsoluteDate date, double distance, double relativeSpeed) {

    /** By date, then by the numbers of target and other. */
    static final Comparator<CloseApproach> IN_ORDER = Comparator.comparing(CloseApproach::date)
            .thenComparingInt(CloseApproach::target)
            .thenComparingInt(CloseApproach::other);

    /**
     * @param catalogNumber number of an object
     * @return whether it is one of the two
     */
    public boolean involves(int catalogNumber) {
        return target == catalogNumber || other == catalogNumber;
    }
}
