package org.clearorbit.catalog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.clearorbit.orbit.ElementSet;
import org.jspecify.annotations.Nullable;
import org.orekit.time.AbsoluteDate;

/** The objects in orbit at the epoch of the analysis, each once, in ascending catalogue number. Immutable. */
public final class Catalog {

    private final AbsoluteDate epoch;
    private final List<SpaceObject> objects;
    /** The catalogue numbers of the objects, in their order. */
    private final int[] numbers;

    /** Takes over the objects, which are in ascending catalogue number. */
    private Catalog(AbsoluteDate epoch, SpaceObject[] objects) {
        this.epoch = epoch;
        this.objects = List.of(objects);
        this.numbers = new int[objects.length];
        for (int k = 0; k < objects.length; k++) {
            numbers[k] = objects[k].catalogNumber();
            if (k > 0 && numbers[k] == numbers[k - 1]) {
                throw new IllegalArgumentException("catalogue number " + numbers[k] + " stands twice");
            }
        }
    }

    /**
     * @param epoch epoch of the analysis
     * @param objects the objects, no catalogue number twice
     * @return the catalogue
     */
    public static Catalog of(AbsoluteDate epoch, List<SpaceObject> objects) {
        SpaceObject[] sorted = objects.toArray(new SpaceObject[0]);
        Arrays.sort(sorted, Comparator.comparingInt(SpaceObject::catalogNumber));
        return new Catalog(epoch, sorted);
    }

    /** @return epoch of the analysis: what decayed before it is not here */
    public AbsoluteDate epoch() {
        return epoch;
    }

    /** @return the objects, in ascending catalogue number */
    public List<SpaceObject> objects() {
        return objects;
    }

    /** @return their element sets, in the same order: what a {@code CatalogPropagator} is made of */
    public List<ElementSet> elements() {
        return objects.stream().map(SpaceObject::elements).toList();
    }

    /** @return how many objects there are */
    public int size() {
        return objects.size();
    }

    /**
     * @param catalogNumber number in the public satellite catalogue
     * @return the object, if it is here
     */
    public Optional<SpaceObject> find(int catalogNumber) {
        int index = Arrays.binarySearch(numbers, catalogNumber);
        return index < 0 ? Optional.empty() : Optional.of(objects.get(index));
    }

    /**
     * @param keep which objects to keep
     * @return a catalogue of those, at the same epoch
     */
    public Catalog filter(Predicate<SpaceObject> keep) {
        return new Catalog(epoch, objects.stream().filter(keep).toArray(SpaceObject[]::new));
    }

    /** Catalogues are equal if they have the same epoch and the same objects. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Catalog that && epoch.equals(that.epoch) && objects.equals(that.objects);
    }

    @Override
    public int hashCode() {
        return Objects.hash(epoch, objects);
    }

    @Override
    public String toString() {
        return "catalogue of " + objects.size() + " objects";
    }
}
