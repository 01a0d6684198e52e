package dev.pgassay.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A text search template.
 *
 * @param name what identifies it
 * @param init the function that makes a dictionary ready, or null
 * @param lexize the function that looks a word up
 * @param comment the comment, or null when there is none
 */
public record TextSearchTemplate(
        ObjectName name,
        @Nullable @Refers String init,
        @Refers String lexize,
        @Nullable String comment) implements CatalogObject {}
