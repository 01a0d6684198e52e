package dev.pgassay.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A text search parser.
 *
 * @param name what identifies it
 * @param start the function that begins
 * @param gettoken the function that finds the next token
 * @param end the function that ends
 * @param lextypes the function that says which types of token there are
 * @param headline the function that cuts out what was found, or null
 * @param comment the comment, or null when there is none
 */
public record TextSearchParser(
        ObjectName name,
        @Refers String start,
        @Refers String gettoken,
        @Refers String end,
        @Refers String lextypes,
        @Nullable @Refers String headline,
        @Nullable String comment)
        implements CatalogObject {}
