package dev.pgassay.reader;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** The rows that each {@code .sql} file gave. */
final class Answers {

    private final Map<String, List<Row>> rows = new HashMap<>();

    void put(String file, List<Row> read) {
        rows.put(file, read);
    }

    boolean has(String file) {
        return rows.containsKey(file);
    }

    List<Row> to(String file) {
        return Objects.requireNonNull(rows.get(file), file);
    }

    /** The same, where nobody will ask again: in a large database they are many. */
    List<Row> take(String file) {
        return Objects.requireNonNull(rows.remove(file), file);
    }

    /** What the rows of each file are turned into. */
    Answers map(BiFunction<String, List<Row>, List<Row>> change) {
        Answers changed = new Answers();
        rows.forEach((file, read) -> changed.put(file, change.apply(file, read)));
        return changed;
    }

    Collection<List<Row>> all() {
        return rows.values();
    }
}
