package dev.pgassay.behaviour;

import java.sql.SQLException;

/** A row class that has no rows to try anything with; the message says why. */
final class NoRows extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoRows(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }

    /** Does something without which there are no rows. */
    static <T> T unless(String failing, Session session, Session.Work<T> work) throws SQLException {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new NoRows(failing + ": " + session.failure(e).text(session.limits()));
        }
    }
}
