package dev.pgassay.catalog;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is granted on objects that are yet to be made (ALTER DEFAULT PRIVILEGES); named by whose, where and on what:
 * {@code postgres in public on tables}, {@code postgres on tables}.
 *
 * @param name what identifies it
 * @param role the role that will make the objects
 * @param schema the schema that they will be made in, or null for any
 * @param objects what sort of objects
 * @param privileges what whom will be granted, by grantee, {@code public} for everyone; in a schema only what is granted beyond what is
 *     granted anywhere
 */
public record DefaultPrivilege(
        ObjectName name,
        String role,
        @Nullable String schema,
        DefaultPrivilegeObjects objects,
        Map<String, Set<String>> privileges)
        implements CatalogObject {}
