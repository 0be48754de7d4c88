package org.clearorbit.cooperation;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which agency answers for the objects of which owner code of the satellite catalogue. An assumption that the user can
 * change: the catalogue's owner is not always the State of registry, and neither says alone who answers for an object.
 * Immutable.
 */
public final class OwnerTable {

    private final Map<String, String> agencyOfOwner;

    private OwnerTable(Map<String, String> agencyOfOwner) {
        this.agencyOfOwner = Collections.unmodifiableMap(agencyOfOwner);
    }

    /** @return the bundled table: owner codes of the States whose agencies coordinate exploration */
    public static OwnerTable bundled() {
        Map<String, String> table = new LinkedHashMap<>();
        for (NamedCsvRecord row : BundledCsv.resource("owners.csv")) {
            table.put(row.getField("owner"), row.getField("agency"));
        }
        return new OwnerTable(table);
    }

    /** @return the fourteen bundled agencies of the International Space Exploration Coordination Group */
    public static List<Agency> bundledAgencies() {
        List<Agency> agencies = new ArrayList<>();
        for (NamedCsvRecord row : BundledCsv.resource("agencies.csv")) {
            agencies.add(new Agency(row.getField("id"), row.getField("name"), row.getField("country")));
        }
        return List.copyOf(agencies);
    }

    /**
     * @param owner owner code of the satellite catalogue
     * @param agencyId the agency that answers for its objects
     * @return a table with that row added or replaced
     */
    public OwnerTable with(String owner, String agencyId) {
        Map<String, String> changed = new LinkedHashMap<>(agencyOfOwner);
        changed.put(owner, agencyId);
        return new OwnerTable(changed);
    }

    /**
     * @param owner owner code of the satellite catalogue
     * @return id of the agency that answers for its objects; empty where none does
     */
    public Optional<String> agencyFor(String owner) {
        return Optional.ofNullable(agencyOfOwner.get(owner)).filter(id -> !id.isEmpty());
    }
}
