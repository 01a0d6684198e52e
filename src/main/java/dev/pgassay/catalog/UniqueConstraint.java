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
 * @param comment the comment, or null when there is none
 */
public record UniqueConstraint(
        ObjectName name,
        List<String> columns,
        Set<String> include,
        boolean nullsNotDistinct,
        boolean deferrable,
        boolean initiallyDeferred,
        Map<String, String> options,
        @Nullable String comment)
        implements Constraint {}
