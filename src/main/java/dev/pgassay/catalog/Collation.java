package dev.pgassay.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A collation: an order of texts.
 *
 * @param name what identifies it
 * @param provider who sorts
 * @param locale the locale by which ICU or PostgreSQL sorts, or null
 * @param lcCollate the locale by which the operating system sorts, or null
 * @param lcCtype the locale by which the operating system tells what is a letter, or null
 * @param rules rules beyond those of the locale (since 16), or null
 * @param deterministic whether texts are equal only when their bytes are
 * @param version the version of the locale when the collation was made or refreshed, {@code 153.120}, or null where none is kept
 * @param outdated whether the server's locale has another version by now, so that indexes may be in the wrong order;
 *     null where the server does not know the locale any more
 * @param owner the role that owns it
 * @param comment the comment, or null when there is none
 */
public record Collation(
        ObjectName name,
        CollationProvider provider,
        @Nullable @Spelled(Spelling.LOCALE) String locale,
        @Nullable String lcCollate,
        @Nullable String lcCtype,
        @Nullable String rules,
        boolean deterministic,
        @Nullable String version,
        @Guarded(Guarded.BY_THE_SERVER) @Nullable Boolean outdated,
        String owner,
        @Nullable String comment)
        implements CatalogObject {}
