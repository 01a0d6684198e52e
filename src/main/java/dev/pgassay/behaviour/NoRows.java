package dev.pgassay.behaviour;

import java.sql.SQLException;
import java.util.Set;

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

    /** What a row could be made with only that has told the session more than who will try something with it does. */
    static void unlessTold(Session session, Set<String> before) {
        Set<String> more = session.told().since(before);
        if (!more.isEmpty()) {
            throw new NoRows("a row could be made only where " + String.join(" and ", more)
                    + (more.size() == 1 ? " is set" : " are set")
                    + ", which no session forgets and the persona does not set; insert the row in `setup:`, with its"
                    + " trigger off, and find it by `where:`, or give the persona `settings:`");
        }
    }
}
