package dev.pgassay.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param name what identifies it
 * @param expression the condition
 * @param noInherit whether child tables do without it
 * @param valid whether the rows that were there have been checked
 * @param comment the comment, or null when there is none
 */
public record CheckConstraint(
        ObjectName name,
        @Spelled(Spelling.CONDITION) String expression,
        boolean noInherit,
        boolean valid,
        @Nullable String comment)
        implements Constraint {}
