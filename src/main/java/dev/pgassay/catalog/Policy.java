package dev.pgassay.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row security policy.
 *
 * @param name what identifies it
 * @param command the statements it applies to
 * @param permissive whether it is joined by OR (permissive) or by AND (restrictive)
 * @param roles the roles it applies to; {@code public} for everyone
 * @param using which rows are seen, or null
 * @param check which rows may be written, or null
 * @param comment the comment, or null when there is none
 */
public record Policy(
        ObjectName name,
        PolicyCommand command,
        boolean permissive,
        Set<String> roles,
        @Nullable @Spelled(Spelling.CONDITION) String using,
        @Nullable @Spelled(Spelling.CONDITION) String check,
        @Nullable String comment)
        implements CatalogObject {}
