package org.clearorbit.examples.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.risk.CriticalityIndex;

/** The value of {@code --index}. */
final class IndexChoice {

    private static final String ALL = "all";

    private IndexChoice() {}

    /**
     * @param words {@code all} alone, or names of indices, each once
     * @return those indices, in that order
     */
    static List<CriticalityIndex> of(List<String> words) {
        List<String> names = words.stream().map(String::strip).toList();
        if (names.equals(List.of(ALL))) {
            return CriticalityIndex.all();
        }
        if (names.contains(ALL)) {
            throw InvalidInputException.at("--index", String.join(",", names), "all alone, or names without it");
        }
        Set<String> seen = new LinkedHashSet<>();
        List<CriticalityIndex> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(named(name));
            if (!seen.add(name)) {
                throw InvalidInputException.at("--index", name, "each name once, but it was given twice");
            }
        }
        return List.copyOf(chosen);
    }

    private static CriticalityIndex named(String name) {
        return CriticalityIndex.all().stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.at(
                        "--index",
                        name,
                        "all, or one or several of "
                                + CriticalityIndex.all().stream()
                                        .map(CriticalityIndex::name)
                                        .collect(Collectors.joining(", "))));
    }
}
