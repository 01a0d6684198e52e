package dev.pgassay.behaviour;

import dev.pgassay.expect.AccessExpectation.RowClass;
import dev.pgassay.expect.Command;
import dev.pgassay.expect.Persona;
import java.sql.SQLException;
import java.util.List;

/** Makes the rows of one class once, and lets each persona try each command on them. */
final class RowClassRun {

    /** What is asked, and who is told. */
    interface Cells {

        List<Command> commands(Persona persona);

        /** Tells what became of a command; the class has so many rows. */
        void fill(Persona persona, Command command, Outcome outcome, long rows);
    }

    private final Session session;
    private final TableRows table;
    private final RowClass rowClass;
    private final SampleRow sample;

    RowClassRun(Session session, TableRows table, Shapes shapes, RowClass rowClass) {
        this.session = session;
        this.table = table;
        this.rowClass = rowClass;
        this.sample = new SampleRow(session, table, shapes, rowClass.sample());
    }

    /**
     * Fills the cells.
     *
     * @throws NoRows when there is none to try anything with
     */
    void run(List<Persona> personas, Cells cells) throws SQLException {
        try {
            session.undone(() -> {
                String setup = rowClass.setup();
                if (setup != null) {
                    NoRows.unless("setup failed", session, () -> session.script(setup));
                }
                NoRows.unless("setup failed", session, () -> session.execute("set constraints all immediate"));
                if (rowClass.takes(Command.INSERT)) {
                    sample.choose();
                    inserts(cells, personas);
                }
                others(cells, personas);
                return personas;
            });
        } catch (TransactionEnded e) {
            throw new NoRows(String.valueOf(e.getMessage()));
        }
    }

    private void inserts(Cells cells, List<Persona> personas) throws SQLException {
        try (Tries tries = new Tries(session)) {
            for (Persona persona : personas) {
                if (cells.commands(persona).contains(Command.INSERT)) {
                    tries.as(persona, sample.takingAway());
                    cells.fill(persona, Command.INSERT, tries.outcome(sample.insert()), 1);
                }
            }
        }
    }

    private void others(Cells cells, List<Persona> personas) throws SQLException {
        if (personas.stream().allMatch(persona -> others(cells, persona).isEmpty())) {
            return;
        }
        String where = where();
        long rows = NoRows.unless("where cannot be read", session, () -> session.number(table.count(where)));
        if (rows == 0) {
            throw new NoRows("there is no row where " + where);
        }
        try (Tries tries = new Tries(session)) {
            for (Persona persona : personas) {
                tries.as(persona, "");
                for (Command command : others(cells, persona)) {
                    cells.fill(persona, command, tries.outcome(statement(command, where)), rows);
                }
            }
        }
    }

    private static List<Command> others(Cells cells, Persona persona) {
        return cells.commands(persona).stream()
                .filter(command -> command != Command.INSERT)
                .toList();
    }

    private String where() throws SQLException {
        String own = rowClass.takes(Command.INSERT) ? sample.put() : null;
        return rowClass.where() != null ? rowClass.where() : String.valueOf(own);
    }

    private String statement(Command command, String where) {
        return switch (command) {
            case SELECT -> table.count(where);
            case INSERT -> sample.insert();
            case UPDATE -> table.update(rowClass.set(), where);
            case DELETE -> table.delete(where);
        };
    }
}
