package org.clearorbit.risk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.clearorbit.common.InvalidInputException;

/**
 * A way of saying how much an object endangers the environment if it stays in orbit. Immutable; own ones are welcome.
 */
public interface CriticalityIndex {

    /** @return short name, as scenario files use it */
    String name();

    /** @return what the score means, in a sentence */
    String description();

    /** @return unit of the score */
    String unit();

    /**
     * @param assessment an object's assessment
     * @param inputs what it was assessed against
     * @return the score and the factors that it is made of
     */
    IndexScore score(RiskAssessment assessment, RiskInputs inputs);

    /**
     * Clearorbit's own index, the default: the expected number of fragments of 10 cm or more that collisions of the
     * object with the population create in a year, each weighted with the share of the horizon (200 years by default)
     * that such fragments stay in orbit at the altitude of the collision, min(lifetime, horizon)/horizon in the mean
     * over their area-to-mass ratios ({@link RiskInputs#persistence(int)}). It knows where the object may be hit, by
     * whom and how fast; it does not follow the fragments' later collisions.
     *
     * @return the index named {@code clearorbit}
     */
    static CriticalityIndex expectedFragments() {
        return new ExpectedFragmentsIndex();
    }

    /**
     * Collision probability within a year times mass: Liou and Johnson, "A sensitivity study of the effectiveness of
     * active debris removal in LEO", Acta Astronautica 64, 2009, 236-243, eq. 1, with the rate of this package in the
     * place of that of the authors' evolutionary model.
     *
     * @return the index named {@code liou-johnson}
     */
    static CriticalityIndex liouJohnson() {
        return new LiouJohnsonIndex();
    }

    /**
     * The Criticality of Spacecraft Index: Rossi, Valsecchi and Alessi, Advances in Space Research 56(3), 2015,
     * 449-460. Made for low Earth orbit: time spent above 2,000 km counts nothing. Its lifetime term goes on growing
     * with altitude, so that objects near 1,500 km come first.
     *
     * @return the index named {@code csi}
     */
    static CriticalityIndex criticalityOfSpacecraft() {
        return new SpacecraftCriticalityIndex();
    }

    /**
     * @param name name of a built-in index
     * @return that index
     * @throws InvalidInputException if there is none of that name; lists those there are
     */
    static CriticalityIndex named(String name) {
        Map<String, Supplier<CriticalityIndex>> known = new LinkedHashMap<>();
        known.put(ExpectedFragmentsIndex.NAME, CriticalityIndex::expectedFragments);
        known.put(LiouJohnsonIndex.NAME, CriticalityIndex::liouJohnson);
        known.put(SpacecraftCriticalityIndex.NAME, CriticalityIndex::criticalityOfSpacecraft);
        Supplier<CriticalityIndex> found = known.get(name);
        if (found == null) {
            throw InvalidInputException.at("criticality index", name, "one of " + String.join(", ", known.keySet()));
        }
        return found.get();
    }
}
