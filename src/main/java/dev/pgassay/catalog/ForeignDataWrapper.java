package dev.pgassay.catalog;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A foreign data wrapper.
 *
 * @param name what identifies it
 * @param handler the function that runs its queries, without parentheses, or null
 * @param validator the function that checks options, without parentheses, or null
 * @param options its options
 * @param owner the role that owns it
 * @param privileges what whom is granted, {@code usage with grant option}, by grantee, {@code public} for everyone; the owner is
 *     there only where it has not all
 * @param comment the comment, or null when there is none
 */
public record ForeignDataWrapper(
        ObjectName name,
        @Nullable @Refers String handler,
        @Nullable @Refers String validator,
        Map<String, String> options,
        String owner,
        Map<String, Set<String>> privileges,
        @Nullable String comment)
        implements CatalogObject {}
