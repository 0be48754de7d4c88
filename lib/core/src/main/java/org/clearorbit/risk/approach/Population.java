package org.clearorbit.risk.approach;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.clearorbit.orbit.ElementSet;

/** The objects of a search, and which of them are targets. */
final class Population {

    private final List<ElementSet> elements;
    private final boolean[] isTarget;
    private final int[] targets;

    private Population(List<ElementSet> elements, boolean[] isTarget) {
        this.elements = elements;
        this.isTarget = isTarget;
        this.targets =
                IntStream.range(0, isTarget.length).filter(k -> isTarget[k]).toArray();
    }

    static Population of(List<ElementSet> elements, Set<Integer> targetNumbers) {
        boolean[] isTarget = new boolean[elements.size()];
        for (int k = 0; k < isTarget.length; k++) {
            isTarget[k] = targetNumbers.contains(elements.get(k).catalogNumber());
        }
        return new Population(elements, isTarget);
    }

    /** Some of the objects. */
    Population only(int[] places) {
        boolean[] kept = new boolean[places.length];
        for (int k = 0; k < kept.length; k++) {
            kept[k] = isTarget[places[k]];
        }
        return new Population(IntStream.of(places).mapToObj(elements::get).toList(), kept);
    }

    int size() {
        return isTarget.length;
    }

    List<ElementSet> elements() {
        return elements;
    }

    int number(int object) {
        return elements.get(object).catalogNumber();
    }

    /** Indices of the targets. */
    int[] targets() {
        return targets;
    }

    boolean isTarget(int object) {
        return isTarget[object];
    }

    /** Whether these two are to be looked at: two targets only once, from the one with the lower number. */
    boolean isPair(int target, int other) {
        return target != other && (!isTarget[other] || number(target) < number(other));
    }
}
