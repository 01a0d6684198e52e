package dev.pgassay.behaviour;

import dev.pgassay.catalog.CheckConstraint;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ExclusionConstraint;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Index;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.PrimaryKey;
import dev.pgassay.catalog.Table;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.TriggerEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table as one sees it who makes rows for it.
 *
 * @param table the table
 * @param columns its columns, in their order
 * @param primaryKey the primary key, or null when there is none
 * @param checks the check constraints that hold for new rows, over columns that can be given values
 * @param foreignKeys the foreign keys that hold for new rows
 * @param uniques what no two rows may have in common
 * @param exclusions the exclusion constraints
 * @param indexes the indexes that belong to no constraint
 * @param triggers the triggers that fire
 * @param partitions the partitions, where it has a partition key
 * @param parent the partitioned table that it is a partition of, or null
 */
record TableShape(
        Table table,
        List<Column> columns,
        @Nullable PrimaryKey primaryKey,
        List<CheckConstraint> checks,
        List<ForeignKey> foreignKeys,
        List<UniqueKey> uniques,
        List<ExclusionConstraint> exclusions,
        List<Index> indexes,
        List<Trigger> triggers,
        List<Table> partitions,
        @Nullable Table parent) {

    ObjectName name() {
        return table.name();
    }

    boolean isPartitioned() {
        return table.partitionKey() != null;
    }

    /** The table in a statement about its own rows: without those of tables that inherit from it. */
    String only() {
        return isPartitioned() ? name().toString() : "only " + name();
    }

    /** Whether a table is this one or, by its name alone, one of its partitions. */
    boolean isCalled(String simple) {
        return simple.equals(name().name())
                || partitions.stream()
                        .anyMatch(partition -> simple.equals(partition.name().name()));
    }

    Column column(String column) {
        return find(column).orElseThrow(() -> new IllegalArgumentException(name() + " has no column " + column));
    }

    Optional<Column> find(String column) {
        return columns.stream()
                .filter(each -> each.name().simple().equals(column))
                .findFirst();
    }

    /** What generated columns and indexes compute of other columns. */
    List<String> computed() {
        return Stream.concat(
                        columns.stream().flatMap(column -> Stream.ofNullable(column.generated())),
                        indexes.stream()
                                .flatMap(index -> index.keys().stream())
                                .flatMap(key -> Stream.ofNullable(key.expression())))
                .toList();
    }

    /** The predicates of what keeps only some rows apart. */
    Stream<String> covered() {
        return Stream.concat(
                uniques.stream().flatMap(key -> Stream.ofNullable(key.predicate())),
                exclusions.stream().flatMap(exclusion -> Stream.ofNullable(exclusion.predicate())));
    }

    /** The columns of the primary key; none where there is no key. */
    List<String> key() {
        return primaryKey == null ? List.of() : primaryKey.columns();
    }

    /** The triggers that fire at such an event. */
    List<Trigger> triggers(TriggerEvent event) {
        return triggers.stream()
                .filter(trigger -> trigger.events().contains(event))
                .toList();
    }

    /** Whether a row cannot do without what a foreign key points at. */
    boolean requires(ForeignKey key) {
        return key.columns().stream().noneMatch(column -> column(column).nullable());
    }
}
