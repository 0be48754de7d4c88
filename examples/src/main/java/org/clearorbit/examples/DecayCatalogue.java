package org.clearorbit.examples;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.ClearorbitException;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.DecayState;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.MeanOrbit;
import org.clearorbit.orbit.OrbitalDecay;
import org.clearorbit.orbit.SpaceContext;
import org.orekit.time.AbsoluteDate;

/**
 * When a whole catalogue comes down: lifetimes up to 100 years, how many objects are left after each decade, and how
 * long it took to say so. Arguments: number of threads, then catalogue files.
 */
public final class DecayCatalogue {

    private static final double[] YEARS = {1, 5, 10, 25, 50, 100};

    private DecayCatalogue() {}

    /** @param arguments number of threads, catalogue files */
    public static void main(String[] arguments) {
        if (arguments.length < 2) {
            System.err.println("DecayCatalogue: expected the number of threads and at least one catalogue file");
            System.exit(2);
        }
        try {
            List<Path> files = Arrays.stream(arguments).skip(1).map(Path::of).toList();
            decay(files, WorkExecutor.threads(Integer.parseInt(arguments[0])));
        } catch (ClearorbitException | NumberFormatException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void decay(List<Path> files, WorkExecutor executor) {
        SpaceContext context = SpaceContext.embedded();
        List<SpaceObject> objects =
                CatalogReader.using(context).read(files).catalog().objects();
        OrbitalDecay model = OrbitalDecay.withDefaults();

        long start = System.nanoTime();
        List<MeanOrbit> orbits = objects.stream()
                .map(object -> object.elements().meanOrbit(context))
                .toList();
        // the ratio that explains the present decay; from size and mass where no decay is seen
        double[] areaToMass = objects.stream()
                .mapToDouble(object -> model.areaToMassOf(object.elements(), context)
                        .orElse(object.crossSection().value() / object.mass().value()))
                .toArray();
        long ratios = System.nanoTime();
        double[] lifetimes = model.lifetimesSeconds(orbits, areaToMass, executor);
        long lifetimesDone = System.nanoTime();
        AbsoluteDate epoch = orbits.stream()
                .map(MeanOrbit::date)
                .max(AbsoluteDate::compareTo)
                .orElseThrow();
        List<AbsoluteDate> decades = IntStream.rangeClosed(1, 10)
                .mapToObj(decade -> epoch.shiftedBy(10 * decade * EarthModel.JULIAN_YEAR))
                .toList();
        List<List<DecayState>> states = model.statesAt(orbits, areaToMass, decades, executor);
        long statesDone = System.nanoTime();

        System.out.printf(Locale.ROOT, "%d objects%n", objects.size());
        for (double years : YEARS) {
            long down = Arrays.stream(lifetimes)
                    .filter(seconds -> seconds <= years * EarthModel.JULIAN_YEAR)
                    .count();
            System.out.printf(Locale.ROOT, "down within %3.0f years: %6d%n", years, down);
        }
        for (int decade = 0; decade < decades.size(); decade++) {
            int column = decade;
            long left = states.stream()
                    .filter(row -> row.get(column) instanceof DecayState.InOrbit)
                    .count();
            System.out.printf(Locale.ROOT, "in orbit in %s: %6d%n", context.format(decades.get(decade)), left);
        }
        System.out.printf(
                Locale.ROOT,
                "area-to-mass ratios %.1f s, lifetimes to 100 years %.1f s, mean elements at 10 dates %.1f s%n",
                (ratios - start) / 1e9,
                (lifetimesDone - ratios) / 1e9,
                (statesDone - lifetimesDone) / 1e9);
    }
}
