package org.clearorbit.catalog;

import java.time.LocalDate;
import java.util.Locale;
import org.clearorbit.orbit.ElementSet;
import org.jspecify.annotations.Nullable;

/** Makes an object of an element set and what the other files of a load say of it. */
final class CatalogJoin {

    private final CatalogSources sources;
    private final PhysicalEstimator estimator;
    private final StatusRule statusRule;
    private final FamilyTable families = FamilyTable.bundled();

    CatalogJoin(CatalogSources sources, PhysicalEstimator estimator, StatusRule statusRule) {
        this.sources = sources;
        this.estimator = estimator;
        this.statusRule = statusRule;
    }

    /** The object of an element set, or null where by that day it had decayed. */
    @Nullable
    SpaceObject objectInOrbit(ElementRecord record, LocalDate day) {
        SatelliteRecord satellite = sources.satellite(record);
        return satellite != null && satellite.hasDecayedBy(day) ? null : object(record, satellite);
    }

    private SpaceObject object(ElementRecord record, @Nullable SatelliteRecord satellite) {
        ElementSet elements = record.elements();
        PhysicalRecord known = sources.physical(record);
        ElementSet named =
                elements.name().isEmpty() && satellite != null ? elements.withName(satellite.name()) : elements;
        ObjectType type =
                satellite == null || satellite.type() == null ? typeByName(elements.name()) : satellite.type();
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
                status(elements.catalogNumber(), type, satellite),
                physical.mass(),
                physical.crossSection());
    }

    /** What a file gives goes before what the family has. */
    private static @Nullable PhysicalValue first(@Nullable PhysicalValue given, @Nullable PhysicalValue family) {
        return given == null ? family : given;
    }

    private OperationalStatus status(Integer number, ObjectType type, @Nullable SatelliteRecord satellite) {
        if (statusRule == StatusRule.LIST) {
            if (sources.active().contains(number)) {
                return OperationalStatus.OPERATIONAL;
            }
            return type == ObjectType.UNKNOWN ? OperationalStatus.UNKNOWN : OperationalStatus.NOT_OPERATIONAL;
        }
        if (satellite != null && satellite.status() != null) {
            return satellite.status();
        }
        boolean cannotOperate = type == ObjectType.DEBRIS || type == ObjectType.ROCKET_BODY;
        return cannotOperate ? OperationalStatus.NOT_OPERATIONAL : OperationalStatus.UNKNOWN;
    }

    private static ObjectType typeByName(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.equals("DEB") || upper.endsWith(" DEB")) {
            return ObjectType.DEBRIS;
        }
        return isStage(FamilyTable.withoutNumberAtEnd(upper)) ? ObjectType.ROCKET_BODY : ObjectType.UNKNOWN;
    }

    /** Whether the name ends in R/B as a word of its own. */
    private static boolean isStage(String upper) {
        int before = upper.length() - 4;
        return upper.endsWith("R/B")
                && (before < 0 || !(Character.isLetterOrDigit(upper.charAt(before)) || upper.charAt(before) == '_'));
    }
}
