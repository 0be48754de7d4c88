package org.clearorbit.risk.pair;

import java.util.List;
import org.clearorbit.catalog.SpaceObject;

/** Meets objects with all others, pair by pair, without allocation for a pair. Immutable, safe between threads. */
final class PairSweep {

    private final SpaceObject[] objects;
    private final PairOrbit[] orbits;
    private final double[] perigees;
    private final double[] apogees;
    private final PairSettings settings;

    /** Told of each pair that ever meets, in the order of the others. */
    @FunctionalInterface
    interface PairVisitor {

        /**
         * @param other index of the other object
         * @param perSecond expected collisions (1/s)
         * @param speed mean relative speed of the collisions (m/s)
         * @param radius mean radius of the collisions (m)
         * @param weight by the weight of the settings
         */
        void accept(int other, double perSecond, double speed, double radius, double weight);
    }

    PairSweep(List<SpaceObject> others, PairSettings settings) {
        this.objects = others.toArray(new SpaceObject[0]);
        this.orbits = new PairOrbit[objects.length];
        this.perigees = new double[objects.length];
        this.apogees = new double[objects.length];
        this.settings = settings;
        for (int k = 0; k < objects.length; k++) {
            orbits[k] = PairOrbit.of(objects[k]);
            perigees[k] = orbits[k].perigee;
            apogees[k] = orbits[k].apogee;
        }
    }

    static double crossSection(PairOrbit one, PairOrbit two) {
        double sum = one.hardBodyRadius + two.hardBodyRadius;
        return Math.PI * sum * sum;
    }

    static double weight(
            PairSettings settings, SpaceObject first, SpaceObject second, double perSecond, PairKernel kernel) {
        double weight = settings.weight().of(first, second, perSecond, kernel.speed(), kernel.radius());
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("weight of the pair " + first.catalogNumber() + ", "
                    + second.catalogNumber() + " = " + weight + ", expected a number of at least 0");
        }
        return weight;
    }

    PairSettings settings() {
        return settings;
    }

    SpaceObject object(int other) {
        return objects[other];
    }

    int size() {
        return objects.length;
    }

    /** Meets one object with all others but itself. The kernel belongs to the calling thread. */
    void meetAll(SpaceObject target, PairKernel kernel, PairVisitor visitor) {
        PairOrbit orbit = PairOrbit.of(target);
        double low = orbit.perigee - settings.radialSmear();
        double high = orbit.apogee + settings.radialSmear();
        for (int k = 0; k < objects.length; k++) {
            if (perigees[k] >= high || apogees[k] <= low || orbits[k].number == orbit.number) {
                continue;
            }
            boolean targetFirst = orbit.number < orbits[k].number;
            // one order for both directions, so that both give the same bits
            if (targetFirst ? kernel.meet(orbit, orbits[k]) : kernel.meet(orbits[k], orbit)) {
                double perSecond = kernel.perArea() * crossSection(orbit, orbits[k]);
                SpaceObject first = targetFirst ? target : objects[k];
                SpaceObject second = targetFirst ? objects[k] : target;
                double weight = weight(settings, first, second, perSecond, kernel);
                visitor.accept(k, perSecond, kernel.speed(), kernel.radius(), weight);
            }
        }
    }
}
