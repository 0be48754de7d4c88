package org.clearorbit.examples;

import java.nio.file.Path;
import java.util.List;
import org.clearorbit.campaign.sequence.Worth;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.CatalogReader;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.WorkExecutor;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.orbit.SpaceContext;
import org.clearorbit.risk.BackgroundPopulation;
import org.clearorbit.risk.CollisionRate;
import org.clearorbit.risk.pair.PairSettings;
import org.clearorbit.risk.pair.SetBenefit;
import org.clearorbit.transfer.PrecessingOrbit;

/**
 * Fragments of clouds, and what removing sets of them is worth: expected collisions with all that is catalogued, those
 * between two fragments counted once.
 *
 * @param fragments the fragments
 * @param orbits their orbits at the epoch of the catalogue
 * @param worth what removing a set avoids, in units of {@code perUnit}
 * @param perUnit collisions per year that are worth 1: the mean of the fragments alone
 */
record CloudRisk(List<SpaceObject> fragments, List<PrecessingOrbit> orbits, Worth worth, double perUnit) {

    static CloudRisk read(List<Path> files, WorkExecutor executor) {
        SpaceContext context = SpaceContext.embedded();
        Catalog catalog = CatalogReader.using(context).read(files).catalog();
        BackgroundPopulation background = BackgroundPopulation.bundled();
        List<SpaceObject> fragments = catalog.objects().stream()
                .filter(object -> CollisionRate.of(object, background).perSecond() > 0)
                .toList();
        // rates alone: what else the clouds hold is in both, and counted in the totals by the population
        SetBenefit benefit =
                SetBenefit.of(fragments, Catalog.of(catalog.epoch(), fragments), PairSettings.withDefaults(), executor);
        double[] totals = new double[fragments.size()];
        double sum = 0;
        for (int k = 0; k < totals.length; k++) {
            double all = CollisionRate.of(fragments.get(k), background).perSecond();
            totals[k] = EarthModel.JULIAN_YEAR * Math.max(all, benefit.total(k));
            sum += totals[k];
        }
        double perUnit = sum / totals.length;
        for (int k = 0; k < totals.length; k++) {
            totals[k] /= perUnit;
        }
        List<PrecessingOrbit> orbits = fragments.stream()
                .map(object -> PrecessingOrbit.of(object.elements().meanOrbit(context), catalog.epoch()))
                .toList();
        Worth worth =
                Worth.pairwise(totals, (one, other) -> benefit.mutual(one, other) * EarthModel.JULIAN_YEAR / perUnit);
        return new CloudRisk(fragments, orbits, worth, perUnit);
    }
}
