package dev.pgassay.schemacrawler;

import dev.pgassay.catalog.ExclusionConstraint;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Index;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.PrimaryKey;
import dev.pgassay.catalog.UniqueConstraint;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import schemacrawler.schema.Table;

/** Holds what SchemaCrawler's linters say against pgassay's catalog; what is not so there is dropped. */
final class Confirmation {

    private final Scope scope;

    Confirmation(Scope scope) {
        this.scope = scope;
    }

    Optional<Finding> of(Claim claim) {
        if (claim.lint() == Lint.REFERENCE_CYCLE) {
            return cycle(claim.value());
        }
        if (claim.table() == null) {
            throw new IllegalStateException(claim.lint() + " is said of no table");
        }
        ObjectName table = Names.of(claim.table());
        if (claim.lint() == Lint.NO_COMMENT) {
            return scope.has(table) ? noComment(table, claim.value()) : Optional.empty();
        }
        if (!scope.isTable(table)) {
            return Optional.empty();
        }
        return switch (claim.lint()) {
            case NO_INDEX -> noIndex(table);
            case SELF_REFERENCE -> selfReference(table, claim.value());
            case ALL_NULLABLE -> allNullable(table);
            case SINGLE_COLUMN -> singleColumn(table);
            case NUMBERED_COLUMNS -> NumberedColumns.of(table, claim.value(), scope);
            default -> throw new IllegalStateException(claim.lint() + " is not said of a table");
        };
    }

    private Optional<Finding> noIndex(ObjectName table) {
        boolean indexed = Stream.of(Index.class, PrimaryKey.class, UniqueConstraint.class, ExclusionConstraint.class)
                .anyMatch(type -> scope.on(table, type).findAny().isPresent());
        return indexed
                ? Optional.empty()
                : Optional.of(Finding.missing(
                        "index on",
                        table.toString(),
                        List.of(),
                        null,
                        Lint.NO_INDEX.hint("every query reads the whole table")));
    }

    private Optional<Finding> selfReference(ObjectName table, @Nullable Serializable value) {
        if (!(value instanceof schemacrawler.schema.ForeignKey theirs)) {
            return Optional.empty();
        }
        return scope.catalog()
                .find(ForeignKey.class, new ObjectName(table.schema(), table.name(), theirs.getName()))
                // (tenant, parent) references (tenant, id) has one column that references itself, and says something
                .filter(key -> key.references().table().equals(table)
                        && key.columns().equals(key.references().columns()))
                .map(key -> Finding.unexpected(
                        "foreign key",
                        key.name().toString(),
                        null,
                        Lint.SELF_REFERENCE.hint("every row references itself")));
    }

    private Optional<Finding> allNullable(ObjectName table) {
        Set<String> key = scope.catalog()
                .find(PrimaryKey.class, new ObjectName(table.schema(), table.name(), null))
                .map(primary -> Set.copyOf(primary.columns()))
                .orElse(Set.of());
        List<String> rest = scope.columns(table)
                .map(column -> column.name().simple())
                .filter(column -> !key.contains(column))
                .toList();
        if (rest.isEmpty() || !rest.stream().allMatch(column -> scope.isNullable(table, column))) {
            return Optional.empty();
        }
        return Optional.of(Finding.different(
                "table",
                table.toString(),
                List.of(new Difference(
                        "set_of_nullable_columns", "not all but the primary key", String.join(", ", rest))),
                null,
                Lint.ALL_NULLABLE.hint("a row may hold nothing at all")));
    }

    private Optional<Finding> singleColumn(ObjectName table) {
        long columns = scope.columns(table).count();
        return columns > 1
                ? Optional.empty()
                : Optional.of(Finding.different(
                        "table",
                        table.toString(),
                        List.of(new Difference("number_of_columns", "2 or more", columns)),
                        null,
                        Lint.SINGLE_COLUMN.hint("one column alone seldom says something")));
    }

    private Optional<Finding> noComment(ObjectName relation, @Nullable Serializable value) {
        Optional<String> label = scope.label(relation);
        if (value == null) {
            return label.filter(kind -> scope.comment(relation).isEmpty())
                    .map(kind -> Finding.missing(
                            "comment on", kind + " " + relation, List.of(), null, Lint.NO_COMMENT.hint("COMMENT ON")));
        }
        List<String> columns = scope.columns(relation)
                .filter(column -> column.comment() == null)
                .map(column -> Identifiers.quote(column.name().simple()))
                .toList();
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.missing(
                        "comment on columns of",
                        relation.toString(),
                        List.of(new Difference("columns", columns, null)),
                        null,
                        Lint.NO_COMMENT.hint("COMMENT ON COLUMN")));
    }

    private Optional<Finding> cycle(@Nullable Serializable value) {
        List<ObjectName> tables =
                list(value, Table.class, Names::of).stream().sorted().toList();
        boolean so = tables.stream()
                .allMatch(table -> scope.on(table, ForeignKey.class)
                        .anyMatch(key -> tables.contains(key.references().table())));
        return tables.size() < 2 || !so
                ? Optional.empty()
                : Optional.of(
                        Finding.unexpected(
                                "cycle of foreign keys",
                                String.join(", ", Scope.text(tables)),
                                null,
                                Lint.REFERENCE_CYCLE.hint(
                                        "no order of the tables suits inserts and deletes: a key has to be deferred, or null for a while")));
    }

    static <T, R> List<R> list(@Nullable Serializable value, Class<T> type, Function<T, R> map) {
        return value instanceof Collection<?> many
                ? many.stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .map(map)
                        .toList()
                : List.of();
    }
}
