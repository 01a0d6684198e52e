package dev.pgassay.junit;

import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** Findings as the failure of a test, with both sides for those tools that compare them. */
final class FindingFailure {

    private FindingFailure() {}

    static AssertionFailedError of(List<Finding> findings) {
        return new AssertionFailedError(
                findings.stream().map(Finding::toString).collect(Collectors.joining("\n\n")),
                side(findings, FindingFailure::expected),
                side(findings, FindingFailure::actual));
    }

    private static String side(List<Finding> findings, Function<Finding, String> side) {
        return findings.stream().map(side).collect(Collectors.joining("\n"));
    }

    private static String expected(Finding finding) {
        return switch (finding.problem()) {
            case MISSING, UNKNOWN -> subject(finding);
            case UNEXPECTED -> "(none)";
            case DIFFERENT -> facts(finding, Difference::expected);
        };
    }

    private static String actual(Finding finding) {
        return switch (finding.problem()) {
            case MISSING -> "(none)";
            case UNKNOWN -> "(could not be seen)";
            case UNEXPECTED -> subject(finding);
            case DIFFERENT -> facts(finding, Difference::actual);
        };
    }

    private static String subject(Finding finding) {
        return finding.kind() + " " + finding.name();
    }

    private static String facts(Finding finding, Function<Difference, @Nullable Object> side) {
        return finding.differences().size() == 1
                ? text(side.apply(finding.differences().get(0)))
                : finding.differences().stream()
                        .map(difference -> difference.fact() + ": " + text(side.apply(difference)))
                        .collect(Collectors.joining("\n"));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return value == null ? "(none)" : value.toString();
    }
}
