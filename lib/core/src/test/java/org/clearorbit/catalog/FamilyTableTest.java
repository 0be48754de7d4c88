package org.clearorbit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FamilyTableTest {

    private final FamilyTable table = FamilyTable.bundled();

    @ParameterizedTest
    @CsvSource({
        "SL-16 R/B, 8700",
        "sl-8 r/b, 1435",
        "SL-12 R/B(2), 2440",
        "SL-12 R/B (29) , 2440",
        "SL-12 R/B(AUX MOTOR), 56",
        "METEOR 3-4, 2215",
        "DELTA 2 R/B(1), 920",
        "ENVISAT, 7900"
    })
    void knowsTheFamilyByTheName(String name, double massKg) {
        PhysicalValue mass =
                Objects.requireNonNull(Objects.requireNonNull(table.find(name)).mass());
        assertThat(mass.value()).isEqualTo(massKg);
        assertThat(mass.provenance()).isEqualTo(Provenance.FAMILY);
        assertThat(mass.source()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SL-8 R/B()",
                "SL-8 R/B(1",
                "SL-8 R/B(X)",
                "SL-8 R/B1)",
                "SL-16 DEB",
                "METEOR 3-4 DEB",
                "NO SUCH R/B",
                "SL-160 R/B"
            })
    void knowsNothingOfOthers(String name) {
        assertThat(table.find(name)).isNull();
    }

    @Test
    void theCrossSectionIsThatOfTheStatedCylinder() {
        // SL-16: 3.9 m by 10.4 m; (pi D L + pi D^2 / 2) / 4 = 37.83 m2 worked by hand
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(table.find("SL-16 R/B")).crossSection())
                        .value())
                .isEqualTo(37.8);
    }
}
