package org.clearorbit.risk.cube;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.risk.AltitudeShells;

/** What {@link CubeMethod} found: expected collisions among the objects of a catalogue. Immutable. */
public final class CubeRates {

    private final Catalog catalog;
    private final CubeTally tally;
    private final int samples;
    private final boolean complete;

    /** Takes over the tally. */
    CubeRates(Catalog catalog, CubeTally tally, int samples, boolean complete) {
        this.catalog = catalog;
        this.tally = tally;
        this.samples = samples;
        this.complete = complete;
    }

    /**
     * A part of the rate by relative speed.
     *
     * @param lowest lower end of the bin (m/s)
     * @param highest upper end (m/s), +∞ for the last
     * @param rate the part
     */
    public record SpeedBin(double lowest, double highest, RateEstimate rate) {}

    /**
     * A pair of heavy objects that samples found in one cube.
     *
     * @param one an object
     * @param other another, of higher catalogue number
     * @param rate how often the two are to be expected to collide
     */
    public record Pair(SpaceObject one, SpaceObject other, RateEstimate rate) {}

    /** @return the objects */
    public Catalog catalog() {
        return catalog;
    }

    /** @return how many samples were made */
    public int samples() {
        return samples;
    }

    /** @return whether all samples asked for were made: no cancellation came before the end */
    public boolean isComplete() {
        return complete;
    }

    /** @return expected collisions among all objects, each pair counted once */
    public RateEstimate total() {
        return tally.total.mean(0, samples);
    }

    /**
     * @param catalogNumber number of an object of the catalogue
     * @return expected collisions of it; those of all objects add up to twice the total
     * @throws IllegalArgumentException if it is not in the catalogue
     */
    public RateEstimate ofObject(int catalogNumber) {
        int index = catalog.find(catalogNumber).map(catalog.objects()::indexOf).orElse(-1);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "object " + catalogNumber + ": not in the catalogue of " + catalog.size() + " objects");
        }
        return ofIndex(index);
    }

    /**
     * @param index place of an object in the catalogue, from 0
     * @return expected collisions of it
     */
    public RateEstimate ofIndex(int index) {
        return tally.objects.mean(Objects.checkIndex(index, catalog.size()), samples);
    }

    /**
     * @param shell number of a shell of {@link AltitudeShells}
     * @return expected collisions whose two parties are there, in the mean of their distances
     */
    public RateEstimate inShell(int shell) {
        return tally.shells.mean(Objects.checkIndex(shell, AltitudeShells.count()), samples);
    }

    /** @return expected collisions below the lowest and above the highest shell */
    public RateEstimate outsideShells() {
        return tally.shells.mean(AltitudeShells.count(), samples);
    }

    /**
     * @param one a type of object
     * @param other another, or the same
     * @return expected collisions between objects of these types
     */
    public RateEstimate between(ObjectType one, ObjectType other) {
        int low = Math.min(one.ordinal(), other.ordinal());
        int high = Math.max(one.ordinal(), other.ordinal());
        return tally.types.mean(low * CubeTally.TYPES + high, samples);
    }

    /** @return the rate by relative speed, in bins of 0.5 km/s from 0; adds up to the whole */
    public List<SpeedBin> bySpeed() {
        List<SpeedBin> bins = new ArrayList<>();
        for (int k = 0; k < CubeTally.SPEED_BINS; k++) {
            double highest = k + 1 < CubeTally.SPEED_BINS ? (k + 1) * CubeTally.SPEED_BIN : Double.POSITIVE_INFINITY;
            bins.add(new SpeedBin(k * CubeTally.SPEED_BIN, highest, tally.speeds.mean(k, samples)));
        }
        return List.copyOf(bins);
    }

    /**
     * Pairs of objects of 1000 kg or more each. A pair meets in one cube once in some hundred million samples of low
     * orbits, so that this says which pairs were met and not which are worst, unless nodes and perigees are
     * {@linkplain CubePlacement#secular given} and the cubes large.
     *
     * @return the pairs that were found in one cube, by descending rate, ties by catalogue numbers
     */
    public List<Pair> heavyPairs() {
        List<Pair> pairs = new ArrayList<>();
        tally.heavyPairs.forEach((key, sums) -> {
            double mean = sums[0] / samples;
            double variance = Math.max(0, sums[1] / samples - mean * mean) / (samples - 1);
            pairs.add(new Pair(
                    catalog.objects().get((int) (key / catalog.size())),
                    catalog.objects().get((int) (key % catalog.size())),
                    new RateEstimate(mean, Math.sqrt(variance), (long) sums[2])));
        });
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.rate().perSecond())
                .thenComparingInt(pair -> pair.one().catalogNumber())
                .thenComparingInt(pair -> pair.other().catalogNumber()));
        return List.copyOf(pairs);
    }
}
