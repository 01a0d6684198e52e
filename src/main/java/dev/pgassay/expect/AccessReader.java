package dev.pgassay.expect;

import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.AccessExpectation.Cell;
import dev.pgassay.expect.AccessExpectation.RowClass;
import dev.pgassay.finding.Position;
import dev.pgassay.yaml.Node;
import dev.pgassay.yaml.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is expected of the access to one table. */
final class AccessReader {

    static final List<String> KEYS = List.of("complete", "rows");

    private static final Pattern OUTCOME = Pattern.compile("([a-z]+)(?: ([0-9A-Z]{5}))?");

    private final Problems problems;
    private final ObjectName table;
    /** Told of each persona that is named, and where. */
    private final BiConsumer<Position, String> mention;

    private final List<RowClass> classes = new ArrayList<>();
    private final Map<List<Object>, Cell> cells = new LinkedHashMap<>();

    AccessReader(Problems problems, ObjectName table, BiConsumer<Position, String> mention) {
        this.problems = problems;
        this.table = table;
        this.mention = mention;
    }

    @Nullable
    AccessExpectation read(Node.Entry entry) {
        Node.Mapping mapping = problems.mapping(entry.value(), "access of " + entry.key());
        if (mapping == null) {
            return null;
        }
        int before = problems.size();
        Node.Entry rows = mapping.entries().get("rows");
        if (rows == null) {
            classes.add(RowClassReader.any("any", entry.position()));
        } else {
            classes.addAll(new RowClassReader(problems, entry.key()).read(rows.value()));
        }
        for (Node.Entry persona : mapping.entries().values()) {
            if (!KEYS.contains(persona.key())) {
                mention.accept(persona.position(), persona.key());
                persona(persona);
            }
        }
        Node.Entry complete = mapping.entries().get("complete");
        boolean all = complete != null && flag(complete.value());
        if (cells.isEmpty() && !all && problems.size() == before) {
            problems.add(entry.position(), "nothing is expected of the access to " + entry.key());
        }
        return new AccessExpectation(table, all, classes, List.copyOf(cells.values()), entry.position());
    }

    private boolean flag(Node node) {
        if (node instanceof Node.Scalar scalar && scalar.text().matches("true|false")) {
            return scalar.text().equals("true");
        }
        problems.wrong(node, "complete", "true or false");
        return false;
    }

    private void persona(Node.Entry persona) {
        if (!(persona.value() instanceof Node.Mapping mapping)) {
            commands(persona, persona, classes);
            return;
        }
        List<String> known = new ArrayList<>(Command.words());
        classes.forEach(rowClass -> known.add(rowClass.name()));
        // what is said of one class comes after what is said of all, and counts
        for (Node.Entry entry : mapping.entries().values()) {
            if (!known.contains(entry.key())) {
                problems.unknown(entry.position(), "command or row class", entry.key(), known);
            }
            Command.of(entry.key()).ifPresent(command -> cell(persona, entry, command, classes));
        }
        for (RowClass rowClass : classes) {
            Node.Entry entry = mapping.entries().get(rowClass.name());
            if (entry != null) {
                commands(persona, entry, List.of(rowClass));
            }
        }
    }

    /** One outcome for all commands, or one for each. */
    private void commands(Node.Entry persona, Node.Entry entry, List<RowClass> of) {
        if (entry.value() instanceof Node.Mapping mapping) {
            problems.checkKeys(mapping, Command.words());
            mapping.entries()
                    .values()
                    .forEach(each -> Command.of(each.key()).ifPresent(command -> cell(persona, each, command, of)));
            return;
        }
        for (Command command : Command.values()) {
            List<RowClass> taking =
                    of.stream().filter(rowClass -> rowClass.takes(command)).toList();
            if (!taking.isEmpty()) {
                cell(persona, entry, command, taking);
            }
        }
    }

    private void cell(Node.Entry persona, Node.Entry entry, Command command, List<RowClass> of) {
        List<RowClass> taking =
                of.stream().filter(rowClass -> rowClass.takes(command)).toList();
        if (taking.isEmpty() && !of.isEmpty()) {
            problems.add(
                    entry.position(),
                    "there is no row to insert: row class " + of.get(0).name()
                            + " says only where to find rows; give it a sample");
        }
        String text = problems.text(entry.value(), command.word());
        if (text == null) {
            return;
        }
        Matcher matcher = OUTCOME.matcher(text);
        Access access = matcher.matches() ? Access.of(matcher.group(1)).orElse(null) : null;
        if (access == null || (matcher.group(2) != null && access != Access.ERROR)) {
            problems.unknown(entry.value().position(), "outcome", text, Access.words());
            return;
        }
        if (access == Access.BLINDLY && command != Command.UPDATE && command != Command.DELETE) {
            problems.add(
                    entry.value().position(),
                    "only an update and a delete are done blindly, found '" + text + "' of " + command.word());
            return;
        }
        for (RowClass rowClass : taking) {
            cells.put(
                    List.of(persona.key(), rowClass.name(), command),
                    new Cell(persona.key(), rowClass.name(), command, access, matcher.group(2), entry.position()));
        }
    }
}
