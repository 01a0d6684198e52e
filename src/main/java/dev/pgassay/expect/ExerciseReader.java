package dev.pgassay.expect;

import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Position;
import dev.pgassay.yaml.Node;
import dev.pgassay.yaml.Problems;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the {@code exercise} section. */
final class ExerciseReader {

    static final String EXERCISE = "exercise";
    static final String CRUD = "crud";
    static final String ALL = "all";
    static final List<String> KEYS =
            List.of("tables", "except", "refuses", "may_refuse", "changes", "samples", "nearest");

    private final Problems problems;
    private final String schema;
    private final Map<ObjectName, Position> positions = new LinkedHashMap<>();

    ExerciseReader(Problems problems, String schema) {
        this.problems = problems;
        this.schema = schema;
    }

    /** What is to be exercised, or null when it is wrong and that has been said. */
    @Nullable
    ExerciseExpectation read(Node.Entry exercise) {
        if (exercise.value() instanceof Node.Scalar scalar && scalar.text().equals(CRUD)) {
            return ExerciseExpectation.of(schema, exercise.position());
        }
        if (!(exercise.value() instanceof Node.Mapping mapping)) {
            problems.wrong(exercise.value(), EXERCISE, "'crud' or a map of " + String.join(", ", KEYS));
            return null;
        }
        problems.checkKeys(mapping, KEYS);
        Map<ObjectName, Position> tables = tables(mapping.entries().get("tables"));
        Map<ObjectName, String> except = new LinkedHashMap<>();
        each(mapping, "except", (name, entry) -> {
            String reason = problems.text(entry.value(), "the reason to leave " + entry.key() + " out");
            except.put(name, String.valueOf(reason));
        });
        Map<ObjectName, Set<Command>> refuses = new LinkedHashMap<>();
        Map<ObjectName, Map<Command, String>> sqlStates = new LinkedHashMap<>();
        each(mapping, "refuses", (name, entry) -> {
            sqlStates.put(name, sqlStates(entry));
            refuses.put(name, commands(entry));
        });
        Map<ObjectName, List<String>> changes = new LinkedHashMap<>();
        each(
                mapping,
                "changes",
                (name, entry) -> changes.put(
                        name, problems.texts(entry.value(), "what an update of " + entry.key() + " changes")));
        Map<ObjectName, Map<String, Node>> samples = new LinkedHashMap<>();
        Map<ObjectName, String> conditions = new LinkedHashMap<>();
        each(mapping, "samples", (name, entry) -> {
            if (entry.value() instanceof Node.Mapping values) {
                samples.put(name, sample(values));
            } else {
                conditions.put(name, condition(entry));
            }
        });
        except.keySet().stream()
                .filter(tables::containsKey)
                .forEach(name -> problems.add(position(name), name + " is among the tables, and left out by except"));
        return new ExerciseExpectation(
                schema,
                tables,
                except,
                refuses,
                sqlStates,
                mayRefuse(mapping.entries().get("may_refuse")),
                changes,
                samples,
                conditions,
                new NearestReader(problems, schema).read(mapping),
                positions,
                exercise.position());
    }

    private Position position(ObjectName name) {
        return Objects.requireNonNull(positions.get(name));
    }

    private Map<ObjectName, Position> tables(Node.@Nullable Entry tables) {
        Map<ObjectName, Position> named = new LinkedHashMap<>();
        if (tables == null
                || (tables.value() instanceof Node.Scalar scalar
                        && scalar.text().equals(ALL))) {
            return named;
        }
        if (!(tables.value() instanceof Node.Sequence list)) {
            problems.wrong(tables.value(), "tables", "'all' or a list of tables");
            return named;
        }
        if (list.items().isEmpty()) {
            problems.add(list.position(), "tables is an empty list, so nothing would be exercised");
        }
        for (Node item : list.items()) {
            String text = problems.text(item, "a table");
            if (text != null) {
                Node.Entry entry = new Node.Entry(item.position(), text, item);
                if (WrittenName.isName(problems, entry, "a table", true)) {
                    named.put(name(text), item.position());
                }
            }
        }
        return named;
    }

    private ObjectName name(String written) {
        WrittenName name = WrittenName.of(written, schema);
        return ObjectName.of(name.schema(), name.name());
    }

    private void each(Node.Mapping mapping, String key, BiConsumer<ObjectName, Node.Entry> reader) {
        Node.Entry section = mapping.entries().get(key);
        Node.Mapping byTable = section == null ? null : problems.mapping(section.value(), key);
        if (byTable == null) {
            return;
        }
        for (Node.Entry entry : byTable.entries().values()) {
            if (WrittenName.isName(problems, entry, "a table", true)) {
                ObjectName name = name(entry.key());
                positions.put(name, entry.position());
                reader.accept(name, entry);
            }
        }
    }

    private Set<Command> mayRefuse(Node.@Nullable Entry entry) {
        if (entry != null && entry.value() instanceof Node.Mapping) {
            problems.wrong(entry.value(), "may_refuse", "a list of commands that any table may refuse");
            return Set.of();
        }
        return entry == null ? Set.of() : commands(entry);
    }

    private Set<Command> commands(Node.Entry entry) {
        List<String> known =
                ExerciseExpectation.REFUSABLE.stream().map(Command::word).toList();
        Set<Command> commands = new HashSet<>();
        Collection<String> words = entry.value() instanceof Node.Mapping mapping
                ? mapping.entries().keySet()
                : problems.texts(entry.value(), "what " + entry.key() + " refuses");
        for (String word : words) {
            if (known.contains(word)) {
                Command.of(word).ifPresent(commands::add);
            } else {
                problems.unknown(entry.position(), "command", word, known);
            }
        }
        return Set.copyOf(commands);
    }

    /** {@code {update: P0001}}: a mistake in the trigger would refuse it too. */
    private Map<Command, String> sqlStates(Node.Entry entry) {
        Map<Command, String> states = new LinkedHashMap<>();
        if (entry.value() instanceof Node.Mapping mapping) {
            for (Node.Entry each : mapping.entries().values()) {
                String state = problems.text(each.value(), "the SQLSTATE of " + each.key());
                if (state != null && !state.matches("[0-9A-Z]{5}")) {
                    problems.add(
                            each.value().position(),
                            "a SQLSTATE is five digits or capitals, 'P0001', found '" + state + "'");
                } else if (state != null) {
                    Command.of(each.key()).ifPresent(command -> states.put(command, state));
                }
            }
        }
        return states;
    }

    private static Map<String, Node> sample(Node.Mapping mapping) {
        Map<String, Node> values = new LinkedHashMap<>();
        mapping.entries().values().forEach(value -> values.put(value.key(), value.value()));
        return values;
    }

    /** What finds a row that is there. */
    private String condition(Node.Entry entry) {
        if (entry.value() instanceof Node.Scalar scalar
                && !scalar.isNull()
                && !scalar.text().isBlank()) {
            return scalar.text();
        }
        problems.wrong(
                entry.value(),
                "the sample of " + entry.key(),
                "a map of columns and values, or a condition that finds a row, \"id = 1\"");
        return "";
    }
}
