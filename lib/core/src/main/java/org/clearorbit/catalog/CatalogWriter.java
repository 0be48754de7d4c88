package org.clearorbit.catalog;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.clearorbit.common.ClearorbitException;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.orbit.UtcEpoch;

/**
 * Writes a {@link Catalog} as one element file, which also carries what the library knows of each object: type, owner,
 * launch, decay, status, and mass and cross-section with sigma, provenance and source. Immutable.
 *
 * <p>Read back by {@link CatalogReader} alone, with {@link CatalogReader#withEpoch} at the catalogue's own epoch, it
 * gives an equal catalogue: the same {@link SpaceObject}s, bit for bit. Numbers are written as the shortest decimals
 * that do so, in degrees and revolutions per day. About one in ten of all possible angles and mean motions is no
 * decimal in those units, none of them from a file of such decimals: it comes back one unit in the last place off (two,
 * of the derivatives of the mean motion), and from then on exactly.
 *
 * <p>In an Orbit Mean-Elements Message what goes beyond the elements stands as user-defined parameters, under the names
 * of the columns in CSV. The same catalogue gives the same bytes; the creation date in the messages is the catalogue's
 * epoch.
 */
public final class CatalogWriter {

    private final SpaceContext context;
    private final RecordFormat format;

    private CatalogWriter(SpaceContext context, RecordFormat format) {
        this.context = context;
        this.format = format;
    }

    /**
     * @param context time scales
     * @return a writer of GP elements in CSV, with CelesTrak's columns first
     */
    public static CatalogWriter gpCsv(SpaceContext context) {
        return new CatalogWriter(context, new GpCsvRecords());
    }

    /**
     * @param context time scales
     * @return a writer of GP elements in JSON: an array of one object to a line
     */
    public static CatalogWriter gpJson(SpaceContext context) {
        return new CatalogWriter(context, new GpJsonRecords());
    }

    /**
     * @param context time scales
     * @return a writer of Orbit Mean-Elements Messages in keyword-value notation, one after another
     */
    public static CatalogWriter ommKvn(SpaceContext context) {
        return new CatalogWriter(context, new OmmKvnRecords());
    }

    /**
     * @param context time scales
     * @return a writer of Orbit Mean-Elements Messages in XML, all in one {@code <ndm>}
     */
    public static CatalogWriter ommXml(SpaceContext context) {
        return new CatalogWriter(context, new OmmXmlRecords());
    }

    /**
     * Writes a file in UTF-8, compressed by gzip where its name ends in {@code .gz}. Nothing is written if an object
     * cannot be.
     *
     * @param catalog the catalogue
     * @param file the file, replaced if it is there
     * @throws InvalidInputException if no record can hold an object: a name or source with a line break or with blanks
     *     at its ends, an angle outside of a full turn, a decay by the epoch; the message names object and field
     * @throws ClearorbitException if the file cannot be written
     */
    public void write(Catalog catalog, Path file) {
        List<GpRecord> records = records(catalog);
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream packed = file.toString().endsWith(".gz") ? new GZIPOutputStream(raw) : raw;
                Writer out = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8))) {
            format.write(records, created(catalog), out);
        } catch (IOException e) {
            throw new ClearorbitException("catalogue file " + file + ": cannot be written (" + e + ")", e);
        }
    }

    /**
     * @param catalog the catalogue
     * @param out where to write; left open
     * @throws InvalidInputException if no record can hold an object
     * @throws ClearorbitException if it cannot be written there
     */
    public void write(Catalog catalog, Appendable out) {
        try {
            format.write(records(catalog), created(catalog), out);
        } catch (IOException e) {
            throw new ClearorbitException("catalogue: cannot be written (" + e + ")", e);
        }
    }

    private List<GpRecord> records(Catalog catalog) {
        LocalDate day = FieldText.dayOf(UtcEpoch.of(catalog.epoch(), context));
        return catalog.objects().stream()
                .map(object -> GpRecord.of(object, day))
                .toList();
    }

    private String created(Catalog catalog) {
        String text = context.format(catalog.epoch());
        return text.substring(0, text.length() - 1);
    }
}
