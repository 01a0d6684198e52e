package dev.pgassay.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A view.
 *
 * @param name what identifies it
 * @param definition the query
 * @param options options that are set, {@code security_invoker}
 * @param comment the comment, or null when there is none
 */
public record View(
        ObjectName name,
        @Spelled(Spelling.QUERY) String definition,
        Map<String, String> options,
        @Nullable String comment)
        implements CatalogObject {}
