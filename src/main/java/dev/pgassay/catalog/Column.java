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
 * @param identitySequence the sequence behind an identity column: {@code name}, {@code start}, {@code increment}, {@code
 *     minimum}, {@code maximum}, {@code cache}, {@code cycle}, {@code persistence} where it is not the table's, and {@code comment}
 *     where it has one; its owner is the table's
 * @param identitySequencePrivileges what whom is granted on the sequence behind an identity column, {@code usage}, by grantee
 * @param generated the expression of a generated column, or null
 * @param storageOfGenerated where the generated value is kept, or null
 * @param collation the collation where it is not the type's own, or null
 * @param storage where long values are kept, where it is not the type's own way, or null
 * @param compression how long values are compressed, or null for the server's default
 * @param statisticsTarget how closely ANALYZE looks, or null for the server's default
 * @param options options that are set, {@code n_distinct}
 * @param inheritance whether it comes from a parent, or null when it is simply the table's own
 * @param foreignOptions the options of a foreign table's column, {@code column_name}
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
        Map<String, String> identitySequence,
        Map<String, Set<String>> identitySequencePrivileges,
        @Nullable @Spelled(Spelling.GENERATED) String generated,
        @Nullable Generation storageOfGenerated,
        @Nullable @Refers String collation,
        @Nullable Storage storage,
        @Nullable Compression compression,
        @Nullable Long statisticsTarget,
        @Ordered Map<String, String> options,
        @Nullable Inheritance inheritance,
        Map<String, String> foreignOptions,
        Map<String, Set<String>> privileges,
        @Nullable String comment)
        implements CatalogObject {}
