package dev.pgassay.catalog;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A view.
 *
 * @param name what identifies it
 * @param definition the query
 * @param options options that are set, {@code security_invoker}
 * @param owner the role that owns it
 * @param privileges what whom is granted, {@code select with grant option}, by grantee, {@code public} for everyone; the owner is
 *     there only where it has not all
 * @param comment the comment, or null when there is none
 */
public record View(
        ObjectName name,
        @Spelled(Spelling.QUERY) String definition,
        @Ordered Map<String, String> options,
        String owner,
        Map<String, Set<String>> privileges,
        @Nullable String comment)
        implements CatalogObject {}
