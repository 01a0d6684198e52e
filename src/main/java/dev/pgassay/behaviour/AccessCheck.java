package dev.pgassay.behaviour;

import static dev.pgassay.behaviour.BehaviourCheck.ACCESS;

import dev.pgassay.behaviour.Tries.Attempt;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.expect.Access;
import dev.pgassay.expect.AccessExpectation;
import dev.pgassay.expect.AccessExpectation.Cell;
import dev.pgassay.expect.AccessExpectation.RowClass;
import dev.pgassay.expect.Command;
import dev.pgassay.expect.Persona;
import dev.pgassay.expect.Tally;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds who may do what with which rows of a table against what is expected, cell by cell. */
final class AccessCheck {

    private final Session session;
    private final Catalog catalog;
    private final Shapes shapes;
    private final Common common;
    private final Casting casting;
    private final Tally tally;

    AccessCheck(Session session, Catalog catalog, Shapes shapes, Common common, Casting casting, Tally tally) {
        this.session = session;
        this.catalog = catalog;
        this.shapes = shapes;
        this.common = common;
        this.casting = casting;
        this.tally = tally;
    }

    /** Those who set the same settings try all that they do one after the other: for others the session must be another. */
    void check(List<AccessExpectation> all) throws SQLException {
        List<ClassCells> classes = new ArrayList<>();
        for (AccessExpectation expected : all) {
            prepare(expected, classes);
        }
        List<Set<String>> settings = classes.stream()
                .flatMap(cells -> cells.asked.stream())
                .map(casting::settings)
                .distinct()
                .sorted(Comparator.comparing(Set::size)) // who sets more can come behind who sets less
                .toList();
        for (Set<String> each : settings) {
            for (ClassCells cells : classes) {
                Told.with("access to table " + cells.expected.table(), () -> cells.tryAll(each));
            }
        }
        classes.forEach(ClassCells::tell);
    }

    private void prepare(AccessExpectation expected, List<ClassCells> classes) throws SQLException {
        Optional<TableRows> rows = TableRows.expected(
                catalog, expected.table(), tally, ACCESS, expected.position(), "access to it is expected");
        if (rows.isEmpty()) {
            return;
        }
        for (RowClass rowClass : expected.classes()) {
            ClassCells cells = new ClassCells(expected, rows.get(), rowClass);
            if (rows.get().lacks(rowClass.columns(), tally, ACCESS, expected.position())) {
                cells.unseen(cells.asked);
            } else {
                classes.add(cells);
            }
        }
    }

    /** What is done before for a persona is undone with what it tries. */
    private void fill(List<Persona> group, RowClassRun run, RowClassRun.Cells cells) throws SQLException {
        common.before(casting.settings(group.get(0)));
        if (group.get(0).setup() == null) {
            run.run(group, cells);
            return;
        }
        try {
            session.undone(() -> {
                casting.setUp(group.get(0));
                run.run(group, cells);
                return group;
            });
        } catch (TransactionEnded e) {
            throw new NoRows(String.valueOf(e.getMessage()));
        }
    }

    /** The cells of one row class, as they are filled. */
    private final class ClassCells implements RowClassRun.Cells {

        private final AccessExpectation expected;
        private final TableRows rows;
        private final RowClass rowClass;
        private final Map<List<Object>, Cell> listed = new HashMap<>();
        private final List<Persona> asked;
        private final List<Filled> filled = new ArrayList<>();
        private final Map<Filled, Set<String>> idle = new HashMap<>();
        private final Map<List<Persona>, String> unseen = new LinkedHashMap<>();

        ClassCells(AccessExpectation expected, TableRows rows, RowClass rowClass) throws SQLException {
            this.expected = expected;
            this.rows = rows;
            this.rowClass = rowClass;
            expected.cells().stream()
                    .filter(cell -> cell.rowClass().equals(rowClass.name()))
                    .forEach(cell -> listed.put(List.of(cell.persona(), cell.command()), cell));
            this.asked = personas();
        }

