package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a class as the owner finds them: what the condition reads, a persona may see otherwise.
 *
 * @param number how many there are
 * @param where what finds them, whoever looks
 * @param places where they are stored, if anywhere
 * @param traits what is peculiar to the table
 */
record ClassRows(TableRows table, long number, String where, List<Place> places, Traits traits) {

    /** More are neither named one by one nor looked at. */
    private static final int MOST = 1000;

    /** Where a row is stored until it is changed: the table's or partition's OID, and the place in it. */
    record Place(String table, String tuple) {}

    /**
     * What is peculiar to a table.
     *
     * @param stored whether its rows have places
     * @param view whether it is a view
     * @param visible whether the owner sees all that is in it
     * @param ruled whether there are rules for what is done with it
     * @param triggered whether a trigger may keep an update from being made
     */
    record Traits(boolean stored, boolean view, boolean visible, boolean ruled, boolean triggered) {

        private static final String SQL = """
                select c.relkind in ('r', 'p'), c.relkind = 'v', not pg_catalog.row_security_active(c.oid),
                    exists (select from pg_catalog.pg_rewrite r where r.ev_class = c.oid and r.ev_type <> '1'),
                    exists (select from pg_catalog.pg_trigger g
                        where g.tgtype & 17 = 17 and g.tgtype & 66 <> 0 and g.tgenabled <> 'D'
                            and (g.tgrelid = c.oid
                                or g.tgrelid in (select p.relid from pg_catalog.pg_partition_tree(c.oid) p)))
                from pg_catalog.pg_class c where c.oid = pg_catalog.to_regclass(%s)""";

        private static Traits read(Session session, TableRows table) throws SQLException {
            try (Statement statement = session.connection().createStatement();
                    ResultSet row = session.ask(
                            statement, SQL.formatted(Sql.literal(table.name().toString())))) {
                return row.next()
                        ? new Traits(
                                row.getBoolean(1),
                                row.getBoolean(2),
                                row.getBoolean(3),
                                row.getBoolean(4),
                                row.getBoolean(5))
                        : new Traits(false, false, false, false, false);
            }
        }
    }

    /**
     * Finds them.
     *
     * @param named whether the condition names them one by one already
     * @throws NoRows when there is none
     */
    static ClassRows read(Session session, TableRows table, String where, boolean named) throws SQLException {
        Traits traits = Traits.read(session, table);
        return NoRows.unless("where cannot be read", session, () -> {
            long number = session.number(table.count(where));
            if (number == 0) {
                throw new NoRows("there is no row where " + where);
            }
            if (!traits.stored()) {
                return new ClassRows(table, number, where, List.of(), traits);
            }
            List<Place> places = new ArrayList<>();
            List<String> keys = new ArrayList<>();
            read(session, table.places(where) + " limit " + MOST, row -> {
                places.add(new Place(row.getString(1), row.getString(2)));
                keys.add(row.getString(3));
            });
            String found =
                    named || number > MOST ? where : table.key().isEmpty() ? in(table.alias(), places) : table.in(keys);
            return new ClassRows(table, number, found, List.copyOf(places), traits);
        });
    }

    /** What is done with each row of an answer. */
    interface Reading {
        void row(ResultSet row) throws SQLException;
    }

    /** Reads what a query answers. */
    static void read(Session session, String sql, Reading reading) throws SQLException {
        try (Statement statement = session.connection().createStatement();
                ResultSet row = session.ask(statement, sql)) {
            while (row.next()) {
                reading.row(row);
            }
        }
    }

    /** The condition that finds rows where they are stored. */
    static String in(String alias, List<Place> places) {
        Map<String, List<Place>> byTable = places.stream().collect(Collectors.groupingBy(Place::table));
        return byTable.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> "(" + alias + ".tableoid = " + entry.getKey() + " and " + alias
                        + ".ctid = any ('"
                        + entry.getValue().stream()
                                .map(place -> '"' + place.tuple() + '"')
                                .collect(Collectors.joining(",", "{", "}"))
                        + "'::pg_catalog.tid[]))")
                .collect(Collectors.joining(" or "));
    }

    /** The condition that finds a row where it is stored. */
    String at(Place place) {
        return in(table.alias(), List.of(place));
    }

    /** Whether it can be seen which rows have been touched. */
    boolean canBeLookedAt() {
        return !places.isEmpty() && traits.visible();
    }

    /** What tells the owner how many rows are no longer where they were: each that is changed or removed, whatever counts it; nothing
     * where that cannot be seen. */
    String touched() {
        return canBeLookedAt()
                ? "select " + places.size() + " - pg_catalog.count(*) from " + table.name() + " where "
                        + in(table.alias(), places)
                : "";
    }

    /** What these rows have in a column, as SQL. */
    Map<Place, String> values(Session session, String column, List<Place> some) throws SQLException {
        Map<Place, String> values = new HashMap<>();
        String sql = "select tableoid, ctid, " + Identifiers.quote(column) + "::text from " + table.name() + " where "
                + in(table.alias(), some);
        read(session, sql, row -> {
            @Nullable String value = row.getString(3);
            values.put(new Place(row.getString(1), row.getString(2)), value == null ? "null" : Sql.literal(value));
        });
        return values;
    }
}
