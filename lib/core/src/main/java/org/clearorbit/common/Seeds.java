package org.clearorbit.common;

/** Derives the seeds of work units from the one seed that a user gives. */
public final class Seeds {

    private Seeds() {}

    /**
     * Mixes a seed and an index into a new seed (the finaliser of SplitMix64: Steele, Lea and Flood, "Fast splittable
     * pseudorandom number generators", OOPSLA 2014).
     *
     * @param seed the user's seed
     * @param index which unit it is for
     * @return a seed unrelated in appearance to those of other indices
     */
    public static long derive(long seed, long index) {
        long z = seed + 0x9E3779B97F4A7C15L * (index + 1);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
