package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Left.Unchanged;
import dev.pgassay.behaviour.Left.Unseen;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * What rows with other values add to what the first one has shown of each column.
 *
 * @param what what they have, {@code locked = 'true'}
 * @param left what became of the columns there, in their order
 */
record OtherRows(String what, Iterator<@Nullable Left> left) {

    /** That a column stays as it is counts from any row; that it changes, where the first could not be updated. */
    @Nullable
    Left joined(@Nullable Left first) {
        Left there = left.next();
        if (there instanceof Unchanged unchanged && !(first instanceof Unchanged)) {
            return unchanged.of(" where " + what);
        }
        return there == null && first instanceof Unseen unseen && !unseen.putting() ? null : first;
    }
}
