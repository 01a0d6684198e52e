package dev.pgassay.assertions;

import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.MatchType;
import dev.pgassay.catalog.ReferentialAction;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a foreign key.
 *
 * @since 0.1.0
 */
public class ForeignKeyAssert extends AbstractCatalogObjectAssert<ForeignKeyAssert, ForeignKey> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public ForeignKeyAssert(@Nullable ForeignKey actual) {
        super(actual, ForeignKeyAssert.class);
    }

    /**
     * Asserts the columns, in order.
     *
     * @throws AssertionError when it has others, or in another order
     */
    public ForeignKeyAssert hasColumns(String... columns) {
        return hasGiven("columns", columns);
    }

    /**
     * Asserts the referenced table and its columns, in the order of the referencing ones; no column for its primary key.
     *
     * @throws AssertionError when it references others
     */
    public ForeignKeyAssert references(String table, String... columns) {
        Given.value("table", table);
        String listed = Stream.of(Given.value("columns", columns))
                .map(column -> Identifiers.quote(Given.value("each column", column)))
                .collect(Collectors.joining(", "));
        return has("references", listed.isEmpty() ? table : table + "(" + listed + ")");
    }

    /**
     * Asserts what happens when the referenced row goes.
     *
     * @throws AssertionError when something else does
     */
    public ForeignKeyAssert onDelete(ReferentialAction action) {
        return hasGiven("on_delete", action);
    }

    /**
     * Asserts the columns that SET NULL or SET DEFAULT is limited to; none for all.
     *
     * @throws AssertionError when it is limited to others
     */
    public ForeignKeyAssert onDeleteSets(String... columns) {
        return hasGiven("on_delete_columns", columns);
    }

    /**
     * Asserts what happens when the referenced key changes.
     *
     * @throws AssertionError when something else does
     */
    public ForeignKeyAssert onUpdate(ReferentialAction action) {
        return hasGiven("on_update", action);
    }

    /**
     * Asserts how nulls are treated.
     *
     * @throws AssertionError when they are treated otherwise
     */
    public ForeignKeyAssert hasMatch(MatchType match) {
        return hasGiven("match", match);
    }

    /**
     * Asserts that checking may be put off to the end of the transaction.
     *
     * @throws AssertionError when it is not so
     */
    public ForeignKeyAssert isDeferrable() {
        return has("deferrable", true);
    }

    /**
     * Asserts that checking may not be put off.
     *
     * @throws AssertionError when it is not so
     */
    public ForeignKeyAssert isNotDeferrable() {
        return has("deferrable", false);
    }

    /**
     * Asserts that checking is put off unless a transaction says otherwise.
     *
     * @throws AssertionError when it is not so
     */
    public ForeignKeyAssert isInitiallyDeferred() {
        return has("initially_deferred", true);
    }

    /**
     * Asserts that checking is not put off unless a transaction says otherwise.
     *
     * @throws AssertionError when it is not so
     */
    public ForeignKeyAssert isInitiallyImmediate() {
        return has("initially_deferred", false);
    }

    /**
     * Asserts that the rows that were there have been checked.
     *
     * @throws AssertionError when it is not so
     */
    public ForeignKeyAssert isValid() {
        return has("valid", true);
    }

    /**
     * Asserts that the rows that were there have not been checked.
     *
     * @throws AssertionError when it is not so
     */
    public ForeignKeyAssert isNotValid() {
        return has("valid", false);
    }

    /**
     * Asserts that the last column is a range that the referenced rows must cover (PostgreSQL 18).
     *
     * @throws AssertionError when it is not so
     */
    public ForeignKeyAssert coversPeriod() {
        return has("period", true);
    }

    /**
     * Asserts that no column is a range that the referenced rows must cover.
     *
     * @throws AssertionError when one is
     */
    public ForeignKeyAssert coversNoPeriod() {
        return has("period", false);
    }

    /**
     * Asserts that rows are checked.
     *
     * @throws AssertionError when they are not
     */
    public ForeignKeyAssert isEnforced() {
        return has("enforced", true);
    }

    /**
     * Asserts that rows are not checked at all (PostgreSQL 18).
     *
     * @throws AssertionError when they are
     */
    public ForeignKeyAssert isNotEnforced() {
        return has("enforced", false);
    }

    /**
     * Asserts when the server's own triggers behind it fire, {@code "delete on public.orders", "disabled"}; an empty map where all do in
     * ordinary sessions.
     *
     * @throws AssertionError when others are set otherwise
     */
    public ForeignKeyAssert hasOnlyTriggerStates(Map<String, String> states) {
        return hasGiven("trigger_states", states);
    }

    /**
     * Asserts that it comes from a partitioned table.
     *
     * @throws AssertionError when it is the table's own
     */
    public ForeignKeyAssert comesFromParent() {
        return has("inherited", true);
    }

    /**
     * Asserts that it is the table's own and does not come from a partitioned one.
     *
     * @throws AssertionError when it does
     */
    public ForeignKeyAssert comesFromNoParent() {
        return has("inherited", false);
    }
}
