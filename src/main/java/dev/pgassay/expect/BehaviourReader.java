package dev.pgassay.expect;

import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Position;
import dev.pgassay.yaml.Node;
import dev.pgassay.yaml.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads what is expected of behaviour, of all files: personas of one may be used in another. */
final class BehaviourReader {

    static final String SETUP = "setup";

    /** Its sections. */
    static final List<String> KEYS = List.of(SETUP, "personas", "access", "rejects", ExerciseReader.EXERCISE);

    static final List<String> REJECT_KEYS = List.of("row", "sqlstate", "constraint", "as", "setup", "same");

    private record Mention(Position position, String persona) {}

    private final Problems problems;
    private final List<BehaviourExpectations.Setup> setups = new ArrayList<>();
    private final Map<String, Persona> personas = new LinkedHashMap<>();
    private final List<AccessExpectation> access = new ArrayList<>();
    private final List<RejectsExpectation> rejects = new ArrayList<>();
    private final List<ExerciseExpectation> exercises = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<List<Object>, Position> seen = new HashMap<>();

    BehaviourReader(Problems problems) {
        this.problems = problems;
    }

    /** Whether a file says something of behaviour. */
    static boolean isIn(Node.Mapping top) {
        return KEYS.stream().anyMatch(top.entries()::containsKey);
    }

    void read(Node.Mapping top, String schema) {
        Node.Entry setup = top.entries().get(SETUP);
        String sql = setup == null ? null : problems.text(setup.value(), SETUP);
        if (setup != null && sql != null) {
            setups.add(new BehaviourExpectations.Setup(sql, setup.position()));
        }
        Node.Entry named = top.entries().get("personas");
        if (named != null) {
            new PersonasReader(problems, personas).read(named.value());
        }
        tables(top, "access", schema, this::access);
        tables(top, "rejects", schema, this::rejects);
        exercise(top, schema);
    }

    private void exercise(Node.Mapping top, String schema) {
        Node.Entry entry = top.entries().get(ExerciseReader.EXERCISE);
        ExerciseExpectation read = entry == null ? null : new ExerciseReader(problems, schema).read(entry);
        if (read != null) {
            exercises.add(read);
        }
    }

    private void tables(Node.Mapping top, String section, String schema, BiConsumer<Node.Entry, ObjectName> each) {
        Node.Entry entry = top.entries().get(section);
        Node.Mapping tables = entry == null ? null : problems.mapping(entry.value(), section);
        if (tables == null) {
            return;
        }
        for (Node.Entry table : tables.entries().values()) {
            if (WrittenName.isName(problems, table, "a table", true)) {
                WrittenName written = WrittenName.of(table.key(), schema);
                ObjectName name = ObjectName.of(written.schema(), written.name());
                Position first = seen.putIfAbsent(List.of(section, name), table.position());
                if (first == null) {
                    each.accept(table, name);
                } else {
                    problems.add(
                            table.position(),
                            section + " of " + name + " stands here a second time; first in " + first.fileAndLine());
                }
            }
        }
    }

    private void access(Node.Entry table, ObjectName name) {
        AccessExpectation read = new AccessReader(
                        problems, name, (position, persona) -> mentions.add(new Mention(position, persona)))
                .read(table);
        if (read != null) {
            access.add(read);
        }
    }

    private void rejects(Node.Entry table, ObjectName name) {
        if (!(table.value() instanceof Node.Sequence rows) || rows.items().isEmpty()) {
            problems.wrong(
                    table.value(), "rejects of " + table.key(), "a list, each with row and sqlstate or constraint");
            return;
        }
        for (int i = 0; i < rows.items().size(); i++) {
            Node.Mapping mapping = problems.mapping(rows.items().get(i), "what " + table.key() + " rejects");
            if (mapping != null) {
                rejects.add(reject(mapping, name, i + 1));
            }
        }
    }

    private RejectsExpectation reject(Node.Mapping mapping, ObjectName table, int number) {
        problems.checkKeys(mapping, REJECT_KEYS);
        Node.Entry same = mapping.entries().get("same");
        if (same != null) {
            return again(mapping, same, table, number);
        }
        if (!mapping.entries().containsKey("row")) {
            problems.add(mapping.position(), "what is rejected needs a row: the values by column");
        }
        if (!mapping.entries().containsKey("sqlstate") && !mapping.entries().containsKey("constraint")) {
            problems.add(
                    mapping.position(),
                    "what is rejected needs a sqlstate or a constraint: any mistake in the row would be refused too");
        }
        Node.Entry as = mapping.entries().get("as");
        String persona = text(mapping, "as");
        if (as != null && persona != null) {
            mentions.add(new Mention(as.value().position(), persona));
        }
        return new RejectsExpectation(
                table,
                text(mapping, "setup"),
                RowClassReader.values(problems, mapping, "row"),
                List.of(),
                sqlStates(mapping),
                text(mapping, "constraint"),
                persona,
                number,
                mapping.position());
    }

    /** A row like another in some columns: there is nothing else to be said of it. */
    private RejectsExpectation again(Node.Mapping mapping, Node.Entry same, ObjectName table, int number) {
        for (String key : List.of("row", "sqlstate", "constraint", "as")) {
            if (mapping.entries().containsKey(key)) {
                problems.add(
                        same.position(),
                        "same goes with setup alone: whatever refuses the second row will do, and both are made; leave out "
                                + key);
            }
        }
        List<String> columns = problems.texts(same.value(), "same");
        if (columns.isEmpty()) {
            problems.add(same.position(), "same needs the columns of which the same values are not taken twice");
        }
        return new RejectsExpectation(
                table, text(mapping, "setup"), Map.of(), columns, List.of(), null, null, number, mapping.position());
    }

    private List<String> sqlStates(Node.Mapping mapping) {
        Node.Entry entry = mapping.entries().get("sqlstate");
        List<String> codes = entry == null ? List.of() : problems.texts(entry.value(), "sqlstate");
        for (String code : codes) {
            if (!code.matches("[0-9A-Z]{5}")) {
                problems.add(
                        mapping.position(), "sqlstate must be five digits or capitals, '23514', found '" + code + "'");
            }
        }
        if (entry != null
                && entry.value() instanceof Node.Sequence list
                && list.items().isEmpty()) {
            problems.wrong(entry.value(), "sqlstate", "a code, '23514', or a list of codes");
        }
        return codes;
    }

    private @Nullable String text(Node.Mapping mapping, String key) {
        Node.Entry entry = mapping.entries().get(key);
        return entry == null ? null : problems.text(entry.value(), key);
    }

    /** What has been read; names that are known nowhere are said. */
    BehaviourExpectations expectations() {
        for (Mention mention : mentions) {
            if (!personas.containsKey(mention.persona())) {
                problems.unknown(mention.position(), "persona", mention.persona(), personas.keySet());
            }
        }
        return new BehaviourExpectations(setups, personas, access, rejects, exercises);
    }
}
