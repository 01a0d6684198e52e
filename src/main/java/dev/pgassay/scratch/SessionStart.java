package dev.pgassay.scratch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the session began with; each file starts from there, whatever the one before has set. */
record SessionStart(String serverVersion, String searchPath, String role, String user) {
    private static final String READ =
            "SELECT version(), current_setting('search_path'), current_setting('role'), session_user";

    static SessionStart of(Connection connection) throws SQLException {
        try (Statement read = connection.createStatement();
                ResultSet row = read.executeQuery(READ)) {
            row.next();
            return new SessionStart(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
        }
    }

    /** In one round trip, and not prepared: a migration may say DEALLOCATE ALL. */
    void restore(Connection connection) throws SQLException {
        try (Statement restore = connection.createStatement()) {
            restore.execute("SELECT " + set("session_authorization", user) + ", " + set("role", role) + ", "
                    + set("search_path", searchPath));
        }
    }

    private static String set(String setting, String value) {
        return "set_config('" + setting + "', '" + value.replace("'", "''") + "', false)";
    }
}
