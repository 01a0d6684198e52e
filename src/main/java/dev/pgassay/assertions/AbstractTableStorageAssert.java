package dev.pgassay.assertions;

import dev.pgassay.catalog.Table;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on where and how a table is stored, and what identifies its rows.
 *
 * @param <SELF> the class of the assertion
 * @since 0.1.0
 */
public abstract class AbstractTableStorageAssert<SELF extends AbstractTableStorageAssert<SELF>>
        extends AbstractTableKeysAssert<SELF> {

    AbstractTableStorageAssert(@Nullable Table actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Asserts the index that CLUSTER follows.
     *
     * @throws AssertionError when it is another, or none
     */
    public SELF isClusteredOn(String index) {
        return hasGiven("clustered_on", index);
    }

    /**
     * Asserts that CLUSTER follows no index.
     *
     * @throws AssertionError when it follows one
     */
    public SELF isNotClustered() {
        return has("clustered_on", null);
    }

    /**
     * Asserts how rows are stored, {@code "heap"}.
     *
     * @throws AssertionError when they are stored in another way
     */
    public SELF hasAccessMethod(String method) {
        return hasGiven("access_method", method);
    }

    /**
     * Asserts where it is stored, {@code "fast"}.
     *
     * @throws AssertionError when it is stored elsewhere
     */
    public SELF isInTablespace(String name) {
        return hasGiven("tablespace", name);
    }

    /**
     * Asserts that it is stored in the database's own tablespace.
     *
     * @throws AssertionError when it is stored elsewhere
     */
    public SELF isInDefaultTablespace() {
        return has("tablespace", null);
    }

    /**
     * Asserts what identifies a row in logical replication: {@code "default"}, {@code "nothing"}, {@code "full"}, {@code "using index
     * t_key"}.
     *
     * @throws AssertionError when it is something else
     */
    public SELF hasReplicaIdentity(String identity) {
        return hasGiven("replica_identity", identity);
    }

    /**
     * Asserts the composite type that it is a table of ({@code CREATE TABLE … OF}).
     *
     * @throws AssertionError when it is of another, or of none
     */
    public SELF isOfType(String type) {
        return hasGiven("of_type", type);
    }

    /**
     * Asserts that it is a table of no composite type.
     *
     * @throws AssertionError when it is
     */
    public SELF isOfNoType() {
        return has("of_type", null);
    }

    /**
     * Asserts that its partition is half detached: DETACH CONCURRENTLY was broken off.
     *
     * @throws AssertionError when it is not
     */
    public SELF isBeingDetached() {
        return has("detach_pending", true);
    }

    /**
     * Asserts that its partition is not half detached.
     *
     * @throws AssertionError when it is
     */
    public SELF isNotBeingDetached() {
        return has("detach_pending", false);
    }
}
