package dev.pgassay.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A materialized view.
 *
 * @param name what identifies it
 * @param definition the query
 * @param populated whether it has been filled
 * @param options storage parameters that are set
 * @param comment the comment, or null when there is none
 */
public record MaterializedView(
        ObjectName name,
        @Spelled(Spelling.QUERY) String definition,
        boolean populated,
        Map<String, String> options,
        @Nullable String comment)
        implements CatalogObject {}
