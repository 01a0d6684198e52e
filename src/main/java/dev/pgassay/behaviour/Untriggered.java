package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import java.sql.SQLException;

/**
 * Updates that no trigger sees: as replication makes them, or, for an owner who is no superuser, with the triggers switched off and on
 * again. Both are undone with what is around them.
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
        Step step = steps.keep(sql(update));
        if (step.failure() == null || !isDenied(step.failure())) {
            return step;
        }
        Step switches = steps.undo(switches(table, "disable", false) + "; " + switches(table, "enable", true));
        if (switches.failure() != null) {
            return step;
        }
        Step owned = steps.keep(
                switches.of(0).get(0).get(0) + update + switches.of(1).get(0).get(0));
        return owned.failure() == null ? owned : step;
    }

    /** The same in a session. */
    static void execute(Session session, String table, String update) throws SQLException {
        try {
            session.kept(() -> session.execute(sql(update)));
        } catch (SQLException e) {
            if (!isDenied(session.failure(e))) {
                throw e;
            }
            String off = session.text(switches(table, "disable", false));
            String on = session.text(switches(table, "enable", true));
            try {
                session.kept(() -> session.execute(off + update + on));
            } catch (SQLException again) {
                e.addSuppressed(again);
                throw e;
            }
        }
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
                + ", ''), '') from pg_catalog.pg_trigger where not tgisinternal and tgenabled <> 'D' and (tgrelid = "
                + Sql.literal(table)
                + "::pg_catalog.regclass or tgrelid in (select relid from pg_catalog.pg_partition_tree("
                + Sql.literal(table) + ")))";
    }
}
