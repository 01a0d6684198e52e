package dev.pgassay.catalog;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A trigger that somebody created (those behind foreign keys are left out).
 *
 * @param name what identifies it
 * @param timing when it fires
 * @param events what fires it
 * @param updateOf the columns of {@code UPDATE OF}; empty for all
 * @param level how often it fires
 * @param when the condition, or null
 * @param executes the function, without parentheses
 * @param arguments the arguments given to it
 * @param state whether it fires
 * @param constraint whether it is a constraint trigger
 * @param referencedTable the other table of a constraint trigger ({@code FROM}), or null
 * @param deferrable whether checking may be put off to the end of the transaction
 * @param initiallyDeferred whether it is put off unless a transaction says otherwise
 * @param oldTable the name of the old transition table, or null
 * @param newTable the name of the new transition table, or null
 * @param inherited whether it comes from the trigger of a partitioned table
 * @param comment the comment, or null when there is none
 */
public record Trigger(
        ObjectName name,
        TriggerTiming timing,
        Set<TriggerEvent> events,
        @Ordered Set<String> updateOf,
        TriggerLevel level,
        @Nullable @Spelled(Spelling.WHEN) String when,
        @Refers ObjectName executes,
        List<String> arguments,
        TriggerState state,
        boolean constraint,
        @Nullable @Refers ObjectName referencedTable,
        boolean deferrable,
        boolean initiallyDeferred,
        @Nullable String oldTable,
        @Nullable String newTable,
        boolean inherited,
        @Nullable String comment)
        implements CatalogObject {}
