package dev.pgassay.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A rewrite rule of a table or view; the one that makes a view a view is left out.
 *
 * @param name what identifies it
 * @param event the statement that it rewrites
 * @param instead whether its commands take the statement's place
 * @param definition all of it behind AS: {@code ON DELETE TO public.t DO INSTEAD NOTHING}
 * @param state whether it is applied
 * @param comment the comment, or null when there is none
 */
public record Rule(
        ObjectName name,
        RuleEvent event,
        boolean instead,
        @Printed String definition,
        TriggerState state,
        @Nullable String comment)
        implements CatalogObject {}
