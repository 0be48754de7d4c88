package org.clearorbit.examples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.catalog.OperationalStatus;
import org.clearorbit.common.ClearorbitException;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.AltitudeShells;
import org.clearorbit.risk.BackgroundPopulation;
import org.clearorbit.risk.CollisionRate;
import org.clearorbit.risk.ShellMethod;
import org.clearorbit.risk.cube.CubeMethod;
import org.clearorbit.risk.cube.CubeRates;
import org.clearorbit.risk.cube.RateEstimate;
import org.clearorbit.risk.pair.PairRates;
import org.clearorbit.risk.pair.PairSettings;
import org.clearorbit.risk.pair.TargetRate;
import org.hipparchus.util.FastMath;

/**
 * How many collisions a year among the objects of a catalogue, by altitude, by methods that know nothing of each other:
 * spatial densities in shells (of 25 km as in every ranking, and of other widths), random samples of cubes, and pairs
 * of orbits (their sum alone). Arguments: number of samples at 10 km (half as many at 20 km, four times as many at 5
 * km), number of threads, list of operating satellites or {@code -}, then catalogue files: elements, and if you have
 * them a satellite catalogue and physical data. With a list, the table is printed a second time without the operating
 * satellites.
 */
public final class CompareEncounterRates {

    /** Boundaries of the bands of altitude (km), all of them boundaries of {@link AltitudeShells}. */
    private static final int[] BANDS = {150, 400, 500, 600, 700, 800, 900, 1000, 1100, 1300, 1500, 2000};

    private static final double[] EDGES = {20_000, 10_000, 5000};
    private static final double[] WIDTHS = {25_000, 20_000, 10_000, 5000};

    /** The shells of a width begin at so many heights, of which the mean is taken. */
    private static final int PHASES = 20;

    private CompareEncounterRates() {}

