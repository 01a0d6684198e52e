/**
 * Lint, diagram and report through SchemaCrawler. Its types stay inside, but for {@link
 * dev.pgassay.schemacrawler.SchemaCrawlerCatalog}, which is for those who know them, and the connector that SchemaCrawler
 * finds by itself. SchemaCrawler is an optional dependency: without its jars, every other package works.
 */
@NullMarked
package dev.pgassay.schemacrawler;

import org.jspecify.annotations.NullMarked;
