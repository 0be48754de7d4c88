package org.clearorbit.risk;

import java.util.Objects;
import org.clearorbit.orbit.EarthModel;
import org.clearorbit.risk.breakup.BreakupModel;

/**
 * Who gains from a removal: the collisions with operating satellites that are to be expected, over the horizon, from
 * the fragments of the break-ups that one derelict may suffer in a year. For the derelict's collisions in a shell s₀,
 * their fragments, the time T(s₀, s) that a fragment spends in a shell s within the horizon, the exposed area A(s) of
 * the owner and the mean encounter speed v(s),
 *
 * <pre>
 * harm = Σ rate(s₀) fragments(s₀) Σ T(s₀, s) A(s) v(s) / V(s)      (collisions per year that the derelict stays)
 * </pre>
 *
 * <p>Simplified, besides the {@linkplain #of spread of the cloud}: the satellites are there, in the same number, over
 * the whole horizon; both they and the fragments are spread evenly over their shells, so that crowding at high
 * latitudes (which would add up to about a half for polar orbits) is left out; the speed is the mean over random
 * directions; fragments are points; nobody evades. The shares of owners in the harm of one derelict, and of derelicts
 * in the harm of one owner, are worth more than the absolute values. Immutable.
 */
public final class ExpectedHarm {

    private final FragmentSize size;
    private final DebrisCloud cloud;

    private ExpectedHarm(FragmentSize size, DebrisCloud cloud) {
        this.size = size;
        this.cloud = cloud;
    }

    /**
     * Prepares the spread of the cloud for every altitude, in some tenths of a second. Fragments have the ejection
     * speed distribution of the breakup model, log₁₀ Δv ~ N(0.9 χ + 2.9, 0.4), at the mean χ, log₁₀ of the area-to-mass
     * ratio, of their size, while their lifetimes use the whole distribution of area-to-mass ratios; directions are
     * isotropic, of which the component along the track counts; each is followed while it sinks, up to the horizon.
     *
     * @param inputs lifetime and breakup models, and the horizon
     * @param size which fragments count: {@link FragmentSize#LETHAL} for harm to satellites,
     *     {@link FragmentSize#TRACKABLE} for conjunctions that can be seen
     * @return the estimator
     */
    public static ExpectedHarm of(RiskInputs inputs, FragmentSize size) {
        return new ExpectedHarm(Objects.requireNonNull(size, "size"), DebrisCloud.of(inputs, size));
    }

    /**
     * @param target the assessment of a derelict
     * @param exposure the operating satellites
     * @param owner an owner or group of the exposure
     * @return expected collisions of the owner's satellites with fragments, over the horizon, for each year that the
     *     derelict stays in orbit (1/Julian year)
     */
    public double collisionsPerYear(RiskAssessment target, OperatingExposure exposure, String owner) {
        double lengthFactor = BreakupModel.lengthFactor(size.characteristicLength())
                / BreakupModel.lengthFactor(FragmentSize.TRACKABLE.characteristicLength());
        double perSecond = 0;
        for (ShellRisk source : target.shells()) {
            perSecond += source.fragmentsPerSecond()
                    * lengthFactor
                    * cloud.impacts(source.shell(), shell -> exposure.area(owner, shell));
        }
        return perSecond * EarthModel.JULIAN_YEAR;
    }
}
