package dev.pgassay.expect;

import dev.pgassay.catalog.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Everything that is expected of a database.
 *
 * @param objects what is expected of each object
 * @param limits how much may exist
 * @param rows rows that must be there
 * @param complete the kinds of which nothing may exist that is not listed, wherever it is
 * @param behaviour what the database does, which only a scratch database shows
 */
public record Expectations(
        List<ObjectExpectation> objects,
        List<Limit> limits,
        List<RowsExpectation> rows,
        Set<Kind> complete,
        BehaviourExpectations behaviour) {

    /** Copies what is given. */
    public Expectations {
        objects = List.copyOf(objects);
        limits = List.copyOf(limits);
        rows = List.copyOf(rows);
        complete = Set.copyOf(complete);
    }

    /** Expectations that allow more than they list, but for their limits. */
    public Expectations(List<ObjectExpectation> objects, List<Limit> limits, List<RowsExpectation> rows) {
        this(objects, limits, rows, Set.of());
    }

    /** Expectations that say nothing of what the database does. */
    public Expectations(
            List<ObjectExpectation> objects, List<Limit> limits, List<RowsExpectation> rows, Set<Kind> complete) {
        this(objects, limits, rows, complete, BehaviourExpectations.NONE);
    }

    /**
     * Reads a file, or every {@code .yaml} and {@code .yml} file below a folder.
     *
     * @param path the file or folder; messages name files as it does
     * @throws dev.pgassay.yaml.InvalidFile when there is none, or one of them is wrong; every problem is named
     */
    public static Expectations load(Path path) {
        return ExpectationLoader.load(path);
    }

    /** Whether nothing at all is expected. */
    public boolean isEmpty() {
        return objects.isEmpty() && limits.isEmpty() && rows.isEmpty() && complete.isEmpty() && behaviour.isEmpty();
    }
}
