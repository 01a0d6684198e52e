package dev.pgassay.behaviour;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What became of a statement.
 *
 * @param rows how many rows it saw or changed; 0 when it failed
 * @param failure why it failed, or null
 */
record Outcome(long rows, @Nullable Failure failure) {

    static Outcome of(long rows) {
        return new Outcome(rows, null);
    }

    static Outcome of(Failure failure) {
        return new Outcome(0, failure);
    }

    /** What becomes of a statement, or of several, which are undone; what is deferred to the end is checked too. */
    static Outcome of(Session session, Session.Work<Long> work) throws SQLException {
        return session.undone(() -> {
            try {
                long rows = work.run();
                session.execute("set constraints all immediate");
                return of(rows);
            } catch (SQLException e) {
                return of(session.failure(e));
            }
        });
    }

    boolean worked() {
        return failure == null;
    }
}
