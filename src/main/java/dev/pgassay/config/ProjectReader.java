package dev.pgassay.config;

import dev.pgassay.finding.Position;
import dev.pgassay.scratch.Gap;
import dev.pgassay.scratch.MigrationFolder;
import dev.pgassay.scratch.Naming;
import dev.pgassay.scratch.Platform;
import dev.pgassay.scratch.TransactionMode;
import dev.pgassay.yaml.Node;
import dev.pgassay.yaml.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the nodes of {@code pgassay.yaml}. */
final class ProjectReader {

    /** Files in a migrations folder that are not migrations: the key, and what it calls each file. */
    private static final Map<String, String> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("bundles", "bundle");
        OTHERS.put("rollbacks", "rollback");
        OTHERS.put("resets", "reset");
        OTHERS.put("validations", "validation");
        OTHERS.put("seeds", "seed");
        OTHERS.put("other", "other");
    }

    private final Path base;
    private final Map<Path, Position> places = new LinkedHashMap<>();
    private final Problems problems;

    ProjectReader(Path file, Problems problems) {
        this.base = Objects.requireNonNullElse(file.getParent(), Path.of(""));
        this.problems = problems;
    }

    /** Where each file and folder is named. */
    Map<Path, Position> places() {
        return places;
    }

    private Path path(String text, Node node) {
        Path path = base.resolve(text);
        places.put(path, node.position());
        return path;
    }

    Map<String, DatabaseConfig> read(Node node) {
        Map<String, DatabaseConfig> databases = new LinkedHashMap<>();
        Node.Mapping top = problems.mapping(node, "pgassay.yaml");
        if (top == null) {
            return databases;
        }
        problems.checkKeys(top, List.of("databases"));
        Node.Entry entry = top.entries().get("databases");
        Node.Mapping named = entry == null ? null : problems.mapping(entry.value(), "databases");
        if (named != null) {
            named.entries().values().forEach(database -> database(database, databases));
        }
        if (entry == null || (named != null && named.entries().isEmpty())) {
            problems.add(top.position(), "no database is configured, so nothing would be checked");
        }
        return databases;
    }

    private void database(Node.Entry entry, Map<String, DatabaseConfig> databases) {
        Node.Mapping mapping = problems.mapping(entry.value(), "database " + entry.key());
        if (mapping == null) {
            return;
        }
        problems.checkKeys(mapping, List.of("platform", "migrations", "expectations"));
        Platform platform = choice(mapping, "platform", Platform.PLAIN, Platform.values(), Platform::label);
        Node migrations = required(mapping, "migrations", entry);
        Node expectations = required(mapping, "expectations", entry);
        Node.Mapping folder = migrations == null ? null : problems.mapping(migrations, "migrations");
        MigrationFolder migrationFolder = folder == null ? null : folder(folder, entry);
        String expected = expectations == null ? null : problems.text(expectations, "expectations");
        if (migrationFolder != null && expectations != null && expected != null) {
            Path path = path(expected, expectations);
            databases.put(entry.key(), new DatabaseConfig(entry.key(), platform, migrationFolder, path));
        }
    }

    private @Nullable MigrationFolder folder(Node.Mapping mapping, Node.Entry database) {
        List<String> keys = new ArrayList<>(List.of("location", "naming", "order", "transaction", "gaps"));
        keys.addAll(OTHERS.keySet());
        problems.checkKeys(mapping, keys);
        Node location = required(mapping, "location", database);
        Naming naming = choice(mapping, "naming", Naming.FLYWAY, Naming.values(), Naming::label);
        TransactionMode transaction = choice(
                mapping, "transaction", TransactionMode.PER_FILE, TransactionMode.values(), TransactionMode::label);
        List<String> order = texts(mapping, "order");
        Node.Entry orderEntry = mapping.entries().get("order");
        if (naming == Naming.LISTED && orderEntry == null) {
            problems.add(mapping.position(), "naming 'listed' needs order: the files in their order");
        }
        if (naming != Naming.LISTED && orderEntry != null) {
            problems.add(orderEntry.position(), "order is for naming 'listed'; here the names decide");
        }
        Map<String, String> others = new LinkedHashMap<>();
        OTHERS.forEach((key, what) -> texts(mapping, key).forEach(file -> others.put(file, what)));
        String path = location == null ? null : problems.text(location, "location");
        return location == null || path == null
                ? null
                : new MigrationFolder(path(path, location), naming, order, transaction, gaps(mapping), others);
    }

    private List<Gap> gaps(Node.Mapping mapping) {
        List<Gap> gaps = new ArrayList<>();
        Node.Entry entry = mapping.entries().get("gaps");
        if (entry == null) {
            return gaps;
        }
        if (!(entry.value() instanceof Node.Sequence sequence)) {
            problems.wrong(entry.value(), "gaps", "a list of {from, to, reason}");
            return gaps;
        }
        for (Node item : sequence.items()) {
            Node.Mapping gap = problems.mapping(item, "a gap");
            if (gap != null) {
                problems.checkKeys(gap, List.of("from", "to", "reason"));
                Long from = number(gap, "from");
                Long to = number(gap, "to");
                Node.Entry reason = gap.entries().get("reason");
                String why = reason == null ? null : problems.text(reason.value(), "reason");
                if (from == null || to == null || why == null || to < from) {
                    problems.add(gap.position(), "a gap needs from, to (not less than from) and reason");
                } else {
                    gaps.add(new Gap(from, to, why));
                }
            }
        }
        return gaps;
    }

    private static @Nullable Long number(Node.Mapping mapping, String key) {
        Node.Entry entry = mapping.entries().get(key);
        return entry != null
                        && entry.value() instanceof Node.Scalar scalar
                        && scalar.text().matches("\\d{1,18}")
                ? Long.valueOf(scalar.text())
                : null;
    }

    private List<String> texts(Node.Mapping mapping, String key) {
        Node.Entry entry = mapping.entries().get(key);
        return entry == null ? List.of() : problems.texts(entry.value(), key);
    }

    private @Nullable Node required(Node.Mapping mapping, String key, Node.Entry database) {
        Node.Entry entry = mapping.entries().get(key);
        if (entry == null) {
            problems.add(mapping.position(), "database " + database.key() + " needs " + key);
            return null;
        }
        return entry.value();
    }

    private <T> T choice(Node.Mapping mapping, String key, T otherwise, T[] values, Function<T, String> label) {
        Node.Entry entry = mapping.entries().get(key);
        if (entry == null) {
            return otherwise;
        }
        String text = problems.text(entry.value(), key);
        for (T value : values) {
            if (label.apply(value).equals(text)) {
                return value;
            }
        }
        if (text != null) {
            problems.unknown(
                    entry.value().position(),
                    key,
                    text,
                    Arrays.stream(values).map(label).toList());
        }
        return otherwise;
    }
}
