package org.clearorbit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.orekit.propagation.analytical.tle.TLE;

/** The bundled tables agree with each other and with what their headers say. */
class BundledDataTest {

    private static final String FLAGSHIP = "/org/clearorbit/scenario/flagship/";
    private static final String COOPERATION = "/org/clearorbit/cooperation/";

    private static Reader open(String path) {
        return new InputStreamReader(
                Objects.requireNonNull(BundledDataTest.class.getResourceAsStream(path), path), StandardCharsets.UTF_8);
    }

    private static List<String> lines(String path) throws IOException {
        try (BufferedReader reader = new BufferedReader(open(path))) {
            return reader.lines().toList();
        }
    }

    private static List<NamedCsvRecord> table(String path) throws IOException {
        try (Stream<NamedCsvRecord> rows =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(open(path)).stream()) {
            return rows.toList();
        }
    }

    private static Map<String, String> agencyOfOwner() throws IOException {
        return table(COOPERATION + "owners.csv").stream()
                .collect(Collectors.toMap(r -> r.getField("owner"), r -> r.getField("agency")));
    }

    @Test
    void everyAgencyIsNamedOnceAndAnswersForOneOwner() throws IOException {
        List<String> agencies = table(COOPERATION + "agencies.csv").stream()
                .map(r -> r.getField("id"))
                .toList();
        assertThat(agencies).hasSize(14).doesNotHaveDuplicates();
        List<String> used =
                agencyOfOwner().values().stream().filter(a -> !a.isEmpty()).toList();
        assertThat(used).containsExactlyInAnyOrderElementsOf(agencies);
        assertThat(agencyOfOwner()).hasSize(125);
    }

    @Test
    void theFourTablesHoldTheSameObjectsInTheSameOrder() throws IOException {
        List<String> numbers = numbers("satcat.csv", "NORAD_CAT_ID");
        assertThat(numbers).hasSize(58).doesNotHaveDuplicates();
        assertThat(numbers("physical.csv", "norad_cat_id")).isEqualTo(numbers);
        assertThat(numbers("registry.csv", "norad_cat_id")).isEqualTo(numbers);
        List<String> elements = lines(FLAGSHIP + "targets.3le");
        assertThat(elements).hasSize(3 * numbers.size());
        IntStream.range(0, numbers.size()).forEach(k -> {
            String first = elements.get(3 * k + 1);
            assertThat(elements.get(3 * k)).startsWith("0 ");
            assertThat(TLE.isFormatOK(first, elements.get(3 * k + 2))).isTrue();
            assertThat(Integer.parseInt(first.substring(2, 7).trim())).isEqualTo(Integer.parseInt(numbers.get(k)));
        });
    }

    private static List<String> numbers(String file, String column) throws IOException {
        return table(FLAGSHIP + file).stream().map(r -> r.getField(column)).toList();
    }

    @Test
    void everyTargetWasLaunchedAndHasMassAndSizeWithTheirSource() throws IOException {
        for (NamedCsvRecord target : table(FLAGSHIP + "satcat.csv")) {
            assertThat(LocalDate.parse(target.getField("LAUNCH_DATE"))).isBefore(LocalDate.of(2022, 1, 22));
            assertThat(target.getField("OBJECT_TYPE")).isIn("PAY", "R/B");
        }
        for (NamedCsvRecord target : table(FLAGSHIP + "physical.csv")) {
            String name = target.getField("norad_cat_id");
            assertThat(target.getField("source")).as(name).contains("mass: ").contains("dimensions: ");
            for (String quantity : List.of("mass%s_kg", "cross_section%s_m2")) {
                double value = Double.parseDouble(target.getField(quantity.formatted("")));
                double sigma = Double.parseDouble(target.getField(quantity.formatted("_sigma")));
                assertThat(value).as(name).isPositive();
                assertThat(sigma).as(name).isPositive().isLessThan(value / 2);
            }
            assertThat(Double.parseDouble(target.getField("mass_kg"))).as(name).isGreaterThan(900);
        }
    }

    @Test
    void theRegistryFollowsTheOwnerAndNamesItAmongTheLaunchingStates() throws IOException {
        Map<String, String> agency = agencyOfOwner();
        List<String> owners = table(FLAGSHIP + "satcat.csv").stream()
                .map(r -> r.getField("OWNER"))
                .toList();
        List<NamedCsvRecord> registry = table(FLAGSHIP + "registry.csv");
        for (int k = 0; k < registry.size(); k++) {
            assertThat(registry.get(k).getField("registry_agency")).isEqualTo(agency.get(owners.get(k)));
            assertThat(List.of(registry.get(k).getField("launching_states").split(";")))
                    .contains(owners.get(k));
        }
        assertThat(registry.stream().map(r -> r.getField("registry_agency")).distinct())
                .hasSize(10);
    }

    @Test
    void noTargetOperates() throws IOException {
        List<Integer> active = lines(FLAGSHIP + "active-2022-01-22.txt").stream()
                .filter(l -> !l.startsWith("#"))
                .map(Integer::valueOf)
                .toList();
        assertThat(active).hasSize(4511).isSorted().doesNotHaveDuplicates();
        List<Integer> targets = table(FLAGSHIP + "physical.csv").stream()
                .map(r -> Integer.valueOf(r.getField("norad_cat_id")))
                .toList();
        assertThat(active).doesNotContainAnyElementsOf(targets);
    }
}
