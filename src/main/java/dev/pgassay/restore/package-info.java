/** The statements that put a part of a database back as it is expected, so that what follows from it can be tried. */
@NullMarked
package dev.pgassay.restore;

import org.jspecify.annotations.NullMarked;
