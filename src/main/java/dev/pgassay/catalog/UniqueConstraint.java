package dev.pgassay.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param name what identifies it
 * @param columns the columns in order
 * @param include further columns that its index carries
 * @param nullsNotDistinct whether two nulls count as the same
 * @param deferrable whether checking may be put off to the end of the transaction
 * @param initiallyDeferred whether it is put off unless a transaction says otherwise
 * @param options storage parameters of its index
 * @param tablespace where its index is stored, or null for the database's own
 * @param valid whether its index may be used: not before each partition has one
 * @param withoutOverlaps whether the last column is a range that must not overlap ({@code WITHOUT OVERLAPS}, PostgreSQL 18)
 * @param triggerStates when the server's own triggers behind it fire, where not in ordinary sessions: {@code insert or update} is {@code disabled},
 *     by what fires them; what they check is not checked then
 * @param inherited whether it comes from a partitioned table
 * @param indexComment the comment on the index behind it, or null when there is none
 * @param comment the comment, or null when there is none
 */
public record UniqueConstraint(
        ObjectName name,
        List<String> columns,
        @Ordered Set<String> include,
        boolean nullsNotDistinct,
        boolean deferrable,
        boolean initiallyDeferred,
        @Ordered Map<String, String> options,
        @Nullable String tablespace,
        boolean valid,
        boolean withoutOverlaps,
        Map<String, String> triggerStates,
        boolean inherited,
        @Nullable String indexComment,
        @Nullable String comment)
        implements Constraint {}
