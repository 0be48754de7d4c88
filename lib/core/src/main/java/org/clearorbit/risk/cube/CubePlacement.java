package org.clearorbit.risk.cube;

import java.util.Objects;
import org.clearorbit.orbit.SpaceContext;
import org.orekit.time.AbsoluteDate;

/** How {@link CubeMethod} places the objects of a catalogue on their orbits. */
public sealed interface CubePlacement {

    /**
     * Nodes, perigees and mean anomalies at random, size, shape and tilt of the orbits as they are: the assumption of
     * the other rate methods.
     *
     * @return that placement
     */
    static CubePlacement random() {
        return new Random();
    }

    /**
     * Nodes and perigees where the element sets and the secular J2 rates of {@link org.clearorbit.orbit.MeanOrbit} have
     * them at a random date, the same for all objects of a sample; only mean anomalies at random. Planes that keep
     * their distance, as those of constellations and of debris that shares an orbit, keep it.
     *
     * @param from the earliest date
     * @param to the latest date, not before it
     * @param context time scales
     * @return that placement
     */
    static CubePlacement secular(AbsoluteDate from, AbsoluteDate to, SpaceContext context) {
        return new Secular(from, to, context);
    }

    /** See {@link #random()}. */
    record Random() implements CubePlacement {}

    /**
     * See {@link #secular}.
     *
     * @param from the earliest date
     * @param to the latest date, not before it
     * @param context time scales
     */
    record Secular(AbsoluteDate from, AbsoluteDate to, SpaceContext context) implements CubePlacement {

        /** Checks the order of the dates. */
        public Secular {
            Objects.requireNonNull(context, "context");
            if (!(to.durationFrom(from) >= 0)) {
                throw new IllegalArgumentException("dates from " + context.format(from) + " to " + context.format(to)
                        + ", expected in that order");
            }
        }
    }
}
