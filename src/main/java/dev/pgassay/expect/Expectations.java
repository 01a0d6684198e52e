package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that is expected of a database.
 *
 * @param objects what is expected of each object
 * @param limits how much may exist
 * @param rows rows that must be there
 * @param complete the kinds of which nothing may exist that is not listed, wherever it is
 * @param server the major version of the server that printed the snapshot among them, {@code 17}; 0 where there is none
 * @param behaviour what the database does, which only a scratch database shows
 */
public record Expectations(
        List<ObjectExpectation> objects,
        List<Limit> limits,
        List<RowsExpectation> rows,
        Set<Kind> complete,
        int server,
        BehaviourExpectations behaviour) {

    /** Copies what is given. */
    public Expectations {
        objects = List.copyOf(objects);
        limits = List.copyOf(limits);
        rows = List.copyOf(rows);
        complete = Set.copyOf(complete);
    }

    /** Expectations that no server has printed, and that say nothing of what the database does. */
    public Expectations(
            List<ObjectExpectation> objects, List<Limit> limits, List<RowsExpectation> rows, Set<Kind> complete) {
        this(objects, limits, rows, complete, 0, BehaviourExpectations.NONE);
    }

    /** Expectations that allow more than they list, but for their limits. */
    public Expectations(List<ObjectExpectation> objects, List<Limit> limits, List<RowsExpectation> rows) {
        this(objects, limits, rows, Set.of());
    }

    /**
     * Reads a file, or every {@code .yaml} and {@code .yml} file below a folder.
     *
     * @param path the file or folder; messages name files as it does
     * @throws dev.pgassay.yaml.InvalidFile when there is none, or one of them is wrong; every problem is named
     */
    public static Expectations load(Path path) {
        return ExpectationLoader.load(List.of(path));
    }

    /** What is expected of these, and beyond them nothing of the same kinds as before. */
    Expectations with(List<ObjectExpectation> fewer, List<Limit> fewerLimits, List<RowsExpectation> fewerRows) {
        return new Expectations(fewer, fewerLimits, fewerRows, complete, server, behaviour);
    }

    /**
     * Reads several files or folders as one.
     *
     * @param paths the files and folders
     * @throws dev.pgassay.yaml.InvalidFile as {@link #load(Path)} does
     */
    public static Expectations load(List<Path> paths) {
        return ExpectationLoader.load(paths);
    }

    /** The same, but for what the database does: for one that may only be looked at. */
    public Expectations withoutBehaviour() {
        return new Expectations(objects, limits, rows, complete, server, BehaviourExpectations.NONE);
    }

    /** The same with every table named that is exercised because its schema is. */
    public Expectations withTables(Catalog catalog) {
        return new Expectations(objects, limits, rows, complete, server, behaviour.withTables(catalog));
    }

    /** The schemas that something is expected in, or of. */
    public Set<String> schemas() {
        Set<String> schemas = new TreeSet<>();
        for (ObjectExpectation object : objects) {
            if (object.kind() == Kind.SCHEMA && object.name() != null) {
                schemas.add(object.name());
            } else if (object.scope().schema() != null) {
                schemas.add(object.scope().schema());
            }
        }
        limits.forEach(limit -> limit.scopes().stream()
                .map(Scope::schema)
                .filter(Objects::nonNull)
                .forEach(schemas::add));
        return schemas;
    }

    /** Whether a catalog alone leaves nothing to look at. */
    public boolean saysNothingOfCatalog() {
        return objects.isEmpty() && limits.isEmpty() && complete.isEmpty();
    }

    /** Whether nothing at all is expected. */
    public boolean isEmpty() {
        return objects.isEmpty() && limits.isEmpty() && rows.isEmpty() && complete.isEmpty() && behaviour.isEmpty();
    }
}
