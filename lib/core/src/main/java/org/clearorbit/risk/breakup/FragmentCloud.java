package org.clearorbit.risk.breakup;

/**
 * The fragments of one parent, as {@link FragmentGenerator} draws them: characteristic length, area-to-mass ratio,
 * cross-section, mass and change of velocity of each, by index. Those up to 1 m come first, by length, the large pieces
 * that take up the rest of the mass last. The mass adds up:
 *
 * <pre>
 * mass of the parent = {@link #fragmentMass} + {@link #unlistedMass} + {@link #bodyMass}
 * </pre>
 *
 * Immutable.
 */
public final class FragmentCloud {

    private final ParentBody parent;
    private final double[] length;
    private final double[] areaToMass;
    private final double[] mass;
    private final double[] deltaV;
    private final double unlistedMass;
    private final double bodyMass;

    /** Takes the arrays over; three components of velocity for each fragment. */
    FragmentCloud(
            ParentBody parent,
            double[] length,
            double[] areaToMass,
            double[] mass,
            double[] deltaV,
            double unlistedMass,
            double bodyMass) {
        this.parent = parent;
        this.length = length;
        this.areaToMass = areaToMass;
        this.mass = mass;
        this.deltaV = deltaV;
        this.unlistedMass = unlistedMass;
        this.bodyMass = bodyMass;
    }

    /** @return what broke up */
    public ParentBody parent() {
        return parent;
    }

    /** @return number of fragments listed */
    public int size() {
        return length.length;
    }

    /**
     * @param index a fragment, from 0
     * @return its characteristic length (m)
     */
    public double length(int index) {
        return length[index];
    }

    /**
     * @param index a fragment, from 0
     * @return its area-to-mass ratio (m²/kg)
     */
    public double areaToMass(int index) {
        return areaToMass[index];
    }

    /**
     * @param index a fragment, from 0
     * @return its mean cross-section (m²)
     */
    public double area(int index) {
        return areaToMass[index] * mass[index];
    }

    /**
     * @param index a fragment, from 0
     * @return its mass (kg)
     */
    public double mass(int index) {
        return mass[index];
    }

    /**
     * @param index a fragment, from 0
     * @param axis 0, 1 or 2 of the inertial frame that the parent's velocity is given in
     * @return component of its velocity against the parent's (m/s)
     */
    public double deltaV(int index, int axis) {
        return deltaV[3 * index + axis];
    }

    /**
     * @param index a fragment, from 0
     * @return its speed against the parent (m/s)
     */
    public double speed(int index) {
        double x = deltaV[3 * index];
        double y = deltaV[3 * index + 1];
        double z = deltaV[3 * index + 2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    /**
     * @param smallestLength a characteristic length (m)
     * @return number of fragments of that length or more
     */
    public int count(double smallestLength) {
        int count = 0;
        for (double each : length) {
            count += each >= smallestLength ? 1 : 0;
        }
        return count;
    }

    /** @return total mass of the fragments listed (kg) */
    public double fragmentMass() {
        double sum = 0;
        for (double each : mass) {
            sum += each;
        }
        return sum;
    }

    /** @return expected mass of the fragments between 1 mm and the shortest length listed (kg) */
    public double unlistedMass() {
        return unlistedMass;
    }

    /** @return mass of what stays whole (kg): 0 where all of the parent turned into fragments */
    public double bodyMass() {
        return bodyMass;
    }
}
