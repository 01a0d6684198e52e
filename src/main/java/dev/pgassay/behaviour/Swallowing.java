package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Rule;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.TriggerLevel;
import dev.pgassay.catalog.TriggerTiming;
import dev.pgassay.expect.Command;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may do nothing with a row in place of a command, without an error: triggers that fire before, and rules. */
record Swallowing(Catalog catalog, ObjectName table, Command command) {

    /** Their names, or nothing. */
    String names() {
        Stream<String> triggers = catalog.of(table, Kind.TRIGGER)
                .map(Trigger.class::cast)
                .filter(trigger -> trigger.timing() != TriggerTiming.AFTER && trigger.level() == TriggerLevel.ROW)
                .filter(trigger ->
                        trigger.state().fires() && trigger.events().stream().anyMatch(this::isOfCommand))
                .map(trigger -> "trigger " + trigger.name().simple());
        Stream<String> rules = catalog.of(table, Kind.RULE)
                .map(Rule.class::cast)
                .filter(rule -> rule.instead() && rule.state().fires() && isOfCommand(rule.event()))
                .map(rule -> "rule " + rule.name().simple());
        return Stream.concat(triggers, rules).collect(Collectors.joining(", "));
    }

    private boolean isOfCommand(Enum<?> event) {
        return event.name().equals(command.name());
    }
}
