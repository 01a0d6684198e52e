package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Tries.Attempt;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.expect.Access;
import dev.pgassay.expect.AccessExpectation.RowClass;
import dev.pgassay.expect.Command;
import dev.pgassay.expect.Persona;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one class once, and lets each persona try each command on them. */
final class RowClassRun {

    /** What is asked, and who is told. */
    interface Cells {

        List<Command> commands(Persona persona);

        /** What is expected of a command, or null. */
        @Nullable
        Access expected(Persona persona, Command command);

        /** Tells what became of a command. */
        void fill(Attempt attempt, Seen seen);
    }

    private static final String IMMEDIATE = "set constraints all immediate";

    private final Session session;
    private final TableRows table;
    private final RowClass rowClass;
    private final SampleRow sample;
    private Map<String, Granted> granted = Map.of();

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
                    session.told().add(setup);
                    NoRows.unless("setup failed", session, () -> session.script(setup));
                    NoRows.unless("setup failed", session, () -> session.execute(IMMEDIATE));
                }
                granted = Granted.read(
                        session,
                        table.name(),
                        personas.stream().map(Persona::role).toList());
                Set<String> told = session.told().names();
                if (rowClass.takes(Command.INSERT)) {
                    sample.choose();
                    NoRows.unlessTold(session, told);
                    inserts(cells, personas);
                }
                others(cells, personas);
                return personas;
            });
        } catch (TransactionEnded e) {
            throw new NoRows(String.valueOf(e.getMessage()));
        }
    }

    private Granted granted(Persona persona) {
        return granted.getOrDefault(persona.role(), Granted.NOTHING);
    }

    private void inserts(Cells cells, List<Persona> personas) throws SQLException {
        List<Attempt> attempts = personas.stream()
                .filter(persona -> cells.commands(persona).contains(Command.INSERT))
                .map(persona -> insert(cells, persona, narrowed(persona)))
                .toList();
        fill(cells, attempts, tried(attempts, 1), new WithAll(cells));
    }

    /** A row that lacks something without the columns that may not be given: that they may not is why it is refused. */
    private final class WithAll implements Again {

        private final Cells cells;

        WithAll(Cells cells) {
            this.cells = cells;
        }

        @Override
        public Optional<Attempt> after(Attempt attempt, Seen seen) {
            Failure failure = seen.outcome().failure();
            return failure != null
                            && failure.isOfARow()
                            && attempt.granted().onColumnsOnly(Command.INSERT)
                            && attempt.entitled()
                    ? Optional.of(insert(cells, attempt.persona(), List.of()))
                    : Optional.empty();
        }

        @Override
        public long number() {
            return 1;
        }

        @Override
        public Seen of(Attempt attempt, Seen first, Seen second) {
            return second;
        }
    }

    /** The columns that somebody may give who may not give all, where they are enough for what matters of the row. */
    private List<String> narrowed(Persona persona) {
        List<String> columns = granted(persona).columns(Command.INSERT);
        return columns.containsAll(rowClass.sample().keySet()) ? columns : List.of();
    }

    private Attempt insert(Cells cells, Persona persona, List<String> only) {
        Granted may = granted(persona);
        return new Attempt(
                persona,
                Command.INSERT,
                sample.first(),
                sample.insert(only),
                "",
                cells.expected(persona, Command.INSERT),
                may,
                may.usage() && (may.whole().contains(Command.INSERT) || !only.isEmpty()));
    }

    private void others(Cells cells, List<Persona> personas) throws SQLException {
        if (personas.stream().allMatch(persona -> others(cells, persona).isEmpty())) {
            return;
        }
        String where = where();
        ClassRows rows = ClassRows.read(session, table, where, rowClass.where() == null);
        Touched touched = new Touched(session, table, rowClass, rows);
        List<Attempt> attempts = new ArrayList<>();
        for (Persona persona : personas) {
            for (Command command : others(cells, persona)) {
                attempts.add(attempt(cells, persona, command, rows.where(), touched.look(command)));
            }
        }
        List<Seen> seen = tried(attempts, rows.number());
        NoChange noChange = new NoChange(session, rowClass, rows, touched);
        for (int i = 0; i < seen.size(); i++) {
            seen.set(i, noChange.of(attempts.get(i), seen.get(i)));
        }
        Again unconditional = rows.traits().view()
                ? new UnconditionalOfView(session, table, rowClass, rows, touched)
                : new Unconditional(session, table, rowClass, rows);
        fill(cells, attempts, seen, unconditional);
    }

    private void fill(Cells cells, List<Attempt> attempts, List<Seen> seen, Again again) throws SQLException {
        Map<Integer, Attempt> more = new LinkedHashMap<>();
        for (int i = 0; i < attempts.size(); i++) {
            Optional<Attempt> next = again.after(attempts.get(i), seen.get(i));
            if (next.isPresent()) {
                more.put(i, next.get());
            }
        }
        Iterator<Seen> second =
                tried(List.copyOf(more.values()), again.number()).iterator();
        for (int i = 0; i < attempts.size(); i++) {
            Attempt attempt = attempts.get(i);
            Seen first = seen.get(i);
            cells.fill(
                    attempt,
                    more.containsKey(i) ? again.of(attempt, first, second.next()) : again.alone(attempt, first));
        }
    }

    private List<Seen> tried(List<Attempt> attempts, long rows) throws SQLException {
        List<Seen> seen = new ArrayList<>();
        try (Tries tries = new Tries(session, table.name())) {
            List<Outcome> outcomes = tries.all(attempts);
            for (int i = 0; i < attempts.size(); i++) {
                seen.add(Seen.of(attempts.get(i), table.name(), outcomes.get(i), rows));
            }
        }
        return seen;
    }

    /** Rows are found by what may be read of them: who may read some columns is let read all, for which rows they are is no matter of these. */
    private Attempt attempt(Cells cells, Persona persona, Command command, String where, String look) {
        Granted may = granted(persona);
        String first = may.onColumnsOnly(Command.SELECT)
                ? "grant select on " + table.name() + " to " + Identifiers.quote(persona.role())
                : "";
        boolean changes =
                command != Command.UPDATE || may.may(command, rowClass.set().keySet());
        return new Attempt(
                persona,
                command,
                first,
                statement(command, where, may.columns(Command.UPDATE)),
                look,
                cells.expected(persona, command),
                may,
                changes && may.may(command) && may.may(Command.SELECT));
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

    private String statement(Command command, String where, List<String> only) {
        return switch (command) {
            case SELECT -> table.count(where);
            case INSERT -> sample.insert();
            case UPDATE -> table.update(rowClass.set(), where, only);
            case DELETE -> table.delete(where);
        };
    }
}