        /** Lets those try who set these settings. */
        void tryAll(Set<String> settings) throws SQLException {
            List<Persona> alike = asked.stream()
                    .filter(persona -> casting.settings(persona).equals(settings))
                    .toList();
            for (List<Persona> group : Casting.together(alike)) {
                try {
                    int before = filled.size();
                    run(group, this);
                    Map<Filled, Set<String>> suspected = new HashMap<>();
                    filled.subList(before, filled.size()).forEach(tried -> suspected.put(tried, suspected(tried)));
                    suspected.values().removeIf(Set::isEmpty);
                    idle.putAll(new SparePolicies(session, expected.table(), this::run).idle(suspected));
                } catch (NoRows e) {
                    unseen.put(group, e.why());
                }
            }
        }

        private void run(List<Persona> group, RowClassRun.Cells cells) throws SQLException {
            AccessCheck.this.fill(group, new RowClassRun(session, rows, shapes, rowClass), cells);
        }

        /** Says what became of it. */
        void tell() {
            Filled.inOrder(filled, asked).forEach(this::tell);
            unseen.keySet().forEach(this::unseen);
            new UnseenClass(tally, expected, rowClass).tell(asked, unseen);
        }

        private @Nullable Cell listed(String persona, Command command) {
            return listed.get(List.of(persona, command));
        }

        private boolean isAsked(String persona, Command command) {
            return rowClass.takes(command) && (expected.complete() || listed(persona, command) != null);
        }

        /** Those who are asked for and can be somebody here. */
        private List<Persona> personas() throws SQLException {
            List<Persona> asked = new ArrayList<>();
            for (Persona persona : casting.all()) {
                if (commands(persona).isEmpty()) {
                    continue;
                }
                if (casting.isAssumable(ACCESS, persona.name())) {
                    asked.add(persona);
                } else {
                    commands(persona).forEach(command -> tally.unseen(ACCESS));
                }
            }
            return asked;
        }

        @Override
        public List<Command> commands(Persona persona) {
            return List.of(Command.values()).stream()
                    .filter(command -> isAsked(persona.name(), command))
                    .toList();
        }

        @Override
        public @Nullable Access expected(Persona persona, Command command) {
            Cell cell = listed(persona.name(), command);
            return cell == null ? null : cell.access();
        }

        void unseen(List<Persona> personas) {
            personas.forEach(persona -> commands(persona).forEach(command -> tally.unseen(ACCESS)));
        }

        private boolean isExplained(Filled tried, Cell cell) {
            return new Consequence(tally, ACCESS).ofWhatOpens(cause(tried, cell), expected.position(), cell.position());
        }

        private CellCause cause(Filled tried, Cell cell) {
            return new CellCause(catalog, expected.table(), tried, cell.access(), idle.getOrDefault(tried, Set.of()));
        }

        /** The policies that nobody expects and that might explain the cell. */
        private Set<String> suspected(Filled tried) {
            Cell cell = listed(tried.attempt().persona().name(), tried.attempt().command());
            return cell == null || tried.seen().is(cell)
                    ? Set.of()
                    : cause(tried, cell).sparePolicies(tally.findings());
        }

        @Override
        public void fill(Attempt attempt, Seen seen) {
            filled.add(new Filled(attempt, seen));
        }

        private void tell(Filled tried) {
            Attempt attempt = tried.attempt();
            Seen seen = tried.seen();
            String persona = attempt.persona().name();
            Cell cell = listed(persona, attempt.command());
            String name = expected.nameOf(persona, rowClass.name(), attempt.command());
            if (cell != null && seen.is(cell)) {
                if (seen.doubt() == null) {
                    tally.checked(ACCESS);
                } else {
                    tally.unseen(ACCESS);
                    tally.add(ACCESS, Finding.unknown("access", name, cell.position(), seen.doubt()));
                }
                return;
            }
            tally.checked(ACCESS);
            List<Difference> differences = List.of(
                    new Difference("outcome", cell == null ? null : cell.outcome(), seen.text(session.limits())));
            if (cell == null) {
                String why = "complete: true wants every cell listed";
                tally.add(ACCESS, Finding.unexpected("access", name, differences, expected.position(), why));
            } else if (!isExplained(tried, cell)) {
                String hint = new AccessHint(catalog, expected.table(), attempt).of(cell.access(), seen);
                tally.add(ACCESS, Finding.different("access", name, differences, cell.position(), hint));
            }
        }
    }
}
