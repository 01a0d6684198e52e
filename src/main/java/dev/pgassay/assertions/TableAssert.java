package dev.pgassay.assertions;

import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Persistence;
import dev.pgassay.catalog.Table;
import dev.pgassay.expect.FactValue;
import java.util.Map;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a table.
 *
 * @since 0.1.0
 */
public class TableAssert extends AbstractTableLineageAssert<TableAssert> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public TableAssert(@Nullable Table actual) {
        super(actual, TableAssert.class);
    }

    /**
     * Leads to the primary key.
     *
     * @throws AssertionError when there is none
     */
    @CheckReturnValue
    public final PrimaryKeyAssert primaryKey() {
        return lead(Noun.PRIMARY_KEY, "primary key");
    }

    /**
     * Asserts that there is a primary key, whatever its columns.
     *
     * @throws AssertionError when there is none
     */
    public TableAssert hasPrimaryKey() {
        return exists(Kind.PRIMARY_KEY, "primary key");
    }

    /**
     * Asserts the columns of the primary key, in order.
     *
     * @throws AssertionError when it has others, or there is none
     * @throws IllegalArgumentException when the array of columns is empty
     */
    public final TableAssert hasPrimaryKey(String... columns) {
        Given.some("columns", columns);
        PrimaryKeyAssert key = primaryKey();
        if (!key.isMissing()) {
            key.hasColumns(columns);
        }
        return this;
    }

    /**
     * Asserts that there is no primary key.
     *
     * @throws AssertionError when there is one
     */
    public TableAssert hasNoPrimaryKey() {
        return isAbsent(Kind.PRIMARY_KEY, "primary key");
    }

    /**
     * Asserts that there are these columns and no others, in this order: {@code hasColumnsInOrder("id", "name")}.
     *
     * @throws AssertionError when one is missing, another is there, or they follow each other otherwise
     */
    public TableAssert hasColumnsInOrder(String... names) {
        return hasGiven("column_order", names);
    }

    /**
     * Asserts that policies are applied to the table.
     *
     * @throws AssertionError when row security is disabled
     */
    public TableAssert enablesRowSecurity() {
        return has("row_security", "enabled");
    }

    /**
     * Asserts that policies are not looked at.
     *
     * @throws AssertionError when row security is enabled
     */
    public TableAssert disablesRowSecurity() {
        return has("row_security", "disabled");
    }

    /**
     * Asserts that policies are applied to the table, and to its owner too.
     *
     * @throws AssertionError when row security is disabled or not forced
     */
    public TableAssert forcesRowSecurity() {
        return hasFacts(
                FactValue.expected(Kind.TABLE, "row_security", "enabled"),
                FactValue.expected(Kind.TABLE, "force_row_security", true));
    }

    /**
     * Asserts that policies are not applied to the owner.
     *
     * @throws AssertionError when row security is forced
     */
    public TableAssert doesNotForceRowSecurity() {
        return has("force_row_security", false);
    }

    /**
     * Asserts how long its rows last.
     *
     * @throws AssertionError when they last otherwise
     */
    public TableAssert isPersistent(Persistence persistence) {
        return hasGiven("persistence", persistence);
    }

    /**
     * Asserts one storage parameter, {@code "fillfactor", "70"}.
     *
     * @throws AssertionError when it has another value or is not set
     */
    public TableAssert hasOption(String name, String value) {
        return hasEntry("options", Given.value("name", name), Given.value("value", value));
    }

    /**
     * Asserts that a storage parameter is not set.
     *
     * @throws AssertionError when it is
     */
    public TableAssert doesNotSetOption(String name) {
        return hasEntry("options", Given.value("name", name), null);
    }

    /**
     * Asserts every storage parameter that is set; an empty map for none.
     *
     * @throws AssertionError when others are set
     */
    public TableAssert hasOnlyOptions(Map<String, String> values) {
        return hasGiven("options", values);
    }

    /**
     * Asserts strategy and key, {@code "RANGE (created_at)"}.
     *
     * @throws AssertionError when it is partitioned otherwise, or not at all
     */
    public TableAssert isPartitionedBy(String key) {
        return hasGiven("partition_key", key);
    }

    /**
     * Asserts that it is partitioned, in whichever way.
     *
     * @throws AssertionError when it is not
     */
    public TableAssert isPartitioned() {
        return hasSome("partition_key");
    }

    /**
     * Asserts that it is not partitioned.
     *
     * @throws AssertionError when it is
     */
    public TableAssert isNotPartitioned() {
        return has("partition_key", null);
    }

    /**
     * Asserts that it is a partition with this bound, {@code "FOR VALUES FROM (1) TO (10)"}, {@code "DEFAULT"}.
     *
     * @throws AssertionError when it is none, or has another bound
     */
    public TableAssert isPartition(String bound) {
        return hasGiven("partition_bound", bound);
    }

    /**
     * Asserts that it is no partition.
     *
     * @throws AssertionError when it is one
     */
    public TableAssert isNotPartition() {
        return has("partition_bound", null);
    }

    /**
     * Asserts the tables that it inherits from, or is a partition of, in order; none for none.
     *
     * @throws AssertionError when they are others
     */
    public TableAssert inherits(String... tables) {
        return hasGiven("inherits", tables);
    }
}
