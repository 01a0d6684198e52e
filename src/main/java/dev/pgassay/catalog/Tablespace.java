package dev.pgassay.catalog;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tablespace of the server; {@code pg_default} and {@code pg_global} only where they are not as they came.
 *
 * @param name what identifies it
 * @param location the folder it is in, {@code /mnt/fast}, empty inside the data directory; null where the link to it is gone
 * @param options the costs that are set for it, {@code random_page_cost}
 * @param owner the role that owns it
 * @param privileges what whom is granted, {@code create with grant option}, by grantee, {@code public} for everyone; the owner is
 *     there only where it has not all
 * @param comment the comment, or null when there is none
 */
public record Tablespace(
        ObjectName name,
        @Guarded(Guarded.BY_THE_SERVER) @Nullable String location,
        @Ordered Map<String, String> options,
        String owner,
        Map<String, Set<String>> privileges,
        @Nullable String comment)
        implements CatalogObject {}
