package org.clearorbit.transfer;

import org.clearorbit.orbit.EarthModel;

/**
 * One spiral between two circular orbits along {@link Edelbaum}'s path: what it costs, how long it takes and how far J2
 * turns the node meanwhile. The thrust is constant, so that the acceleration grows as propellant is used; pauses
 * stretch the time. The node drift is integrated along the path with the secular rate of a circular orbit.
 *
 * @param deltaV delta-v (m/s)
 * @param propellantKg propellant used (kg)
 * @param seconds duration, pauses included (s)
 * @param nodeDrift how far the node turns (rad), not normalised
 */
public record LowThrustSpiral(double deltaV, double propellantKg, double seconds, double nodeDrift) {

    /**
     * @param engine the engine; in shadow it coasts or not as its rule says, for the mean share of
     *     {@link EarthShadow#meanShare}
     * @param massKg everything that is accelerated, propellant included (kg)
     * @param fromRadius radius before (m)
     * @param fromInclination inclination before (rad)
     * @param toRadius radius after (m)
     * @param toInclination inclination after (rad), within {@link Edelbaum#LARGEST_TURN} of the first
     * @return the spiral
     */
    public static LowThrustSpiral between(
            ElectricEngine engine,
            double massKg,
            double fromRadius,
            double fromInclination,
            double toRadius,
            double toInclination) {
        positive("mass (kg)", massKg);
        double fromSpeed = Edelbaum.speedAt(above("radius before (m)", fromRadius));
        double toSpeed = Edelbaum.speedAt(above("radius after (m)", toRadius));
        SpiralQuadrature spiral = new SpiralQuadrature();
        spiral.run(
                engine,
                massKg,
                fromSpeed,
                fromInclination,
                SpiralQuadrature.shadowFactor(engine, fromSpeed, fromInclination),
                toSpeed,
                toInclination,
                SpiralQuadrature.shadowFactor(engine, toSpeed, toInclination));
        return new LowThrustSpiral(spiral.deltaV(), massKg - spiral.massAfter(), spiral.seconds(), spiral.nodeDrift());
    }

    static double above(String name, double radius) {
        if (!(radius > EarthModel.EQUATORIAL_RADIUS) || Double.isInfinite(radius)) {
            throw new IllegalArgumentException(
                    name + " = " + radius + ", expected above " + EarthModel.EQUATORIAL_RADIUS);
        }
        return radius;
    }

    static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " = " + value + ", expected a positive number");
        }
        return value;
    }
}
