package org.clearorbit.risk;

import java.util.List;
import java.util.Objects;
import org.clearorbit.common.InvalidInputException;
import org.clearorbit.orbit.EarthModel;
import org.hipparchus.util.FastMath;

/**
 * The space debris index of Maury, Loubet and others for life cycle assessment ("Space debris through the prism of the
 * environmental performance of space systems: the case of Sentinel-3 redesigned mission", Journal of Space Safety
 * Engineering, 2020; first given in 2019):
 *
 * <pre>
 * SDI = XF · t · α(m) · A · m
 * </pre>
 *
 * with XF the exposure factor, a flux by altitude and inclination (cells of 50 km and 2 degrees, 200 to 2,000 km), t
 * the time spent there, 200 years at most, α the severity, which turns the mass into the fragments of a break-up
 * relative to those of 1,000 kg (without unit), A cross-section and m mass; the product is in kg.
 *
 * <p>Formula, cells, limit and α were read in the implementation of the index that EPFL published for its assessment
 * tool, which cites the paper; the paper's own table of exposure factors (MASTER, mean of the years 2018 to 2053) could
 * not be had. Here XF is the flux of the catalogued population through a unit of area on a circular orbit in the cell.
 * The time is that of the object's own decay from where it is; it is held against the cells of its present orbit, so
 * that sinking is not followed. Time above 2,000 km counts nothing; objects that never come between 200 and 2,000 km
 * are not rated. Immutable.
 */
public final class SpaceDebrisIndex implements CriticalityIndex {

    static final String NAME = "sdi";

    private static final int LOWEST_KM = 200;
    private static final SpaceDebrisIndex DEFAULT =
            new SpaceDebrisIndex(Severity.TABULATED, 200 * EarthModel.JULIAN_YEAR);

    private final Severity severity;
    private final double longest;

    private SpaceDebrisIndex(Severity severity, double longest) {
        this.severity = severity;
        this.longest = longest;
    }

    /** The severity α(m), the number of fragments per mass over that of 1,000 kg. */
    public enum Severity {
        /**
         * 1.3 up to 500 kg, 1 up to 1,000 kg, 0.86 up to 1,500 kg, 0.8 up to 2,000 kg, 0.77 above: the published
         * values. α m falls at each step, so that a little more mass may make a little less of the index.
         */
        TABULATED,
        /** (m/1,000 kg)^-0.25, the law of the breakup model that the table follows. */
        CONTINUOUS;

        double of(double mass) {
            return switch (this) {
                case TABULATED -> tabulated(mass);
                case CONTINUOUS -> FastMath.pow(mass / 1000, -0.25);
            };
        }

        private static double tabulated(double mass) {
            if (mass <= 500) {
                return 1.3;
            }
            if (mass <= 1000) {
                return 1;
            }
            if (mass <= 1500) {
                return 0.86;
            }
            return mass <= 2000 ? 0.8 : 0.77;
        }
    }

    /** @return the index named {@code sdi} */
    public static SpaceDebrisIndex withDefaults() {
        return DEFAULT;
    }

    /**
     * @param law the severity
     * @return this index with it
     */
    public SpaceDebrisIndex withSeverity(Severity law) {
        return new SpaceDebrisIndex(Objects.requireNonNull(law, "law"), longest);
    }

    /**
     * @param seconds longest time that counts (s), above 0; 200 years in the source
     * @return this index with it
     */
    public SpaceDebrisIndex withLongestTime(double seconds) {
        if (!(seconds > 0) || Double.isInfinite(seconds)) {
            throw InvalidInputException.at("longest time (s)", seconds, "a positive number");
        }
        return new SpaceDebrisIndex(severity, seconds);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "space debris index of life cycle assessment: exposure, time, severity, cross-section and mass (Maury and"
                + " others 2019)";
    }

    @Override
    public String unit() {
        return "kg";
    }

    @Override
    public boolean rates(RiskAssessment assessment) {
        return IndexRange.timeInLowOrbit(assessment, LOWEST_KM) > 0;
    }

    @Override
    public IndexScore score(RiskAssessment assessment, RiskInputs inputs) {
        IndexRange.require(rates(assessment), this, assessment);
        ExposureFactors cells = inputs.derived(
                ExposureFactors.class, ExposureFactors.class, () -> ExposureFactors.of(inputs.background(), LOWEST_KM));
        int inclinationClass = PopulationGrid.inclinationClass(assessment.inclination());
        double exposure = 0;
        for (ShellRisk risk : assessment.shells()) {
            exposure += assessment.rateTimes() * risk.residence() * cells.perYear(risk.shell(), inclinationClass);
        }
        double years = FastMath.min(assessment.lifetimeSeconds(), longest) / EarthModel.JULIAN_YEAR;
        double mass = assessment.object().mass().value();
        double area = assessment.object().crossSection().value();
        double alpha = severity.of(mass);
        return new IndexScore(
                exposure * years * alpha * area * mass,
                List.of(
                        Factor.computed("exposure factor", exposure, "1/(m2 year)"),
                        Factor.computed("time in orbit", years, "year"),
                        Factor.computed("severity", alpha, "1"),
                        RiskAssessment.physical(
                                "cross-section", assessment.object().crossSection(), "m2"),
                        RiskAssessment.physical("mass", assessment.object().mass(), "kg")));
    }
}
