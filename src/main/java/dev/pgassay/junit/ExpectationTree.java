package dev.pgassay.junit;

import dev.pgassay.expect.Expectations;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    ExpectationTree(Expectations expectations, List<Finding> findings) {
        this.expected = Expected.all(expectations);
        this.missing = findings.stream()
                .filter(finding -> finding.problem() == Problem.MISSING && RELATIONS.contains(finding.kind()))
                .map(Finding::name)
                .collect(Collectors.toSet());
        for (Finding finding : findings) {
            concerned(finding)
                    .map(one -> byExpected.computeIfAbsent(one, none -> new ArrayList<>()))
                    .orElse(others)
                    .add(finding);
        }
    }

    /** By the place of the declaration, which an object, its facts and a limit each have; by kind where two have the same. */
    private Optional<Expected> concerned(Finding finding) {
        return expected.stream()
                .filter(one -> one.positions().contains(finding.declaredAt()))
                .min(Comparator.comparing((Expected one) -> !one.kind().equals(finding.kind())));
    }

    Stream<DynamicNode> nodes() {
        Map<String, Map<String, List<DynamicNode>>> files = new LinkedHashMap<>();
        for (Expected one : expected) {
            files.computeIfAbsent(one.file(), none -> new LinkedHashMap<>())
                    .computeIfAbsent(one.group(), none -> new ArrayList<>())
                    .add(DynamicTest.dynamicTest(one.name(), () -> hold(one)));
        }
        Stream<DynamicNode> tests = files.entrySet().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.getKey(),
                        file.getValue().entrySet().stream()
                                .map(group -> DynamicContainer.dynamicContainer(group.getKey(), group.getValue()))));
        return others.isEmpty()
                ? tests
                : Stream.concat(tests, Stream.of(DynamicTest.dynamicTest("what belongs to no expectation", () -> {
                    throw FindingFailure.of(others);
                })));
    }

    private void hold(Expected one) {
        List<Finding> findings = byExpected.getOrDefault(one, List.of());
        if (!findings.isEmpty()) {
            throw FindingFailure.of(findings);
        }
        if (!one.relations().isEmpty() && missing.containsAll(one.relations())) {
            throw new TestAbortedException("not looked at: " + String.join(", ", one.relations()) + " is missing");
        }
    }
}
