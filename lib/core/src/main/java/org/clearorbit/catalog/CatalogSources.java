package org.clearorbit.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.clearorbit.catalog.FileSummary.Content;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.ElementSet;

/** What the files of one load hold, gathered file by file. */
final class CatalogSources {

    private static final List<ElementFormat> FORMATS = List.of(new GpJsonFormat(), new GpCsvFormat(), new TleFormat());

    private final List<ElementSet> elements = new ArrayList<>();
    private final Map<Integer, SatelliteRecord> satellites = new HashMap<>();
    private final Map<Integer, PhysicalRecord> physical = new HashMap<>();
    private final Set<Integer> active = new HashSet<>();
    private final List<FileSummary> files = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    /**
     * Reads a file of any content but a list of active objects; between files, the first record of an object counts.
     */
    void add(TextFile file) {
        for (ElementFormat format : FORMATS) {
            if (format.recognises(file)) {
                addElements(file, format, elements::add, Content.ELEMENTS);
                return;
            }
        }
        CsvTable table = CsvTable.of(file);
        if (PhysicalTable.recognises(table)) {
            RecordSink<PhysicalRecord> sink =
                    new RecordSink<>(file, record -> physical.putIfAbsent(record.catalogNumber(), record));
            PhysicalTable.read(file, table, sink);
            account(file, Content.PHYSICAL_DATA, "physical data in CSV", sink);
        } else if (SatelliteCatalogTable.recognises(table)) {
            RecordSink<SatelliteRecord> sink =
                    new RecordSink<>(file, record -> satellites.putIfAbsent(record.catalogNumber(), record));
            SatelliteCatalogTable.read(table, sink);
            account(file, Content.SATELLITE_CATALOG, "SATCAT in CSV", sink);
        } else {
            throw InvalidInputException.at(
                    file.name() + ", at its start",
                    file.head(),
                    "two-line elements, GP elements in CSV or JSON, a satellite catalogue in CSV (NORAD_CAT_ID,"
                            + " OBJECT_TYPE, ...) or physical data in CSV (norad_cat_id, mass_kg, ...)");
        }
    }

    /** Reads the numbers of the objects that operate. */
    void addActive(TextFile file) {
        for (ElementFormat format : FORMATS) {
            if (format.recognises(file)) {
                addElements(file, format, set -> active.add(set.catalogNumber()), Content.ACTIVE_LIST);
                return;
            }
        }
        RecordSink<Integer> sink = new RecordSink<>(file, active::add);
        CsvTable table = CsvTable.of(file);
        if (table.has(GpFields.NUMBER)) {
            table.read(sink, row -> {
                String number = row.get(GpFields.NUMBER);
                return FieldText.catalogNumber(GpFields.NUMBER, number == null ? "" : number);
            });
            account(file, Content.ACTIVE_LIST, "CSV with catalogue numbers", sink);
        } else if (NumberList.recognises(file)) {
            NumberList.read(file, sink);
            account(file, Content.ACTIVE_LIST, "list of catalogue numbers", sink);
        } else {
            throw InvalidInputException.at(
                    file.name() + ", at its start",
                    file.head(),
                    "catalogue numbers, one on each line, or an element file or CSV with NORAD_CAT_ID");
        }
    }

    private void addElements(TextFile file, ElementFormat format, Consumer<ElementSet> accepted, Content content) {
        RecordSink<ElementSet> sink = new RecordSink<>(file, accepted);
        format.read(file, sink);
        account(file, content, format.title(), sink);
    }

    private void account(TextFile file, Content content, String format, RecordSink<?> sink) {
        files.add(new FileSummary(
                file.name(), content, format, sink.records(), sink.rejections().size()));
        rejections.addAll(sink.rejections());
    }

    List<ElementSet> elements() {
        return elements;
    }

    Map<Integer, SatelliteRecord> satellites() {
        return satellites;
    }

    Map<Integer, PhysicalRecord> physical() {
        return physical;
    }

    Set<Integer> active() {
        return active;
    }

    List<FileSummary> files() {
        return files;
    }

    List<Rejection> rejections() {
        return rejections;
    }
}
