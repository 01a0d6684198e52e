package dev.pgassay.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A named not-null constraint (PostgreSQL 18 and later).
 *
 * @param name what identifies it
 * @param column the column
 * @param noInherit whether child tables do without it
 * @param valid whether the rows that were there have been checked
 * @param inheritance whether it comes from a parent, or null when it is simply the table's own
 * @param comment the comment, or null when there is none
 */
public record NotNullConstraint(
        ObjectName name,
        String column,
        boolean noInherit,
        boolean valid,
        @Nullable Inheritance inheritance,
        @Nullable String comment)
        implements Constraint {}
