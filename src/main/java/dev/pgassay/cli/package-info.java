/** The command line. */
@NullMarked
package dev.pgassay.cli;

import org.jspecify.annotations.NullMarked;
