package dev.pgassay.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table, partitioned or not.
 *
 * @param name what identifies it
 * @param persistence how long its rows last
 * @param rowSecurity whether policies are applied
 * @param forceRowSecurity whether they are applied to the owner too
 * @param options storage parameters that are set, {@code fillfactor}, {@code toast.autovacuum_enabled}
 * @param partitionKey strategy and key, {@code RANGE (created_at)}, or null when it is not partitioned
 * @param partitionBound the bound, {@code FOR VALUES FROM (1) TO (10)}, or null when it is no partition
 * @param inherits the parents, in order
 * @param detachPending whether its partition is half detached: DETACH CONCURRENTLY was broken off
 * @param ofType the composite type that it is a table of ({@code CREATE TABLE … OF}), or null
 * @param accessMethod how rows are stored, {@code heap}; null for a partitioned table that leaves it to its partitions
 * @param tablespace where it is stored, or null for the database's own
 * @param replicaIdentity what identifies a row in logical replication: {@code default}, {@code nothing}, {@code full},
 *     {@code using index t_key}
 * @param clusteredOn the index that CLUSTER follows, or null
 * @param columnOrder the names of its columns, as they follow each other
 * @param owner the role that owns it
 * @param privileges what whom is granted, {@code select with grant option}, by grantee, {@code public} for everyone; the owner is
 *     there only where it has not all
 * @param comment the comment, or null when there is none
 */
public record Table(
        ObjectName name,
        Persistence persistence,
        RowSecurity rowSecurity,
        boolean forceRowSecurity,
        @Ordered Map<String, String> options,
        @Nullable @Spelled(Spelling.PARTITION_KEY) String partitionKey,
        @Nullable @Spelled(Spelling.PARTITION_BOUND) String partitionBound,
        @Refers List<ObjectName> inherits,
        boolean detachPending,
        @Nullable @Refers String ofType,
        @Nullable String accessMethod,
        @Nullable String tablespace,
        String replicaIdentity,
        @Nullable String clusteredOn,
        List<String> columnOrder,
        String owner,
        Map<String, Set<String>> privileges,
        @Nullable String comment)
        implements CatalogObject {}
