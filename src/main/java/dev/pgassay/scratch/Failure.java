package dev.pgassay.scratch;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Makes of Flyway's exception one that says which file, which line, and what the server said. */
final class Failure {
    private static final Pattern PARSER_LINE = Pattern.compile("at line (\\d+)");

    private final List<PreparedMigration> migrations;
    private final TransactionMode transaction;
    private final FlywayException thrown;
    private final @Nullable SQLException sql;
    private final FlywayEvents.@Nullable Stopped stopped;
    private final int failed;

    Failure(List<PreparedMigration> migrations, TransactionMode transaction, int begun, FlywayException thrown) {
        this.migrations = migrations;
        this.transaction = transaction;
        this.thrown = thrown;
        this.sql = deepest(thrown, SQLException.class);
        this.stopped = deepest(thrown, FlywayEvents.Stopped.class);
        // Flyway reads a file through before it begins with it
        boolean unread = sql == null && stopped == null;
        this.failed = Math.max(0, Math.min(unread ? begun + 1 : begun, migrations.size() - 1));
    }

    RuntimeException exception() {
        if (sql != null && lost(sql)) {
            return new ScratchUnavailable(
                    "the connection was lost in " + migration().path() + ": " + sql.getMessage(), thrown);
        }
        ServerErrorMessage server = sql instanceof PSQLException e ? e.getServerErrorMessage() : null;
        String said = server == null ? words() : server.getSeverity() + ": " + server.getMessage();
        String state = sql == null ? null : sql.getSQLState();
        Origin statement = statement();
        Origin at = error(server, statement);
        return new MigrationFailed(message(server, said, state, statement, at), at, said, state, applied(), thrown);
    }

    private String message(
            @Nullable ServerErrorMessage server, String said, @Nullable String state, Origin statement, Origin at) {
        List<String> lines = new ArrayList<>();
        lines.add("migration " + migration().path().getFileName() + " failed");
        lines.add("  at           " + at
                + (at.equals(statement) ? "" : ", in the statement that begins at " + begin(statement, at)));
        lines.add((sql == null ? "  because      " : "  server said  ")
                + said
                + (state == null ? "" : " (" + state + ")"));
        if (server != null) {
            add(lines, "  detail       ", server.getDetail());
            add(lines, "  hint         ", server.getHint());
            add(lines, "  where        ", server.getWhere());
        }
        lines.add("  applied      " + appliedNames());
        if (transaction == TransactionMode.PER_STATEMENT) {
            lines.add("  kept         what the file did before that statement stays (transaction mode per-statement)");
        }
        return String.join("\n", lines);
    }

    private static String begin(Origin statement, Origin at) {
        return statement.file().equals(at.file()) ? "line " + statement.line() : statement.toString();
    }

    private static void add(List<String> lines, String label, @Nullable String text) {
        if (text != null) {
            lines.add(label + text.replace("\n", "\n" + " ".repeat(label.length())));
        }
    }

    private Origin statement() {
        FlywaySqlScriptException script = deepest(thrown, FlywaySqlScriptException.class);
        if (stopped != null) {
            return stopped.at();
        } else if (script != null) {
            return script().origin(script.getLineNumber());
        }
        Matcher line = PARSER_LINE.matcher(String.valueOf(thrown.getMessage()));
        return line.find() ? script().origin(Integer.parseInt(line.group(1))) : script().origin(1);
    }

    /** The server counts characters from the start of what it was sent, which begins with the comments before a statement. */
    private Origin error(@Nullable ServerErrorMessage server, Origin statement) {
        FlywaySqlScriptException script = deepest(thrown, FlywaySqlScriptException.class);
        if (server == null || script == null || server.getPosition() <= 0) {
            return statement;
        }
        String sent = script.getStatement();
        int codePoints = Math.min(server.getPosition() - 1, sent.codePointCount(0, sent.length()));
        int end = sent.offsetByCodePoints(0, codePoints);
        int first = script.getLineNumber() - newlines(sent, firstWord(sent));
        return script().origin(first + newlines(sent, end));
    }

    private static int firstWord(String sent) {
        SqlScanner scanner = new SqlScanner(sent);
        while (scanner.hasNext()) {
            SqlSpan span = scanner.next();
            if (span.kind() != SqlSpan.Kind.SPACE && span.kind() != SqlSpan.Kind.COMMENT) {
                return span.start();
            }
        }
        return 0;
    }

    private static int newlines(String text, int end) {
        return (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    private String words() {
        Throwable reason = stopped != null ? stopped : sql != null ? sql : thrown;
        return String.valueOf(reason.getMessage());
    }

    private static boolean lost(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.startsWith("57P0");
    }

    private List<Path> applied() {
        return migrations.subList(0, failed).stream()
                .map(before -> before.migration().path())
                .toList();
    }

    private String appliedNames() {
        List<String> names = applied().stream()
                .map(path -> String.valueOf(path.getFileName()))
                .toList();
        if (names.isEmpty()) {
            return "nothing before it";
        }
        String all = names.size() <= 2 ? String.join(", ", names) : names.get(0) + ", … " + names.get(names.size() - 1);
        return all + " (" + names.size() + (names.size() == 1 ? " file)" : " files)");
    }

    private Migration migration() {
        return migrations.get(failed).migration();
    }

    private Script script() {
        return migrations.get(failed).script();
    }

    private static <T extends Throwable> @Nullable T deepest(Throwable thrown, Class<T> type) {
        T found = null;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            found = type.isInstance(t) ? type.cast(t) : found;
        }
        return found;
    }
}
