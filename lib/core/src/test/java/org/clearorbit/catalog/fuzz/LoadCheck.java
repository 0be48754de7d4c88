package org.clearorbit.catalog.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.CatalogLoad;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.catalog.CatalogSource;
import org.clearorbit.catalog.CatalogWriter;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.ClearorbitException;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.SpaceContext;

/** What must hold whatever the bytes of a file are. */
public final class LoadCheck {

    private static final SpaceContext CONTEXT = SpaceContext.embedded();
    private static final CatalogReader READER = CatalogReader.using(CONTEXT);
    private static final CatalogSource ELEMENTS = bundled("Tle");
    private static final List<CatalogWriter> WRITERS = List.of(
            CatalogWriter.gpCsv(CONTEXT),
            CatalogWriter.gpJson(CONTEXT),
            CatalogWriter.ommKvn(CONTEXT),
            CatalogWriter.ommXml(CONTEXT));

    private LoadCheck() {}

    /** A file of elements loads, with every record accounted for, or is refused. */
    static void elements(byte[] bytes) {
        load(READER, List.of(CatalogSource.of("fuzzed", bytes)));
    }

    /** The same for a file that goes with elements, before or behind them. */
    static void besideElements(byte[] bytes) {
        load(READER, List.of(ELEMENTS, CatalogSource.of("fuzzed", bytes)));
    }

    static void activeList(byte[] bytes) {
        try {
            load(READER.withActiveList(CatalogSource.of("fuzzed", bytes)), List.of(ELEMENTS));
        } catch (ClearorbitException e) {
            // refused
        }
    }

    /** What loads can be written and comes back the same, or names what cannot be written. */
    static void roundTrip(byte[] bytes) {
        Optional<Catalog> catalog =
                load(READER, List.of(CatalogSource.of("fuzzed", bytes))).map(CatalogLoad::catalog);
        if (catalog.isEmpty() || catalog.get().size() == 0) {
            return;
        }
        for (CatalogWriter writer : WRITERS) {
            StringBuilder text = new StringBuilder();
            try {
                writer.write(catalog.get(), text);
            } catch (ClearorbitException e) {
                return;
            }
            byte[] written = text.toString().getBytes(StandardCharsets.UTF_8);
            Catalog again = READER.withEpoch(catalog.get().epoch())
                    .readSources(List.of(CatalogSource.of("written", written)))
                    .catalog();
            if (!again.objects().equals(catalog.get().objects())) {
                throw new AssertionError(catalog.get().objects() + " came back as " + again.objects());
            }
        }
    }

    private static Optional<CatalogLoad> load(CatalogReader reader, List<CatalogSource> files) {
        CatalogLoad load;
        try {
            load = reader.readSources(files);
        } catch (ClearorbitException e) {
            return Optional.empty();
        }
        check(load);
        return Optional.of(load);
    }

    /**
     * The records add up and no accepted number is infinite or not a number.
     *
     * @param load any load
     */
    public static void check(CatalogLoad load) {
        if (load.recordsRead() != load.accepted() + load.superseded() + load.decayed() + load.rejected()) {
            throw new AssertionError("records do not add up: " + load);
        }
        load.catalog().objects().forEach(LoadCheck::checkNumbers);
        load.rejections().forEach(rejection -> {
            if (rejection.line() < 1 || rejection.reason().isBlank()) {
                throw new AssertionError("a rejection without line or reason: " + rejection);
            }
        });
    }

    private static void checkNumbers(SpaceObject object) {
        ElementSet set = object.elements();
        DoubleStream numbers = DoubleStream.of(
                set.meanMotion(),
                set.e(),
                set.i(),
                set.raan(),
                set.argp(),
                set.meanAnomaly(),
                set.meanMotionDot(),
                set.meanMotionDotDot(),
                set.bStar(),
                set.epoch().secondOfDay(),
                object.mass().value(),
                object.mass().sigma(),
                object.crossSection().value(),
                object.crossSection().sigma());
        if (!numbers.allMatch(Double::isFinite)) {
            throw new AssertionError("a number that is none: " + object);
        }
    }

    private static CatalogSource bundled(String name) {
        try (InputStream in = Objects.requireNonNull(LoadCheck.class.getResourceAsStream(name), name)) {
            return CatalogSource.of(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
