package org.clearorbit.examples;

import java.util.BitSet;
import java.util.List;
import org.clearorbit.transfer.ImpulsiveJ2Transfer;
import org.clearorbit.transfer.PrecessingOrbit;

/**
 * Works a plan out again from its fragments and arrivals alone, whichever planner made it: every leg by the estimate
 * for one pair, every time, and that no fragment is counted twice.
 */
final class CloudAudit {

    private static final double ROUNDING = 1e-6;

    private CloudAudit() {}

    /**
     * @param missions the plan
     * @param orbits orbits of the fragments
     * @param caps what may be spent
     * @return the fragments removed
     * @throws IllegalStateException if the plan breaks a rule
     */
    static BitSet removed(List<CloudMission> missions, List<PrecessingOrbit> orbits, CloudCaps caps) {
        BitSet set = new BitSet();
        for (CloudMission mission : missions) {
            double deltaV = 0;
            for (int k = 0; k < mission.fragments().size(); k++) {
                int fragment = mission.fragments().get(k);
                double arrival = mission.arrivals().get(k);
                if (k == 0) {
                    atMost("time of the first arrival before the epoch (s)", -arrival, 0);
                } else {
                    double before = mission.arrivals().get(k - 1);
                    deltaV += ImpulsiveJ2Transfer.instance()
                            .deltaV(
                                    orbits.get(mission.fragments().get(k - 1)),
                                    orbits.get(fragment),
                                    before + CloudCaps.STAY,
                                    arrival);
                    atMost("time between arrivals (s)", arrival - before, CloudCaps.LONGEST_GAP);
                    atMost(
                            "stay and shortest transfer (s)",
                            CloudCaps.STAY + CloudCaps.SHORTEST_TRANSFER,
                            arrival - before);
                }
                atMost("end of a stay (s)", arrival + CloudCaps.STAY, caps.window());
                if (set.get(fragment)) {
                    throw new IllegalStateException("fragment " + fragment + " is removed twice, expected once");
                }
                set.set(fragment);
            }
            atMost("delta-v of a mission (m/s)", deltaV, caps.deltaV());
        }
        atMost("missions", missions.size(), caps.missions());
        return set;
    }

    private static void atMost(String what, double value, double most) {
        if (!(value <= most + ROUNDING * Math.abs(most))) {
            throw new IllegalStateException(what + " = " + value + ", expected at most " + most);
        }
    }
}
