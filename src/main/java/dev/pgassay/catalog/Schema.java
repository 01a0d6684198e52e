package dev.pgassay.catalog;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema (namespace).
 *
 * @param name what identifies it
 * @param owner the role that owns it
 * @param privileges what whom is granted, {@code select with grant option}, by grantee, {@code public} for everyone; the owner is
 *     there only where it has not all
 * @param comment the comment, or null when there is none
 */
public record Schema(
        ObjectName name,
        String owner,
        Map<String, Set<String>> privileges,
        @Nullable String comment) implements CatalogObject {}
