package org.clearorbit.catalog;

import java.util.HashSet;
import java.util.Set;

/** Within one file an object may be told of once: its number is a bad record the second time. */
final class EachNumberOnce {

    private final String field;
    private final Set<Integer> seen = new HashSet<>();

    EachNumberOnce(String field) {
        this.field = field;
    }

    ObjectFacts check(ObjectFacts facts) throws RecordException {
        if (facts.hasNumber() && !seen.add(facts.catalogNumber())) {
            throw new RecordException(
                    field, Integer.toString(facts.catalogNumber()), "each number once; the first is kept");
        }
        return facts;
    }
}
