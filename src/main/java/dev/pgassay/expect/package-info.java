/** Expectations: the YAML language, what it says of a catalog, and where each thing is said. */
@NullMarked
package dev.pgassay.expect;

import org.jspecify.annotations.NullMarked;
