package org.clearorbit.orbit;

import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.Field;
import org.hipparchus.util.FastMath;
import org.orekit.forces.drag.DragForce;
import org.orekit.propagation.FieldSpacecraftState;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.events.EventDetector;
import org.orekit.propagation.events.FieldEventDetector;
import org.orekit.propagation.semianalytical.dsst.forces.AbstractGaussianContribution;
import org.orekit.propagation.semianalytical.dsst.utilities.AuxiliaryElements;
import org.orekit.propagation.semianalytical.dsst.utilities.FieldAuxiliaryElements;
import org.orekit.utils.ParameterDriver;

/**
 * Orekit's averaged drag with all of its 48 quadrature points. {@code DSSTAtmosphericDrag} takes 12 wherever the
 * relative rates of the two differ by less than 6e-10 per second, that is by less than some 100 km a year of semi-major
 * axis: always, for what decays in years. At eccentricities above 0.05 those 12 are off by several percent.
 */
final class FineDrag extends AbstractGaussianContribution {

    private final DragForce drag;
    private final double top;

    /** Drag up to a radius (m). */
    FineDrag(DragForce drag, double mu, double top) {
        super("fine-drag-", 0, drag, mu);
        this.drag = drag;
        this.top = top;
    }

    @Override
    protected double[] getLLimits(SpacecraftState state, AuxiliaryElements elements) {
        double a = elements.getSma();
        double e = elements.getEcc();
        double perigee = FastMath.atan2(elements.getH(), elements.getK());
        if (a * (1 - e) >= top) {
            return new double[2];
        }
        double half = a * (1 + e) <= top ? FastMath.PI : FastMath.acos((a * (1 - e * e) / top - 1) / e);
        return new double[] {perigee - half, perigee + half};
    }

    @Override
    protected <T extends CalculusFieldElement<T>> T[] getLLimits(
            FieldSpacecraftState<T> state, FieldAuxiliaryElements<T> elements) {
        throw new UnsupportedOperationException("no derivatives are propagated here");
    }

    @Override
    protected List<ParameterDriver> getParametersDriversWithoutMu() {
        return drag.getParametersDrivers();
    }

    @Override
    public Stream<EventDetector> getEventDetectors() {
        return drag.getEventDetectors();
    }

    @Override
    public <T extends CalculusFieldElement<T>> Stream<FieldEventDetector<T>> getFieldEventDetectors(Field<T> field) {
        return drag.getFieldEventDetectors(field);
    }
}
