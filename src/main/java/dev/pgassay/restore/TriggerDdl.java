package dev.pgassay.restore;

import dev.pgassay.catalog.Identifiers;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** CREATE and DROP TRIGGER. */
final class TriggerDdl implements Ddl {

    /** A trigger needs a name, also where none is stated. */
    private static final String NAMELESS = "pgassay_restored";

    private static final Set<String> NEEDED = Set.of("timing", "events", "executes");

    @Override
    public Optional<String> create(Part part) {
        if (!part.knowsAll(NEEDED)) {
            return Optional.empty();
        }
        String name = Identifiers.quote(Objects.requireNonNullElse(part.name(), NAMELESS));
        String when = part.text("when");
        return Optional.of("create " + (part.is("constraint") ? "constraint " : "") + "trigger " + name + " "
                + part.text("timing") + " " + events(part) + " on " + part.relation()
                + clause(" from ", part.text("referenced_table")) + part.deferral() + referencing(part) + " for each "
                + part.word("level", "row") + (when == null ? "" : " when (" + when + ")") + " execute function "
                + part.text("executes") + "(" + arguments(part) + ")" + state(part, name));
    }

    @Override
    public Optional<String> drop(Part part) {
        return Optional.of("drop trigger " + part.named("") + "on " + part.relation());
    }

    private static String events(Part part) {
        String of = part.texts("update_of").isEmpty() ? "" : " of " + part.names("update_of");
        return part.texts("events").stream()
                .map(event -> event.equals("update") ? event + of : event)
                .collect(Collectors.joining(" or "));
    }

    private static String referencing(Part part) {
        String tables = clause(" old table as ", quoted(part.text("old_table")))
                + clause(" new table as ", quoted(part.text("new_table")));
        return tables.isEmpty() ? "" : " referencing" + tables;
    }

    private static @Nullable String quoted(@Nullable String name) {
        return name == null ? null : Identifiers.quote(name);
    }

    private static String arguments(Part part) {
        return part.texts("arguments").stream()
                .map(argument -> "'" + argument.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
    }

    private static String clause(String words, @Nullable String name) {
        return name == null ? "" : words + name;
    }

    private static String state(Part part, String name) {
        String words = switch (part.word("state", "enabled")) {
            case "disabled" -> " disable trigger ";
            case "enabled replica" -> " enable replica trigger ";
            case "enabled always" -> " enable always trigger ";
            default -> "";
        };
        return words.isEmpty() ? "" : "; alter table " + part.relation() + words + name;
    }
}
