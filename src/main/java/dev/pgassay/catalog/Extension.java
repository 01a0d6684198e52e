package dev.pgassay.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An extension that is installed in the database.
 *
 * @param name what identifies it
 * @param version the installed version
 * @param schema the schema that holds its objects
 * @param owner the role that owns it
 * @param comment the comment, or null when there is none
 */
public record Extension(
        ObjectName name,
        Version version,
        String schema,
        String owner,
        @Nullable String comment) implements CatalogObject {}
