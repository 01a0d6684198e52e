package dev.pgassay.catalog;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A materialized view.
 *
 * @param name what identifies it
 * @param definition the query
 * @param populated whether it has been filled
 * @param options storage parameters that are set, {@code fillfactor}, {@code toast.autovacuum_enabled}
 * @param accessMethod how rows are stored, {@code heap}
 * @param tablespace where it is stored, or null for the database's own
 * @param replicaIdentity what identifies a row in logical replication: {@code default}, {@code nothing}, {@code full}, {@code using
 *     index t_key}
 * @param clusteredOn the index that CLUSTER follows, or null
 * @param owner the role that owns it
 * @param privileges what whom is granted, {@code select with grant option}, by grantee, {@code public} for everyone; the owner is
 *     there only where it has not all
 * @param comment the comment, or null when there is none
 */
public record MaterializedView(
        ObjectName name,
        @Spelled(Spelling.QUERY) String definition,
        boolean populated,
        @Ordered Map<String, String> options,
        String accessMethod,
        @Nullable String tablespace,
        String replicaIdentity,
        @Nullable String clusteredOn,
        String owner,
        Map<String, Set<String>> privileges,
        @Nullable String comment)
        implements CatalogObject {}
