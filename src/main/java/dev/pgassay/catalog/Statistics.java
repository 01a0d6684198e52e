package dev.pgassay.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Extended statistics on several columns or expressions.
 *
 * @param name what identifies it
 * @param relation the table or materialized view it is about
 * @param keys the columns, which have no order, and the expressions
 * @param kinds what is counted
 * @param target the statistics target, or null for the columns' own
 * @param owner the role that owns it
 * @param comment the comment, or null when there is none
 */
public record Statistics(
        ObjectName name,
        @Refers ObjectName relation,
        @Printed @Ordered Set<String> keys,
        Set<StatisticsKind> kinds,
        @Nullable Long target,
        String owner,
        @Nullable String comment)
        implements CatalogObject {}
