package org.clearorbit.cooperation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearorbit.common.InvalidInputException;

/**
 * What is known of the registration of single objects: the agency of the State of registry, which answers for the
 * object whatever the catalogue's owner is, and the launching States, which are liable for it (Registration Convention,
 * 1975; Liability Convention, 1972). Immutable.
 */
public final class Registry {

    private static final String NUMBER = "norad_cat_id";
    private static final String AGENCY = "registry_agency";
    private static final String LAUNCHING = "launching_states";

    private final Map<Integer, Entry> entries;

    private Registry(Map<Integer, Entry> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    /**
     * One object.
     *
     * @param agencyId id of the agency that answers for it, empty where not known
     * @param launchingStates owner codes of its launching States, empty where not known
     */
    public record Entry(String agencyId, List<String> launchingStates) {

        /** Copies the list. */
        public Entry {
            launchingStates = List.copyOf(launchingStates);
        }
    }

    /** @return a registry that knows nothing */
    public static Registry empty() {
        return new Registry(Map.of());
    }

    /**
     * Reads a CSV with the columns {@code norad_cat_id,registry_agency,launching_states}, the last two optional, States
     * separated by semicolons; lines that begin with # are comments.
     *
     * @param file the file
     * @return the registry
     * @throws InvalidInputException if it cannot be read or a row is bad; names the line
     */
    public static Registry read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw new InvalidInputException("registry " + file + ": cannot be read (" + e + ")", e);
        }
    }

    /**
     * @param text the content of such a CSV
     * @param name what messages call it
     * @return the registry
     * @throws InvalidInputException if a row is bad; names the line
     */
    public static Registry parse(String text, String name) {
        Map<Integer, Entry> entries = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows(text, name)) {
            String where = "registry " + name + ", line " + row.getStartingLineNumber() + ", " + NUMBER;
            String number = row.findField(NUMBER).orElse("");
            if (!number.matches("[1-9]\\d{0,8}")) {
                throw InvalidInputException.at(where, number, "a catalogue number");
            }
            String states = row.findField(LAUNCHING).orElse("");
            Entry entry = new Entry(
                    row.findField(AGENCY).orElse(""),
                    states.isBlank() ? List.of() : List.of(states.strip().split("\\s*;\\s*")));
            if (entries.put(Integer.valueOf(number), entry) != null) {
                throw InvalidInputException.at(where, number, "each object once");
            }
        }
        return new Registry(entries);
    }

    private static List<NamedCsvRecord> rows(String text, String name) {
        try {
            return BundledCsv.rows(text);
        } catch (CsvParseException e) {
            String reason = e.getCause() == null ? "" : " (" + e.getCause().getMessage() + ")";
            throw new InvalidInputException(
                    "registry " + name + ": " + e.getMessage() + reason
                            + ", expected rows with the fields of the header",
                    e);
        }
    }

    /**
     * @param catalogNumber an object
     * @param agencyId the agency that answers for it
     * @return a registry that says so
     */
    public Registry withAgency(int catalogNumber, String agencyId) {
        Map<Integer, Entry> changed = new LinkedHashMap<>(entries);
        changed.put(catalogNumber, new Entry(agencyId, launchingStates(catalogNumber)));
        return new Registry(changed);
    }

    /**
     * @param catalogNumber an object
     * @return id of the agency that answers for it, where the registry knows
     */
    public Optional<String> agencyFor(int catalogNumber) {
        return Optional.ofNullable(entries.get(catalogNumber))
                .map(Entry::agencyId)
                .filter(id -> !id.isEmpty());
    }

    /**
     * @param catalogNumber an object
     * @return owner codes of its launching States, empty where the registry does not know
     */
    public List<String> launchingStates(int catalogNumber) {
        Entry entry = entries.get(catalogNumber);
        return entry == null ? List.of() : entry.launchingStates();
    }

    /** @return the objects it knows, with what it knows of them */
    public Map<Integer, Entry> entries() {
        return entries;
    }
}
