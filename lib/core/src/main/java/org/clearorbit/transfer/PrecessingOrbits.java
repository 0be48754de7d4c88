package org.clearorbit.transfer;

import java.io.Serializable;
import java.util.List;
import org.clearorbit.orbit.MeanOrbit;
import org.hipparchus.util.FastMath;
import org.orekit.time.AbsoluteDate;

/**
 * Many {@linkplain PrecessingOrbit precessing orbits} of one reference date, each quantity in an array of its own and
 * worked out once: the form for {@link ImpulsiveJ2Batch}. Angles that time moves are held in turns, so that they are
 * reduced without a multiplication. Immutable and safe to share between threads.
 */
public final class PrecessingOrbits implements Serializable {

    private static final long serialVersionUID = 1L;

    /** One turn (rad). */
    static final double TURN = 2 * Math.PI;

    private final PrecessingOrbit[] orbits;

    final double[] a;
    final double[] e;
    final double[] i;
    final double[] p;
    final double[] sinHalfI;
    final double[] cosHalfI;

    /** Node and perigee (turns) and their rates (turns/s). */
    final double[] node;

    final double[] nodeRate;
    final double[] perigee;
    final double[] perigeeRate;

    private PrecessingOrbits(PrecessingOrbit[] orbits) {
        this.orbits = orbits;
        int size = orbits.length;
        a = new double[size];
        e = new double[size];
        i = new double[size];
        p = new double[size];
        sinHalfI = new double[size];
        cosHalfI = new double[size];
        node = new double[size];
        nodeRate = new double[size];
        perigee = new double[size];
        perigeeRate = new double[size];
        for (int k = 0; k < size; k++) {
            PrecessingOrbit orbit = orbits[k];
            a[k] = orbit.a();
            e[k] = orbit.e();
            i[k] = orbit.i();
            p[k] = orbit.p();
            sinHalfI[k] = FastMath.sin(0.5 * orbit.i());
            cosHalfI[k] = FastMath.cos(0.5 * orbit.i());
            node[k] = orbit.raan() / TURN;
            nodeRate[k] = orbit.raanRate() / TURN;
            perigee[k] = orbit.argp() / TURN;
            perigeeRate[k] = orbit.argpRate() / TURN;
        }
    }

    /**
     * @param orbits mean orbits of any dates
     * @param reference date from which times are counted
     * @return the orbits as seen from that date, in the same order
     */
    public static PrecessingOrbits of(List<MeanOrbit> orbits, AbsoluteDate reference) {
        return new PrecessingOrbits(orbits.stream()
                .map(orbit -> PrecessingOrbit.of(orbit, reference))
                .toArray(PrecessingOrbit[]::new));
    }

    /**
     * @param orbits orbits of one reference date
     * @return the same orbits, in the same order
     */
    public static PrecessingOrbits of(List<PrecessingOrbit> orbits) {
        return new PrecessingOrbits(orbits.toArray(new PrecessingOrbit[0]));
    }

    /** @return how many orbits there are */
    public int size() {
        return orbits.length;
    }

    /**
     * @param index from 0 to {@link #size()} - 1
     * @return the orbit in that place
     */
    public PrecessingOrbit get(int index) {
        return orbits[index];
    }
}
