package dev.pgassay.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one place where findings become text. */
public final class Renderer {

    private static final int LABEL = 13;

    /** Behind the beginning of a list, where there may be more. */
    private static final String MORE = "...";

    private Renderer() {}

    /** First line: kind, name, what is wrong; then the facts, where it is declared, and at most one hint. */
    public static String render(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(finding));
        boolean several = finding.differences().size() > 1;
        for (Difference difference : finding.differences()) {
            if (difference.isStatement() && isStated(finding)) {
                continue; // it has been said
            }
            if (isOneSided(finding.problem()) || isStated(finding)) {
                lines.add(line("  ", words(difference), ValueText.of(only(difference))));
            } else if (several) {
                lines.add("  " + words(difference));
                addSides(lines, "    ", difference);
            } else {
                addSides(lines, "  ", difference);
            }
        }
        if (finding.declaredAt() != null) {
            lines.add(line(
                    "  ",
                    "declared at",
                    ValueText.inOneLine(finding.declaredAt().fileAndLine())));
        }
        if (finding.hint() != null) {
            lines.add(line("  ", "hint", ValueText.of(finding.hint())));
        }
        return String.join("\n", lines);
    }

    /** The whole finding in one line, with its values: where lines are compared, another value is another line. */
    public static String inOneLine(Finding finding) {
        boolean several = finding.differences().size() > 1;
        String facts = finding.differences().stream()
                .filter(difference -> isOneSided(finding.problem()) || !difference.isStatement())
                .map(difference -> (several || isOneSided(finding.problem()) ? words(difference) + " " : "")
                        + sides(finding.problem(), difference))
                .collect(Collectors.joining("; "));
        return facts.isEmpty() ? headline(finding) : headline(finding) + ": " + facts;
    }

    private static String sides(Problem problem, Difference difference) {
        return isOneSided(problem)
                ? ValueText.whole(only(difference))
                : "expected " + ValueText.whole(difference.expected()) + ", but was "
                        + ValueText.whole(difference.actual());
    }

    /** Whether the facts are those of something that is on one side only. */
    private static boolean isOneSided(Problem problem) {
        return problem == Problem.MISSING || problem == Problem.UNEXPECTED;
    }

    /** Whether the first line says a sentence, and what follows are facts beside it. */
    private static boolean isStated(Finding finding) {
        return !isOneSided(finding.problem())
                && !finding.differences().isEmpty()
                && finding.differences().get(0).isStatement();
    }

    private static @Nullable Object only(Difference difference) {
        return difference.expected() != null ? difference.expected() : difference.actual();
    }

    /** What was expected, alone, as a comparison of two texts shows it. */
    public static String expected(Finding finding) {
        return side(finding, Problem.UNEXPECTED, Difference::expected);
    }

    /** What was read, alone, as a comparison of two texts shows it. */
    public static String actual(Finding finding) {
        return side(finding, Problem.MISSING, Difference::actual);
    }

    private static String side(Finding finding, Problem without, Function<Difference, @Nullable Object> value) {
        if (finding.problem() == without) {
            return ValueText.of(null);
        }
        List<Difference> differences = finding.differences();
        if (differences.size() == 1 && finding.problem() == Problem.DIFFERENT) {
            Difference only = differences.get(0);
            return only.isStatement()
                    ? subject(finding)
                            + (without == Problem.UNEXPECTED ? " " + Wording.of(finding.kind(), only) : " as it is")
                    : ValueText.of(value.apply(only));
        }
        String facts = differences.stream()
                .map(difference -> line("", words(difference), ValueText.of(value.apply(difference))))
                .collect(Collectors.joining("\n"));
        if (finding.problem() == Problem.DIFFERENT && !facts.isEmpty()) {
            return facts;
        }
        return facts.isEmpty() ? subject(finding) : subject(finding) + "\n" + facts;
    }

    /** The first line alone, without a full stop. */
    public static String headline(Finding finding) {
        String subject = subject(finding);
        return switch (finding.problem()) {
            case MISSING -> subject + " is missing";
            case UNEXPECTED -> subject + " is not expected";
            case UNKNOWN -> subject + " " + (isStated(finding) ? what(finding) : "could not be seen");
            case DIFFERENT -> subject + " " + what(finding);
        };
    }

    private static String subject(Finding finding) {
        return (finding.kind() + " " + ValueText.inOneLine(finding.name())).strip();
    }

    private static String what(Finding finding) {
        List<Difference> differences = finding.differences();
        return differences.size() == 1 || isStated(finding)
                ? Wording.of(finding.kind(), differences.get(0))
                : "differs in " + differences.stream().map(Renderer::words).collect(Collectors.joining(", "));
    }

    private static String words(Difference difference) {
        return Wording.words(difference);
    }

    private static void addSides(List<String> lines, String indent, Difference difference) {
        if (difference.isStatement()) {
            return; // it has been said
        }
        if (ValueText.looksLike(difference.expected(), difference.actual())) {
            lines.add(line(indent, "expected", ValueText.exact(difference.expected(), difference.actual())));
            lines.add(line(indent, "but was", ValueText.exact(difference.actual(), difference.expected())));
            return;
        }
        lines.add(line(indent, "expected", ValueText.of(difference.expected())));
        lines.add(line(indent, "but was", ValueText.of(difference.actual())));
        Collection<?> expected = elements(difference.expected());
        Collection<?> actual = elements(difference.actual());
        addRest(lines, indent, "missing", expected, actual);
        addRest(lines, indent, "unexpected", actual, expected);
    }

    private static void addRest(
            List<String> lines, String indent, String label, Collection<?> these, Collection<?> those) {
        List<?> rest = these.stream()
                .filter(element -> !those.contains(element) && !MORE.equals(element))
                .toList();
        // a single value on both sides says it already
        if (!rest.isEmpty() && these.size() + those.size() > 2) {
            lines.add(line(indent, label, ValueText.of(rest)));
        }
    }

    private static Collection<?> elements(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return ValueText.entries(map);
        }
        return value instanceof Collection<?> many ? many : List.of();
    }

    private static String line(String indent, String label, String value) {
        String padded = indent + label + " ".repeat(Math.max(1, LABEL - label.length()));
        String continued = "\n" + " ".repeat(padded.length());
        return padded + value.replace("\n", continued);
    }
}
