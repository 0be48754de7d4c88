package org.clearorbit.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearorbit.catalog.Catalog;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.risk.approach.CloseApproach;
import org.clearorbit.risk.approach.CloseApproaches;
import org.hipparchus.util.FastMath;

/**
 * Approaches that were found by propagating a catalogue, counted per Julian year of the time searched. A target without
 * any approach had none; an object that was no target was not searched, and is refused. A target without states for
 * part of the time is counted per year of the rest; for one that could not be followed at all the encounters are those
 * to be expected from the density ({@link EncounterModel#byDensity()}), since none seen would look like no risk. The
 * altitude of an approach is taken in the middle of the range of altitudes that both orbits share. Immutable.
 */
public final class ObservedEncounters implements EncounterModel {

    private final double days;
    private final double threshold;
    private final Map<Integer, Double> yearsFollowed;
    private final Map<Integer, List<Met>> byObject;

    private ObservedEncounters(
            double days, double threshold, Map<Integer, Double> yearsFollowed, Map<Integer, List<Met>> byObject) {
        this.days = days;
        this.threshold = threshold;
        this.yearsFollowed = yearsFollowed;
        this.byObject = byObject;
    }

    /** The other party of an approach. */
    private record Met(double missDistance, double altitude, double mass) {}

    /**
     * @param catalog the objects that were searched
     * @param found the approaches of some of them; those slower than the search's minimum speed are not among them
     * @return the model, for the targets of the search
     * @throws InvalidInputException if an approach names an object that is not in the catalogue, or if the search was
     *     cancelled before it covered any time
     */
    public static ObservedEncounters of(Catalog catalog, CloseApproaches found) {
        Map<Integer, Double> shareFollowed = new HashMap<>();
        found.targets().forEach(target -> shareFollowed.put(target, 1.0));
        found.missing()
                .forEach(missing ->
                        shareFollowed.computeIfPresent(missing.catalogNumber(), (number, all) -> 1 - missing.share()));
        return of(catalog, shareFollowed, found.all(), found.threshold(), found.duration());
    }

    static ObservedEncounters of(
            Catalog catalog,
            Map<Integer, Double> shareFollowed,
            List<CloseApproach> found,
            double threshold,
            double duration) {
        if (!(duration > 0)) {
            throw InvalidInputException.at(
                    "observed encounters", "a search of " + duration + " s", "some time covered");
        }
        Map<Integer, List<Met>> byObject = new HashMap<>();
        for (CloseApproach approach : found) {
            SpaceObject one = require(catalog, approach.target());
            SpaceObject two = require(catalog, approach.other());
            double altitude = sharedAltitude(one, two);
            add(byObject, one, new Met(approach.distance(), altitude, two.mass().value()));
            add(byObject, two, new Met(approach.distance(), altitude, one.mass().value()));
        }
        Map<Integer, Double> years = new HashMap<>();
        shareFollowed.forEach((target, share) -> years.put(target, share * duration / EarthModel.JULIAN_YEAR));
        return new ObservedEncounters(duration / EarthModel.DAY, threshold, years, byObject);
    }

    private static void add(Map<Integer, List<Met>> byObject, SpaceObject object, Met met) {
        byObject.computeIfAbsent(object.catalogNumber(), key -> new ArrayList<>())
                .add(met);
    }

    private static SpaceObject require(Catalog catalog, int number) {
        return catalog.find(number)
                .orElseThrow(() -> InvalidInputException.at(
                        "observed encounters", "object " + number, "an object of the catalogue that was searched"));
    }

    private static double sharedAltitude(SpaceObject one, SpaceObject two) {
        RiskOrbit first = RiskOrbit.of(one.elements());
        RiskOrbit second = RiskOrbit.of(two.elements());
        double low = FastMath.max(first.perigeeAltitude(), second.perigeeAltitude());
        double high = FastMath.min(first.apogeeAltitude(), second.apogeeAltitude());
        return (low + high) / 2;
    }

    @Override
    public String source() {
        return "observed in " + FastMath.rint(days * 10) / 10 + " days of propagation";
    }

    @Override
    public double perYear(SpaceObject object, RiskInputs inputs, MissWeight miss, Party party) {
        Double years = yearsFollowed.get(object.catalogNumber());
        if (years == null) {
            throw InvalidInputException.at(
                    "observed encounters", "object " + object.catalogNumber(), "a target of the search");
        }
        if (miss.limit() > threshold) {
            throw InvalidInputException.at(
                    "observed encounters",
                    "miss distances up to " + miss.limit() + " m",
                    "at most the threshold of the search, " + threshold + " m");
        }
        if (years == 0) {
            return EncounterModel.byDensity().perYear(object, inputs, miss, party);
        }
        double sum = 0;
        for (Met met : byObject.getOrDefault(object.catalogNumber(), List.of())) {
            double weight = miss.of(met.missDistance());
            if (weight > 0) {
                sum += weight * party.weight(met.altitude(), met.mass());
            }
        }
        return sum / years;
    }
}
