package dev.pgassay.junit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** What was read from a database; read again when somebody could have changed it and the server has written anything since. */
final class Reading<T> {

    private final TestDatabase database;
    private final From<T> from;
    private @Nullable T value;
    private @Nullable String writtenUpTo; // the server's log, when it was read

    /** How it is read. */
    interface From<T> {
        T read(Connection connection) throws SQLException;
    }

    Reading(TestDatabase database, From<T> from) {
        this.database = database;
        this.from = from;
    }

    /** Throws {@link NoDatabase} in one line when the database cannot be reached. */
    synchronized T get() {
        T known = value;
        if (known != null && !database.wasHandedOut()) {
            return known;
        }
        try (Connection connection = database.connect()) {
            String now = written(connection);
            if (known == null || !now.equals(writtenUpTo)) {
                known = from.read(connection);
                value = known;
                writtenUpTo = now;
            }
            return known;
        } catch (SQLException e) {
            throw database.unreachable(e);
        }
    }

    /** How far the server has come in writing what is changed anywhere on it. */
    private static String written(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pg_catalog.pg_current_wal_insert_lsn()")) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
