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
 * @param options storage parameters that are set, {@code fillfactor}
 * @param partitionKey strategy and key, {@code RANGE (created_at)}, or null when it is not partitioned
 * @param partitionBound the bound, {@code FOR VALUES FROM (1) TO (10)}, or null when it is no partition
 * @param inherits the parents, in order
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
        Map<String, String> options,
        @Nullable String partitionKey,
        @Nullable String partitionBound,
        @Refers List<ObjectName> inherits,
        String owner,
        Map<String, Set<String>> privileges,
        @Nullable String comment)
        implements CatalogObject {}
