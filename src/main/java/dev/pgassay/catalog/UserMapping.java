package dev.pgassay.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a role is on a foreign server; named by both, {@code clerk on warehouse}, {@code public on warehouse}.
 *
 * @param name what identifies it
 * @param role the role, or {@code public} for every role that has none of its own
 * @param server the foreign server
 * @param options the names of its options; a value is never read, for it may be a password
 */
public record UserMapping(
        ObjectName name,
        String role,
        String server,
        @Guarded(Guarded.BY_THE_ROLE) @Nullable Set<String> options) implements CatalogObject {}
