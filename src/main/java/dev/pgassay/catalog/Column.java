package dev.pgassay.catalog;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, view or materialized view.
 *
 * @param name what identifies it
 * @param type the type with its modifier, {@code vector(1536)}
 * @param nullable whether it takes null
 * @param defaultValue the default, or null when there is none
 * @param identity how the identity is generated, or null when it is no identity column
 * @param generated the expression of a generated column, or null
 * @param storageOfGenerated where the generated value is kept, or null
 * @param collation the collation where it is not the type's own, or null
 * @param privileges what whom is granted, {@code select with grant option}, by grantee, {@code public} for everyone; the owner is
 *     there only where it has not all
 * @param comment the comment, or null when there is none
 */
public record Column(
        ObjectName name,
        @Refers @Spelled(Spelling.TYPE) String type,
        boolean nullable,

        @Nullable @Named("default") @Spelled(Spelling.DEFAULT)
        String defaultValue,

        @Nullable Identity identity,
        @Nullable @Spelled(Spelling.GENERATED) String generated,
        @Nullable Generation storageOfGenerated,
        @Nullable String collation,
        Map<String, Set<String>> privileges,
        @Nullable String comment)
        implements CatalogObject {}
