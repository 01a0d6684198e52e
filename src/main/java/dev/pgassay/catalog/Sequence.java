package dev.pgassay.catalog;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sequence; the one behind an identity column belongs to the column and is left out.
 *
 * @param name what identifies it
 * @param persistence whether its value outlives a crash
 * @param type smallint, integer or bigint
 * @param start the first value
 * @param minimum the least value
 * @param maximum the greatest value
 * @param increment the step
 * @param cache how many values a session takes at once
 * @param cycle whether it starts again at the end
 * @param ownedBy the column that owns it, {@code documents.id}, or null
 * @param owner the role that owns it
 * @param privileges what whom is granted, {@code select with grant option}, by grantee, {@code public} for everyone; the owner is
 *     there only where it has not all
 * @param comment the comment, or null when there is none
 */
public record Sequence(
        ObjectName name,
        Persistence persistence,
        String type,
        long start,
        long minimum,
        long maximum,
        long increment,
        long cache,
        boolean cycle,
        @Nullable @Refers ObjectName ownedBy,
        String owner,
        Map<String, Set<String>> privileges,
        @Nullable String comment)
        implements CatalogObject {}
