/** {@code @SchemaTest}: a migrated scratch database for a JUnit test class, and a test for each expectation. */
@NullMarked
package dev.pgassay.junit;

import org.jspecify.annotations.NullMarked;
