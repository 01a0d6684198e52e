package dev.pgassay.catalog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event trigger.
 *
 * @param name what identifies it
 * @param event what fires it, {@code ddl_command_end}
 * @param tags the commands it is limited to, {@code CREATE TABLE}; empty for all
 * @param executes the function, without parentheses
 * @param state whether it fires
 * @param owner the role that owns it
 * @param comment the comment, or null when there is none
 */
public record EventTrigger(
        ObjectName name,
        String event,
        @Ordered Set<String> tags,
        @Refers ObjectName executes,
        TriggerState state,
        String owner,
        @Nullable String comment)
        implements CatalogObject {}
