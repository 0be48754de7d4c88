package org.clearorbit.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.orekit.time.AbsoluteDate;

/** The objects in orbit at the epoch of the analysis, each once, in ascending catalogue number. Immutable. */
public final class Catalog {

    private final AbsoluteDate epoch;
    private final List<SpaceObject> objects;
    private final Map<Integer, SpaceObject> byNumber;

    private Catalog(AbsoluteDate epoch, List<SpaceObject> objects) {
        this.epoch = epoch;
        this.objects = objects;
        this.byNumber = objects.stream().collect(Collectors.toMap(SpaceObject::catalogNumber, Function.identity()));
    }

    /**
     * @param epoch epoch of the analysis
     * @param objects the objects, no catalogue number twice
     * @return the catalogue
     */
    public static Catalog of(AbsoluteDate epoch, List<SpaceObject> objects) {
        List<SpaceObject> sorted = objects.stream()
                .sorted(Comparator.comparingInt(SpaceObject::catalogNumber))
                .toList();
        for (int k = 1; k < sorted.size(); k++) {
            if (sorted.get(k).catalogNumber() == sorted.get(k - 1).catalogNumber()) {
                throw new IllegalArgumentException(
                        "catalogue number " + sorted.get(k).catalogNumber() + " stands twice");
            }
        }
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

    /** @return how many objects there are */
    public int size() {
        return objects.size();
    }

    /**
     * @param catalogNumber number in the public satellite catalogue
     * @return the object, if it is here
     */
    public Optional<SpaceObject> find(int catalogNumber) {
        return Optional.ofNullable(byNumber.get(catalogNumber));
    }

    /**
     * @param keep which objects to keep
     * @return a catalogue of those, at the same epoch
     */
    public Catalog filter(Predicate<SpaceObject> keep) {
        return new Catalog(epoch, objects.stream().filter(keep).toList());
    }
}
