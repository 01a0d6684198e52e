package dev.pgassay.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A text search dictionary.
 *
 * @param name what identifies it
 * @param template the template
 * @param options what the template is given, {@code stopwords = 'english'}, or null
 * @param owner the role that owns it
 * @param comment the comment, or null when there is none
 */
public record TextSearchDictionary(
        ObjectName name,
        @Refers String template,
        @Nullable String options,
        String owner,
        @Nullable String comment) implements CatalogObject {}
