package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.expect.Command;
import java.util.stream.Collectors;

/** The triggers for a command that do not fire in a session like any other. */
record SwitchedOff(Catalog catalog, ObjectName table, Command command) {

    /** Their names, or nothing. */
    String names() {
        return catalog.of(table, Kind.TRIGGER)
                .map(Trigger.class::cast)
                .filter(trigger -> !trigger.state().fires())
                .filter(trigger ->
                        trigger.events().stream().anyMatch(event -> event.name().equals(command.name())))
                .map(trigger -> "trigger " + trigger.name().simple())
                .collect(Collectors.joining(", "));
    }
}
