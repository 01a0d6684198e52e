package dev.pgassay.catalog;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A foreign server: where the data of foreign tables is.
 *
 * @param name what identifies it
 * @param wrapper the foreign data wrapper that reaches it
 * @param type the type, a text that only the wrapper understands, or null
 * @param version the version, a text that only the wrapper understands, or null
 * @param options its options, {@code host}
 * @param owner the role that owns it
 * @param privileges what whom is granted, {@code usage with grant option}, by grantee, {@code public} for everyone; the owner is
 *     there only where it has not all
 * @param comment the comment, or null when there is none
 */
public record ForeignServer(
        ObjectName name,
        String wrapper,
        @Nullable String type,
        @Nullable String version,
        Map<String, String> options,
        String owner,
        Map<String, Set<String>> privileges,
        @Nullable String comment)
        implements CatalogObject {}
