package org.clearorbit.orbit;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;

/**
 * States of many objects at many dates in plain arrays: date by date, within a date object by object. State
 * {@link #index} has its position at 3 · index, 3 · index + 1 and 3 · index + 2, in m, its velocity at the same places,
 * in m/s, both in TEME, and its status code at index. Where the status is not {@link StateStatus#OK} the numbers are
 * not-a-number. The arrays are the caller's: they are written by {@link CatalogPropagator} and shared, not copied.
 */
public final class StateArrays {

    private static final int MAX_STATES = (Integer.MAX_VALUE - 8) / 3;

    private final int objects;
    private final int dates;
    private final double[] position;
    private final double[] velocity;
    private final byte[] status;

    private StateArrays(int objects, int dates, double[] position, double[] velocity, byte[] status) {
        this.objects = objects;
        this.dates = dates;
        this.position = position;
        this.velocity = velocity;
        this.status = status;
    }

    /**
     * @param objects how many objects
     * @param dates how many dates
     * @return new arrays for them
     */
    public static StateArrays allocate(int objects, int dates) {
        int states = states(objects, dates);
        int coordinates = 3 * states;
        return new StateArrays(objects, dates, new double[coordinates], new double[coordinates], new byte[states]);
    }

    /**
     * Arrays that the caller has already; they may be longer than needed.
     *
     * @param objects how many objects
     * @param dates how many dates
     * @param position takes positions, 3 · objects · dates or more
     * @param velocity takes velocities, as many
     * @param status takes status codes, objects · dates or more
     * @return those arrays
     */
    public static StateArrays of(int objects, int dates, double[] position, double[] velocity, byte[] status) {
        int states = states(objects, dates);
        require("position", position.length, 3 * states);
        require("velocity", velocity.length, 3 * states);
        require("status", status.length, states);
        return new StateArrays(objects, dates, position, velocity, status);
    }

    private static int states(int objects, int dates) {
        if (objects < 0 || dates < 0 || (long) objects * dates > MAX_STATES) {
            throw new IllegalArgumentException("states: found " + objects + " objects at " + dates
                    + " dates, expected at most " + MAX_STATES + " states; maybe fewer dates at once");
        }
        return objects * dates;
    }

    private static void require(String array, int found, int expected) {
        if (found < expected) {
            throw new IllegalArgumentException(
                    array + " array: found length " + found + ", expected at least " + expected);
        }
    }

    /** @return how many objects */
    public int objects() {
        return objects;
    }

    /** @return how many dates */
    public int dates() {
        return dates;
    }

    /** @return positions (m), TEME: the array itself */
    public double[] position() {
        return position;
    }

    /** @return velocities (m/s), TEME: the array itself */
    public double[] velocity() {
        return velocity;
    }

    /** @return {@linkplain StateStatus#code() status codes}: the array itself */
    public byte[] statusCodes() {
        return status;
    }

    /**
     * @param object index of the object, in the propagator's order
     * @param date index of the date
     * @return index of the state: date · objects + object
     */
    public int index(int object, int date) {
        if (object < 0 || object >= objects || date < 0 || date >= dates) {
            throw new IndexOutOfBoundsException(
                    "object " + object + " of " + objects + ", date " + date + " of " + dates);
        }
        return date * objects + object;
    }

    /**
     * @param object index of the object
     * @param date index of the date
     * @return how its propagation ended
     */
    public StateStatus status(int object, int date) {
        return StateStatus.ofCode(status[index(object, date)]);
    }

    /**
     * @param object index of the object
     * @param dateIndex index of the date
     * @param date that date
     * @return the state as Orekit's type, or why there is none
     */
    public StateResult result(int object, int dateIndex, AbsoluteDate date) {
        StateStatus found = status(object, dateIndex);
        if (found != StateStatus.OK) {
            return new StateResult.Invalid(date, found);
        }
        int at = 3 * index(object, dateIndex);
        return new StateResult.Valid(date, new PVCoordinates(vector(position, at), vector(velocity, at)));
    }

    private static Vector3D vector(double[] array, int at) {
        return new Vector3D(array[at], array[at + 1], array[at + 2]);
    }

    /** @return how many states are {@link StateStatus#OK} */
    public int valid() {
        int count = 0;
        for (int k = 0; k < objects * dates; k++) {
            count += status[k] == 0 ? 1 : 0;
        }
        return count;
    }

    void put(Lanes lanes, int[] objectOfLane, int date) {
        int first = date * objects;
        for (int k = 0; k < objectOfLane.length; k++) {
            int state = first + objectOfLane[k];
            int at = 3 * state;
            position[at] = lanes.x[k];
            position[at + 1] = lanes.y[k];
            position[at + 2] = lanes.z[k];
            velocity[at] = lanes.vx[k];
            velocity[at + 1] = lanes.vy[k];
            velocity[at + 2] = lanes.vz[k];
            status[state] = lanes.status[k];
        }
    }

    @Override
    public String toString() {
        return "states of " + objects + " objects at " + dates + " dates";
    }
}
