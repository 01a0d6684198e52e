package dev.pgassay.behaviour;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A value that was asked for.
 *
 * @param text the value as text, or null
 * @param outcome what went wrong, or null
 */
record Result(@Nullable String text, @Nullable Outcome outcome) {

    /** Asks for a value. */
    interface Question {
        @Nullable
        String ask() throws SQLException;
    }

    static Result of(Session session, Question question) throws SQLException {
        try {
            return session.kept(() -> new Result(question.ask(), null));
        } catch (SQLException e) {
            return new Result(null, Outcome.of(session.failure(e)));
        }
    }
}
