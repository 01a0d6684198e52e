package dev.pgassay;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may use which, and where each outside library is at home. */
class ArchitectureTest {

    private static final String BASE = "dev.pgassay";

    /** The classes that go into the jar. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Assay.class.getProtectionDomain().getCodeSource().getLocation());

    /** Every package, the root as "", and those that it may use; none uses one with a line further down. */
    private static final List<Row> PACKAGES = List.of(
            new Row("catalog"),
            new Row("connection", "catalog"),
            new Row("scratch", "connection"),
            new Row("finding", "catalog"),
            new Row("reader", "catalog"),
            new Row("yaml", "catalog", "finding"),
            new Row("diff", "finding"),
            new Row("schemacrawler", "catalog", "finding"),
            new Row("expect", "catalog", "finding", "yaml", "diff"),
            new Row("assertions", "catalog", "finding", "expect"),
            new Row("restore", "catalog", "finding", "expect"),
            new Row("behaviour", "catalog", "scratch", "finding", "reader", "yaml", "expect", "assertions", "restore"),
            new Row("", "catalog", "scratch", "finding", "reader", "yaml", "expect", "behaviour"),
            new Row("config", "catalog", "scratch", "finding", "yaml"),
            new Row(
                    "junit",
                    "",
                    "catalog",
                    "scratch",
                    "finding",
                    "reader",
                    "yaml",
                    "schemacrawler",
                    "expect",
                    "behaviour",
                    "config"),
            new Row(
                    "cli",
                    "",
                    "catalog",
                    "connection",
                    "scratch",
                    "finding",
                    "reader",
                    "yaml",
                    "diff",
                    "expect",
                    "config"));

    /** Every outside library, with the packages of ours that may know it. */
    private static final Map<String, List<String>> HOMES = Map.ofEntries(
            Map.entry("org.flywaydb..", List.of("scratch")),
            Map.entry("org.testcontainers..", List.of("scratch")),
            Map.entry("com.github.dockerjava..", List.of("scratch")),
            Map.entry("io.zonky..", List.of("scratch")),
            Map.entry("org.apache.commons.compress..", List.of("scratch")),
            Map.entry("org.postgresql..", List.of("behaviour", "connection", "reader", "scratch", "schemacrawler")),
            Map.entry("org.snakeyaml..", List.of("yaml")),
            Map.entry("picocli..", List.of("cli")),
            // the extension hands its catalog on
            Map.entry("schemacrawler..", List.of("schemacrawler", "junit")),
            Map.entry("us.fatehi..", List.of("schemacrawler")),
            Map.entry("org.assertj..", List.of("assertions", "behaviour")),
            Map.entry("org.junit..", List.of("junit")),
            Map.entry("org.opentest4j..", List.of("junit")));

    private record Row(String name, List<String> uses) {

        Row(String name, String... uses) {
            this(name, List.of(uses));
        }

        String[] allowed() {
            return Stream.concat(Stream.of(name), uses.stream())
                    .map(ArchitectureTest::full)
                    .toArray(String[]::new);
        }

        @Override
        public String toString() {
            return name.isEmpty() ? "(root)" : name;
        }
    }

    static List<Row> packages() {
        return PACKAGES;
    }

    @Test
    void thereWasSomethingToLookAt() {
        assertThat(CLASSES).hasSizeGreaterThan(100);
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .as("packages, each with its row in this test")
                .containsExactlyInAnyOrderElementsOf(
                        PACKAGES.stream().map(row -> full(row.name())).toList());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyThoseOfItsRow(Row row) {
        classes()
                .that()
                .resideInAPackage(full(row.name()))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(row.allowed()).or(JavaClass.Predicates.resideOutsideOfPackage(BASE + "..")))
                .check(CLASSES);
    }

    @Test
    void theRowsPointUpwardsOnly() {
        List<String> above = new ArrayList<>();
        for (Row row : PACKAGES) {
            assertThat(above).as("rows above " + row).containsAll(row.uses());
            above.add(row.name());
        }
    }

    @Test
    void noPackagesGoRoundInACircle() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    static Stream<Map.Entry<String, List<String>>> homes() {
        return HOMES.entrySet().stream().sorted(Map.Entry.comparingByKey());
    }

    @ParameterizedTest
    @MethodSource("homes")
    void anOutsideLibraryIsKnownOnlyAtItsHome(Map.Entry<String, List<String>> library) {
        String[] homes = library.getValue().stream().map(ArchitectureTest::full).toArray(String[]::new);

        noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library.getKey())
                .check(CLASSES);
    }

    @Test
    void noOtherOutsideLibraryIsUsed() {
        List<String> known = new ArrayList<>(HOMES.keySet());
        known.addAll(List.of(BASE + "..", "java..", "javax..", "org.jspecify..", ""));

        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(known.toArray(String[]::new)))
                .check(CLASSES);
    }

    private static String full(String name) {
        return name.isEmpty() ? BASE : BASE + "." + name;
    }
}
