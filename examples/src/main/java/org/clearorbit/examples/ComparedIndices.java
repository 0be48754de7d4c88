package org.clearorbit.examples;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.catalog.ObjectType;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.CandidateFilter;
import org.clearorbit.risk.CriticalityIndex;
import org.clearorbit.risk.RankedObject;
import org.clearorbit.risk.RiskInputs;
import org.clearorbit.risk.RiskRanking;
import org.clearorbit.risk.ranking.CompositeMethod;
import org.clearorbit.risk.ranking.CompositeObject;
import org.clearorbit.risk.ranking.CompositeRanking;
import org.clearorbit.risk.ranking.RankUncertainty;
import org.clearorbit.risk.ranking.RankingSet;
import org.clearorbit.risk.ranking.UncertainRanking;
import org.orekit.time.AbsoluteDate;

/**
 * The intact derelicts of a catalogue in the order of each of several indices, and of their composites.
 *
 * @param catalog the objects
 * @param inputs what they were assessed against
 * @param set the rankings
 * @param composites the composites of all of them
 */
record ComparedIndices(Catalog catalog, RiskInputs inputs, RankingSet set, List<CompositeRanking> composites) {

    static ComparedIndices of(
            SpaceContext context,
            AbsoluteDate epoch,
            List<Path> files,
            Path active,
            List<CriticalityIndex> indices,
            WorkExecutor executor) {
        Catalog catalog = CatalogReader.using(context)
                .withEpoch(epoch)
                .withActiveList(active)
                .read(files)
                .catalog();
        RiskInputs inputs = RiskInputs.of(catalog);
        RankingSet set = RankingSet.of(catalog, inputs, indices, CandidateFilter.INTACT, executor);
        return new ComparedIndices(
                catalog,
                inputs,
                set,
                List.of(set.composite(CompositeMethod.BORDA), set.composite(CompositeMethod.KEMENY)));
    }

    /** How sure the order of the first index is. */
    UncertainRanking uncertainty(int samples, WorkExecutor executor) {
        return RankUncertainty.withDefaults()
                .withSamples(samples)
                .of(set.rankings().get(0), inputs, executor);
    }

    /** Each index and each composite as a list of objects, the most critical first. */
    List<Order> orders() {
        var rankings = set.rankings().stream()
                .map(ranking -> new Order(
                        "`" + ranking.index().name() + "`",
                        ranking.objects().stream().map(RankedObject::object).toList()));
        var made = composites.stream().map(composite -> new Order(nameOf(composite), objects(composite)));
        return Stream.concat(rankings, made).toList();
    }

    static String nameOf(CompositeRanking composite) {
        return composite.method() == CompositeMethod.BORDA ? "composite, Borda" : "composite, Kemeny";
    }

    private List<SpaceObject> objects(CompositeRanking composite) {
        return composite.objects().stream().map(this::object).toList();
    }

    SpaceObject object(CompositeObject line) {
        return catalog.find(line.catalogNumber()).orElseThrow();
    }

    /** Objects that an index ranks and that have a name, in its order. */
    static List<RankedObject> named(RiskRanking ranking, String name) {
        return ranking.objects().stream()
                .filter(line -> line.object().name().equals(name))
                .toList();
    }

    /**
     * Objects in an order.
     *
     * @param name what the order is called
     * @param objects the objects, the most critical first
     */
    record Order(String name, List<SpaceObject> objects) {

        /** From 1; empty if the object has no place. */
        OptionalInt place(int catalogNumber) {
            for (int k = 0; k < objects.size(); k++) {
                if (objects.get(k).catalogNumber() == catalogNumber) {
                    return OptionalInt.of(k + 1);
                }
            }
            return OptionalInt.empty();
        }

        /** Ascending places of the objects of a name. */
        List<Integer> places(String objectName) {
            return IntStream.range(0, objects.size())
                    .filter(k -> objects.get(k).name().equals(objectName))
                    .mapToObj(k -> k + 1)
                    .toList();
        }

        long rocketBodies(int first) {
            return objects.stream()
                    .limit(first)
                    .filter(object -> object.type() == ObjectType.ROCKET_BODY)
                    .count();
        }
    }
}
