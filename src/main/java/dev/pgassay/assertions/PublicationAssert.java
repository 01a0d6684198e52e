package dev.pgassay.assertions;

import dev.pgassay.catalog.Publication;
import dev.pgassay.catalog.PublishedOperation;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a publication.
 *
 * @since 0.1.0
 */
public class PublicationAssert extends AbstractCatalogObjectAssert<PublicationAssert, Publication> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public PublicationAssert(@Nullable Publication actual) {
        super(actual, PublicationAssert.class);
    }

    /**
     * Asserts that every table is published, those to come as well.
     *
     * @throws AssertionError when it is not so
     */
    public PublicationAssert publishesAllTables() {
        return has("all_tables", true);
    }

    /**
     * Asserts that not every table is published.
     *
     * @throws AssertionError when it is not so
     */
    public PublicationAssert doesNotPublishAllTables() {
        return has("all_tables", false);
    }

    /**
     * Asserts the tables that are published one by one, in any order; none for none.
     *
     * @throws AssertionError when they are others
     */
    public PublicationAssert publishesTables(String... tables) {
        return hasGiven("tables", tables);
    }

    /**
     * Asserts of which tables only some columns are published, columns by table; an empty map for none.
     *
     * @throws AssertionError when they are others
     */
    public PublicationAssert publishesColumns(Map<String, Set<String>> columns) {
        return hasGiven("columns", columns);
    }

    /**
     * Asserts of which tables only some rows are published, conditions by table; an empty map for none. A condition written by hand means
     * the same as the one that was read when a scratch database is at hand to spell it.
     *
     * @throws AssertionError when they are others
     */
    public PublicationAssert publishesRows(Map<String, String> conditions) {
        return hasGiven("filters", conditions);
    }

    /**
     * Asserts the schemas whose tables are published, in any order; none for none.
     *
     * @throws AssertionError when they are others
     */
    public PublicationAssert publishesSchemas(String... schemas) {
        return hasGiven("schemas", schemas);
    }

    /**
     * Asserts all that is published of a table's changes, in any order.
     *
     * @throws AssertionError when it is more or less
     */
    public PublicationAssert publishes(PublishedOperation... operations) {
        return hasGiven("publishes", operations);
    }

    /**
     * Asserts that changes of a partition are published as those of the partitioned table.
     *
     * @throws AssertionError when it is not so
     */
    public PublicationAssert publishesViaRoot() {
        return has("via_root", true);
    }

    /**
     * Asserts that changes of a partition are published as its own.
     *
     * @throws AssertionError when it is not so
     */
    public PublicationAssert doesNotPublishViaRoot() {
        return has("via_root", false);
    }

    /**
     * Asserts that generated columns are published too (PostgreSQL 18).
     *
     * @throws AssertionError when it is not so
     */
    public PublicationAssert publishesGeneratedColumns() {
        return has("publishes_generated_columns", true);
    }

    /**
     * Asserts that generated columns are left out.
     *
     * @throws AssertionError when it is not so
     */
    public PublicationAssert doesNotPublishGeneratedColumns() {
        return has("publishes_generated_columns", false);
    }

    /**
     * Asserts the role that owns it.
     *
     * @throws AssertionError when another does
     */
    public PublicationAssert isOwnedBy(String role) {
        return hasGiven("owner", role);
    }
}
