package org.clearorbit.cooperation;

import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.risk.ExpectedHarm;
import org.clearorbit.risk.FragmentSize;
import org.clearorbit.risk.OperatingExposure;
import org.clearorbit.risk.RiskAssessment;
import org.clearorbit.risk.RiskInputs;

/**
 * What each agency gains from a removal: the collisions on its own operating satellites with fragments of 1 cm or more
 * that the object would have caused ({@link ExpectedHarm}). Immutable.
 */
public final class AvoidedHarm {

    private final RiskInputs inputs;
    private final OperatingExposure exposure;
    private final OwnerTable owners;
    private final ExpectedHarm harm;

    private AvoidedHarm(RiskInputs inputs, OperatingExposure exposure, OwnerTable owners, ExpectedHarm harm) {
        this.inputs = inputs;
        this.exposure = exposure;
        this.owners = owners;
        this.harm = harm;
    }

    /**
     * @param inputs what objects are assessed against
     * @param exposure the operating satellites by owner code
     * @param owners which agency acts for which owner: an agency gains what the satellites of its owners gain
     * @return the estimator
     */
    public static AvoidedHarm of(RiskInputs inputs, OperatingExposure exposure, OwnerTable owners) {
        return new AvoidedHarm(inputs, exposure, owners, ExpectedHarm.of(inputs, FragmentSize.LETHAL));
    }

    /**
     * @param object an object
     * @param agencyId id of an agency
     * @return collisions avoided on the agency's satellites for each year that the object would have stayed (1/year)
     */
    public double perYear(SpaceObject object, String agencyId) {
        RiskAssessment assessment = RiskAssessment.of(object, inputs);
        return exposure.owners().stream()
                .filter(owner ->
                        owners.agencyFor(owner).filter(agencyId::equals).isPresent())
                .mapToDouble(owner -> harm.collisionsPerYear(assessment, exposure, owner))
                .sum();
    }
}
