package dev.pgassay.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A cast, {@code text AS address}.
 *
 * @param name what identifies it
 * @param method how it is made
 * @param function the function that makes it, {@code to_address(text)}, or null
 * @param context where it is made
 * @param comment the comment, or null when there is none
 */
public record Cast(
        ObjectName name,
        CastMethod method,
        @Nullable @Refers String function,
        CastContext context,
        @Nullable String comment)
        implements CatalogObject {}
