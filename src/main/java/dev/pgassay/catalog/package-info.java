/** What a database is made of: immutable records in PostgreSQL's nouns, without object identifiers or a connection. */
@NullMarked
package dev.pgassay.catalog;

import org.jspecify.annotations.NullMarked;
