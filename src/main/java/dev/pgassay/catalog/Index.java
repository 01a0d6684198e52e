package dev.pgassay.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An index that belongs to no constraint.
 *
 * @param name what identifies it
 * @param table the table or materialized view it stands on
 * @param method the access method, {@code btree}, {@code hnsw}
 * @param keys what is indexed, in order
 * @param include further columns that it carries
 * @param unique whether no two rows may have the same keys
 * @param nullsNotDistinct whether two nulls count as the same
 * @param predicate the condition of the rows it covers, or null for all
 * @param parameters storage parameters that are set, {@code lists}; what is not set is not there
 * @param valid whether queries may use it
 * @param ready whether new rows get into it
 * @param tablespace where it is stored, or null for the database's own
 * @param statisticsTargets how closely ANALYZE looks at a key, by the key's place, {@code 1}, where it is set
 * @param parent the index of the partitioned table that it is a part of, or null
 * @param comment the comment, or null when there is none
 */
public record Index(
        ObjectName name,
        @Refers ObjectName table,
        String method,
        @Spelled(Spelling.INDEX_KEYS) List<IndexKey> keys,
        @Ordered Set<String> include,
        boolean unique,
        boolean nullsNotDistinct,
        @Nullable @Spelled(Spelling.CONDITION) String predicate,
        @Ordered Map<String, String> parameters,
        boolean valid,
        boolean ready,
        @Nullable String tablespace,
        Map<String, String> statisticsTargets,
        @Nullable @Refers ObjectName parent,
        @Nullable String comment)
        implements CatalogObject {}
