package org.clearorbit.risk;

import org.clearorbit.common.InvalidInputException;

/** What indices made for low orbits have in common. */
final class IndexRange {

    private IndexRange() {}

    /** Share of its time that an object spends in low orbit above an altitude (km), the boundary of a shell. */
    static double timeInLowOrbit(RiskAssessment assessment, int aboveKm) {
        double time = 0;
        for (ShellRisk risk : assessment.shells()) {
            if (AltitudeShells.isLow(risk.shell()) && AltitudeShells.lowerKm(risk.shell()) >= aboveKm) {
                time += risk.residence();
            }
        }
        return time;
    }

    /** The shell of the semi-major axis where that is a low orbit, -1 where it is not. */
    static int lowShellOfMeanAltitude(RiskAssessment assessment) {
        int shell =
                AltitudeShells.at(RiskOrbit.of(assessment.object().elements()).a());
        return shell >= 0 && AltitudeShells.isLow(shell) ? shell : -1;
    }

    static void require(boolean rated, CriticalityIndex index, RiskAssessment assessment) {
        if (!rated) {
            throw InvalidInputException.at(
                    "criticality index " + index.name() + ", object "
                            + assessment.object().catalogNumber(),
                    "an orbit between " + Math.rint(assessment.perigeeAltitude() / 1000) + " and "
                            + Math.rint(assessment.apogeeAltitude() / 1000) + " km",
                    "a low orbit: the index does not rate others");
        }
    }
}
