package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.Command;
import java.util.List;
import java.util.stream.Collectors;

/** Which privilege it is that a role was refused for want of. */
record Lacking(ObjectName table, String role, Granted granted) {

    /** What is lacking, in words. */
    String text(Command command) {
        if (!granted.usage()) {
            return "role " + role + " has not been granted usage on schema "
                    + Identifiers.quote(String.valueOf(table.schema()));
        }
        List<Command> lacking = needed(command).stream()
                .filter(privilege -> !granted.may(privilege))
                .toList();
        if (lacking.isEmpty()) {
            return "role " + role + " has " + granted.words(command) + " on " + table + ", and no other column";
        }
        String why = command != Command.SELECT && lacking.contains(Command.SELECT) ? ", by which rows are found" : "";
        return "role " + role + " has not been granted "
                + lacking.stream().map(Command::word).collect(Collectors.joining(", ")) + " on " + table + why;
    }

    /** Rows are found by a condition, which looks at them. */
    private static List<Command> needed(Command command) {
        return command == Command.SELECT || command == Command.INSERT
                ? List.of(command)
                : List.of(command, Command.SELECT);
    }
}
