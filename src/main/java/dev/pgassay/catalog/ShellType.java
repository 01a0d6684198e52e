package dev.pgassay.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A type that has been named and not yet defined.
 *
 * @param name what identifies it
 * @param owner the role that owns it
 * @param comment the comment, or null when there is none
 */
public record ShellType(
        ObjectName name, String owner, @Nullable String comment) implements CatalogObject {}
