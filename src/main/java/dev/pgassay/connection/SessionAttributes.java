package dev.pgassay.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.postgresql.jdbc.PgConnection;

/** What a server must be to be taken: target_session_attrs. */
enum SessionAttributes {
    ANY,
    READ_WRITE,
    READ_ONLY,
    PRIMARY,
    STANDBY,
    PREFER_STANDBY;

    /** Throws {@link InvalidConnection} for an unknown word. */
    static SessionAttributes of(Settings settings) {
        Given given = settings.get(Parameter.TARGET_SESSION_ATTRS);
        if (given == null) {
            return ANY;
        }
        return Arrays.stream(values())
                .filter(known -> known.label().equals(given.value()))
                .findFirst()
                .orElseThrow(() -> new InvalidConnection(given.origin() + " is \"" + given.value() + "\"; it may be "
                        + Arrays.stream(values()).map(SessionAttributes::label).collect(Collectors.joining(", "))));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is looked for among all hosts first, and what then. */
    List<SessionAttributes> rounds() {
        return this == PREFER_STANDBY ? List.of(STANDBY, ANY) : List.of(this);
    }

    boolean fit(PgConnection session) throws SQLException {
        return switch (this) {
            case ANY, PREFER_STANDBY -> true;
            case PRIMARY -> !isStandby(session);
            case STANDBY -> isStandby(session);
            case READ_WRITE -> !isReadOnly(session);
            case READ_ONLY -> isReadOnly(session);
        };
    }

    private static boolean isReadOnly(PgConnection session) throws SQLException {
        return isStandby(session) || isOn(session, "default_transaction_read_only", "show transaction_read_only");
    }

    private static boolean isStandby(PgConnection session) throws SQLException {
        return isOn(
                session, "in_hot_standby", "select case when pg_catalog.pg_is_in_recovery() then 'on' else 'off' end");
    }

    /** A server says so by itself since 14; a pooler may keep it to itself. */
    private static boolean isOn(PgConnection session, String parameter, String question) throws SQLException {
        String said = session.getParameterStatus(parameter);
        if (said != null) {
            return said.equals("on");
        }
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return "on".equals(row.getString(1));
        }
    }
}
