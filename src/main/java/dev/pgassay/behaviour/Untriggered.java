package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import java.sql.SQLException;

/**
 * Updates that no trigger sees: as replication makes them, or, where replication fires triggers too and for an owner who is no
 * superuser, with the triggers switched off and on again. Both are undone with what is around them.
 */
final class Untriggered {

    private static final String AS_REPLICATION = "set local session_replication_role = replica; ";
    private static final String AS_BEFORE = "; set local session_replication_role = origin";
    private static final String DENIED = "42501";

    private Untriggered() {}

    /** The update as a superuser makes it. */
    static String sql(String update) {
        return AS_REPLICATION + update + AS_BEFORE;
    }

    /** What became of the update; where neither way is allowed, why the first is not. */
    static Step keep(Steps steps, String table, String update) throws SQLException {
        Step ways = steps.undo(
                switches(table, "disable", false) + "; " + switches(table, "enable", true) + "; " + fires(table));
        boolean fires = ways.failure() == null && "t".equals(ways.of(2).get(0).get(0));
        Step step = fires ? ways : steps.keep(sql(update));
        if (ways.failure() != null || (!fires && (step.failure() == null || !isDenied(step.failure())))) {
            return step;
        }
        Step owned =
                steps.keep(ways.of(0).get(0).get(0) + update + ways.of(1).get(0).get(0));
        return fires || owned.failure() == null ? owned : step;
    }

    /** The same in a session. */
    static void execute(Session session, String table, String update) throws SQLException {
        if ("t".equals(session.text(fires(table)))) {
            switched(session, table, update);
            return;
        }
        try {
            session.kept(() -> session.execute(sql(update)));
        } catch (SQLException e) {
            if (!isDenied(session.failure(e))) {
                throw e;
            }
            try {
                switched(session, table, update);
            } catch (SQLException again) {
                e.addSuppressed(again);
                throw e;
            }
        }
    }

    private static void switched(Session session, String table, String update) throws SQLException {
        String off = session.text(switches(table, "disable", false));
        String on = session.text(switches(table, "enable", true));
        session.kept(() -> session.execute(off + update + on));
    }

    private static boolean isDenied(Failure failure) {
        return failure.sqlState().equals(DENIED);
    }

    /** A query of the statements that switch the triggers of a table and of its partitions that fire. */
    private static String switches(String table, String how, boolean after) {
        String statement = "'alter table only ' || tgrelid::pg_catalog.regclass || ' " + how + "' || "
                + (after ? "case tgenabled when 'A' then ' always' when 'R' then ' replica' else '' end || " : "")
                + "' trigger ' || pg_catalog.quote_ident(tgname)";
        return "select coalesce(string_agg(" + (after ? "'; ' || " + statement : statement + " || '; '")
                + ", ''), '') from pg_catalog.pg_trigger where tgenabled <> 'D' and " + of(table);
    }

    /** A query that tells whether there are triggers that replication fires too. */
    private static String fires(String table) {
        return "select exists (select from pg_catalog.pg_trigger where tgenabled in ('A', 'R') and " + of(table) + ")";
    }

    private static String of(String table) {
        String relation = Sql.literal(table);
        return "not tgisinternal and (tgrelid = " + relation
                + "::pg_catalog.regclass or tgrelid in (select relid from pg_catalog.pg_partition_tree(" + relation
                + ")))";
    }
}
