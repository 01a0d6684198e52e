package dev.pgassay.behaviour;

import java.sql.SQLException;

/** What sequences have counted to, which no rollback undoes. */
final class Sequences {

    /** A query of each sequence for the call that puts it back. */
    private static final String QUERIES = "select string_agg(format("
            + "'select format(''select pg_catalog.setval(%%L, %%s, %%L)'', %L, last_value, is_called) from %s',"
            + " c.oid::pg_catalog.regclass::text, c.oid::pg_catalog.regclass), ' union all ')"
            + " from pg_catalog.pg_class c where case when c.relkind = 'S' and c.relpersistence <> 't'"
            + " then pg_catalog.has_sequence_privilege(c.oid, 'select')"
            + " and pg_catalog.has_sequence_privilege(c.oid, 'update') end";

    private Sequences() {}

    /** SQL that puts all of them to where they are now; empty where there are none. */
    static String putBack(Session session) throws SQLException {
        String queries = session.text(QUERIES);
        String calls = queries == null
                ? null
                : session.text("select string_agg(s.call, '; ') from (" + queries + ") as s (call)");
        return calls == null ? "" : calls;
    }
}
