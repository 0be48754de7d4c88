package org.clearorbit.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearorbit.common.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTest {

    private static final String HEADER = "norad_cat_id,registry_agency,launching_states\n";

    @Test
    void saysWhoAnswersForAnObjectAndWhoLaunchedIt() {
        Registry registry = Registry.parse("# a comment\n" + HEADER + "27561,DLR,GER; CIS\n", "test");

        assertThat(registry.agencyFor(27561)).contains("DLR");
        assertThat(registry.launchingStates(27561)).containsExactly("GER", "CIS");
    }

    @Test
    void knowsNothingOfOtherObjects() {
        Registry registry = Registry.parse(HEADER + "27561,DLR,GER\n", "test");

        assertThat(registry.agencyFor(1)).isEmpty();
        assertThat(registry.launchingStates(1)).isEmpty();
        assertThat(Registry.empty().entries()).isEmpty();
    }

    @Test
    void agencyAndStatesMayBeLeftOut() {
        assertThat(Registry.parse("norad_cat_id\n5\n", "test").entries()).containsKey(5);
        Registry blank = Registry.parse(HEADER + "5,,\n", "test");
        assertThat(blank.agencyFor(5)).isEmpty();
        assertThat(blank.launchingStates(5)).isEmpty();
    }

    @Test
    void anAgencyNamedForAnObjectKeepsItsLaunchingStates() {
        Registry registry = Registry.parse(HEADER + "27561,DLR,GER;CIS\n", "test");

        Registry changed = registry.withAgency(27561, "ESA").withAgency(7, "NASA");

        assertThat(changed.agencyFor(27561)).contains("ESA");
        assertThat(changed.launchingStates(27561)).containsExactly("GER", "CIS");
        assertThat(changed.agencyFor(7)).contains("NASA");
        assertThat(registry.agencyFor(27561)).contains("DLR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", "-5", "1.5", "1234567890", "' 5'"})
    void aBadNumberIsNamedWithItsLine(String number) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Registry.parse(HEADER + "5,ESA,FR\n" + number + ",ESA,FR\n", "mine.csv"))
                .withMessageContainingAll("mine.csv", "line 3", "norad_cat_id", number, "a catalogue number");
    }

    @Test
    void anObjectThatStandsTwiceIsNamedWithItsLine() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Registry.parse(HEADER + "5,ESA,FR\n6,ESA,FR\n5,DLR,GER\n", "mine.csv"))
                .withMessageContainingAll("mine.csv", "line 4", "'5'", "each object once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6,ESA", "6,ESA,FR,more", "6,\"ESA"})
    void aRowOfAnotherShapeIsBadInputNamedByFileAndLine(String row) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Registry.parse(HEADER + "5,ESA,FR\n" + row + "\n", "mine.csv"))
                .withMessageContainingAll("mine.csv", "3");
    }

    @Test
    void aMissingNumberColumnIsBadInput() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Registry.parse("number,registry_agency\n5,ESA\n", "mine.csv"))
                .withMessageContainingAll("mine.csv", "norad_cat_id");
    }

    @Test
    void isReadFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("registry.csv"), HEADER + "5,ESA,FR\n");

        assertThat(Registry.read(file).agencyFor(5)).contains("ESA");
    }

    @Test
    void aFileThatIsNotThereIsNamed(@TempDir Path folder) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Registry.read(folder.resolve("none.csv")))
                .withMessageContainingAll("none.csv", "cannot be read");
    }
}
