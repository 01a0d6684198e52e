package dev.pgassay.assertions;

import dev.pgassay.catalog.MaterializedView;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a materialized view.
 *
 * @since 0.1.0
 */
public class MaterializedViewAssert extends AbstractRelationAssert<MaterializedViewAssert, MaterializedView> {

    /** For AssertJ; begin with {@code SchemaAssertions.assertThat(catalog)}. */
    public MaterializedViewAssert(@Nullable MaterializedView actual) {
        super(actual, MaterializedViewAssert.class);
    }

    /**
     * Asserts the query.
     *
     * A query written by hand means the same as the one that was read when a scratch database is at hand to spell it.
     * @throws AssertionError when it is another
     */
    public MaterializedViewAssert hasDefinition(String query) {
        return hasGiven("definition", query);
    }

    /**
     * Asserts that it has been filled.
     *
     * @throws AssertionError when it is not so
     */
    public MaterializedViewAssert isPopulated() {
        return has("populated", true);
    }

    /**
     * Asserts that it has not been filled.
     *
     * @throws AssertionError when it is not so
     */
    public MaterializedViewAssert isNotPopulated() {
        return has("populated", false);
    }

    /**
     * Asserts one storage parameter, {@code "fillfactor", "70"}.
     *
     * @throws AssertionError when it has another value or is not set
     */
    public MaterializedViewAssert hasOption(String name, String value) {
        return hasEntry("options", Given.value("name", name), Given.value("value", value));
    }

    /**
     * Asserts that a storage parameter is not set.
     *
     * @throws AssertionError when it is
     */
    public MaterializedViewAssert doesNotSetOption(String name) {
        return hasEntry("options", Given.value("name", name), null);
    }

    /**
     * Asserts every storage parameter that is set; an empty map for none.
     *
     * @throws AssertionError when others are set
     */
    public MaterializedViewAssert hasOnlyOptions(Map<String, String> values) {
        return hasGiven("options", values);
    }

    /**
     * Asserts what identifies a row in logical replication: {@code "default"}, {@code "nothing"}, {@code "full"}, {@code "using index
     * t_key"}.
     *
     * @throws AssertionError when it is something else
     */
    public MaterializedViewAssert hasReplicaIdentity(String identity) {
        return hasGiven("replica_identity", identity);
    }

    /**
     * Asserts the index that CLUSTER follows.
     *
     * @throws AssertionError when it is another, or none
     */
    public MaterializedViewAssert isClusteredOn(String index) {
        return hasGiven("clustered_on", index);
    }

    /**
     * Asserts that CLUSTER follows no index.
     *
     * @throws AssertionError when it follows one
     */
    public MaterializedViewAssert isNotClustered() {
        return has("clustered_on", null);
    }

    /**
     * Asserts how rows are stored, {@code "heap"}.
     *
     * @throws AssertionError when they are stored in another way
     */
    public MaterializedViewAssert hasAccessMethod(String method) {
        return hasGiven("access_method", method);
    }

    /**
     * Asserts where it is stored, {@code "fast"}.
     *
     * @throws AssertionError when it is stored elsewhere
     */
    public MaterializedViewAssert isInTablespace(String name) {
        return hasGiven("tablespace", name);
    }

    /**
     * Asserts that it is stored in the database's own tablespace.
     *
     * @throws AssertionError when it is stored elsewhere
     */
    public MaterializedViewAssert isInDefaultTablespace() {
        return has("tablespace", null);
    }
}
