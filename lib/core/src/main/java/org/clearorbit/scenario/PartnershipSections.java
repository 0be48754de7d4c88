package org.clearorbit.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.cooperation.Agency;
import org.clearorbit.cooperation.OwnerTable;
import org.clearorbit.cooperation.Partnership;
import org.clearorbit.cooperation.Registry;
import org.clearorbit.scenario.ScenarioFile.PartnershipSection;
import org.jspecify.annotations.Nullable;

/** Turns the section of a scenario file that describes the partners into values. */
final class PartnershipSections {

    private PartnershipSections() {}

    /** The partners, the owner table with the user's rows, and the registry file where one is named. */
    static Partnership partnership(@Nullable PartnershipSection section, Path folder) {
        List<Agency> bundled = OwnerTable.bundledAgencies();
        if (section == null) {
            return Partnership.of(bundled);
        }
        List<Agency> agencies = section.agencies() == null ? bundled : named(section.agencies(), bundled);
        Partnership partnership = Partnership.of(agencies);
        OwnerTable owners = OwnerTable.bundled();
        if (section.owners() != null) {
            for (Map.Entry<String, String> row : section.owners().entrySet()) {
                owners = owners.with(row.getKey(), id(row.getValue(), bundled, "partnership.owners." + row.getKey()));
            }
        }
        partnership = partnership.with(owners);
        return section.registry() == null
                ? partnership
                : partnership.with(checked(Registry.read(folder.resolve(section.registry())), section.registry()));
    }

    /** Adds the agencies that the scenario names for single objects: they go before the registry. */
    static Partnership withResponsible(Partnership partnership, @Nullable PartnershipSection section) {
        if (section == null || section.responsible() == null) {
            return partnership;
        }
        Registry registry = partnership.registry();
        for (Map.Entry<String, String> row : section.responsible().entrySet()) {
            String where = "partnership.responsible." + row.getKey();
            if (!row.getKey().matches("[1-9]\\d{0,8}")) {
                throw InvalidInputException.at("partnership.responsible", row.getKey(), "a catalogue number");
            }
            registry = registry.withAgency(
                    Integer.parseInt(row.getKey()), id(row.getValue(), partnership.agencies(), where));
        }
        return partnership.with(registry);
    }

    private static Registry checked(Registry registry, String file) {
        List<Agency> bundled = OwnerTable.bundledAgencies();
        registry.entries().forEach((number, entry) -> {
            if (!entry.agencyId().isEmpty()) {
                id(entry.agencyId(), bundled, "registry " + file + ", object " + number);
            }
        });
        return registry;
    }

    private static List<Agency> named(List<String> ids, List<Agency> known) {
        if (ids.isEmpty()) {
            throw InvalidInputException.at("partnership.agencies", "[]", "at least one agency");
        }
        List<Agency> agencies = new ArrayList<>();
        for (int k = 0; k < ids.size(); k++) {
            String where = "partnership.agencies[" + k + "]";
            String id = id(ids.get(k), known, where);
            if (agencies.stream().anyMatch(agency -> agency.id().equals(id))) {
                throw InvalidInputException.at(where, id, "each agency once");
            }
            agencies.add(known.stream()
                    .filter(agency -> agency.id().equals(id))
                    .findFirst()
                    .orElseThrow());
        }
        return agencies;
    }

    /** The id as the table spells it, whatever the case it was written in. */
    private static String id(@Nullable String text, List<Agency> known, String where) {
        String wanted = ProblemSections.required(text, where).toLowerCase(Locale.ROOT);
        return known.stream()
                .map(Agency::id)
                .filter(id -> id.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.at(
                        where, text, "one of " + known.stream().map(Agency::id).toList()));
    }
}
