package dev.pgassay.scratch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Sessions in the maintenance database, kept for the next one who needs one; statements are for the server as a whole. */
final class Sessions implements AutoCloseable {
    private final Access access;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    Sessions(Access access, Connection first) {
        this.access = access;
        idle.add(first);
    }

    <T> T lend(ServerWork<T> work) throws SQLException {
        Connection connection = take();
        try {
            return work.in(connection);
        } finally {
            idle.addFirst(connection);
        }
    }

    void run(String sql) throws SQLException {
        lend(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    /** The first column of every row. */
    List<String> column(String sql, Object... arguments) throws SQLException {
        return lend(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < arguments.length; i++) {
                    statement.setObject(i + 1, arguments[i]);
                }
                List<String> values = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        values.add(String.valueOf(rows.getString(1)));
                    }
                }
                return values;
            }
        });
    }

    /** Several statements of which all or none take effect. */
    void together(List<String> statements) throws SQLException {
        Connection connection = take();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
            idle.addFirst(connection);
        }
    }

    private Connection take() throws SQLException {
        Connection connection = idle.pollFirst();
        return connection == null || connection.isClosed() ? access.connect() : connection;
    }

    @Override
    public void close() {
        for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            Leftover.attempt("closing a session", connection::close);
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
