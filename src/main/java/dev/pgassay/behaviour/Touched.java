package dev.pgassay.behaviour;

import dev.pgassay.expect.AccessExpectation.RowClass;
import dev.pgassay.expect.Command;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How the owner sees which rows of a class a command has touched, whatever it counts. */
final class Touched {

    private final Session session;
    private final TableRows table;
    private final RowClass rowClass;
    private final ClassRows rows;
    private final Map<Command, Footprint> known = new EnumMap<>(Command.class);

    Touched(Session session, TableRows table, RowClass rowClass, ClassRows rows) {
        this.session = session;
        this.table = table;
        this.rowClass = rowClass;
        this.rows = rows;
    }

    /** What tells how many, as the owner; nothing where it cannot be seen. */
    String number(Command command) throws SQLException {
        if (command != Command.UPDATE && command != Command.DELETE) {
            return "";
        }
        if (!rows.traits().view()) {
            return rows.touched();
        }
        return footprint(command).touched(rows.number());
    }

    /** Whether nobody can see what a command does to rows of a view. */
    boolean isHidden(Command command) throws SQLException {
        return rows.traits().view() && footprint(command).isHidden();
    }

    private Footprint footprint(Command command) throws SQLException {
        Footprint footprint = known.get(command);
        if (footprint == null) {
            String sql = command == Command.DELETE
                    ? table.delete(rows.where())
                    : table.update(rowClass.set(), rows.where(), List.of());
            footprint = Footprint.of(session, table, sql);
            known.put(command, footprint);
        }
        return footprint;
    }

    /** The same, whoever the session is. */
    String look(Command command) throws SQLException {
        return look(number(command));
    }

    static String look(String number) {
        return number.isEmpty() ? "" : "set local role none; " + number;
    }
}
