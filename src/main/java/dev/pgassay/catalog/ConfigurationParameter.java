package dev.pgassay.catalog;

import java.util.Map;
import java.util.Set;

/**
 * A configuration parameter that others than superusers may set (PostgreSQL 15).
 *
 * @param name what identifies it, {@code log_min_messages}
 * @param privileges what whom is granted, {@code set}, {@code alter system with grant option}, by grantee, {@code public} for
 *     everyone
 */
public record ConfigurationParameter(ObjectName name, Map<String, Set<String>> privileges) implements CatalogObject {}
