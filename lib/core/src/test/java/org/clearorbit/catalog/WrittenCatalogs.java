package org.clearorbit.catalog;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.clearorbit.orbit.ElementSet;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.orbit.UtcEpoch;
import org.orekit.time.AbsoluteDate;

/** Catalogues to write, and the formats to write them in. */
final class WrittenCatalogs {

    static final SpaceContext CONTEXT = SpaceContext.embedded();

    static final AbsoluteDate EPOCH = CONTEXT.parseDate("2026-04-27T12:00:00Z");

    private WrittenCatalogs() {}

    /** The formats, each by its writer. */
    enum Format {
        CSV(CatalogWriter.gpCsv(CONTEXT)),
        JSON(CatalogWriter.gpJson(CONTEXT)),
        KVN(CatalogWriter.ommKvn(CONTEXT)),
        XML(CatalogWriter.ommXml(CONTEXT));

        final CatalogWriter writer;

        Format(CatalogWriter writer) {
            this.writer = writer;
        }
    }

    static String text(Format format, Catalog catalog) {
        StringBuilder text = new StringBuilder();
        format.writer.write(catalog, text);
        return text.toString();
    }

    static SpaceObject object(ElementSet elements) {
        return new SpaceObject(
                elements,
                ObjectType.PAYLOAD,
                "CIS",
                LocalDate.of(1982, 9, 16),
                null,
                OperationalStatus.UNKNOWN,
                new PhysicalValue(1.1, 0.3, Provenance.ESTIMATED, "a rule"),
                new PhysicalValue(0.1 + 0.2, 0, Provenance.MEASURED, "a list, \"quoted\" = <b>&c</b> {d}"));
    }

    static ElementSet elements(int number, String name, String designator) {
        return new ElementSet(
                number,
                name,
                designator,
                'U',
                new UtcEpoch(61156, 81991.345824),
                0.001,
                0.1,
                1,
                2,
                3,
                4,
                -1e-20,
                0,
                1e-4,
                999,
                24693);
    }

    static Catalog catalog(SpaceObject... objects) {
        return Catalog.of(EPOCH, List.of(objects));
    }

    /** A bundled sample as a catalogue, read by way of a file in the folder. */
    static Catalog sample(Path folder, String name) {
        return CatalogReader.using(CONTEXT)
                .withEpoch(EPOCH)
                .read(CatalogFiles.write(folder, name, CatalogFiles.sample(name)))
                .catalog();
    }
}
