package dev.pgassay.catalog;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name what identifies it
 * @param columns the referencing columns in order
 * @param references what they reference, {@code public.documents(id)}
 * @param onUpdate what happens when the referenced key changes
 * @param onDelete what happens when the referenced row goes
 * @param onDeleteColumns the columns that SET NULL or SET DEFAULT is limited to; empty for all
 * @param match how nulls are treated
 * @param deferrable whether checking may be put off to the end of the transaction
 * @param initiallyDeferred whether it is put off unless a transaction says otherwise
 * @param valid whether the rows that were there have been checked
 * @param comment the comment, or null when there is none
 */
public record ForeignKey(
        ObjectName name,
        List<String> columns,
        @Refers Reference references,
        ReferentialAction onUpdate,
        ReferentialAction onDelete,
        Set<String> onDeleteColumns,
        MatchType match,
        boolean deferrable,
        boolean initiallyDeferred,
        boolean valid,
        @Nullable String comment)
        implements Constraint {}
