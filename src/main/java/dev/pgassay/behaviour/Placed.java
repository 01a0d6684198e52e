package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a column may be that decides in which partition a row is, by what the server says of the partitions. */
record Placed(MadeRow row, RowMaker maker) {

    private static final int PARTITIONS = 50;

    /** That there is a partition for the row with another value of this column, the others being what they are. */
    Optional<Condition> condition(String column) throws SQLException {
        TableShape shape = row.shape();
        Hints hints = maker.hints(shape);
        if (!hints.partitionColumns().contains(column)) {
            return Optional.empty();
        }
        Step step = maker.steps()
                .undo("select pg_catalog.pg_get_partition_constraintdef(relid) from pg_catalog.pg_partition_tree("
                        + Sql.literal(shape.name().toString()) + ") where isleaf limit " + PARTITIONS);
        if (step.failure() != null || step.of(0).isEmpty()) {
            return Optional.empty();
        }
        List<String> partitions = step.of(0).stream()
                .map(each -> each.get(0) == null ? "true" : "(" + each.get(0) + ")")
                .toList();
        String one = String.join(" or ", partitions);
        String others = hints.named(one).stream()
                .filter(other -> !other.equals(column))
                .map(other -> ", " + row.sql(other) + " as " + Identifiers.quote(other))
                .reduce("", String::concat);
        return Optional.of(new Condition(
                "a partition",
                Set.of(column),
                names -> "(select " + one + " from (select " + names.get(column) + " as " + Identifiers.quote(column)
                        + others + ") pgassay_p)"));
    }

    /** The values that stand in the bounds of the partitions. */
    Optional<Source> bounds(String column) {
        String base = maker.candidates().base(row.shape().column(column).type());
        List<String> values = maker.hints(row.shape()).partition(column).stream()
                .map(value -> Sql.cast(value, base))
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(Source.values(column, values));
    }
}
