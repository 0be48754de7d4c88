package org.clearorbit.catalog;

import java.time.LocalDate;
import java.util.Optional;
import org.clearorbit.orbit.ElementSet;
import org.jspecify.annotations.Nullable;

/**
 * A catalogued object: its newest element set at the epoch of the analysis, what the satellite catalogue says of it,
 * and its mass and cross-section with their provenance.
 *
 * @param elements the element set
 * @param type what it is
 * @param owner owner code of the satellite catalogue ({@code CIS}, {@code US}, ...), empty where not known
 * @param launchDate day of launch, null where not known
 * @param decayDate day of decay, null where it has not decayed or it is not known
 * @param status whether it operates
 * @param mass mass (kg)
 * @param crossSection mean cross-section over all attitudes (m²)
 */
public record SpaceObject(
        ElementSet elements,
        ObjectType type,
        String owner,
        @Nullable LocalDate launchDate,
        @Nullable LocalDate decayDate,
        OperationalStatus status,
        PhysicalValue mass,
        PhysicalValue crossSection) {

    /** @return number in the public satellite catalogue */
    public int catalogNumber() {
        return elements.catalogNumber();
    }

    /** @return name as published, or the catalogue number where there is none */
    public String name() {
        return elements.name().isEmpty() ? Integer.toString(elements.catalogNumber()) : elements.name();
    }

    /** @return day of launch, where known */
    public Optional<LocalDate> launch() {
        return Optional.ofNullable(launchDate);
    }

    /** @return day of decay, where known */
    public Optional<LocalDate> decay() {
        return Optional.ofNullable(decayDate);
    }

    /**
     * @param other an element set
     * @return this object with it
     */
    public SpaceObject withElements(ElementSet other) {
        return new SpaceObject(other, type, owner, launchDate, decayDate, status, mass, crossSection);
    }

    /**
     * @param otherMass mass (kg)
     * @param otherCrossSection mean cross-section over all attitudes (m²)
     * @return this object with them
     */
    public SpaceObject withPhysical(PhysicalValue otherMass, PhysicalValue otherCrossSection) {
        return new SpaceObject(elements, type, owner, launchDate, decayDate, status, otherMass, otherCrossSection);
    }

    /** @return radius of the sphere with this cross-section: the hard-body radius (m) */
    public double hardBodyRadius() {
        return Math.sqrt(crossSection.value() / Math.PI);
    }
}
