package dev.pgassay.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A transform of a type for a language, {@code hstore language plpython3u}.
 *
 * @param name what identifies it
 * @param fromSql the function that hands a value to the language, {@code f(internal)}, or null
 * @param toSql the function that takes one back, or null
 * @param comment the comment, or null when there is none
 */
public record Transform(
        ObjectName name,
        @Nullable @Refers String fromSql,
        @Nullable @Refers String toSql,
        @Nullable String comment) implements CatalogObject {}
