package org.clearorbit.orbit;

import java.util.List;
import java.util.Locale;
import org.hipparchus.util.FastMath;

/**
 * One line of {@code dsst-decays.csv}: a real object, what it flies through, and what became of it under Orekit's DSST
 * (see {@link DsstDecay}) after 25 years or at its re-entry.
 */
record DecayCase(
        int catalogNumber,
        String epoch,
        double a,
        double e,
        double iDeg,
        double raanDeg,
        double argpDeg,
        double meanAnomalyDeg,
        double areaToMass,
        String atmosphere,
        String activity,
        String outcome,
        double days,
        double finalA,
        double finalE,
        double finalIDeg,
        double finalRaanDeg,
        double finalArgpDeg) {

    static final String HEADER = "catalog_number,epoch_utc,a_m,e,i_deg,raan_deg,argp_deg,mean_anomaly_deg,"
            + "area_to_mass_m2_kg,atmosphere,activity,outcome,days,final_a_m,final_e,final_i_deg,final_raan_deg,"
            + "final_argp_deg";

    static final double HORIZON = 25 * EarthModel.JULIAN_YEAR;

    static List<DecayCase> bundled(String resource) {
        return OrbitTable.read(resource).rows().stream().map(DecayCase::parse).toList();
    }

    MeanOrbit orbit() {
        return new MeanOrbit(
                SpaceContext.embedded().parseDate(epoch),
                a,
                e,
                FastMath.toRadians(iDeg),
                FastMath.toRadians(raanDeg),
                FastMath.toRadians(argpDeg),
                FastMath.toRadians(meanAnomalyDeg));
    }

    AtmosphereModel atmosphereModel() {
        return atmosphere.equals("exponential") ? ExponentialAtmosphere.standard() : MeanAtmosphere.standard();
    }

    SolarActivity solarActivity() {
        return activity.equals("cycle") ? SolarCycle.standard() : SolarActivity.constant(Double.parseDouble(activity));
    }

    boolean reentered() {
        return outcome.equals("reentered");
    }

    /**
     * The mean elements of SGP4 leave out what J3 does to the eccentricity as the perigee turns (SGP4 adds it to its
     * states: the term in "aycof" of AIAA 2006-6753), those of DSST have it: A = -J3/(2 J2) R/p sin i along e sin ω.
     */
    private MeanOrbit withLongPeriodTerm() {
        MeanOrbit orbit = orbit();
        double amplitude = 2.5326565e-6
                / (2 * EarthModel.J2)
                * EarthModel.EQUATORIAL_RADIUS
                / (a * (1 - e * e))
                * FastMath.sin(orbit.i());
        double x = e * FastMath.cos(orbit.argp());
        double y = e * FastMath.sin(orbit.argp()) + amplitude;
        double argp = FastMath.atan2(y, x);
        return new MeanOrbit(
                orbit.date(),
                a,
                FastMath.hypot(x, y),
                orbit.i(),
                orbit.raan(),
                argp,
                orbit.meanAnomaly() + orbit.argp() - argp);
    }

    /** This case with what DSST makes of it. */
    DecayCase solved(DsstDecay.Averaging averaging, int zonalDegree) {
        MeanOrbit orbit = zonalDegree > 2 ? withLongPeriodTerm() : orbit();
        MeanOrbit end = new DsstDecay(atmosphereModel(), solarActivity(), averaging, zonalDegree)
                .propagate(orbit, areaToMass, HORIZON);
        double seconds = end.date().durationFrom(orbit.date());
        return new DecayCase(
                catalogNumber,
                epoch,
                a,
                e,
                iDeg,
                raanDeg,
                argpDeg,
                meanAnomalyDeg,
                areaToMass,
                atmosphere,
                activity,
                seconds < HORIZON - 1 ? "reentered" : "in orbit",
                seconds / EarthModel.DAY,
                end.a(),
                end.e(),
                FastMath.toDegrees(end.i()),
                FastMath.toDegrees(end.raan()),
                FastMath.toDegrees(end.argp()));
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%d,%s,%.3f,%.8f,%.4f,%.4f,%.4f,%.4f,%.4e,%s,%s,%s,%.4f,%.2f,%.8f,%.4f,%.3f,%.3f",
                catalogNumber,
                epoch,
                a,
                e,
                iDeg,
                raanDeg,
                argpDeg,
                meanAnomalyDeg,
                areaToMass,
                atmosphere,
                activity,
                outcome,
                days,
                finalA,
                finalE,
                finalIDeg,
                finalRaanDeg,
                finalArgpDeg);
    }

    static DecayCase parse(String... f) {
        return new DecayCase(
                Integer.parseInt(f[0]),
                f[1],
                Double.parseDouble(f[2]),
                Double.parseDouble(f[3]),
                Double.parseDouble(f[4]),
                Double.parseDouble(f[5]),
                Double.parseDouble(f[6]),
                Double.parseDouble(f[7]),
                Double.parseDouble(f[8]),
                f[9],
                f[10],
                f[11],
                Double.parseDouble(f[12]),
                Double.parseDouble(f[13]),
                Double.parseDouble(f[14]),
                Double.parseDouble(f[15]),
                Double.parseDouble(f[16]),
                Double.parseDouble(f[17]));
    }
}
