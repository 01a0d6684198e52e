package dev.pgassay.scratch;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes, clones and drops databases of one run. */
final class Databases {
    private static final String IN_USE = "55006";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FAREWELL = Duration.ofMillis(100);

    private final Sessions sessions;
    private final int version;
    private final boolean shared;

    Databases(Sessions sessions, boolean shared) throws SQLException {
        this.sessions = sessions;
        this.version =
                Integer.parseInt(sessions.column("SHOW server_version_num").get(0));
        this.shared = shared;
    }

    void create(String name) throws SQLException {
        sessions.run("CREATE DATABASE " + Sessions.quoted(name) + " TEMPLATE template0 ENCODING 'UTF8'" + strategy());
    }

    /** Nobody gets in any more and nobody is in: the server refuses to clone a database that has a session. */
    void seal(String name) throws SQLException {
        sessions.run("ALTER DATABASE " + Sessions.quoted(name) + " ALLOW_CONNECTIONS false");
        Wait.until("the sessions in " + name + " to end", PATIENCE, () -> isEmpty(name));
    }

    void clone(String template, String name, List<String> settings) throws SQLException {
        String sql = "CREATE DATABASE " + Sessions.quoted(name) + " TEMPLATE " + Sessions.quoted(template) + strategy();
        Wait.until("the sessions in " + template + " to end, so that it can be cloned", PATIENCE, () -> {
            try {
                sessions.run(sql);
                return true;
            } catch (SQLException e) {
                if (IN_USE.equals(e.getSQLState())) {
                    return false;
                }
                throw e;
            }
        });
        if (!settings.isEmpty()) {
            sessions.together(settings.stream()
                    .map(sql2 -> sql2.replace("@clone@", Sessions.quoted(name)))
                    .toList());
        }
    }

    /** What ALTER DATABASE … SET has left: a clone does not inherit it. */
    List<String> settings(String name) throws SQLException {
        List<String> statements = new ArrayList<>();
        for (String row : sessions.column("""
                SELECT pg_catalog.format('SELECT pg_catalog.set_config(%L, %L, true)', part.name, part.value)
                  || E'\\x1f' || CASE WHEN r.rolname IS NULL THEN 'ALTER DATABASE @clone@'
                    ELSE pg_catalog.format('ALTER ROLE %I IN DATABASE @clone@', r.rolname) END
                  || pg_catalog.format(' SET %I FROM CURRENT', part.name)
                FROM pg_catalog.pg_db_role_setting s
                JOIN pg_catalog.pg_database d ON d.oid = s.setdatabase
                LEFT JOIN pg_catalog.pg_roles r ON r.oid = s.setrole
                CROSS JOIN LATERAL pg_catalog.unnest(s.setconfig) AS entry
                CROSS JOIN LATERAL (SELECT pg_catalog.split_part(entry, '=', 1) AS name,
                  pg_catalog.substr(entry, pg_catalog.strpos(entry, '=') + 1) AS value) AS part
                WHERE d.datname = ?
                """, name)) {
            statements.addAll(List.of(row.split("\u001f", 2)));
        }
        return statements;
    }

    void drop(String name) throws SQLException {
        awaitFarewell(name);
        if (version < 130000) {
            sessions.column(
                    "SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname = ?",
                    name);
        }
        sessions.run("DROP DATABASE IF EXISTS " + Sessions.quoted(name) + (version < 130000 ? "" : " WITH (FORCE)"));
    }

    /** A session that is about to end would cost a tenth of a second: the server looks no more often than that. */
    private void awaitFarewell(String name) throws SQLException {
        long deadline = System.nanoTime() + FAREWELL.toNanos();
        while (System.nanoTime() < deadline && !isEmpty(name)) {
            Wait.pause(1);
        }
    }

    /** Whether nobody is in it; what pg_stat_activity does for the answer costs ten times as much. */
    private boolean isEmpty(String name) throws SQLException {
        return sessions.column(
                        "SELECT oid FROM pg_catalog.pg_database"
                                + " WHERE datname = ? AND pg_catalog.pg_stat_get_db_numbackends(oid) > 0",
                        name)
                .isEmpty();
    }

    /** Copying files is faster, but it makes the whole server write its buffers out: not on other people's. */
    private String strategy() {
        return shared || version < 150000 ? "" : " STRATEGY file_copy";
    }
}
