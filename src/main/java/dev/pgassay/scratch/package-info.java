/** A throwaway database with migrations applied: container, embedded or server; platforms; migration order. */
@NullMarked
package dev.pgassay.scratch;

import org.jspecify.annotations.NullMarked;
