package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Why the server did not do something.
 *
 * @param sqlState the code, {@code 23514}
 * @param message the server's sentence
 * @param detail what the server adds, or null
 * @param constraint the constraint that refused it, by its name alone, or null
 * @param table the table that it is about, by its name alone, or null
 * @param column the column that it is about, or null
 * @param context the functions that were under way, or null
 * @param routine what in the server refused it, in no language, {@code aclcheck_error}, or null
 * @param late whether the statement took as long as it may
 */
record Failure(
        String sqlState,
        String message,
        @Nullable String detail,
        @Nullable String constraint,
        @Nullable String table,
        @Nullable String column,
        @Nullable String context,
        @Nullable String routine,
        boolean late) {

    private static final String DENIED = "42501";
    private static final Pattern DENIAL = Pattern.compile(
            "permission denied for (?:schema (?<schema>.+)|(?:(?:materialized )?view|(?:foreign )?table) (?<table>.+))"
                    + "|new row violates row-level security policy.* for table \"(?<secured>.+)\"");
    private static final Pattern ENGLISH = Pattern.compile("^(?:permission denied|must be|new row)");

    /** Where a policy refuses a row. */
    private static final String POLICY = "ExecWithCheckOptions";

    /** Where the server refuses a privilege, and where a policy refuses a row. */
    private static final Set<String> DENYING = Set.of("aclcheck_error", "aclcheck_error_col", POLICY);

    /** Where the server raises what somebody wrote. */
    private static final String RAISE = "exec_stmt_raise";

    private static final String LIMITS = "54";
    private static final String CANCELED = "57014";
    private static final String LOCKED = "55P03";
    private static final String TERMINATED = "2D000";

    static Failure of(SQLException e, boolean late) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (e instanceof PSQLException server && server.getServerErrorMessage() != null) {
            ServerErrorMessage said = server.getServerErrorMessage();
            return new Failure(
                    state,
                    String.valueOf(said.getMessage()),
                    said.getDetail(),
                    said.getConstraint(),
                    said.getTable(),
                    said.getColumn(),
                    said.getWhere(),
                    said.getRoutine(),
                    late);
        }
        return new Failure(state, String.valueOf(e.getMessage()), null, null, null, null, null, null, late);
    }

    /**
     * Whether the role may not do it to this table: for want of a privilege, or by a policy. What else it may not do, such as execute
     * a function that a policy calls, is a defect and no denial.
     */
    boolean denies(ObjectName denied) {
        Matcher matcher = DENIAL.matcher(message);
        if (!sqlState.equals(DENIED)) {
            return false;
        }
        if (!matcher.matches()) {
            return !ENGLISH.matcher(message).find() && deniesInItsLanguage(denied);
        }
        String schema = matcher.group("schema");
        return schema != null
                ? schema.equals(denied.schema())
                : Objects.requireNonNullElse(matcher.group("table"), matcher.group("secured"))
                        .equals(denied.name());
    }

    /** Where the messages could not be had in English: what refuses, and the name, are the same in every language. */
    private boolean deniesInItsLanguage(ObjectName denied) {
        return context == null
                && routine != null
                && DENYING.contains(routine)
                && (names(String.valueOf(denied.name())) || names(String.valueOf(denied.schema())));
    }

    /** Whether a policy refuses the row, and not the lack of a privilege. */
    boolean isOfPolicy() {
        Matcher matcher = DENIAL.matcher(message);
        return POLICY.equals(routine) || (matcher.matches() && matcher.group("secured") != null);
    }

    /** Whether a privilege is lacking, on whatever it is. */
    boolean lacksPrivilege() {
        return sqlState.equals(DENIED) && !isOfPolicy() && !isRaised();
    }

    private boolean names(String name) {
        return Pattern.compile("(?<![\\p{L}\\p{N}_$])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_$])")
                .matcher(message)
                .find();
    }

    /** Whether it is about the row as such, as one that lacks a value: no privilege and no policy. */
    boolean isOfARow() {
        return sqlState.startsWith("23");
    }

    /** Whether it is what somebody wrote: a function, a trigger. */
    boolean isRaised() {
        return RAISE.equals(routine);
    }

    /** Whether the statement took longer than it may: whom somebody cancels sooner has the same code. */
    boolean isTimeout() {
        return sqlState.equals(CANCELED) && late && !isRaised();
    }

    /** Whether it is a limit of the server or of time, which another row would meet as well. */
    boolean isOfALimit() {
        return isTimeout() || sqlState.startsWith(LIMITS);
    }

    /** Code, sentence, constraint and what ran, in one line, {@code 23514: new row … (constraint c)}. */
    String text(Limits limits) {
        String what = message;
        if (isTimeout()) {
            what = "stopped after " + limits.statement() + " (statement_timeout)";
        } else if (sqlState.equals(LOCKED)) {
            what = message + " after " + limits.lock() + " (lock_timeout)";
        } else if (sqlState.equals(TERMINATED)) {
            what = message + ": it would COMMIT or ROLLBACK";
        }
        String by = constraint == null || what.contains(constraint) ? "" : " (constraint " + constraint + ")";
        return sqlState + ": " + what + by + where();
    }

    /** The innermost function; the statement inside it is its own affair. */
    private String where() {
        return context == null
                ? ""
                : context.lines()
                        .filter(line -> line.startsWith("PL/") || line.startsWith("SQL function"))
                        .findFirst()
                        .map(line -> ", in " + line)
                        .orElse("");
    }
}
