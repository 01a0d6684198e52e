package dev.pgassay.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.callback.Warning;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/** Follows a run: gives each file a fresh session, keeps what the server says, stops what could not end well. */
final class FlywayEvents implements Callback {
    private static final int MOST_NOTICES = 200;
    private static final Set<Event> FOLLOWED =
            EnumSet.of(Event.BEFORE_EACH_MIGRATE, Event.AFTER_EACH_MIGRATE, Event.AFTER_EACH_MIGRATE_STATEMENT);

    private final List<PreparedMigration> migrations;
    private final Connection connection;
    private final SessionStart session;
    private final List<String> notices = new ArrayList<>();
    private int current = -1;

    FlywayEvents(List<PreparedMigration> migrations, Connection connection, SessionStart session) {
        this.migrations = migrations;
        this.connection = connection;
        this.session = session;
    }

    /** Ends the run for a reason that no statement gives. */
    static final class Stopped extends FlywayException {
        private static final long serialVersionUID = 1L;

        private final transient Origin at;

        Stopped(Origin at, String reason) {
            super(reason);
            this.at = at;
        }

        Origin at() {
            return at;
        }
    }

    /** The place of the file that was begun last, -1 before the first. */
    int current() {
        return current;
    }

    List<String> notices() {
        return notices;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return FOLLOWED.contains(event);
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public String getCallbackName() {
        return "pgassay";
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            switch (event) {
                case BEFORE_EACH_MIGRATE -> begin();
                case AFTER_EACH_MIGRATE -> refuseOpenTransaction();
                default -> keep(context.getStatement().getWarnings());
            }
        } catch (SQLException e) {
            throw new FlywayException("cannot prepare the session", e);
        }
    }

    private void begin() throws SQLException {
        current++;
        Script.Defect defect = script().defect();
        if (defect != null) {
            throw new Stopped(defect.at(), defect.message());
        }
        session.restore(connection);
    }

    /** Outside a transaction of Flyway's, what a file has begun would go on into the next file, or be lost at the end. */
    private void refuseOpenTransaction() throws SQLException {
        boolean open = connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
        if (open && connection.getAutoCommit()) {
            List<Origin> lines = script().lines();
            throw new Stopped(
                    lines.get(lines.size() - 1),
                    "the file ends inside a transaction that it began; its end needs a COMMIT");
        }
    }

    private void keep(List<Warning> warnings) {
        for (Warning warning : warnings) {
            if (notices.size() < MOST_NOTICES) {
                notices.add(warning.getMessage());
            }
        }
    }

    private Script script() {
        return migrations.get(current).script();
    }
}
