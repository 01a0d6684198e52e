package dev.pgassay.behaviour;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a column that did not change each time. */
sealed interface Left {

    /**
     * It stayed as it is.
     *
     * @param by the updates that left it so; none where no update at all changed it
     * @param where in which rows, if not in the first
     */
    record Unchanged(List<Given> by, String where) implements Left {

        /** The same of other rows than the first. */
        Unchanged of(String rows) {
            return new Unchanged(by, rows);
        }

        /** When it stays as it is: with all updates, those of single columns, or else that of all columns together. */
        String when() {
            return by.isEmpty() ? "its row is updated" + where : Given.when(by) + where;
        }
    }

    /**
     * It could not be seen.
     *
     * @param failure what the server said, or null where there was no other value to try
     * @param putting whether that was before, when it was to be given another value
     */
    record Unseen(@Nullable Failure failure, boolean putting) implements Left {}

    /**
     * It changed, but not every other column could be given another value.
     *
     * @param columns why not, by column
     */
    record Untried(Map<String, String> columns) implements Left {}
}
