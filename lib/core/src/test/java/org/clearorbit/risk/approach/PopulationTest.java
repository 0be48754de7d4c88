package org.clearorbit.risk.approach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.clearorbit.orbit.ElementSet;
import org.junit.jupiter.api.Test;

class PopulationTest {

    private static final List<ElementSet> FOUR = List.of(circular(30), circular(10), circular(40), circular(20));

    private static ElementSet circular(int number) {
        return ApproachObjects.object(number, 800, 800, 60, number, 0, 0);
    }

    @Test
    void knowsItsTargets() {
        Population population = Population.of(FOUR, Set.of(40, 10));
        assertThat(population.size()).isEqualTo(4);
        assertThat(population.elements()).isEqualTo(FOUR);
        assertThat(population.targets()).containsExactly(1, 2);
        assertThat(population.isTarget(0)).isFalse();
        assertThat(population.isTarget(1)).isTrue();
        assertThat(population.number(2)).isEqualTo(40);
    }

    @Test
    void someOfTheObjectsStayTargets() {
        Population some = Population.of(FOUR, Set.of(40, 10)).only(new int[] {2, 3});
        assertThat(some.size()).isEqualTo(2);
        assertThat(some.number(1)).isEqualTo(20);
        assertThat(some.targets()).containsExactly(0);
    }

    @Test
    void twoTargetsAreAPairOnceAndNoObjectIsOneWithItself() {
        Population population = Population.of(FOUR, Set.of(40, 10));
        assertThat(population.isPair(1, 2)).isTrue();
        assertThat(population.isPair(2, 1)).isFalse();
        assertThat(population.isPair(1, 1)).isFalse();
        assertThat(population.isPair(2, 0)).isTrue();
        assertThat(population.isPair(2, 3)).isTrue();
    }
}
