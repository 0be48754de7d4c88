package org.clearorbit.catalog;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.clearorbit.catalog.FileSummary.Content;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.orbit.UtcEpoch;
import org.jspecify.annotations.Nullable;
import org.orekit.time.AbsoluteDate;

/**
 * Reads public catalogue files into a {@link Catalog}. Immutable: each {@code with} returns another reader.
 *
 * <p><b>Files</b> are told apart by what is in them, never by name, and may be compressed by gzip:
 *
 * <ul>
 *   <li>element sets: two-line or three-line elements (Alpha-5 numbers too), GP elements in CSV or JSON with the names
 *       that CelesTrak and Space-Track use, or Orbit Mean-Elements Messages (CCSDS 502.0-B) in XML or KVN, one or many.
 *       One element file at least is needed;
 *   <li>a satellite catalogue: SATCAT in CSV from either of them, or GCAT in TSV: type, owner, launch, decay, status,
 *       size;
 *   <li>physical data: CSV of {@code norad_cat_id} with {@code mass_kg}, {@code cross_section_m2} or
 *       {@code hard_body_radius_m}, and {@code mass_sigma_kg}, {@code cross_section_sigma_m2},
 *       {@code hard_body_radius_sigma_m}, {@code source}, {@code provenance} (MEASURED, FAMILY or ESTIMATED) where
 *       known; objects of ESA's DISCOSweb in JSON; NASA CARA's hard-body radii and masses in CSV.
 * </ul>
 *
 * A bad record never ends a load; it becomes a {@link Rejection}. Where two satellite catalogues tell of the same
 * object, the first counts; of physical data the first mass and the first cross-section. Where no satellite catalogue
 * tells of an object, or no physical data of its mass or cross-section, what the element record itself says of them
 * fills in, and behind it the types and names of DISCOS and of GCAT's list of payloads.
 *
 * <p><b>Element sets.</b> Of several of one object the newest at or before the epoch of the analysis is taken; where
 * all are later, the earliest of them. Of several at the same instant the first read is taken. The others count as
 * superseded. Without {@link #withEpoch} the epoch of the analysis is that of the newest element set read.
 *
 * <p><b>Decay</b> is judged at the epoch of the analysis: an object whose decay date is that day or earlier is left out
 * and counted; one that decayed later is in orbit.
 *
 * <p><b>Type</b> is the satellite catalogue's, else the element record's; of an object of which nothing tells it is
 * guessed from the end of its name ({@code DEB}, {@code R/B}) and else unknown. An element set without a name gets the
 * satellite catalogue's.
 *
 * <p><b>Status</b> is that of the satellite catalogue, where debris and rocket bodies without one do not operate. With
 * {@link #withActiveList} an object on the list operates, and one off the list does not unless its type is unknown.
 *
 * <p><b>Mass and cross-section</b> that no file gives are those of the stage's or spacecraft's family where the name
 * tells it and a bundled table has it, and are else estimated by {@link PhysicalEstimator}.
 */
public final class CatalogReader {

    private final SpaceContext context;
    private final PhysicalEstimator estimator;
    private final @Nullable AbsoluteDate epoch;
    private final @Nullable CatalogSource activeList;

    private CatalogReader(
            SpaceContext context,
            PhysicalEstimator estimator,
            @Nullable AbsoluteDate epoch,
            @Nullable CatalogSource activeList) {
        this.context = context;
        this.estimator = estimator;
        this.epoch = epoch;
        this.activeList = activeList;
    }

    /**
     * @param context time scales
     * @return a reader whose epoch of analysis is that of the newest element set, with no list of active objects
     */
    public static CatalogReader using(SpaceContext context) {
        return new CatalogReader(context, PhysicalEstimator.standard(), null, null);
    }

    /**
     * @param newEpoch epoch of the analysis
     * @return a reader for that epoch
     */
    public CatalogReader withEpoch(AbsoluteDate newEpoch) {
        return new CatalogReader(context, estimator, newEpoch, activeList);
    }

    /**
     * @param file objects that operate: catalogue numbers, one on each line, with comments after #; or any element file
     *     or any CSV with a column NORAD_CAT_ID, from which only the numbers are taken
     * @return a reader that takes the status of objects from that list
     */
    public CatalogReader withActiveList(Path file) {
        return withActiveList(CatalogSource.of(file));
    }

    /**
     * @param source objects that operate, in the same forms
     * @return a reader that takes the status of objects from that list
     */
    public CatalogReader withActiveList(CatalogSource source) {
        return new CatalogReader(context, estimator, epoch, source);
    }

