package dev.pgassay.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An exclusion constraint.
 *
 * @param name what identifies it
 * @param method the access method of its index
 * @param elements key and operator of each element, {@code period WITH &&}
 * @param include further columns that its index carries
 * @param predicate the condition of the rows it covers, or null for all
 * @param deferrable whether checking may be put off to the end of the transaction
 * @param initiallyDeferred whether it is put off unless a transaction says otherwise
 * @param options storage parameters of its index
 * @param tablespace where its index is stored, or null for the database's own
 * @param statisticsTargets how closely ANALYZE looks at an expression, by its place, counted from 1
 * @param triggerStates when the server's own triggers behind it fire, where not in ordinary sessions: {@code insert or update} is {@code disabled},
 *     by what fires them; what they check is not checked then
 * @param inherited whether it comes from a partitioned table
 * @param indexComment the comment on the index behind it, or null when there is none
 * @param comment the comment, or null when there is none
 */
public record ExclusionConstraint(
        ObjectName name,
        String method,
        List<String> elements,
        @Ordered Set<String> include,
        @Nullable @Spelled(Spelling.CONDITION) String predicate,
        boolean deferrable,
        boolean initiallyDeferred,
        @Ordered Map<String, String> options,
        @Nullable String tablespace,
        Map<String, String> statisticsTargets,
        Map<String, String> triggerStates,
        boolean inherited,
        @Nullable String indexComment,
        @Nullable String comment)
        implements Constraint {}
