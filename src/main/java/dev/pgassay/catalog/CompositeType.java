package dev.pgassay.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A composite type.
 *
 * @param name what identifies it
 * @param attributes the attributes in order, as CREATE TYPE takes them: {@code street text}, {@code code text COLLATE "C"}
 * @param attributeComments the comments on attributes, by the attribute's name
 * @param owner the role that owns it
 * @param privileges what whom is granted, {@code usage with grant option}, by grantee, {@code public} for everyone; the owner is
 *     there only where it has not all
 * @param comment the comment, or null when there is none
 */
public record CompositeType(
        ObjectName name,
        @Spelled(Spelling.ATTRIBUTES) List<String> attributes,
        Map<String, String> attributeComments,
        String owner,
        Map<String, Set<String>> privileges,
        @Nullable String comment)
        implements CatalogObject {}
