package org.clearorbit.campaign;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.transfer.ApsisBurn;
import org.clearorbit.transfer.Edelbaum;
import org.clearorbit.transfer.PrecessingOrbit;

/**
 * One way to be launched: a launch service and one of its altitudes of injection, with what follows for each target.
 */
final class LaunchOption implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int launcherIndex;
    private final Launcher launcher;
    private final double altitude;
    private final double[] climbDeltaV;
    private final double[] spiralDeltaV;
    private final double[] capacityKg;

    private LaunchOption(int launcherIndex, Launcher launcher, Launcher.Level level, PrecessingOrbit[] targets) {
        this.launcherIndex = launcherIndex;
        this.launcher = launcher;
        this.altitude = level.altitude();
        climbDeltaV = new double[targets.length];
        spiralDeltaV = new double[targets.length];
        capacityKg = new double[targets.length];
        double injection = EarthModel.EQUATORIAL_RADIUS + altitude;
        for (int k = 0; k < targets.length; k++) {
            double apogee = targets[k].a() * (1 + targets[k].e());
            double perigee = targets[k].a() * (1 - targets[k].e());
            climbDeltaV[k] = ApsisBurn.moveOpposite(injection, injection, apogee)
                    + ApsisBurn.moveOpposite(apogee, injection, perigee);
            spiralDeltaV[k] = Edelbaum.deltaV(Edelbaum.speedAt(injection), Edelbaum.speedAt(targets[k].a()), 0);
            capacityKg[k] = level.capacityKg(targets[k].i());
        }
    }

    /** Every altitude of every launcher. */
    static LaunchOption[] all(List<Launcher> launchers, PrecessingOrbit[] targets) {
        List<LaunchOption> options = new ArrayList<>();
        for (int k = 0; k < launchers.size(); k++) {
            for (Launcher.Level level : launchers.get(k).levels()) {
                options.add(new LaunchOption(k, launchers.get(k), level, targets));
            }
        }
        return options.toArray(LaunchOption[]::new);
    }

    /** Position of the launcher in the problem. */
    int launcherIndex() {
        return launcherIndex;
    }

    Launcher launcher() {
        return launcher;
    }

    /** Altitude of the injection orbit (m). */
    double altitude() {
        return altitude;
    }

    /** Delta-v from the injection orbit to the orbit of a target, in its plane (m/s). */
    double climbDeltaV(Servicer servicer, int target) {
        return servicer.engine() == null ? climbDeltaV[target] : spiralDeltaV[target];
    }

    /** Mass that reaches the injection orbit in the plane of a target (kg). */
    double capacityKg(int target) {
        return capacityKg[target];
    }
}
