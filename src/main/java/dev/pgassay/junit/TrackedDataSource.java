package dev.pgassay.junit;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens a connection per call; those that a test leaves open are closed when the test, or the class, has ended. */
final class TrackedDataSource implements DataSource, AutoCloseable {

    private final TestDatabase database;
    private final List<Connection> open = new CopyOnWriteArrayList<>();

    TrackedDataSource(TestDatabase database) {
        this.database = database;
    }

    TestDatabase database() {
        return database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = database.dataSource().getConnection();
        open.removeIf(TrackedDataSource::isClosed);
        open.add(connection);
        return connection;
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true; // what cannot even say so is of no more use
        }
    }

    @Override
    public void close() {
        open.forEach(connection -> Quietly.run("closing a connection that a test left open", connection::close));
        open.clear();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return database.dataSource().getConnection(user, password);
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return database.dataSource().getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        database.dataSource().setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database.dataSource().setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.dataSource().getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return database.dataSource().getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return database.dataSource().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return database.dataSource().isWrapperFor(type);
    }

    @Override
    public String toString() {
        return database.toString();
    }
}
