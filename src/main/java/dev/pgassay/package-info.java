/** The front door: a connection and expectations give a verdict. */
@NullMarked
package dev.pgassay;

import org.jspecify.annotations.NullMarked;
