package org.clearorbit.catalog;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.clearorbit.orbit.ElementSet;
import org.jspecify.annotations.Nullable;

/** Makes an object of an element set and what the other files of a load say of it. */
final class CatalogJoin {

    /** The end of a stage's name, which may be numbered: {@code SL-6 R/B(2)}. */
    private static final Pattern STAGE = Pattern.compile("\\bR/B(\\(\\d+\\))?$");

    private final CatalogSources sources;
    private final PhysicalEstimator estimator;
    private final StatusRule statusRule;
    private final FamilyTable families = FamilyTable.bundled();

    CatalogJoin(CatalogSources sources, PhysicalEstimator estimator, StatusRule statusRule) {
        this.sources = sources;
        this.estimator = estimator;
        this.statusRule = statusRule;
    }

    boolean hasDecayedBy(int catalogNumber, LocalDate day) {
        SatelliteRecord satellite = sources.satellites().get(catalogNumber);
        return satellite != null && satellite.hasDecayedBy(day);
    }

    SpaceObject object(ElementSet elements) {
        int number = elements.catalogNumber();
        SatelliteRecord satellite = sources.satellites().get(number);
        PhysicalRecord known = sources.physical().get(number);
        ObjectType type = satellite == null ? typeByName(elements.name()) : satellite.type();
        ElementSet named =
                elements.name().isEmpty() && satellite != null ? elements.withName(satellite.name()) : elements;
        PhysicalRecord family = type == ObjectType.DEBRIS ? null : families.find(named.name());
        PhysicalEstimator.Estimate physical = estimator.complete(
                type,
                satellite == null ? RadarSize.unknown() : satellite.radar(),
                first(known == null ? null : known.mass(), family == null ? null : family.mass()),
                first(known == null ? null : known.crossSection(), family == null ? null : family.crossSection()));
        return new SpaceObject(
                named,
                type,
                satellite == null ? "" : satellite.owner(),
                satellite == null ? null : satellite.launch(),
                satellite == null ? null : satellite.decay(),
                status(number, type, satellite),
                physical.mass(),
                physical.crossSection());
    }

    /** What a file gives goes before what the family has. */
    private static @Nullable PhysicalValue first(@Nullable PhysicalValue given, @Nullable PhysicalValue family) {
        return given == null ? family : given;
    }

    private OperationalStatus status(int number, ObjectType type, @Nullable SatelliteRecord satellite) {
        if (statusRule == StatusRule.LIST) {
            if (sources.active().contains(number)) {
                return OperationalStatus.OPERATIONAL;
            }
            return type == ObjectType.UNKNOWN ? OperationalStatus.UNKNOWN : OperationalStatus.NOT_OPERATIONAL;
        }
        OperationalStatus stated = satellite == null ? OperationalStatus.UNKNOWN : satellite.status();
        boolean cannotOperate = type == ObjectType.DEBRIS || type == ObjectType.ROCKET_BODY;
        return stated == OperationalStatus.UNKNOWN && cannotOperate ? OperationalStatus.NOT_OPERATIONAL : stated;
    }

    private static ObjectType typeByName(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.equals("DEB") || upper.endsWith(" DEB")) {
            return ObjectType.DEBRIS;
        }
        return STAGE.matcher(upper).find() ? ObjectType.ROCKET_BODY : ObjectType.UNKNOWN;
    }
}
