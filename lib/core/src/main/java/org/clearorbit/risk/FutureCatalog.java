package org.clearorbit.risk;

import java.util.List;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.SpaceObject;

/**
 * A catalogue at a later date, made by {@link CatalogForecast}. Each object of the catalogue it was made of is either
 * in the new one or among the re-entered.
 *
 * @param catalog what is still in orbit, with elements at the date, which is its epoch
 * @param reentered what has come down by then, as it was, in ascending catalogue number
 * @param held objects of the new catalogue that are taken to hold their station, as they were
 * @param unmodelled objects of the new catalogue whose decay could not be computed and that only drift, as they were
 */
public record FutureCatalog(
        Catalog catalog, List<SpaceObject> reentered, List<SpaceObject> held, List<SpaceObject> unmodelled) {

    /** Copies the lists. */
    public FutureCatalog {
        reentered = List.copyOf(reentered);
        held = List.copyOf(held);
        unmodelled = List.copyOf(unmodelled);
    }
}
