package org.clearorbit.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.clearorbit.catalog.SpaceObject;
import org.clearorbit.common.InvalidInputException;
import org.junit.jupiter.api.Test;

class EncounterScaleTest {

    private static EncounterScale scale(List<SpaceObject> objects) {
        RiskInputs inputs = RiskInputs.of(BackgroundPopulation.of(TestObjects.catalog(objects)));
        return EncounterScale.of(inputs, 1000, altitude -> altitude);
    }

    private static List<SpaceObject> alike(int first, int number, double perigeeKm, double apogeeKm, double massKg) {
        List<SpaceObject> objects = new ArrayList<>();
        for (int k = 0; k < number; k++) {
            objects.add(TestObjects.derelict(first + k, perigeeKm, apogeeKm, 65, massKg, 10));
        }
        return objects;
    }

    @Test
    void eccentricObjectsOfOneClassMeetThoughNoShellHoldsOneInTheMean() {
        EncounterScale scale = scale(alike(1, 6, 500, 1900, 2000));
        assertThat(scale.mass().smallest()).isCloseTo(4000, within(1e-6));
        assertThat(scale.persistence().smallest()).isBetween(500.0, 550.0);
        assertThat(scale.persistence().deviation()).isPositive();
    }

    @Test
    void theWeightOfAShellIsThatOfItsPairs() {
        // as many eccentric ones in two layers, of which the upper holds twice as many: four times the pairs of the
        // lower one but for what is no pair
        List<SpaceObject> objects = alike(1, 10, 500, 900, 2000);
        objects.addAll(alike(101, 20, 1200, 1600, 2000));
        double found = scale(objects).persistence().deviation();
        double lower = 10 * 9;
        double upper = 20 * 19 * 0.85; // speed over volume falls with height
        double share = upper / (lower + upper);
        double within = 400 / Math.sqrt(12);
        double expected = Math.sqrt(share * (1 - share) * 700 * 700 + within * within);
        assertThat(found).isCloseTo(expected, within(0.12 * expected));
    }

    @Test
    void anObjectThatStaysInOneShellDoesNotMeetItself() {
        assertThatThrownBy(() -> scale(alike(1, 1, 805, 806, 2000)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no two objects");
        assertThat(scale(alike(1, 2, 805, 806, 2000)).mass().smallest()).isCloseTo(4000, within(1e-6));
    }
}
