package dev.pgassay.reader;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The least that a read can cost: its statements, of which the server throws the rows away. */
public final class Floor {

    private Floor() {}

    /** Runs every {@code .sql} file of a read; the role has to be a superuser. */
    public static void run(Connection connection) throws SQLException {
        try (ReadTransaction transaction = ReadTransaction.begin(connection)) {
            Queries queries = new Queries(transaction.connection(), new Journal(), 0, 0);
            try (Statement statement = connection.createStatement()) {
                for (String file : CatalogReader.files()) {
                    statement.execute("copy (" + queries.text(file) + "\n) to '/dev/null'");
                }
            }
        }
    }
}
