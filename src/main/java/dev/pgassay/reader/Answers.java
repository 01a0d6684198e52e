package dev.pgassay.reader;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rows that each {@code .sql} file gave. */
final class Answers {

    private final Map<String, List<Row>> rows = new HashMap<>();

    void put(String file, List<Row> read) {
        rows.put(file, read);
    }

    List<Row> to(String file) {
        return Objects.requireNonNull(rows.get(file), file);
    }

    Collection<List<Row>> all() {
        return rows.values();
    }
}
