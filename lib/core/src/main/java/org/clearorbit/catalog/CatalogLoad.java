package org.clearorbit.catalog;

import java.util.List;
import org.clearorbit.catalog.FileSummary.Content;
import org.clearorbit.common.InvalidInputException;

/**
 * A catalogue as loaded, with an account of every record. The records of the element files add up: read = accepted +
 * superseded + decayed + rejected.
 *
 * @param catalog the objects in orbit at the epoch of the analysis
 * @param files what was in each file, in the order in which they were read
 * @param rejections records that could not be used, of all files, with the reason
 * @param superseded element sets of an object that has a better one (see {@link CatalogReader})
 * @param decayed element sets left out because their object, by the satellite catalogue, had decayed by the epoch
 */
public record CatalogLoad(
        Catalog catalog, List<FileSummary> files, List<Rejection> rejections, int superseded, int decayed) {

    /** Copies the lists and checks that the records add up. */
    public CatalogLoad {
        files = List.copyOf(files);
        rejections = List.copyOf(rejections);
        int read = sumOfRecords(files);
        int accounted = catalog.size() + superseded + decayed + sumOfRejected(files);
        if (read != accounted) {
            throw new IllegalArgumentException(read + " records read, but " + accounted + " accounted for");
        }
    }

    /** @return records in the element files, good and bad */
    public int recordsRead() {
        return sumOfRecords(files);
    }

    /** @return element sets that became objects: the size of the catalogue */
    public int accepted() {
        return catalog.size();
    }

    /** @return records in the element files that could not be used; those of other files are not counted here */
    public int rejected() {
        return sumOfRejected(files);
    }

    /**
     * Checks that a file held what it was given for.
     *
     * @param file a file of this load, as it was named
     * @param content what it should hold
     * @param where what to call it in the message: the option or field that named it
     * @throws InvalidInputException if it held something else
     */
    public void require(String file, Content content, String where) {
        for (FileSummary summary : files) {
            if (summary.file().equals(file) && summary.content() != content) {
                throw InvalidInputException.at(where, file + ", which holds " + summary.format(), content.label());
            }
        }
    }

    private static int sumOfRecords(List<FileSummary> files) {
        return files.stream()
                .filter(file -> file.content() == Content.ELEMENTS)
                .mapToInt(FileSummary::records)
                .sum();
    }

    private static int sumOfRejected(List<FileSummary> files) {
        return files.stream()
                .filter(file -> file.content() == Content.ELEMENTS)
                .mapToInt(FileSummary::rejected)
                .sum();
    }
}
