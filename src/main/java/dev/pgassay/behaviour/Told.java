package dev.pgassay.behaviour;

import java.sql.SQLException;

/** What ends everything, such as the loss of the connection, is told with what was being tried. */
final class Told {

    private Told() {}

    /** Something that is tried. */
    interface Doing {
        void run() throws SQLException;
    }

    static void with(String what, Doing doing) throws SQLException {
        try {
            doing.run();
        } catch (SQLException e) {
            throw new SQLException(what + ": " + e.getMessage(), e.getSQLState(), e);
        }
    }
}
