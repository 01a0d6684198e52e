package dev.pgassay.expect;

import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.Kind.Place;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Position;
import dev.pgassay.yaml.Node;
import dev.pgassay.yaml.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A snapshot that was written to a file. */
final class SnapshotFile {

    /** What may be listed under a relation. */
    private static final List<Kind> PARTS = Arrays.stream(Kind.values())
            .filter(kind -> kind.place() == Place.RELATION)
            .toList();

    private final Problems problems;
    private final SnapshotValue values;
    private final List<ObjectExpectation> objects = new ArrayList<>();
    private int major;
    private final Set<Environment> with = EnumSet.noneOf(Environment.class);
    private final Map<Kind, List<FactType>> facts = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> keys = new EnumMap<>(Kind.class);

    SnapshotFile(Problems problems) {
        this.problems = problems;
        this.values = new SnapshotValue(problems);
    }

    static boolean isOne(Node node) {
        return node instanceof Node.Mapping top && top.entries().containsKey(SnapshotText.SNAPSHOT);
    }

    List<ObjectExpectation> objects() {
        return objects;
    }

    /** The major version of the server that it is of. */
    int server() {
        return major;
    }

    /** The kinds of which nothing may exist that is not listed. */
    Set<Kind> complete() {
        return Arrays.stream(Kind.values())
                .filter(kind -> Snapshot.isListed(Environment.of(kind), with) && Absence.isKept(kind, major))
                .collect(Collectors.toSet());
    }

    void read(Node.Mapping top) {
        Node.Entry format = top.entries().get(SnapshotText.SNAPSHOT);
        if (format == null || !isKnown(format.value())) {
            return;
        }
        server(top);
        Node.Entry listed = top.entries().get(SnapshotText.WITH);
        if (listed != null) {
            environments(listed.value());
        }
        Set<String> keys =
                new LinkedHashSet<>(List.of(SnapshotText.SNAPSHOT, SnapshotText.POSTGRESQL, SnapshotText.WITH));
        List<Kind> kinds = complete().stream()
                .filter(kind -> kind.place() != Place.RELATION)
                .sorted()
                .toList();
        kinds.forEach(kind -> keys.add(kind.plural()));
        problems.checkKeys(top, keys);
        for (Kind kind : kinds) {
            Node.Entry section = top.entries().get(kind.plural());
            if (section != null) {
                section(kind, null, section.value());
            }
        }
    }

    private boolean isKnown(Node format) {
        String text = format instanceof Node.Scalar scalar ? scalar.text() : "";
        if (!text.matches("[1-9][0-9]{0,8}")) {
            problems.wrong(format, SnapshotText.SNAPSHOT, "the number of a format");
            return false;
        }
        if (Long.parseLong(text) > SnapshotText.FORMAT) {
            problems.add(
                    format.position(),
                    "a snapshot of format " + text + "; this pgassay reads those up to " + SnapshotText.FORMAT
                            + ", a newer one wrote it");
            return false;
        }
        return true;
    }

    private void server(Node.Mapping top) {
        Node.Entry entry = top.entries().get(SnapshotText.POSTGRESQL);
        if (entry == null) {
            problems.add(top.position(), "a snapshot says of which PostgreSQL it is, as in 'postgresql: 17'");
        } else {
            FactReader.count(problems, entry.value(), SnapshotText.POSTGRESQL).ifPresent(number -> major = number);
        }
    }

    private void environments(Node node) {
        Map<String, Environment> words = new LinkedHashMap<>();
        for (Environment environment : Environment.values()) {
            words.put(SnapshotText.word(environment), environment);
        }
        for (Node item : node instanceof Node.Sequence list ? list.items() : List.of(node)) {
            String word = problems.text(item, "an item of " + SnapshotText.WITH);
            Environment environment = words.get(String.valueOf(word));
            if (environment != null) {
                with.add(environment);
            } else if (word != null) {
                problems.unknown(item.position(), "item of " + SnapshotText.WITH, word, words.keySet());
            }
        }
    }

    private void section(Kind kind, @Nullable ObjectName relation, Node node) {
        Node.Mapping section = problems.mapping(node, kind.plural());
        if (section == null) {
            return;
        }
        if (kind.isSingle()) {
            Scope scope = relation == null ? new Scope(null, null) : new Scope(relation.schema(), relation.name());
            object(kind, scope, "", section, node.position());
            return;
        }
        for (Node.Entry entry : section.entries().values()) {
            Node.Mapping facts = problems.mapping(entry.value(), kind.withArticle());
            if (facts != null && relation != null) {
                object(kind, new Scope(relation.schema(), relation.name()), entry.key(), facts, entry.position());
            } else if (facts != null && kind.place() == Place.SCHEMA) {
                inSchema(kind, entry, facts);
            } else if (facts != null) {
                object(kind, new Scope(null, null), entry.key(), facts, entry.position());
            }
        }
    }

    private void inSchema(Kind kind, Node.Entry entry, Node.Mapping facts) {
        WrittenName name = WrittenName.of(entry.key(), null);
        if (name.schema() == null) {
            problems.add(
                    entry.position(),
                    kind.withArticle() + " is named as schema.name in a snapshot, found '" + entry.key() + "'");
            return;
        }
        object(kind, new Scope(name.schema(), null), name.name(), facts, entry.position());
        if (kind.isRelation()) {
            ObjectName relation = ObjectName.of(name.schema(), name.name());
            for (Kind part : PARTS) {
                Node.Entry held = facts.entries().get(part.plural());
                if (held != null) {
                    section(part, relation, held.value());
                }
            }
        }
    }

    private void object(Kind kind, Scope scope, String name, Node.Mapping mapping, Position position) {
        List<FactType> compared = facts.computeIfAbsent(kind, key -> Snapshot.facts(key, with));
        List<FactExpectation> expected = new ArrayList<>(compared.size());
        Set<String> unseen = unseen(mapping);
        for (FactType fact : compared) {
            if (!unseen.contains(fact.name())) {
                expected.add(expected(kind, fact, scope, mapping, position));
            }
        }
        problems.checkKeys(mapping, keys.computeIfAbsent(kind, this::keys));
        objects.add(new ObjectExpectation(kind, scope, name, false, expected, null, position));
    }

    private FactExpectation expected(Kind kind, FactType fact, Scope scope, Node.Mapping mapping, Position position) {
        if (SnapshotText.isImplied(fact)) {
            return new FactExpectation(fact, scope.toString(), null);
        }
        Node.Entry entry = mapping.entries().get(fact.name());
        return entry == null
                ? values.left(kind, fact, position)
                : new FactExpectation(fact, values.read(kind, fact, entry.value()), entry.position());
    }

    /** The keys that may stand under an object of a kind. */
    private Set<String> keys(Kind kind) {
        Set<String> keys = new LinkedHashSet<>();
        Snapshot.facts(kind, with).stream()
                .filter(fact -> !SnapshotText.isImplied(fact))
                .forEach(fact -> keys.add(fact.name()));
        keys.add(SnapshotText.NOT_SEEN);
        if (kind.isRelation()) {
            PARTS.forEach(part -> keys.add(part.plural()));
        }
        return keys;
    }

    private Set<String> unseen(Node.Mapping mapping) {
        Node.Entry entry = mapping.entries().get(SnapshotText.NOT_SEEN);
        return entry == null ? Set.of() : Set.copyOf(problems.texts(entry.value(), SnapshotText.NOT_SEEN));
    }
}
