package dev.pgassay.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An access method.
 *
 * @param name what identifies it
 * @param type what it stores
 * @param handler the function that knows how
 * @param comment the comment, or null when there is none
 */
public record AccessMethod(
        ObjectName name,
        AccessMethodType type,
        @Refers String handler,
        @Nullable String comment) implements CatalogObject {}
