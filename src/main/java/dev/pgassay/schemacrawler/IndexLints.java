package dev.pgassay.schemacrawler;

import dev.pgassay.catalog.CheckConstraint;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.IndexKey;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lints of indexes. */
final class IndexLints {

    private final Scope scope;

    IndexLints(Scope scope) {
        this.scope = scope;
    }

    List<Finding> redundant() {
        return scope.tables().stream()
                .map(table -> Keyed.on(table.name(), scope))
                .flatMap(indexes -> indexes.stream()
                        .flatMap(index -> replacement(index, indexes).map(other -> needless(index, other)).stream()))
                .toList();
    }

    private static Finding needless(Keyed index, Keyed other) {
        String how = other.keys().equals(index.keys()) ? " has the same keys, " : " begins with its keys, ";
        return Finding.unexpected(
                "index", index.name().toString(), null, Lint.REDUNDANT_INDEX.hint(other.label() + how + keys(index)));
    }

    /** What stays when the index goes. */
    private static Optional<Keyed> replacement(Keyed index, List<Keyed> indexes) {
        return others(index, indexes)
                .filter(other -> others(other, indexes).findAny().isEmpty())
                .findFirst();
    }

    private static Stream<Keyed> others(Keyed index, List<Keyed> indexes) {
        if (index.constraint() != null) {
            return Stream.empty();
        }
        return indexes.stream()
                .filter(other -> !other.equals(index) && index.isMadeNeedlessBy(other))
                // of two that are alike, one stays
                .filter(other -> !other.isMadeNeedlessBy(index)
                        || other.constraint() != null
                        || other.name().compareTo(index.name()) < 0);
    }

    private static String keys(Keyed index) {
        return String.join(", ", index.keys().stream().map(IndexKey::toString).toList());
    }

    List<Finding> nullable() {
        return scope.tables().stream()
                .flatMap(table -> Keyed.on(table.name(), scope).stream())
                .filter(index -> index.unique() && !index.nullsNotDistinct())
                .flatMap(index -> nullable(index).stream())
                .toList();
    }

    private Optional<Finding> nullable(Keyed index) {
        List<String> columns = index.keys().stream()
                .map(IndexKey::column)
                .filter(Objects::nonNull)
                .filter(column -> mayBeNull(index, column))
                .toList();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        String kind =
                index.constraint() == null ? "index" : index.constraint().kind().label();
        return Optional.of(Finding.different(
                kind,
                index.name().toString(),
                List.of(new Difference("nullable_columns", List.of(), columns)),
                null,
                Lint.NULLABLE_UNIQUE_KEY.hint(
                        "rows with a null never collide: NOT NULL, NULLS NOT DISTINCT or a predicate says"
                                + " what is meant")));
    }

    /** A predicate or check that mentions the column has decided about its nulls. */
    private boolean mayBeNull(Keyed index, String column) {
        return scope.isNullable(index.table(), column)
                && conditions(index)
                        .noneMatch(condition -> Pattern.compile(
                                        "(?<![\\w\"$])" + Pattern.quote(Identifiers.quote(column)) + "(?![\\w\"$])")
                                .matcher(condition)
                                .find());
    }

    private Stream<String> conditions(Keyed index) {
        Stream<String> checks = scope.on(index.table(), CheckConstraint.class)
                .map(CheckConstraint::expression)
                .filter(expression -> expression.contains("IS NOT NULL"));
        return Stream.concat(Optional.ofNullable(index.predicate()).stream(), checks);
    }
}
