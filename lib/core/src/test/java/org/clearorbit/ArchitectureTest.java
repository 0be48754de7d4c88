package org.clearorbit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may use which: the whole list. A change here is a change of the architecture. */
class ArchitectureTest {

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("common", Set.of()),
            Map.entry("solver", Set.of("common")),
            Map.entry("orbit", Set.of("common")),
            Map.entry("catalog", Set.of("orbit", "common")),
            Map.entry("transfer", Set.of("orbit", "common")),
            Map.entry("risk", Set.of("catalog", "orbit", "common")),
            Map.entry("risk.breakup", Set.of("orbit", "common")),
            Map.entry("risk.cube", Set.of("risk", "catalog", "orbit", "common")),
            Map.entry("risk.pair", Set.of("risk", "catalog", "orbit", "common")),
            Map.entry("risk.ranking", Set.of("risk", "catalog", "orbit", "common")),
            Map.entry("risk.approach", Set.of("catalog", "orbit", "common")),
            Map.entry("game", Set.of("solver", "common")),
            Map.entry("campaign.sequence", Set.of("transfer", "orbit", "common")),
            Map.entry("campaign", Set.of("transfer", "risk", "catalog", "orbit", "solver", "common")),
            Map.entry("campaign.robustness", Set.of("campaign", "transfer", "risk", "catalog", "orbit", "common")),
            Map.entry("cooperation", Set.of("campaign", "compliance", "game", "risk", "catalog", "solver", "common")),
            Map.entry(
                    "scenario",
                    Set.of(
                            "cooperation",
                            "campaign",
                            "game",
                            "risk",
                            "transfer",
                            "catalog",
                            "orbit",
                            "solver",
                            "common")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.clearorbit");

    static Set<String> packages() {
        return MAY_USE.keySet();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyWhatTheDesignAllows(String name) {
        String[] allowed = MAY_USE.get(name).stream()
                .map(other -> "org.clearorbit." + other + "..")
                .toArray(String[]::new);
        String[] allowedAndOwn = Arrays.copyOf(allowed, allowed.length + 1);
        allowedAndOwn[allowed.length] = "org.clearorbit." + name + "..";
        noClasses()
                .that()
                .resideInAPackage("org.clearorbit." + name + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.clearorbit..").and(not(resideInAnyPackage(allowedAndOwn))))
                .check(CLASSES);
    }

    /** The table cannot say that a package may not use those within it that use it. */
    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.clearorbit.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageOfTheLibraryIsInTheTable() {
        Set<String> found = CLASSES.stream()
                .map(type -> type.getPackageName().replace("org.clearorbit.", ""))
                .collect(Collectors.toSet());
        assertThat(found).isEqualTo(MAY_USE.keySet());
    }

    @Test
    void onlyTheSolverPackageKnowsTheSolverLibrary() {
        noClasses()
                .that(not(resideInAPackage("org.clearorbit.solver..")))
                .should()
                .dependOnClassesThat(resideInAPackage("org.ojalgo.."))
                .check(CLASSES);
    }

    @Test
    void gameTheoryKnowsNothingOfSpace() {
        noClasses()
                .that(resideInAPackage("org.clearorbit.game.."))
                .should()
                .dependOnClassesThat(resideInAPackage("org.orekit.."))
                .check(CLASSES);
    }

    @Test
    void nothingReadsTheClockOfTheDayOrGlobalRandomness() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat(resideInAnyPackage("java.util.concurrent.ThreadLocalRandom"))
                .check(CLASSES);
    }

    @Test
    void machineDependentMathematicsIsNotUsed() {
        classes()
                .should(new NoCallsTo(
                        Math.class,
                        Set.of(
                                "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "exp", "log", "log10", "pow",
                                "cbrt", "sinh", "cosh", "tanh", "expm1", "log1p")))
                .check(CLASSES);
    }
}
