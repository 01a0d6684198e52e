package dev.pgassay.behaviour;

import dev.pgassay.expect.AccessExpectation.RowClass;
import dev.pgassay.expect.Command;
import dev.pgassay.expect.Persona;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Makes the rows of one class once, and lets each persona try each command on them. */
final class RowClassRun {

    /** What is asked, and who is told. */
    interface Cells {

        List<Persona> personas() throws SQLException;

        List<Command> commands(Persona persona);

        /** Tells what became of a command; the class has so many rows. */
        void fill(Persona persona, Command command, Outcome outcome, long rows);
    }

    private final Session session;
    private final TableRows table;
    private final RowClass rowClass;

    RowClassRun(Session session, TableRows table, RowClass rowClass) {
        this.session = session;
        this.table = table;
        this.rowClass = rowClass;
    }

    /**
     * Fills the cells.
     *
     * @throws NoRows when there is none to try anything with
     */
    void run(Cells cells) throws SQLException {
        try {
            session.undone(() -> {
                String setup = rowClass.setup();
                if (setup != null) {
                    step("setup failed", () -> session.script(setup));
                }
                List<Persona> personas = cells.personas();
                // before the sample is there, which it would meet again
                for (Persona persona : personas) {
                    each(persona, cells, true, "", 1);
                }
                if (personas.stream()
                        .allMatch(persona -> commands(cells, persona, false).isEmpty())) {
                    return 0L;
                }
                String where = where();
                long rows = step("where cannot be read", () -> session.number(table.count(where)));
                if (rows == 0) {
                    throw new NoRows("there is no row where " + where);
                }
                for (Persona persona : personas) {
                    each(persona, cells, false, where, rows);
                }
                return rows;
            });
        } catch (TransactionEnded e) {
            throw new NoRows(String.valueOf(e.getMessage()));
        }
    }

    private void each(Persona persona, Cells cells, boolean inserts, String where, long rows) throws SQLException {
        List<Command> commands = commands(cells, persona, inserts);
        if (commands.isEmpty()) {
            return;
        }
        session.undone(() -> {
            session.become(persona);
            for (Command command : commands) {
                cells.fill(persona, command, session.attempt(() -> tried(command, where)), rows);
            }
            return rows;
        });
    }

    private static List<Command> commands(Cells cells, Persona persona, boolean inserts) {
        return cells.commands(persona).stream()
                .filter(command -> inserts == (command == Command.INSERT))
                .toList();
    }

    private long tried(Command command, String where) throws SQLException {
        return switch (command) {
            case SELECT -> session.number(table.count(where));
            case INSERT -> session.execute(table.insert(rowClass.sample()));
            case UPDATE -> session.execute(table.update(rowClass.set(), where));
            case DELETE -> session.execute(table.delete(where));
        };
    }

    private String where() throws SQLException {
        if (rowClass.sample().isEmpty()) {
            return String.valueOf(rowClass.where());
        }
        Optional<String> own = step(
                "the sample cannot be inserted",
                () -> Optional.ofNullable(session.text(table.insert(rowClass.sample()) + table.returningCondition())));
        String condition = own.orElseThrow(
                () -> new NoRows("the sample was not inserted, without an error: a trigger or a rule swallows it"));
        return rowClass.where() != null ? rowClass.where() : condition;
    }

    /** One step of making the rows. */
    private <T> T step(String failing, Session.Work<T> work) throws SQLException {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new NoRows(failing + ": " + session.failure(e).text(session.limits()));
        }
    }
}