    /**
     * @param files the files, in any order
     * @return the catalogue, with an account of every record
     * @throws InvalidInputException if a file cannot be read or recognised, or if there is no usable element set
     */
    public CatalogLoad read(Path... files) {
        return read(List.of(files));
    }

    /**
     * @param files the files, in any order
     * @return the catalogue, with an account of every record
     * @throws InvalidInputException if a file cannot be read or recognised, or if there is no usable element set
     */
    public CatalogLoad read(List<Path> files) {
        return readSources(files.stream().map(CatalogSource::of).toList());
    }

    /**
     * @param files the files, in any order
     * @return the catalogue, with an account of every record
     * @throws InvalidInputException if a file cannot be recognised, or if there is no usable element set
     */
    public CatalogLoad readSources(List<CatalogSource> files) {
        CatalogSources sources = new CatalogSources();
        for (CatalogSource file : files) {
            sources.add(TextFile.of(file));
        }
        if (activeList != null) {
            sources.addActive(TextFile.of(activeList));
        }
        requireElements(sources, files);
        UtcEpoch analysis = epoch == null ? newest(sources.elements()) : UtcEpoch.of(epoch, context);
        AbsoluteDate date = epoch == null ? analysis.toDate(context) : epoch;
        return join(sources, analysis, date);
    }

    private CatalogLoad join(CatalogSources sources, UtcEpoch analysis, AbsoluteDate date) {
        List<ElementRecord> best = bestOfEach(sources.elements(), analysis);
        CatalogJoin join =
                new CatalogJoin(sources, estimator, activeList == null ? StatusRule.CATALOG : StatusRule.LIST);
        LocalDate day = FieldText.dayOf(analysis);
        List<SpaceObject> objects = new ArrayList<>(best.size());
        for (ElementRecord record : best) {
            SpaceObject object = join.objectInOrbit(record, day);
            if (object != null) {
                objects.add(object);
            }
        }
        return new CatalogLoad(
                Catalog.of(date, objects),
                sources.files(),
                sources.rejections(),
                sources.elements().size() - best.size(),
                best.size() - objects.size());
    }

    /** One element set of each object, in ascending catalogue number. */
    private static List<ElementRecord> bestOfEach(List<ElementRecord> elements, UtcEpoch analysis) {
        List<ElementRecord> sorted = new ArrayList<>(elements);
        // stable, so that the first read stays the first; public files are in this order already
        sorted.sort(Comparator.comparingInt(ElementRecord::catalogNumber));
        int last = -1;
        for (ElementRecord record : sorted) {
            if (last >= 0 && sorted.get(last).catalogNumber() == record.catalogNumber()) {
                sorted.set(last, better(sorted.get(last), record, analysis));
            } else {
                sorted.set(++last, record);
            }
        }
        return sorted.subList(0, last + 1);
    }

    /** The newer of two at or before the epoch, the earlier of two after it, the first of two at the same instant. */
    private static ElementRecord better(ElementRecord first, ElementRecord second, UtcEpoch analysis) {
        boolean firstInTime = first.epoch().compareTo(analysis) <= 0;
        boolean secondInTime = second.epoch().compareTo(analysis) <= 0;
        if (firstInTime != secondInTime) {
            return firstInTime ? first : second;
        }
        int order = second.epoch().compareTo(first.epoch());
        return (firstInTime ? order > 0 : order < 0) ? second : first;
    }

    private static UtcEpoch newest(List<ElementRecord> elements) {
        UtcEpoch newest = elements.get(0).epoch();
        for (ElementRecord record : elements) {
            newest = record.epoch().compareTo(newest) > 0 ? record.epoch() : newest;
        }
        return newest;
    }

    private static void requireElements(CatalogSources sources, List<CatalogSource> files) {
        if (!sources.elements().isEmpty()) {
            return;
        }
        boolean anyFile = sources.files().stream().anyMatch(file -> file.content() == Content.ELEMENTS);
        String found = anyFile ? "no usable element set" : "no element file";
        String others = anyFile || files.isEmpty() ? "" : ", but " + contents(sources);
        throw new InvalidInputException("files "
                + files.stream().map(CatalogSource::name).toList() + ": found " + found + others
                + ", expected element sets (2LE, 3LE, GP in CSV or JSON, or OMM in XML or KVN)"
                + firstRejection(sources));
    }

    private static String firstRejection(CatalogSources sources) {
        if (sources.rejections().isEmpty()) {
            return "";
        }
        Rejection first = sources.rejections().get(0);
        return "; first rejection: " + first.file() + ":" + first.line() + ": " + first.reason();
    }

    private static String contents(CatalogSources sources) {
        return sources.files().stream().map(FileSummary::format).collect(Collectors.joining(", "));
    }
}
