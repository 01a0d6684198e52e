package dev.pgassay.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A foreign table: a table whose rows are on a foreign server.
 *
 * @param name what identifies it
 * @param server the foreign server
 * @param options its options, {@code table_name}
 * @param partitionBound the bound, {@code FOR VALUES FROM (1) TO (10)}, or null when it is no partition
 * @param inherits the parents, in order
 * @param owner the role that owns it
 * @param privileges what whom is granted, {@code select with grant option}, by grantee, {@code public} for everyone; the owner is
 *     there only where it has not all
 * @param comment the comment, or null when there is none
 */
public record ForeignTable(
        ObjectName name,
        String server,
        Map<String, String> options,
        @Nullable String partitionBound,
        @Refers List<ObjectName> inherits,
        String owner,
        Map<String, Set<String>> privileges,
        @Nullable String comment)
        implements CatalogObject {}
