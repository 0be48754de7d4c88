package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clearorbit.orbit.SpaceContext;
import org.junit.jupiter.api.Test;

class CatalogTest {

    private static final Catalog SAMPLE = CatalogReader.using(SpaceContext.embedded())
            .readSources(List.of(CatalogSource.bundled(CatalogTest.class, "sample.csv")))
            .catalog();

    @Test
    void objectsComeInAscendingNumberWhateverTheOrderGiven() {
        List<SpaceObject> objects = SAMPLE.objects();
        List<SpaceObject> reversed = objects.stream()
                .sorted((a, b) -> Integer.compare(b.catalogNumber(), a.catalogNumber()))
                .toList();
        assertThat(objects).extracting(SpaceObject::catalogNumber).isSorted().hasSize(24);
        assertThat(Catalog.of(SAMPLE.epoch(), reversed).objects()).isEqualTo(objects);
        assertThat(Catalog.of(SAMPLE.epoch(), reversed).epoch()).isEqualTo(SAMPLE.epoch());
    }

    @Test
    void everyObjectIsFoundByItsNumberAndNoOther() {
        for (SpaceObject object : SAMPLE.objects()) {
            assertThat(SAMPLE.find(object.catalogNumber())).containsSame(object);
        }
        assertThat(SAMPLE.find(1)).isEmpty();
        assertThat(SAMPLE.find(999_999_999)).isEmpty();
        assertThat(Catalog.of(SAMPLE.epoch(), List.of()).find(1)).isEmpty();
    }

    @Test
    void aNumberThatStandsTwiceIsRefused() {
        SpaceObject first = SAMPLE.objects().get(0);
        assertThatThrownBy(() -> Catalog.of(
                        SAMPLE.epoch(), List.of(first, SAMPLE.objects().get(1), first)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("catalogue number " + first.catalogNumber() + " stands twice");
    }

    @Test
    void aPartOfACatalogueIsOne() {
        Catalog odd = SAMPLE.filter(object -> object.catalogNumber() % 2 == 1);
        assertThat(odd.size()).isBetween(1, 23);
        assertThat(odd.objects()).allMatch(object -> object.catalogNumber() % 2 == 1);
        assertThat(odd.epoch()).isEqualTo(SAMPLE.epoch());
        assertThatThrownBy(() -> odd.objects().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void cataloguesAreEqualByEpochAndObjects() {
        Catalog same = Catalog.of(SAMPLE.epoch(), SAMPLE.objects());
        assertThat(same).isEqualTo(SAMPLE).hasSameHashCodeAs(SAMPLE);
        assertThat(Catalog.of(SAMPLE.epoch().shiftedBy(1), SAMPLE.objects())).isNotEqualTo(SAMPLE);
        assertThat(SAMPLE.filter(object -> object.catalogNumber() % 2 == 1)).isNotEqualTo(SAMPLE);
        assertThat(SAMPLE).isNotEqualTo("catalogue of 24 objects").hasToString("catalogue of 24 objects");
    }

    @Test
    void theElementSetsComeInTheOrderOfTheObjects() {
        assertThat(SAMPLE.elements())
                .containsExactlyElementsOf(
                        SAMPLE.objects().stream().map(SpaceObject::elements).toList());
    }
}
