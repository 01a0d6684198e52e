package dev.pgassay.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a server to read its catalog.
 *
 * @param session who read, and where
 * @param statements each statement in order
 * @param locks what the transaction held when all was read, as {@code pg_locks} shows it
 * @param milliseconds how long the transaction took, from its first statement to its end
 */
public record Receipt(Session session, List<Statement> statements, List<Lock> locks, double milliseconds) {

    /** Copies what is given. */
    public Receipt {
        statements = List.copyOf(statements);
        locks = List.copyOf(locks);
    }

    /**
     * Who read, and where.
     *
     * @param role the role whose privileges count
     * @param login the role that has logged in
     * @param attributes the role's attributes as SQL has them, {@code BYPASSRLS}
     * @param memberOf the roles that it is a member of; not told of a superuser, who is one of all
     * @param superuser whether it may do anything
     * @param database the database
     * @param version what the server says of itself
     * @param standby whether it is a standby
     * @param systemIdentifier what the cluster and its standbys are known by; null where the role may not see it
     */
    public record Session(
            String role,
            String login,
            List<String> attributes,
            List<String> memberOf,
            boolean superuser,
            String database,
            String version,
            boolean standby,
            @Nullable String systemIdentifier) {}

    /**
     * One statement.
     *
     * @param sql its whole text
     * @param milliseconds from sending it to having its last row
     * @param rows how many rows came back
     */
    public record Statement(String sql, double milliseconds, long rows) {}

    /**
     * Locks of one kind.
     *
     * @param type what is locked in {@code pg_locks}' words
     * @param mode how, {@code AccessShareLock}
     * @param number how many
     * @param outside how many of them are on something else than the server's own catalogs
     * @param relations the tables and views among them, by name
     */
    public record Lock(String type, String mode, int number, int outside, List<String> relations) {}

    /** Whether nothing was locked more than any SELECT locks what it reads. */
    public boolean isHarmless() {
        return locks.stream()
                .filter(lock -> lock.type().equals("relation"))
                .allMatch(lock -> lock.mode().equals("AccessShareLock"));
    }

    static Session session(Row row) {
        return new Session(
                row.text("role"),
                row.text("login"),
                row.texts("attributes"),
                row.texts("member_of"),
                row.flag("superuser"),
                row.text("database"),
                row.text("version"),
                row.flag("standby"),
                row.textOrNull("system_identifier"));
    }

    static Lock lock(Row row) {
        return new Lock(
                row.text("type"),
                row.text("mode"),
                row.number("number"),
                row.number("outside"),
                row.texts("relations"));
    }
}
