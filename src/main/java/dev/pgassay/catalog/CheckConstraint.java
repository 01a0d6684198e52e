package dev.pgassay.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param name what identifies it
 * @param expression the condition
 * @param noInherit whether child tables do without it
 * @param enforced whether rows are checked at all ({@code NOT ENFORCED}, PostgreSQL 18)
 * @param valid whether the rows that were there have been checked
 * @param inheritance whether it comes from a parent, or null when it is simply the table's own
 * @param comment the comment, or null when there is none
 */
public record CheckConstraint(
        ObjectName name,
        @Spelled(Spelling.CONDITION) String expression,
        boolean noInherit,
        boolean enforced,
        boolean valid,
        @Nullable Inheritance inheritance,
        @Nullable String comment)
        implements Constraint {}
