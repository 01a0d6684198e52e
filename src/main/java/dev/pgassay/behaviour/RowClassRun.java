package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Tries.Attempt;
import dev.pgassay.expect.AccessExpectation.RowClass;
import dev.pgassay.expect.Command;
import dev.pgassay.expect.Persona;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Makes the rows of one class once, and lets each persona try each command on them. */
final class RowClassRun {

    /** What is asked, and who is told. */
    interface Cells {

        List<Command> commands(Persona persona);

        /** Whether a command is expected to be denied. */
        boolean isDenied(Persona persona, Command command);

        /** Tells what became of a command; the class has so many rows. */
        void fill(Persona persona, Command command, Outcome outcome, long rows);
    }

    private static final String IMMEDIATE = "set constraints all immediate";

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
            String setup = rowClass.setup();
            session.undone(setup == null ? IMMEDIATE : "", () -> {
                if (setup != null) {
                    NoRows.unless("setup failed", session, () -> session.script(setup));
                    NoRows.unless("setup failed", session, () -> session.execute(IMMEDIATE));
                }
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
        List<Attempt> attempts = new ArrayList<>();
        for (Persona persona : personas) {
            if (cells.commands(persona).contains(Command.INSERT)) {
                attempts.add(new Attempt(
                        persona,
                        Command.INSERT,
                        sample.takingAway(),
                        sample.insert(),
                        cells.isDenied(persona, Command.INSERT)));
            }
        }
        fill(cells, attempts, 1);
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
        List<Attempt> attempts = new ArrayList<>();
        for (Persona persona : personas) {
            for (Command command : others(cells, persona)) {
                attempts.add(
                        new Attempt(persona, command, "", statement(command, where), cells.isDenied(persona, command)));
            }
        }
        fill(cells, attempts, rows);
    }

    private void fill(Cells cells, List<Attempt> attempts, long rows) throws SQLException {
        try (Tries tries = new Tries(session, table.name())) {
            List<Outcome> outcomes = tries.all(attempts);
            for (int i = 0; i < attempts.size(); i++) {
                cells.fill(attempts.get(i).persona(), attempts.get(i).command(), outcomes.get(i), rows);
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
