package dev.pgassay.catalog;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A language of routines that came with no extension.
 *
 * @param name what identifies it
 * @param trusted whether those who are no superusers may use it
 * @param handler the function that calls its routines, or null
 * @param inline the function that runs DO, or null
 * @param validator the function that looks at new routines, or null
 * @param owner the role that owns it
 * @param privileges what whom is granted, {@code usage with grant option}, by grantee, {@code public} for everyone; the owner is
 *     there only where it has not all
 * @param comment the comment, or null when there is none
 */
public record Language(
        ObjectName name,
        boolean trusted,
        @Nullable @Refers String handler,
        @Nullable @Refers String inline,
        @Nullable @Refers String validator,
        String owner,
        Map<String, Set<String>> privileges,
        @Nullable String comment)
        implements CatalogObject {}
