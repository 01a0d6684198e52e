package dev.pgassay.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A conversion between encodings.
 *
 * @param name what identifies it
 * @param source the encoding it reads, {@code UTF8}
 * @param destination the encoding it writes, {@code LATIN1}
 * @param function the function that converts
 * @param isDefault whether it is the one for these encodings
 * @param owner the role that owns it
 * @param comment the comment, or null when there is none
 */
public record Conversion(
        ObjectName name,
        String source,
        String destination,
        @Refers String function,
        @Named("default") boolean isDefault,
        String owner,
        @Nullable String comment)
        implements CatalogObject {}
