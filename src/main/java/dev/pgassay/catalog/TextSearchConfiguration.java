package dev.pgassay.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text search configuration.
 *
 * @param name what identifies it
 * @param parser the parser
 * @param mappings the dictionaries of each type of token, in order, {@code asciiword: english_ispell, english_stem}; null
 *     where the parser, which knows the types, cannot be run
 * @param owner the role that owns it
 * @param comment the comment, or null when there is none
 */
public record TextSearchConfiguration(
        ObjectName name,
        @Refers String parser,
        @Guarded(Guarded.BY_THE_SERVER) @Nullable Map<String, String> mappings,
        String owner,
        @Nullable String comment)
        implements CatalogObject {}
