package dev.pgassay.catalog;

import java.util.Map;
import java.util.Set;

/**
 * An object of PostgreSQL's own or of an extension on which more or less is granted than when it came; named by what and which,
 * {@code function pg_catalog.pg_ls_dir(text)}, {@code table pg_catalog.pg_authid}. The type of a table's rows comes with the table, {@code
 * type public.documents}.
 *
 * @param name what identifies it
 * @param privileges what whom is granted now, {@code execute with grant option}, by grantee, {@code public} for everyone; the owner
 *     is left out
 */
public record SystemPrivilege(ObjectName name, Map<String, Set<String>> privileges) implements CatalogObject {}
