package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.TriggerEvent;
import dev.pgassay.expect.RejectsExpectation;
import dev.pgassay.expect.RowText;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Problem;
import dev.pgassay.yaml.Node;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which findings explain what became of a row that a table should refuse: those of what refuses with a code that is declared, or with the
 * one that came.
 *
 * @param outcome what became of it; null where it is only known that it was taken
 */
record Refusing(
        Catalog catalog,
        RejectsExpectation expected,
        @Nullable Outcome outcome) {

    private static final String NULL = "23502";
    private static final String CHECK = "23514";
    private static final String DENIED = "42501";

    /** The facts of a trigger that decide what it does with a row. */
    private static final Set<String> FIRING =
            Set.of("timing", "events", "level", "when", "executes", "arguments", "state", "constraint");

    /** What became of the row, in words. */
    String came() {
        Failure failure = failure();
        return failure != null
                ? "refused with " + failure.sqlState() + by(failure)
                : isSwallowed() ? "neither refused nor made" : "let in";
    }

    /** By what, where that is all that is not as declared. */
    private String by(Failure failure) {
        String constraint = failure.constraint();
        return expected.constraint() == null || expected.constraint().equals(constraint)
                ? ""
                : constraint == null ? " by no constraint" : " by " + constraint;
    }

    boolean byConstraint(Finding finding) {
        return new RefusingConstraint(catalog, expected, failure()).explains(finding);
    }

    boolean byColumn(Finding finding) {
        if (!finding.kind().equals(Kind.COLUMN.label())) {
            return false;
        }
        boolean given = expected.row().keySet().stream().anyMatch(column -> isOf(finding, column));
        boolean typed = differs(finding, "type");
        boolean valued = typed || differs(finding, "generated") || differs(finding, "identity");
        boolean ofValue = (valued && wants(Refusing::isOfValue)) || (typed && wants(CHECK::equals));
        return (given && ofValue) || isOfNull(finding);
    }

    boolean byTrigger(Finding finding) {
        boolean here = finding.kind().equals(Kind.TRIGGER.label())
                && (finding.name().equals("of " + expected.table())
                        || finding.name().startsWith(expected.table() + "."));
        return here
                && FIRING.stream().anyMatch(fact -> differs(finding, fact))
                && isOfInsert(finding)
                && (!expected.same().isEmpty() || isSwallowed() || wants(Refusing::isRaised) || isInFunction());
    }

    private @Nullable Failure failure() {
        return outcome == null ? null : outcome.failure();
    }

    /** Whether a code is declared, or came. */
    private boolean wants(Predicate<String> code) {
        Failure failure = failure();
        boolean declared = expected.sqlStates().isEmpty()
                ? RefusingConstraint.codes(catalog, expected).stream().anyMatch(code)
                : expected.sqlStates().stream().anyMatch(code);
        boolean denied = failure != null && failure.sqlState().equals(DENIED);
        return declared || (failure != null && !denied && code.test(failure.sqlState()));
    }

    /** Whether a value is none of its column. */
    private static boolean isOfValue(String code) {
        return code.startsWith("22") || code.equals("428C9");
    }

    /** Whether functions raise such errors, and not the server by itself. */
    private static boolean isRaised(String code) {
        return code.equals(CHECK)
                || !(isOfValue(code) || code.equals(NULL) || RefusingConstraint.CODES.containsValue(code));
    }

    private boolean isSwallowed() {
        return outcome != null && outcome.worked() && outcome.rows() == 0;
    }

    private boolean isInFunction() {
        Failure failure = failure();
        return failure != null && failure.context() != null;
    }

    /** Of a trigger that is missing nothing is known. */
    private boolean isOfInsert(Finding finding) {
        return finding.problem() == Problem.MISSING
                || catalog.of(expected.table(), Kind.TRIGGER)
                        .map(Trigger.class::cast)
                        .filter(trigger -> trigger.name().toString().equals(finding.name()))
                        .anyMatch(trigger -> trigger.events().contains(TriggerEvent.INSERT))
                || finding.differences().stream()
                        .filter(difference -> difference.fact().equals("events"))
                        .anyMatch(difference ->
                                difference.expected() instanceof Set<?> events && events.contains("insert"));
    }

    /** Whether a null is refused because of the column, or is not. */
    private boolean isOfNull(Finding finding) {
        Failure failure = failure();
        boolean came = failure != null
                && failure.sqlState().equals(NULL)
                && failure.column() != null
                && isOf(finding, failure.column());
        boolean valued = expected.row().entrySet().stream()
                .anyMatch(entry -> isOf(finding, entry.getKey()) && hasValue(entry.getValue()));
        boolean declared = finding.name().startsWith(expected.table() + ".")
                && !valued
                && expected.sqlStates().contains(NULL);
        return (came || declared) && (differs(finding, "nullable") || (isNotNull(finding) && isFilled(finding)));
    }

    private static boolean hasValue(Node value) {
        return RowText.of(value, "text") != null;
    }

    private boolean isNotNull(Finding finding) {
        return catalog.of(expected.table(), Kind.COLUMN)
                .map(Column.class::cast)
                .anyMatch(column -> column.name().toString().equals(finding.name()) && !column.nullable());
    }

    /** Whether the server fills in a value on one side only. */
    private static boolean isFilled(Finding finding) {
        return finding.differences().stream()
                .anyMatch(difference -> difference.fact().equals("generated")
                        || (Set.of("default", "identity").contains(difference.fact())
                                && (difference.expected() == null || difference.actual() == null)));
    }

    private boolean isOf(Finding finding, String column) {
        return finding.name().equals(expected.table() + "." + Identifiers.quote(column));
    }

    static boolean differs(Finding finding, String fact) {
        return finding.problem() != Problem.DIFFERENT
                || finding.differences().stream().map(Difference::fact).anyMatch(fact::equals);
    }
}
