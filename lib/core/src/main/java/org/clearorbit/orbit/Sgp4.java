package org.clearorbit.orbit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/**
 * States of one catalogued object by SGP4, or by SDP4 where its period is 225 minutes or more (Hoots and Roehrich,
 * Spacetrack Report #3, 1980, with the corrections of Vallado et al., AIAA 2006-6753), with the reference's error
 * codes. For many objects take {@link CatalogPropagator}, which gives the same bits.
 *
 * <p>Immutable and thread-safe. Results are the same bits whatever the number of threads, the order or the grouping.
 * Ask for many dates at once: one takes nearly as long as 16.
 */
public final class Sgp4 {

    private final ElementSet elements;
    private final AbsoluteDate epoch;

    /** The object as often as there are dates in one go. */
    private final StateBlock block;

    private Sgp4(ElementSet elements, SpaceContext context) {
        this.elements = elements;
        this.epoch = elements.epoch().toDate(context);
        this.block = StateBlock.of(
                Collections.nCopies(StateBlock.LANE_MULTIPLE, new Sgp4Coefficients(elements)),
                PeriodicTerms.keplerSteps(elements.e()));
    }

    /**
     * @param elements the element set to propagate
     * @param context time scales
     * @return the object's states, on demand
     */
    public static Sgp4 of(ElementSet elements, SpaceContext context) {
        return new Sgp4(elements, context);
    }

    /** @return the element set that is propagated */
    public ElementSet elements() {
        return elements;
    }

    /** @return when the element set holds */
    public AbsoluteDate epoch() {
        return epoch;
    }

    /**
     * @param date any date; the theory is good for a few days about the epoch, and computes for any
     * @return the state in TEME, or why there is none
     */
    public StateResult state(AbsoluteDate date) {
        return states(List.of(date)).get(0);
    }

    /**
     * @param dates any dates, in any order
     * @return the states at those dates, in their order
     */
    public List<StateResult> states(List<AbsoluteDate> dates) {
        List<StateResult> states = new ArrayList<>(dates.size());
        Lanes lanes = new Lanes(StateBlock.LANE_MULTIPLE);
        SplitSeconds start = SplitSeconds.of(epoch);
        for (int from = 0; from < dates.size(); from += StateBlock.LANE_MULTIPLE) {
            List<AbsoluteDate> some = dates.subList(from, Math.min(dates.size(), from + StateBlock.LANE_MULTIPLE));
            for (int k = 0; k < StateBlock.LANE_MULTIPLE; k++) {
                AbsoluteDate date = some.get(Math.min(k, some.size() - 1));
                lanes.minutes[k] = SplitSeconds.of(date).minutesSince(start.whole(), start.fraction());
            }
            block.propagate(lanes);
            for (int k = 0; k < some.size(); k++) {
                states.add(result(lanes, k, some.get(k)));
            }
        }
        return List.copyOf(states);
    }

    private static StateResult result(Lanes lanes, int k, AbsoluteDate date) {
        StateStatus status = StateStatus.ofCode(lanes.status[k]);
        if (status != StateStatus.OK) {
            return new StateResult.Invalid(date, status);
        }
        return new StateResult.Valid(
                date,
                new PVCoordinates(
                        new Vector3D(lanes.x[k], lanes.y[k], lanes.z[k]),
                        new Vector3D(lanes.vx[k], lanes.vy[k], lanes.vz[k])));
    }
}
