package dev.pgassay.schemacrawler;

import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ExclusionConstraint;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.IndexKey;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.PrimaryKey;
import dev.pgassay.catalog.Reference;
import dev.pgassay.catalog.Table;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lints of primary and foreign keys. */
final class KeyLints {

    private final Scope scope;

    KeyLints(Scope scope) {
        this.scope = scope;
    }

    List<Finding> withoutPrimaryKey() {
        Set<ObjectName> keyed = scope.all(PrimaryKey.class).map(Scope::ownerOf).collect(Collectors.toSet());
        return scope.tables().stream()
                .map(Table::name)
                .filter(table -> !keyed.contains(table))
                .map(table -> Finding.missing(
                        "primary key",
                        table.toString(),
                        List.of(),
                        null,
                        Lint.NO_PRIMARY_KEY.hint("nothing tells two equal rows apart")))
                .toList();
    }

    List<Finding> withoutIndex() {
        return scope.tables().stream()
                .map(Table::name)
                .flatMap(table -> scope.on(table, ForeignKey.class)
                        .filter(key -> Keyed.on(table, scope).stream().noneMatch(index -> serves(index, key))
                                && !isExcluded(key)))
                .map(KeyLints::indexMissing)
                .toList();
    }

    private static Finding indexMissing(ForeignKey key) {
        String columns = key.columns().stream().map(Identifiers::quote).collect(Collectors.joining(", ", "(", ")"));
        return Finding.missing(
                "index on",
                Scope.ownerOf(key) + columns,
                List.of(new Difference("for_foreign_key", key.name(), null)),
                null,
                Lint.FOREIGN_KEY_WITHOUT_INDEX.hint("no index begins with the key's columns; a delete in "
                        + key.references().table() + " searches " + Scope.ownerOf(key) + " for them"));
    }

    /** Whether rows can be found by the key's columns; where it is not certain that they cannot, they can. */
    private static boolean serves(Keyed index, ForeignKey key) {
        if (!index.valid() || !coversAllRowsOf(index, key)) {
            return false;
        }
        int count = key.columns().size();
        List<IndexKey> keys = index.keys();
        return switch (index.method()) {
            case "btree" ->
                keys.size() >= count && columns(keys.subList(0, count)).equals(new HashSet<>(key.columns()));
            case "hash" -> count == 1 && columns(keys).contains(key.columns().get(0));
            default -> columns(keys).stream().anyMatch(key.columns()::contains);
        };
    }

    /** A foreign key does not look for nulls, so that an index may leave them out. */
    private static boolean coversAllRowsOf(Keyed index, ForeignKey key) {
        String predicate = index.predicate();
        return predicate == null
                || key.columns().stream()
                        .anyMatch(column -> predicate
                                .replaceAll("^\\((.*)\\)$", "$1")
                                .equalsIgnoreCase(Identifiers.quote(column) + " IS NOT NULL"));
    }

    private static Set<String> columns(List<IndexKey> keys) {
        return keys.stream()
                .map(IndexKey::column)
                .flatMap(column -> Optional.ofNullable(column).stream())
                .collect(Collectors.toSet());
    }

    private boolean isExcluded(ForeignKey key) {
        return scope.on(Scope.ownerOf(key), ExclusionConstraint.class)
                .flatMap(constraint -> constraint.elements().stream())
                .anyMatch(element ->
                        key.columns().stream().anyMatch(column -> element.startsWith(Identifiers.quote(column) + " ")));
    }

    List<Finding> ofAnotherType() {
        List<Finding> findings = new ArrayList<>();
        scope.all(ForeignKey.class).forEach(key -> addTypes(findings, key));
        return findings;
    }

    private void addTypes(List<Finding> findings, ForeignKey key) {
        Reference references = key.references();
        for (int i = 0; i < key.columns().size(); i++) {
            Optional<Column> from = column(Scope.ownerOf(key), key.columns().get(i));
            Optional<Column> to =
                    column(references.table(), references.columns().get(i));
            if (from.isPresent()
                    && to.isPresent()
                    && !from.get().type().equals(to.get().type())) {
                findings.add(Finding.different(
                        "column",
                        from.get().name().toString(),
                        List.of(new Difference(
                                "type", to.get().type(), from.get().type())),
                        null,
                        Lint.FOREIGN_KEY_TYPE.hint(
                                "foreign key " + key.name().simple() + " references " + references)));
            }
        }
    }

    private Optional<Column> column(ObjectName table, String name) {
        return scope.catalog().find(Column.class, new ObjectName(table.schema(), table.name(), name));
    }
}
