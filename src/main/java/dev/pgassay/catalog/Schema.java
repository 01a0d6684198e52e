package dev.pgassay.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A schema (namespace).
 *
 * @param name what identifies it
 * @param comment the comment, or null when there is none
 */
public record Schema(ObjectName name, @Nullable String comment) implements CatalogObject {}
