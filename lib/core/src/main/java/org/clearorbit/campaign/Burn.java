package org.clearorbit.campaign;

/**
 * One burn of a leg, the release of a mass, or the taking in of propellant: what an independent check needs to follow
 * the masses.
 *
 * @param purpose what it is for
 * @param deltaV delta-v (m/s), 0 where nothing is burnt
 * @param attachedKg mass carried along beside the servicer: the captured target (kg)
 * @param propellantKg propellant of the servicer that it burns (kg)
 * @param releasedKg mass of the servicer that stays behind afterwards: a kit (kg); negative for propellant taken in
 */
public record Burn(String purpose, double deltaV, double attachedKg, double propellantKg, double releasedKg) {}
