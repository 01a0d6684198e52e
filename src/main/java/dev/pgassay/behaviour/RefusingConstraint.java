package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CheckConstraint;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Index;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.PrimaryKey;
import dev.pgassay.expect.RejectsExpectation;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which findings of constraints and unique indexes explain what became of a row that a table should refuse. */
record RefusingConstraint(
        Catalog catalog,
        RejectsExpectation expected,
        @Nullable Failure failure) {

    /** With what they refuse a row. */
    static final Map<Kind, String> CODES = Map.of(
            Kind.CHECK_CONSTRAINT,
            "23514",
            Kind.FOREIGN_KEY,
            "23503",
            Kind.PRIMARY_KEY,
            "23505",
            Kind.UNIQUE_CONSTRAINT,
            "23505",
            Kind.INDEX,
            "23505",
            Kind.EXCLUSION_CONSTRAINT,
            "23P01");

    private static final String NULL = "23502";

    /** Their facts that decide which rows they refuse. */
    private static final Set<String> DECIDING = Set.of(
            "expression",
            "no_inherit",
            "enforced",
            "columns",
            "references",
            "match",
            "period",
            "nulls_not_distinct",
            "without_overlaps",
            "trigger_states",
            "method",
            "elements",
            "predicate");

    /** The same of an index. */
    private static final Set<String> INDEXING =
            Set.of("unique", "keys", "predicate", "nulls_not_distinct", "valid", "ready");

    boolean explains(Finding finding) {
        return CODES.entrySet().stream()
                .filter(kind -> finding.kind().equals(kind.getKey().label()))
                .anyMatch(kind -> isOn(finding, kind.getKey())
                        && decides(finding, kind.getKey())
                        && (isDeclared(finding, kind.getKey(), kind.getValue())
                                || came(finding, kind.getKey(), kind.getValue())));
    }

    /** The codes of the constraint that is declared to refuse the row, by what it is in the catalog; all where it is not there. */
    static Collection<String> codes(Catalog catalog, RejectsExpectation expected) {
        RefusingConstraint refusing = new RefusingConstraint(catalog, expected, null);
        String name = expected.constraint();
        Set<String> codes = CODES.entrySet().stream()
                .filter(kind -> name != null && refusing.exists(kind.getKey(), name))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return codes.isEmpty() ? CODES.values() : codes;
    }

    private boolean isOn(Finding finding, Kind kind) {
        ObjectName table = expected.table();
        if (kind == Kind.INDEX) {
            return finding.problem() == Problem.MISSING
                    ? finding.differences().stream()
                            .anyMatch(difference -> difference.fact().equals("table")
                                    && table.toString().equals(String.valueOf(difference.expected())))
                    : catalog.of(table, kind)
                            .map(Index.class::cast)
                            .anyMatch(index -> index.name().toString().equals(finding.name())
                                    && (index.unique() || Refusing.differs(finding, "unique")));
        }
        return finding.name().startsWith(table + ".") || isNameless(finding);
    }

    private static boolean decides(Finding finding, Kind kind) {
        return (kind == Kind.INDEX ? INDEXING : DECIDING).stream().anyMatch(fact -> Refusing.differs(finding, fact));
    }

    /** What is not expected refuses nothing that is declared. */
    private boolean isDeclared(Finding finding, Kind kind, String code) {
        if (finding.problem() == Problem.UNEXPECTED) {
            return false;
        }
        if (!expected.same().isEmpty()) {
            return SameAgain.REFUSING.contains(code);
        }
        Collection<String> codes = expected.sqlStates().isEmpty() ? codes(catalog, expected) : expected.sqlStates();
        return (codes.contains(code) || (kind == Kind.PRIMARY_KEY && codes.contains(NULL)))
                && (expected.constraint() == null
                        ? isAbout(finding, kind)
                        : isCalled(finding, kind, expected.constraint()));
    }

    /** A check that is there is about what is given if it names a column of that: the rest of the row is made as it wants it. */
    private boolean isAbout(Finding finding, Kind kind) {
        if (kind != Kind.CHECK_CONSTRAINT
                || finding.problem() == Problem.MISSING
                || expected.row().isEmpty()) {
            return true;
        }
        List<String> expressions = Stream.concat(
                        finding.differences().stream()
                                .filter(difference -> difference.fact().equals("expression"))
                                .flatMap(difference -> Stream.of(difference.expected(), difference.actual())
                                        .map(String::valueOf)),
                        catalog.of(expected.table(), kind)
                                .map(CheckConstraint.class::cast)
                                .filter(check -> check.name().toString().equals(finding.name()))
                                .map(CheckConstraint::expression))
                .toList();
        return expressions.isEmpty()
                || Stream.concat(
                                expected.row().keySet().stream(),
                                Stream.of(String.valueOf(expected.table().name())))
                        .map(name ->
                                Pattern.compile("(?<![\\p{L}\\p{N}_$])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_$])"))
                        .anyMatch(name -> expressions.stream()
                                .anyMatch(expression -> name.matcher(expression).find()));
    }

    private boolean came(Finding finding, Kind kind, String code) {
        if (failure == null || finding.problem() == Problem.MISSING) {
            return false;
        }
        boolean ofNull = kind == Kind.PRIMARY_KEY && failure.sqlState().equals(NULL);
        String by = failure.constraint();
        return ofNull || (failure.sqlState().equals(code) && by != null && isCalled(finding, kind, by));
    }

    /** A rule names no constraint, and a primary key that is missing has no name: it may be any that is not there. */
    private boolean isCalled(Finding finding, Kind kind, String name) {
        if (isNameless(finding)) {
            return exists(kind, name) || CODES.keySet().stream().noneMatch(other -> exists(other, name));
        }
        String qualified = kind == Kind.INDEX
                ? ObjectName.of(expected.table().schema(), name).toString()
                : expected.table() + "." + Identifiers.quote(name);
        return finding.name().equals(qualified);
    }

    private boolean isNameless(Finding finding) {
        return finding.name().equals("of " + expected.table())
                || finding.name().equals(expected.table().toString());
    }

    private boolean exists(Kind kind, String name) {
        return catalog.of(expected.table(), kind)
                .anyMatch(object -> object instanceof PrimaryKey key
                        ? key.constraintName().equals(name)
                        : object.name().simple().equals(name));
    }
}
