package dev.pgassay.catalog;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The database itself, of which a catalog has one; it has another name on every server, so that none is read.
 *
 * @param name what identifies it: nothing
 * @param encoding the encoding of its text, {@code UTF8}
 * @param localeProvider who knows the rules of its language
 * @param locale the locale where PostgreSQL or ICU knows its rules, or null
 * @param lcCollate the order of the C library
 * @param lcCtype the C library's sorts of characters
 * @param icuRules rules for the order beyond those of the locale, or null
 * @param tablespace where it is kept unless said otherwise
 * @param template whether anyone who may create databases may copy it
 * @param allowConnections whether anyone may connect
 * @param connectionLimit how many connections it may have at once, or null for any number
 * @param configuration settings that sessions begin with
 * @param configurationOfAllDatabases settings that sessions begin with in every database ({@code ALTER ROLE ALL SET})
 * @param owner the role that owns it
 * @param privileges what whom is granted, {@code connect with grant option}, by grantee, {@code public} for everyone; the owner is
 *     there only where it has not all
 * @param comment the comment, or null when there is none
 */
public record Database(
        ObjectName name,
        String encoding,
        LocaleProvider localeProvider,
        @Nullable @Spelled(Spelling.LOCALE) String locale,
        String lcCollate,
        String lcCtype,
        @Nullable String icuRules,
        String tablespace,
        boolean template,
        boolean allowConnections,
        @Nullable Long connectionLimit,
        @Ordered Map<String, String> configuration,
        @Ordered Map<String, String> configurationOfAllDatabases,
        String owner,
        Map<String, Set<String>> privileges,
        @Nullable String comment)
        implements CatalogObject {}
