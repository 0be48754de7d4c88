package org.clearorbit.examples;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.ClearorbitException;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.CandidateFilter;
import org.clearorbit.risk.approach.ApproachSearch;
import org.clearorbit.risk.approach.CloseApproach;
import org.clearorbit.risk.approach.CloseApproaches;

/**
 * How often do the heaviest derelicts of a catalogue come within 5 km of something? Arguments: an element file, a
 * satellite catalogue, days, number of targets (0 for all objects), and if wanted the time step in seconds and the
 * number of threads.
 */
public final class CloseApproachesOfDerelicts {

    private static final int SHOWN = 10;

    private CloseApproachesOfDerelicts() {}

    /** @param args files and numbers */
    public static void main(String[] args) {
        if (args.length < 4) {
            System.err.println("usage: CloseApproachesOfDerelicts ELEMENTS SATCAT DAYS TARGETS [STEP [THREADS]]");
            System.exit(2);
        }
        try {
            SpaceContext context = SpaceContext.embedded();
            Catalog catalog = CatalogReader.using(context)
                    .read(Path.of(args[0]), Path.of(args[1]))
                    .catalog();
            ApproachSearch search = ApproachSearch.using(context);
            if (args.length > 4) {
                search = search.withTimeStep(Double.parseDouble(args[4]));
            }
            int threads = args.length > 5
                    ? Integer.parseInt(args[5])
                    : Runtime.getRuntime().availableProcessors();
            search(catalog, search, Double.parseDouble(args[2]), Integer.parseInt(args[3]), threads);
        } catch (ClearorbitException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void search(Catalog catalog, ApproachSearch search, double days, int targets, int threads) {
        Set<Integer> numbers = (targets == 0 ? catalog.objects().stream() : heaviest(catalog, targets))
                .map(SpaceObject::catalogNumber)
                .collect(Collectors.toSet());
        long begin = System.nanoTime();
        CloseApproaches found =
                search.search(catalog, numbers, catalog.epoch(), days * EarthModel.DAY, WorkExecutor.threads(threads));
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s in %.3g days: %.1f s on %d threads%n%d objects stay apart from all targets, %d slow approaches"
                        + " left out, %d objects without a state at some date%n",
                found,
                days,
                seconds,
                threads,
                found.apart(),
                found.slowLeftOut(),
                found.missing().size());
        for (double kilometres = 1; kilometres <= 5; kilometres++) {
            double metres = 1000 * kilometres;
            System.out.printf(
                    Locale.ROOT,
                    "  below %.0f km: %d%n",
                    kilometres,
                    found.all().stream().filter(one -> one.distance() < metres).count());
        }
        SpaceContext context = SpaceContext.embedded();
        found.all().stream()
                .sorted(Comparator.comparingDouble(CloseApproach::distance))
                .limit(SHOWN)
                .forEach(one -> System.out.printf(
                        Locale.ROOT,
                        "%s  %6d %6d  %7.1f m  %8.1f m/s%n",
                        context.format(one.date()),
                        one.target(),
                        one.other(),
                        one.distance(),
                        one.relativeSpeed()));
    }

    private static Stream<SpaceObject> heaviest(Catalog catalog, int count) {
        return catalog.objects().stream()
                .filter(CandidateFilter.INTACT::accepts)
                .filter(object -> object.elements().meanSemiMajorAxis() < EarthModel.EQUATORIAL_RADIUS + 2e6)
                .sorted(Comparator.comparingDouble(
                                (SpaceObject object) -> -object.mass().value())
                        .thenComparingInt(SpaceObject::catalogNumber))
                .limit(count);
    }
}
