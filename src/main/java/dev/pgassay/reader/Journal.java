package dev.pgassay.reader;

import java.util.ArrayList;
import java.util.List;

/** Each statement that reaches the server, in order. */
final class Journal {

    private final List<Receipt.Statement> statements = new ArrayList<>();
    private final long start = System.nanoTime();

    void ran(String sql, long began, long rows) {
        statements.add(new Receipt.Statement(sql, milliseconds(began), rows));
    }

    List<Receipt.Statement> statements() {
        return List.copyOf(statements);
    }

    double total() {
        return milliseconds(start);
    }

    private static double milliseconds(long since) {
        return Math.round((System.nanoTime() - since) / 1e3) / 1e3;
    }
}
