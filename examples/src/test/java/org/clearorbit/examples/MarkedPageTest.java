package org.clearorbit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.clearorbit.common.InvalidInputException;
import org.junit.jupiter.api.Test;

class MarkedPageTest {

    private static final String PAGE =
            "before\n<!-- table a -->\nold\n<!-- end -->\nbetween\n<!-- table b -->\n<!-- end -->\n";
    private static final Map<String, String> TABLES = Map.of("a", "| $1 |\n", "b", "| x |\n");

    @Test
    void onlyWhatIsMarkedChanges() {
        assertThat(MarkedPage.update(PAGE, TABLES))
                .isEqualTo("before\n<!-- table a -->\n\n| $1 |\n\n<!-- end -->\nbetween\n<!-- table b -->\n\n| x |\n\n"
                        + "<!-- end -->\n");
    }

    @Test
    void aSecondUpdateChangesNothing() {
        String once = MarkedPage.update(PAGE, TABLES);
        assertThat(MarkedPage.update(once, TABLES)).isEqualTo(once);
    }

    @Test
    void aTableThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> MarkedPage.update(PAGE, Map.of("a", "")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("b");
    }
}
