package org.clearorbit.risk;

import java.util.List;
import java.util.stream.Collectors;
import org.clearorbit.common.InvalidInputException;

/**
 * A way of saying how much an object endangers the environment if it stays in orbit. Immutable; own ones are welcome.
 */
public interface CriticalityIndex {

    /** @return short name, as scenario files use it */
    String name();

    /** @return what the score means, in a sentence */
    String description();

    /** @return unit of the score, {@code 1} where it has none */
    String unit();

    /**
     * @param assessment an object's assessment
     * @param inputs what it was assessed against
     * @return the score and the factors that it is made of
     */
    IndexScore score(RiskAssessment assessment, RiskInputs inputs);

    /**
     * Whether the index says anything of an object. An index made for low orbits does not rate others, and a ranking
     * lists them {@linkplain RiskRanking#notRated() apart}: not rated is not harmless.
     *
     * @param assessment an object's assessment
     * @return whether {@link #score} gives a score for it; always true unless an index says otherwise
     */
    default boolean rates(RiskAssessment assessment) {
        return true;
    }

    /**
     * Clearorbit's own index, the default: the expected collisions of operating satellites with fragments of 1 cm or
     * more that removing the object avoids: collision rate × fragments of a collision × impacts of a fragment within
     * the horizon (200 years by default) × the time that the object would stay, min(lifetime, horizon). The impacts of
     * a fragment follow from the spread of the cloud and the time that fragments stay ({@link ExpectedHarm}, summed
     * over all owners). The object keeps its orbit, the population and the satellites stay as they are, and fragments
     * of a late collision are followed as long as those of an early one. It needs operating satellites; without them
     * see {@link #persistentFragments()}.
     *
     * @return the index named {@code clearorbit}
     */
    static CriticalityIndex clearorbit() {
        return new ExpectedImpactsIndex();
    }

    /**
     * The expected number of fragments of 10 cm or more that collisions of the object with the population, and impacts
     * of {@linkplain RiskInputs#withUncatalogued uncatalogued objects} where a flux is given, create in a year, each
     * weighted with the share of the horizon (200 years by default) that such fragments stay in orbit at the altitude
     * of the collision, min(lifetime, horizon)/horizon in the mean over their area-to-mass ratios
     * ({@link RiskInputs#persistence(int)}). It knows where the object may be hit, by whom and how fast, and asks not
     * whom the fragments threaten; it does not follow their later collisions.
     *
     * @return the index named {@code persistent-fragments}
     */
    static CriticalityIndex persistentFragments() {
        return new PersistentFragmentsIndex();
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
     * The published indices and the library's own, with their defaults, the default first. Others of the same class
     * come from the withers of {@link SpacecraftCriticalityIndex}, {@link AnselmoPardiniIndex},
     * {@link StatisticalConcernIndex}, {@link WitnerIndex}, {@link BreakupConsequencesIndex} and
     * {@link SpaceDebrisIndex}.
     *
     * @return all built-in indices
     */
    static List<CriticalityIndex> all() {
        return List.of(
                clearorbit(),
                persistentFragments(),
                liouJohnson(),
                SpacecraftCriticalityIndex.asPrinted(),
                SpacecraftCriticalityIndex.byShells(),
                AnselmoPardiniIndex.withDefaults(),
                StatisticalConcernIndex.withDefaults(),
                WitnerIndex.withDefaults(),
                BreakupConsequencesIndex.withDefaults(),
                SpaceDebrisIndex.withDefaults());
    }

    /**
     * @param name name of a built-in index
     * @return that index
     * @throws InvalidInputException if there is none of that name; lists those there are
     */
    static CriticalityIndex named(String name) {
        return all().stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.at(
                        "criticality index",
                        name,
                        "one of " + all().stream().map(CriticalityIndex::name).collect(Collectors.joining(", "))));
    }
}
