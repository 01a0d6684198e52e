/** Two sets of facts to findings; it has no word for any kind of object. */
@NullMarked
package dev.pgassay.diff;

import org.jspecify.annotations.NullMarked;
