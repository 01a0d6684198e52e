package dev.pgassay.scratch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the session began with; each file starts from there, whatever the one before has set. */
record SessionStart(String serverVersion, String searchPath, String role, String user) {
    private static final String READ =
            "SELECT version(), current_setting('search_path'), current_setting('role'), session_user";
    private static final String RESTORE = "SELECT set_config('session_authorization', ?, false),"
            + " set_config('role', ?, false), set_config('search_path', ?, false)";

    static SessionStart of(Connection connection) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ);
                ResultSet row = read.executeQuery()) {
            row.next();
            return new SessionStart(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
        }
    }

    void restore(Connection connection) throws SQLException {
        try (PreparedStatement restore = connection.prepareStatement(RESTORE)) {
            restore.setString(1, user);
            restore.setString(2, role);
            restore.setString(3, searchPath);
            restore.execute();
        }
    }
}