    /** @param args samples, threads, list of operating satellites or {@code -}, files */
    public static void main(String[] args) {
        if (args.length < 4) {
            System.err.println("usage: CompareEncounterRates SAMPLES THREADS ACTIVE|- ELEMENTS [SATCAT] [PHYSICAL]");
            System.exit(2);
        }
        try {
            CatalogReader reader = CatalogReader.using(SpaceContext.embedded());
            CatalogReader informed = args[2].equals("-") ? reader : reader.withActiveList(Path.of(args[2]));
            Catalog catalog = informed.read(
                            Arrays.stream(args).skip(3).map(Path::of).toList())
                    .catalog();
            int samples = Integer.parseInt(args[0]);
            WorkExecutor executor = WorkExecutor.threads(Integer.parseInt(args[1]));
            compare("all objects", catalog, samples, executor);
            if (!args[2].equals("-")) {
                Catalog derelict = catalog.filter(object -> object.status() != OperationalStatus.OPERATIONAL);
                compare("without operating satellites", derelict, samples, executor);
            }
        } catch (ClearorbitException | NumberFormatException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /** A column of the table: collisions per year in each band, with a standard error where it has one. */
    private record Column(String title, double[] perYear, double[] error, double seconds) {}

    private static void compare(String title, Catalog catalog, int samples, WorkExecutor executor) {
        List<Column> columns = new ArrayList<>();
        columns.add(ofObjects(catalog));
        for (double width : WIDTHS) {
            columns.add(ofShells(catalog, width));
        }
        for (double edge : EDGES) {
            int number = edge > 15_000 ? Math.max(2, samples / 2) : edge < 7500 ? 4 * samples : samples;
            columns.add(ofCubes(catalog, edge, number, executor));
        }
        for (double width : EDGES) {
            printPairs(catalog, width, executor);
        }
        print(title + ": " + catalog.size() + ", expected collisions per year", columns);
    }

    private static double radius(int altitudeKm) {
        return EarthModel.EQUATORIAL_RADIUS + 1000.0 * altitudeKm;
    }

    /** The shells of 25 km that rankings use, from the rates of the single objects: only the sum over all bands. */
    private static Column ofObjects(Catalog catalog) {
        long start = System.nanoTime();
        BackgroundPopulation background = BackgroundPopulation.of(catalog);
        double sum = catalog.objects().stream()
                .mapToDouble(object -> CollisionRate.of(object, background).perYear())
                .sum();
        double[] perYear = new double[BANDS.length];
        Arrays.fill(perYear, Double.NaN);
        perYear[BANDS.length - 1] = sum / 2;
        return new Column("CollisionRate", perYear, new double[BANDS.length], seconds(start));
    }

    /** Mean over the heights at which the shells may begin; what straddles two bands is divided between them. */
    private static Column ofShells(Catalog catalog, double width) {
        long start = System.nanoTime();
        double[] perYear = new double[BANDS.length];
        for (int phase = 0; phase < PHASES; phase++) {
            double low = radius(BANDS[0]) + width * phase / PHASES;
            ShellMethod method = ShellMethod.ofWidth(low, radius(BANDS[BANDS.length - 1]) + width, width);
            double[] rates = method.perSecond(catalog);
            for (int shell = 0; shell < rates.length; shell++) {
                for (int band = 0; band < BANDS.length - 1; band++) {
                    double overlap = Math.min(method.radius(shell + 1), radius(BANDS[band + 1]))
                            - Math.max(method.radius(shell), radius(BANDS[band]));
                    double part = rates[shell] * Math.max(0, overlap) / width * EarthModel.JULIAN_YEAR / PHASES;
                    perYear[band] += part;
                    perYear[BANDS.length - 1] += part;
                }
            }
        }
        return new Column("shells " + kilometres(width), perYear, new double[BANDS.length], seconds(start));
    }

    private static Column ofCubes(Catalog catalog, double edge, int samples, WorkExecutor executor) {
        long start = System.nanoTime();
        CubeRates rates = CubeMethod.withDefaults()
                .withEdge(edge)
                .withSamples(samples)
                .with(executor)
                .rates(catalog);
        double[] perYear = new double[BANDS.length];
        double[] error = new double[BANDS.length];
        for (int shell = 0; shell < AltitudeShells.count(); shell++) {
            RateEstimate estimate = rates.inShell(shell);
            for (int band = 0; band < BANDS.length - 1; band++) {
                if (AltitudeShells.lowerKm(shell) >= BANDS[band] && AltitudeShells.upperKm(shell) <= BANDS[band + 1]) {
                    for (int row : new int[] {band, BANDS.length - 1}) {
                        perYear[row] += estimate.perYear();
                        error[row] = FastMath.hypot(error[row], estimate.standardErrorPerYear());
                    }
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "cubes of %s: %d samples, %d pairs, %.5f +- %.5f at all altitudes, %.1f million placements a second%n",
                kilometres(edge),
                samples,
                rates.total().meetings(),
                rates.total().perYear(),
                rates.total().standardErrorPerYear(),
                1e-6 * samples * catalog.size() / seconds(start));
        return new Column("cubes " + kilometres(edge), perYear, error, seconds(start));
    }

    /** Pair by pair, radii being smeared over a width; knows of no altitude bands. */
    private static void printPairs(Catalog catalog, double width, WorkExecutor executor) {
        long start = System.nanoTime();
        PairRates rates = PairRates.of(
                catalog.objects(), catalog, PairSettings.withDefaults().withRadialSmear(width), executor);
        double perYear =
                rates.targets().stream().mapToDouble(TargetRate::perYear).sum() / 2;
        System.out.printf(
                Locale.ROOT,
                "pairs smeared over %s: %d pairs that meet, %.5f at all altitudes, %.0f s%n",
                kilometres(width),
                rates.pairs(),
                perYear,
                seconds(start));
    }

    private static String kilometres(double metres) {
        return String.format(Locale.ROOT, "%.0f km", metres / 1000);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }

    private static void print(String title, List<Column> columns) {
        System.out.println(title);
        System.out.printf("%12s", "altitude, km");
        columns.forEach(column -> System.out.printf("%20s", column.title));
        System.out.println();
        for (int row = 0; row < BANDS.length; row++) {
            boolean last = row == BANDS.length - 1;
            System.out.printf("%12s", last ? BANDS[0] + "-" + BANDS[row] : BANDS[row] + "-" + BANDS[row + 1]);
            for (Column column : columns) {
                String text = Double.isNaN(column.perYear[row])
                        ? ""
                        : String.format(Locale.ROOT, "%.5f", column.perYear[row])
                                + (column.error[row] > 0
                                        ? String.format(Locale.ROOT, " +-%.5f", column.error[row])
                                        : "");
                System.out.printf("%20s", text);
            }
            System.out.println();
        }
        System.out.printf("%12s", "seconds");
        columns.forEach(column -> System.out.printf(Locale.ROOT, "%20.1f", column.seconds));
        System.out.println();
    }
}
