package org.clearorbit.orbit;

import java.util.ArrayList;
import java.util.List;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.time.AbsoluteDate;

/**
 * States of one catalogued object by SGP4, or by SDP4 where its period is 225 minutes or more. The theory is Orekit's
 * (Hoots and Roehrich, Spacetrack Report #3, 1980, with the corrections of Vallado et al., AIAA 2006-6753); what is
 * added here are the error codes that Orekit leaves out (it returns a state inside the Earth, or not-a-number) and
 * safety between threads.
 *
 * <p>How the codes are set:
 *
 * <ul>
 *   <li>1, mean eccentricity: near Earth computed again from the drag coefficients, since Orekit raises it to 1e-6
 *       before it can be seen; in deep space read between Orekit's secular and periodic terms;
 *   <li>2, mean motion: read at the same places;
 *   <li>3, perturbed eccentricity: read after the periodic terms, in deep space;
 *   <li>4, semi-latus rectum: computed again from Orekit's elements after long-period terms;
 *   <li>6, decay: from the norm of the position, with a bound that tells a negative radius.
 * </ul>
 *
 * <p>What cannot be had from Orekit: a state at an eccentricity between 1 - 1e-6 and 1, which the reference still
 * computes and which is code 1 (near Earth) or 3 (deep space) here; and the reference's semi-major axis, (xke /
 * n0'')^(2/3), where Orekit keeps to a0' / (1 - d0) of Spacetrack Report #3. The two differ in the second order of d0,
 * which is about 1e-3: millimetres at most within the verification set. Only an element set whose perigee lies
 * thousands of kilometres below the ground makes d0 large; its states differ by 50 km and more (case 33333 of the set).
 *
 * <p>Immutable and thread-safe: Orekit's propagators keep the state of the last call in their fields, so that one
 * shared by two threads silently returns wrong states. Each call here works on a propagator of its own; ask for many
 * dates at once to build it only once. Results are the same bits whatever the number of threads, the order or the
 * grouping.
 */
public final class Sgp4 {

    private final ElementSet elements;
    private final SpaceContext context;
    private final TLE tle;

    private Sgp4(ElementSet elements, SpaceContext context) {
        this.elements = elements;
        this.context = context;
        this.tle = elements.toTle(context);
    }

    /**
     * @param elements the element set to propagate
     * @param context time scales and frames
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
        return tle.getDate();
    }

    /**
     * @param date any date; the theory is good for a few days about the epoch, and computes for any
     * @return the state in TEME, or why there is none
     */
    public StateResult state(AbsoluteDate date) {
        return checked().state(date);
    }

    /**
     * @param dates any dates, in any order
     * @return the states at those dates, in their order
     */
    public List<StateResult> states(List<AbsoluteDate> dates) {
        CheckedTheory theory = checked();
        List<StateResult> states = new ArrayList<>(dates.size());
        for (AbsoluteDate date : dates) {
            states.add(theory.state(date));
        }
        return List.copyOf(states);
    }

    private CheckedTheory checked() {
        return KozaiMeanMotion.of(elements).isDeepSpace()
                ? new CheckedSdp4(tle, context.teme())
                : new CheckedSgp4(tle, context.teme());
    }
}
