package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.Persona;
import dev.pgassay.expect.RowText;
import dev.pgassay.finding.Finding;
import dev.pgassay.scratch.ScratchDatabase;
import dev.pgassay.yaml.Node;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How something is tried: on which database, after what, as whom. Each time in a session of its own.
 *
 * @param database the database
 * @param setups SQL that the owner runs before
 * @param persona who tries it, or null for the owner
 */
record Trial(
        ScratchDatabase database,
        List<String> setups,
        @Nullable Persona persona) {

    /** What is done before by the owner. */
    interface Prior {
        void in(Session session) throws SQLException;
    }

    /** What is done in the session. */
    interface Part<T> {
        T in(Session session) throws SQLException;
    }

    Trial after(String sql) {
        List<String> more = new ArrayList<>(setups);
        more.add(sql);
        return new Trial(database, List.copyOf(more), persona);
    }

    Trial as(Persona other) {
        return new Trial(database, setups, other);
    }

    /** Who tries it, in words. */
    String who() {
        return persona == null ? "the owner" : persona.name();
    }

    /**
     * Does something after all that comes before it; nothing of it stays.
     *
     * @throws Untried when what comes before it fails
     */
    <T> T run(Part<T> part) {
        return run(session -> {}, part);
    }

    /** The same, after something that the owner does. */
    <T> T run(Prior before, Part<T> part) {
        try (Session session = Session.open(database)) {
            return run(session, before, part);
        } catch (CannotAssume | NoRows | TransactionEnded e) {
            throw new Untried(String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            throw new Untried("the database cannot be reached: " + e.getMessage());
        }
    }

    private <T> T run(Session session, Prior before, Part<T> part) throws SQLException {
        try {
            return session.undone(() -> {
                prepare(session);
                before.in(session);
                Persona somebody = persona;
                if (somebody != null) {
                    session.become(somebody);
                }
                return part.in(session);
            });
        } catch (SQLException e) {
            // what the server says of a condition or a table is no loss of the connection
            throw new Untried("it could not be tried: " + session.failure(e).text(session.limits()));
        }
    }

    private void prepare(Session session) throws SQLException {
        String own = persona == null ? null : persona.setup();
        if (persona != null && own != null) {
            NoRows.unless("setup of persona " + persona.name() + " failed", session, () -> session.script(own));
        }
        for (String sql : setups) {
            NoRows.unless("setup failed", session, () -> session.script(sql));
        }
    }

    /** What becomes of one statement. */
    Outcome outcome(String sql) {
        return run(session -> Outcome.of(session, () -> session.script(sql)));
    }

    /** The types of a table's columns by name; empty where there is no such table. */
    Map<String, String> types(ObjectName table) {
        String sql = "select a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod) from pg_catalog.pg_attribute a"
                + " where a.attrelid = pg_catalog.to_regclass(" + Sql.literal(table.toString())
                + ") and a.attnum > 0 and not a.attisdropped order by a.attnum";
        return new Trial(database, List.of(), null).run(session -> {
            Map<String, String> types = new LinkedHashMap<>();
            try (Statement statement = session.connection().createStatement();
                    ResultSet results = statement.executeQuery(sql)) {
                while (results.next()) {
                    types.put(results.getString(1), results.getString(2));
                }
            }
            return types;
        });
    }

    static String insert(ObjectName table, Map<String, String> types, Map<String, Node> row) {
        if (row.isEmpty()) {
            return "insert into " + table + " default values";
        }
        String columns = row.keySet().stream().map(Identifiers::quote).collect(Collectors.joining(", "));
        String values = row.entrySet().stream()
                .map(entry -> Sql.literal(RowText.of(entry.getValue(), types.getOrDefault(entry.getKey(), "text"))))
                .collect(Collectors.joining(", "));
        return "insert into " + table + " (" + columns + ") values (" + values + ")";
    }

    static String sets(Map<String, String> types, Map<String, Node> values) {
        return values.entrySet().stream()
                .map(entry -> Identifiers.quote(entry.getKey()) + " = "
                        + Sql.literal(RowText.of(entry.getValue(), types.getOrDefault(entry.getKey(), "text"))))
                .collect(Collectors.joining(", "));
    }

    /** Nothing could be tried; that is a failure with its reason. */
    static final class Untried extends RuntimeException {

        private static final long serialVersionUID = 1;

        Untried(String why) {
            super(why);
        }

        Finding finding(String kind, String name) {
            return Finding.unknown(kind, name, null, String.valueOf(getMessage()));
        }
    }
}
