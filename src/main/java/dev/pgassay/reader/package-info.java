/** {@code pg_catalog} to {@link dev.pgassay.catalog.Catalog}, in one read-only snapshot; one {@code .sql} file for each thing read. */
@NullMarked
package dev.pgassay.reader;

import org.jspecify.annotations.NullMarked;
