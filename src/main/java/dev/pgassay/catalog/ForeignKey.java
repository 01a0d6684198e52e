package dev.pgassay.catalog;

import java.util.List;
import java.util.Map;
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
 * @param period whether the last column is a range that the referenced rows must cover ({@code PERIOD}, PostgreSQL 18)
 * @param enforced whether rows are checked at all ({@code NOT ENFORCED}, PostgreSQL 18)
 * @param valid whether the rows that were there have been checked
 * @param triggerStates when the server's own triggers behind it fire, where not in ordinary sessions: {@code delete on public.orders} is {@code disabled},
 *     by what fires them; what they check is not checked then
 * @param inherited whether it comes from a partitioned table
 * @param comment the comment, or null when there is none
 */
public record ForeignKey(
        ObjectName name,
        List<String> columns,
        @Refers Reference references,
        ReferentialAction onUpdate,
        ReferentialAction onDelete,
        @Ordered Set<String> onDeleteColumns,
        MatchType match,
        boolean deferrable,
        boolean initiallyDeferred,
        boolean period,
        boolean enforced,
        boolean valid,
        Map<String, String> triggerStates,
        boolean inherited,
        @Nullable String comment)
        implements Constraint {}
