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
import org.jspecify.annotations.Nullable;

/** What the files of one load hold, gathered file by file. */
final class CatalogSources {

    private static final List<ElementFormat> FORMATS =
            List.of(new OmmXmlFormat(), new OmmKvnFormat(), new GpJsonFormat(), new GpCsvFormat(), new TleFormat());

    private final List<ElementRecord> elements = new ArrayList<>();
    private final Map<Integer, SatelliteRecord> satellites = new HashMap<>();
    private final Map<Integer, SatelliteRecord> hints = new HashMap<>();
    private final Map<Integer, PhysicalRecord> physical = new HashMap<>();
    private final Set<Integer> active = new HashSet<>();
    private final List<FileSummary> files = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    /**
     * Reads a file of any content but a list of active objects. Between files the first satellite catalogue to tell of
     * an object counts, and the first mass and the first cross-section.
     */
    void add(TextFile file) {
        if (DiscosFormat.recognises(file)) {
            addFacts(file, Content.PHYSICAL_DATA, "DISCOS in JSON", hints, sink -> DiscosFormat.read(file, sink));
            return;
        }
        if (GcatTable.recognises(file)) {
            // its list of payloads tells neither owner nor decay and must not stand before a catalogue that does
            Map<Integer, SatelliteRecord> told = GcatTable.isWhole(file) ? satellites : hints;
            addFacts(file, Content.SATELLITE_CATALOG, "GCAT in TSV", told, sink -> GcatTable.read(file, sink));
            return;
        }
        for (ElementFormat format : FORMATS) {
            if (format.recognises(file)) {
                addElements(file, format, elements::add, Content.ELEMENTS);
                return;
            }
        }
        addTable(file, CsvTable.of(file));
    }

    private void addTable(TextFile file, CsvTable table) {
        if (CaraTable.recognises(table)) {
            addFacts(
                    file,
                    Content.PHYSICAL_DATA,
                    "CARA's radii and masses in CSV",
                    hints,
                    sink -> CaraTable.read(file, table, sink));
        } else if (PhysicalTable.recognises(table)) {
            addFacts(
                    file,
                    Content.PHYSICAL_DATA,
                    "physical data in CSV",
                    hints,
                    sink -> PhysicalTable.read(file, table, sink));
        } else if (SatelliteCatalogTable.recognises(table)) {
            addFacts(
                    file,
                    Content.SATELLITE_CATALOG,
                    "SATCAT in CSV",
                    satellites,
                    sink -> SatelliteCatalogTable.read(table, sink));
        } else {
            throw InvalidInputException.at(
                    file.name() + ", at its start",
                    file.head(),
                    "two-line elements, GP elements in CSV or JSON, OMM in XML or KVN, a satellite catalogue (CSV with"
                            + " NORAD_CAT_ID, OBJECT_TYPE, ... or GCAT) or physical data (CSV with norad_cat_id,"
                            + " mass_kg, ..., DISCOS or CARA)");
        }
    }

    private void addFacts(
            TextFile file,
            Content content,
            String format,
            Map<Integer, SatelliteRecord> told,
            Consumer<RecordSink<ObjectFacts>> read) {
        int[] withoutNumber = {0};
        RecordSink<ObjectFacts> sink = new RecordSink<>(file, facts -> {
            if (!facts.hasNumber()) {
                withoutNumber[0]++;
            }
            if (facts.satellite() != null) {
                told.putIfAbsent(facts.catalogNumber(), facts.satellite());
            }
            if (facts.physical() != null) {
                physical.merge(facts.catalogNumber(), facts.physical(), PhysicalRecord::filledFrom);
            }
        });
        read.accept(sink);
        String title = withoutNumber[0] == 0
                ? format
                : format + " (" + withoutNumber[0] + " of its records have no catalogue number)";
        account(file, content, title, sink);
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

    private void addElements(TextFile file, ElementFormat format, Consumer<ElementRecord> accepted, Content content) {
        RecordSink<ElementRecord> sink = new RecordSink<>(file, accepted);
        format.read(file, sink);
        account(file, content, format.title(), sink);
    }

    private void account(TextFile file, Content content, String format, RecordSink<?> sink) {
        files.add(new FileSummary(
                file.name(), content, format, sink.records(), sink.rejections().size()));
        rejections.addAll(sink.rejections());
    }

    List<ElementRecord> elements() {
        return elements;
    }

    /** What is known of the object of a record: by a satellite catalogue, else by the record itself. */
    @Nullable
    SatelliteRecord satellite(ElementRecord record) {
        SatelliteRecord hint = hints.get(record.catalogNumber());
        SatelliteRecord listed = satellites.get(record.catalogNumber());
        SatelliteRecord told = listed == null ? record.satellite() : listed;
        return told == null ? hint : told.filledFrom(hint);
    }

    /** The mass and cross-section that files of physical data give, else those of the record itself. */
    @Nullable
    PhysicalRecord physical(ElementRecord record) {
        PhysicalRecord listed = physical.get(record.catalogNumber());
        return listed == null ? record.physical() : listed.filledFrom(record.physical());
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
