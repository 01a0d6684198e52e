package dev.pgassay.scratch;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Flyway's history table, kept in memory: the database never holds anything of ours, and a file costs two round trips and not
 * twenty. Flyway prepares what it asks for itself and never prepares a migration's statement, so only the former gets here;
 * what is not recognised goes to the server.
 */
final class FlywayHistory {
    static final String SCHEMA = "pgassay";
    static final String TABLE = "pgassay_flyway_history";

    private static final Pattern COLUMN = Pattern.compile("\"(\\w+)\"[,)]| \"(\\w+)\" *[,)]");
    private static final String RANK = "installed_rank";

    private final String serverVersion;
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

    /** What a prepared statement returns for its parameters: rows of named or numbered columns. */
    interface Answer extends Function<List<@Nullable Object>, List<Map<String, @Nullable Object>>> {}

    FlywayHistory(String serverVersion) {
        this.serverVersion = serverVersion;
    }

    /** The answer to a question of Flyway's, or null when the server has to be asked. */
    @Nullable
    Answer answer(String sql) {
        String question = sql.toLowerCase(Locale.ROOT);
        if (question.contains(TABLE)) {
            return question.startsWith("insert") ? parameters -> insert(sql, parameters) : this::after;
        } else if (question.contains("relname = ?") || question.contains("advisory")) {
            return parameters -> value(true); // the table is there, and so is the lock
        } else if (question.contains("pg_namespace where nspname")) {
            return parameters -> value(0); // no schema of its own, so the search path is left alone
        } else if (question.startsWith("set role")) {
            return parameters -> List.of(); // SessionStart does it, once per file
        } else if (question.equals("select version()")) {
            return parameters -> value(serverVersion);
        }
        return null;
    }

    private List<Map<String, @Nullable Object>> insert(String sql, List<@Nullable Object> parameters) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        Matcher column = COLUMN.matcher(sql.substring(sql.indexOf('(')));
        for (int i = 0; column.find() && i < parameters.size(); i++) {
            row.put(column.group(1) == null ? column.group(2) : column.group(1), parameters.get(i));
        }
        row.put("installed_on", new Timestamp(0));
        rows.add(row);
        return List.of();
    }

    private List<Map<String, @Nullable Object>> after(List<@Nullable Object> parameters) {
        int known = !parameters.isEmpty() && parameters.get(0) instanceof Number rank ? rank.intValue() : -1;
        return rows.stream()
                .filter(row -> row.get(RANK) instanceof Number rank && rank.intValue() > known)
                .toList();
    }

    private static List<Map<String, @Nullable Object>> value(Object value) {
        return List.of(Map.of("1", value));
    }
}
