package org.clearorbit.cooperation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearorbit.campaign.Target;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.InvalidInputException;

/**
 * The agencies that plan together, and which of them answers for which object: the one that the registry names for the
 * object itself, else the one that the owner table gives. Immutable.
 */
public final class Partnership {

    private final List<Agency> agencies;
    private final OwnerTable owners;
    private final Registry registry;
    private final Map<String, Integer> position = new HashMap<>();

    private Partnership(List<Agency> agencies, OwnerTable owners, Registry registry) {
        this.agencies = List.copyOf(agencies);
        this.owners = owners;
        this.registry = registry;
        for (Agency agency : this.agencies) {
            if (position.put(agency.id(), position.size()) != null) {
                throw InvalidInputException.at("partnership: agencies", agency.id(), "each agency once");
            }
        }
        if (this.agencies.isEmpty()) {
            throw InvalidInputException.at("partnership: agencies", "none", "at least one agency");
        }
    }

    /**
     * @param agencies the partners, each once
     * @return a partnership with the bundled owner table
     */
    public static Partnership of(List<Agency> agencies) {
        return new Partnership(agencies, OwnerTable.bundled(), Registry.empty());
    }

    /**
     * @param table which agency answers for which owner
     * @return a partnership with that table
     */
    public Partnership with(OwnerTable table) {
        return new Partnership(agencies, table, registry);
    }

    /**
     * @param known what is known of the registration of single objects; its agency goes before the owner table
     * @return a partnership with that registry
     */
    public Partnership with(Registry known) {
        return new Partnership(agencies, owners, known);
    }

    /** @return which agency answers for which owner */
    public OwnerTable owners() {
        return owners;
    }

    /** @return what is known of the registration of single objects */
    public Registry registry() {
        return registry;
    }

    /** @return the partners, in the order of the players of the game */
    public List<Agency> agencies() {
        return agencies;
    }

    /** @return the ids of the partners, in the same order */
    public List<String> ids() {
        return agencies.stream().map(Agency::id).toList();
    }

    /**
     * @param object an object
     * @return position of the partner that answers for it, or -1 if no partner does
     */
    public int positionOf(SpaceObject object) {
        return registry.agencyFor(object.catalogNumber())
                .or(() -> owners.agencyFor(object.owner()))
                .map(agency -> position.getOrDefault(agency, -1))
                .orElse(-1);
    }

    /**
     * The targets that each partner answers for.
     *
     * @param targets the targets of a campaign
     * @return for each partner, in order, the positions of its targets
     * @throws InvalidInputException if no partner answers for a target, with its owner
     */
    public List<Set<Integer>> responsibilities(List<Target> targets) {
        List<Set<Integer>> sets = new ArrayList<>();
        agencies.forEach(agency -> sets.add(new HashSet<>()));
        for (int k = 0; k < targets.size(); k++) {
            SpaceObject object = targets.get(k).object();
            int partner = positionOf(object);
            if (partner < 0) {
                throw new InvalidInputException("target " + object.catalogNumber() + " (" + object.name()
                        + "): no partner answers for owner '" + object.owner()
                        + "', expected an owner of one of " + ids()
                        + " (name the responsible agency of the object, or map the owner to an agency)");
            }
            sets.get(partner).add(k);
        }
        return sets;
    }
}
