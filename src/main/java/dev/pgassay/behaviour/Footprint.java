package dev.pgassay.behaviour;

import dev.pgassay.behaviour.ClassRows.Place;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a statement on a view changes or removes in the tables behind it. The rows of a view have no place of their own: that they are
 * touched is seen where they come from.
 */
record Footprint(List<String> tables, List<Place> places, boolean worked) {

    /** In larger tables nobody looks for it. */
    private static final int MOST = 5000;

    private static final String BEHIND = """
            with recursive behind(oid) as (
                select pg_catalog.to_regclass(%s)::pg_catalog.oid
                union
                select d.refobjid from behind b
                    join pg_catalog.pg_rewrite r on r.ev_class = b.oid
                    join pg_catalog.pg_depend d on d.objid = r.oid
                        and d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
                        and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass)
            select pg_catalog.format('%%I.%%I', n.nspname, c.relname) from behind b
                join pg_catalog.pg_class c on c.oid = b.oid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not pg_catalog.row_security_active(c.oid) order by 1""";

    /** What the owner touches by it; nothing where it fails. */
    static Footprint of(Session session, TableRows view, String sql) throws SQLException {
        List<String> tables = new ArrayList<>();
        ClassRows.read(
                session, BEHIND.formatted(Sql.literal(view.name().toString())), row -> tables.add(row.getString(1)));
        Set<Place> places = places(session, tables);
        Outcome outcome = Outcome.of(session, () -> {
            long counted = session.execute(sql);
            places.removeAll(places(session, tables));
            return counted;
        });
        return new Footprint(tables, outcome.worked() ? List.copyOf(places) : List.of(), outcome.worked());
    }

    private static Set<Place> places(Session session, List<String> tables) throws SQLException {
        Set<Place> places = new LinkedHashSet<>();
        for (String table : tables) {
            String sql = "select tableoid, ctid from " + table + " limit " + (MOST + 1);
            ClassRows.read(session, sql, row -> places.add(new Place(row.getString(1), row.getString(2))));
        }
        return places.size() > MOST ? new LinkedHashSet<>() : places;
    }

    /** Whether it works, and nothing is to be seen of it: it touches other things, or the tables are too large. */
    boolean isHidden() {
        return worked && places.isEmpty();
    }

    /** What tells the owner how many of so many rows are touched, or nothing where that is not to be seen. */
    String touched(long number) {
        if (places.isEmpty()) {
            return "";
        }
        StringBuilder left = new StringBuilder();
        for (String table : tables) {
            left.append(" - (select pg_catalog.count(*) from ")
                    .append(table)
                    .append(" pgassay where ")
                    .append(ClassRows.in("pgassay", places))
                    .append(")");
        }
        return "select case touched when " + places.size() + " then " + number + " else touched end from (select "
                + places.size() + left + " as touched) looked";
    }
}
