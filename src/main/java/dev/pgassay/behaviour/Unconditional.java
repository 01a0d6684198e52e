package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Tries.Attempt;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.expect.Access;
import dev.pgassay.expect.AccessExpectation.RowClass;
import dev.pgassay.expect.Command;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE or DELETE of rows that who does it need not see: without a condition it reads nothing, so neither the privilege nor the policies
 * of SELECT are asked. To touch the rows of the class and no others it goes by a cursor of the owner's, which reads nothing either.
 */
record Unconditional(TableRows table, RowClass rowClass, String where) implements Again {

    private static final String TOUCHED = "pgassay.touched";
    private static final Set<Command> BLIND = Set.of(Command.UPDATE, Command.DELETE);

    @Override
    public Optional<Attempt> after(Attempt attempt, Seen seen) {
        return matters(attempt.granted(), attempt.command(), attempt.expected(), seen)
                ? Optional.of(of(attempt))
                : Optional.empty();
    }

    @Override
    public Seen of(Seen first, Seen second) {
        return second.outcome().rows() > 0 ? second.withoutCondition() : first;
    }

    /** Whether it may be let through where the same with a condition was not, of which nothing else is expected. */
    private static boolean matters(Granted granted, Command command, @Nullable Access expected, Seen seen) {
        if (!BLIND.contains(command) || !granted.plain() || !granted.may(command)) {
            return false;
        }
        if (expected == Access.ROWS || expected == Access.ERROR) {
            return false;
        }
        if (seen.access() == Access.DENIED) {
            return seen.isOfPolicy() || !granted.may(Command.SELECT);
        }
        return seen.access() == Access.FILTERED
                && granted.secured()
                && !granted.exempt()
                && granted.blind().contains(command);
    }

    private Attempt of(Attempt attempt) {
        Granted granted = attempt.granted();
        String column = table.same(granted.columns(Command.UPDATE));
        String first = cursor(Command.UPDATE, column) + "; " + cursor(Command.DELETE, column);
        String sql =
                "do " + Sql.literal(body(attempt.command(), column)) + "; select current_setting('" + TOUCHED + "')";
        return new Attempt(attempt.persona(), attempt.command(), first, sql, null, granted, true);
    }

    private String cursor(Command command, String column) {
        return "declare pgassay_" + command.word() + " no scroll cursor for select " + Identifiers.quote(column)
                + " as pgassay_value from " + table.name() + " where (" + where + "\n) for update";
    }

    private String body(Command command, String column) {
        String change = command == Command.DELETE
                ? "delete from " + table.name()
                : "update " + table.name() + " set " + assignments(column);
        return "#variable_conflict use_variable\n"
                + "declare pgassay_rows refcursor := 'pgassay_" + command.word() + "';"
                + " pgassay_row record; pgassay_more bigint; pgassay_all bigint := 0;"
                + " begin loop fetch pgassay_rows into pgassay_row; exit when not found; "
                + change + " where current of pgassay_rows;"
                + " get diagnostics pgassay_more = row_count; pgassay_all := pgassay_all + pgassay_more; end loop;"
                + " perform pg_catalog.set_config('" + TOUCHED + "', pgassay_all::text, true); end";
    }

    private String assignments(String column) {
        return rowClass.set().isEmpty()
                ? Identifiers.quote(column) + " = pgassay_row.pgassay_value"
                : table.assignments(rowClass.set());
    }
}
