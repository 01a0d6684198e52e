package dev.pgassay.schemacrawler;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import schemacrawler.schema.Table;

/**
 * What one of SchemaCrawler's linters says, not yet held against pgassay's catalog.
 *
 * @param lint which lint it is
 * @param table the table it is said of, or null when it is said of the whole catalog
 * @param value what else is said, or null
 */
record Claim(Lint lint, @Nullable Table table, @Nullable Serializable value) {}
