package dev.pgassay.catalog;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A range type; its multirange and its constructors come with it.
 *
 * @param name what identifies it
 * @param subtype the type of its bounds
 * @param operatorClass the operator class that orders the bounds where it is not the default, or null
 * @param collation the collation where it is not the subtype's own, or null
 * @param canonical the function that brings a range into its canonical form, or null
 * @param subtypeDiff the function that measures the distance of two bounds, or null
 * @param multirange the name of its multirange type
 * @param multirangeComment the comment on its multirange type, or null when there is none
 * @param owner the role that owns it
 * @param privileges what whom is granted, {@code usage with grant option}, by grantee, {@code public} for everyone; the owner is
 *     there only where it has not all
 * @param comment the comment, or null when there is none
 */
public record RangeType(
        ObjectName name,
        @Refers @Spelled(Spelling.TYPE) String subtype,
        @Nullable String operatorClass,
        @Nullable String collation,
        @Nullable @Refers String canonical,
        @Nullable @Refers String subtypeDiff,
        @Refers String multirange,
        @Nullable String multirangeComment,
        String owner,
        Map<String, Set<String>> privileges,
        @Nullable String comment)
        implements CatalogObject {}
