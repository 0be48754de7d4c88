package org.clearorbit.orbit;

/** Takes states one by one, without any object made for them. */
@FunctionalInterface
public interface StateVisitor {

    /**
     * Called once for each object and date: for one object in the order of the dates, always on one thread; for several
     * objects on as many threads as the executor has, at the same time.
     *
     * @param object index of the object, in the propagator's order
     * @param date index of the date
     * @param status how the propagation ended; the numbers are not-a-number unless it is {@link StateStatus#OK}
     * @param x position (m), TEME
     * @param y position (m), TEME
     * @param z position (m), TEME
     * @param vx velocity (m/s), TEME
     * @param vy velocity (m/s), TEME
     * @param vz velocity (m/s), TEME
     */
    void state(int object, int date, StateStatus status, double x, double y, double z, double vx, double vy, double vz);
}
