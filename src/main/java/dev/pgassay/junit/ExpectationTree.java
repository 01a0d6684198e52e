package dev.pgassay.junit;

import dev.pgassay.expect.Expectations;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Position;
import dev.pgassay.finding.Problem;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/** Gives each expectation the findings that are about it; none is lost. */
final class ExpectationTree {

    private static final Set<String> RELATIONS = Set.of("table", "view", "materialized view");

    private final List<Expected> expected;
    private final IdentityHashMap<Expected, List<Finding>> byExpected = new IdentityHashMap<>();
    private final List<Finding> others = new ArrayList<>();
    private final Set<String> missing;
    private final Set<String> lacking;
    private final Set<String> unknown;
    private final Map<Position, String> explained = new HashMap<>();
    private final @Nullable URI method = FactoryMethod.place();

    ExpectationTree(Expectations expectations, List<Finding> findings) {
        this.expected = Expected.all(expectations);
        this.missing = findings.stream()
                .filter(finding -> finding.problem() == Problem.MISSING && RELATIONS.contains(finding.kind()))
                .map(Finding::name)
                .collect(Collectors.toSet());
        this.lacking = findings.stream()
                .filter(finding ->
                        finding.problem() == Problem.MISSING && finding.kind().equals("column"))
                .map(ExpectationTree::subject)
                .collect(Collectors.toSet());
        this.unknown = findings.stream()
                .filter(finding -> finding.problem() == Problem.UNKNOWN)
                .map(ExpectationTree::subject)
                .collect(Collectors.toSet());
        for (Finding finding : findings) {
            finding.explained().forEach(place -> explained.putIfAbsent(place, subject(finding)));
            concerned(finding)
                    .map(one -> byExpected.computeIfAbsent(one, none -> new ArrayList<>()))
                    .orElse(others)
                    .add(finding);
        }
    }

    private static String subject(Finding finding) {
        return finding.kind() + " " + finding.name();
    }

    /**
     * By the place of the declaration, which an object, its facts and a limit each have; by kind where two have the same, and by name
     * where one place says something of many.
     */
    private Optional<Expected> concerned(Finding finding) {
        return expected.stream()
                .filter(one -> isAbout(one, finding))
                .min(Comparator.comparing((Expected one) -> !one.kind().equals(finding.kind()))
                        .thenComparing(one -> !one.name().equals(subject(finding))));
    }

    private static boolean isAbout(Expected one, Finding finding) {
        Position place = finding.declaredAt();
        return place == null
                ? one.name().equals(subject(finding))
                : one.positions().contains(place);
    }

    Stream<DynamicNode> nodes() {
        Map<String, Map<String, List<Expected>>> files = new LinkedHashMap<>();
        for (Expected one : expected) {
            files.computeIfAbsent(one.file(), none -> new LinkedHashMap<>())
                    .computeIfAbsent(one.group(), none -> new ArrayList<>())
                    .add(one);
        }
        Stream<DynamicNode> tests = files.entrySet().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.getKey().isEmpty() ? "(no file)" : file.getKey(),
                        place(file.getKey(), 1),
                        file.getValue().entrySet().stream().map(group -> group(group.getKey(), group.getValue()))));
        return others.isEmpty()
                ? tests
                : Stream.concat(tests, Stream.of(DynamicTest.dynamicTest("what belongs to no expectation", () -> {
                    throw FindingFailure.of(others);
                })));
    }

    private DynamicNode group(String name, List<Expected> members) {
        Expected first = members.get(0);
        return DynamicContainer.dynamicContainer(
                name,
                place(first.file(), first.line()),
                members.stream().map(one -> DynamicTest.dynamicTest(one.name(), method, () -> hold(one))));
    }

    /**
     * Where an IDE goes from a container. With a place that is not the method, Surefire leaves it out of the names of its tests,
     * where containers would stand before the method, the innermost first; the tests then need the method as theirs.
     */
    private @Nullable URI place(String file, int line) {
        return file.isEmpty() || method == null
                ? null
                : URI.create(Path.of(file).toUri() + "?line=" + line);
    }

    private void hold(Expected one) {
        List<Finding> findings = byExpected.getOrDefault(one, List.of());
        if (!findings.isEmpty()) {
            throw FindingFailure.of(findings);
        }
        one.needs().stream().filter(unknown::contains).findFirst().ifPresent(need -> {
            throw new TestAbortedException("not looked at: " + need + " could not be seen");
        });
        one.needs().stream().filter(lacking::contains).findFirst().ifPresent(need -> {
            throw new TestAbortedException("not looked at: " + need + " is missing");
        });
        one.positions().stream().filter(explained::containsKey).findFirst().ifPresent(place -> {
            throw new TestAbortedException("told with what is found of " + explained.get(place));
        });
        if (!one.relations().isEmpty() && missing.containsAll(one.relations())) {
            throw new TestAbortedException("not looked at: " + String.join(", ", one.relations()) + " is missing");
        }
    }
}
