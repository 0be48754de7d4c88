package org.clearorbit.catalog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Samples and files for the tests of this package. */
final class CatalogFiles {

    static final String LINE_1 = "1 50032U 82092RU  26116.94897391  .00005523  00000+0  10709-3 0  9991";
    static final String LINE_2 = "2 50032  82.5602 279.7458 0016929  82.9647 277.3527 15.47250764246938";
    static final String CSV_HEADER = "OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,"
            + "ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,ELEMENT_SET_NO,"
            + "REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT\n";
    static final String CSV_ROW = "COSMOS 1408 DEB,1982-092RU,2026-04-26T22:46:31.345824,15.47250764,.0016929,82.5602,"
            + "279.7458,82.9647,277.3527,0,U,50032,999,24693,.10709E-3,.5523E-4,0\n";

    private CatalogFiles() {}

    static byte[] sample(String name) {
        try (InputStream in = CatalogFiles.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sampleText(String name) {
        return new String(sample(name), StandardCharsets.UTF_8);
    }

    static Path write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A line with its checksum set right after a change. */
    static String checked(String line) {
        int sum = 0;
        for (char c : line.substring(0, 68).toCharArray()) {
            sum += Character.isDigit(c) ? c - '0' : c == '-' ? 1 : 0;
        }
        return line.substring(0, 68) + sum % 10;
    }

    /** A line with other text from a column on (counted from 1), its checksum set right. */
    static String with(String line, int column, String text) {
        return checked(line.substring(0, column - 1) + text + line.substring(column - 1 + text.length()));
    }
}
