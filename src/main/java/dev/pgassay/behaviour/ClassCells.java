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
import dev.pgassay.restore.Restoration;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cells of one row class, as they are filled. */
final class ClassCells implements RowClassRun.Cells {

    /** Makes the rows of the class, and lets personas try what they are asked. */
    interface Run {

        void of(List<Persona> personas, RowClassRun.Cells cells) throws SQLException;
    }

    private final AccessExpectation expected;
    private final RowClass rowClass;
    private final Run run;
    private final Casting casting;
    private final Tally tally;
    private final Map<List<Object>, Cell> listed = new HashMap<>();
    private final List<Persona> asked;
    private final List<Filled> filled = new ArrayList<>();
    private final Map<Filled, Cause> causes = new HashMap<>();
    private final Map<List<Persona>, String> unseen = new LinkedHashMap<>();

    ClassCells(AccessExpectation expected, RowClass rowClass, Run run, Casting casting, Tally tally)
            throws SQLException {
        this.expected = expected;
        this.rowClass = rowClass;
        this.run = run;
        this.casting = casting;
        this.tally = tally;
        expected.cells().stream()
                .filter(cell -> cell.rowClass().equals(rowClass.name()))
                .forEach(cell -> listed.put(List.of(cell.persona(), cell.command()), cell));
        this.asked = personas();
    }

    String table() {
        return expected.table().toString();
    }

    List<Persona> asked() {
        return asked;
    }

    /** Lets those try who set these settings, and looks why what is not as expected is so. */
    void tryAll(Set<String> settings, Session session, Common common, Catalog catalog, Restoration restoration)
            throws SQLException {
        List<Persona> alike = asked.stream()
                .filter(persona -> casting.settings(persona).equals(settings))
                .toList();
        for (List<Persona> group : Casting.together(alike)) {
            try {
                int before = filled.size();
                run.of(group, this);
                Map<Filled, List<Finding>> likely = new LinkedHashMap<>();
                filled.subList(before, filled.size()).stream()
                        .filter(this::differs)
                        .forEach(tried -> likely.put(tried, likely(tried, catalog)));
                Restored<Filled> restored =
                        Restored.in(session, () -> common.before(settings), (cells, applied) -> met(cells));
                causes.putAll(new Causes<>(tally, restoration, restored).of(likely));
            } catch (NoRows e) {
                unseen.put(group, e.why());
            }
        }
    }

    private boolean differs(Filled tried) {
        Cell cell = listed(tried);
        return cell != null && !tried.seen().is(cell);
    }

    /** The findings that look as if they explained a cell. */
    private List<Finding> likely(Filled tried, Catalog catalog) {
        Cell cell = Objects.requireNonNull(listed(tried));
        CellCause cause = new CellCause(catalog, tally, expected.table(), tried, cell.access());
        return tally.findings().stream().filter(cause).toList();
    }

    private Set<Filled> met(Set<Filled> cells) throws SQLException {
        Retried retried = new Retried(cells, this::isMet);
        run.of(retried.personas(), retried);
        return retried.met();
    }

    private boolean isMet(Filled tried) {
        Cell cell = listed(tried);
        return cell != null && tried.seen().is(cell);
    }

    private @Nullable Cell listed(Filled tried) {
        return listed(tried.attempt().persona(), tried.attempt().command());
    }

    private @Nullable Cell listed(Persona persona, Command command) {
        return listed.get(List.of(persona.name(), command));
    }

    private boolean isAsked(Persona persona, Command command) {
        return rowClass.takes(command) && (expected.complete() || listed(persona, command) != null);
    }

    /** Those who are asked for and can be somebody here. */
    private List<Persona> personas() throws SQLException {
        List<Persona> able = new ArrayList<>();
        for (Persona persona : casting.all()) {
            if (commands(persona).isEmpty()) {
                continue;
            }
            if (casting.isAssumable(ACCESS, persona.name())) {
                able.add(persona);
            } else {
                commands(persona).forEach(command -> tally.unseen(ACCESS));
            }
        }
        return able;
    }

    @Override
    public List<Command> commands(Persona persona) {
        return List.of(Command.values()).stream()
                .filter(command -> isAsked(persona, command))
                .toList();
    }

    @Override
    public @Nullable Access expected(Persona persona, Command command) {
        Cell cell = listed(persona, command);
        return cell == null ? null : cell.access();
    }

    @Override
    public void fill(Attempt attempt, Seen seen) {
        filled.add(new Filled(attempt, seen));
    }

    /** Says that nothing of it could be tried. */
    void unseen() {
        unseen(asked);
    }

    private void unseen(List<Persona> personas) {
        personas.forEach(persona -> commands(persona).forEach(command -> tally.unseen(ACCESS)));
    }

    /** Says what became of it. */
    void tell(Limits limits, Catalog catalog, FollowingCells following) {
        for (Filled tried : Filled.inOrder(filled, asked)) {
            Cell cell = listed(tried);
            if (cell != null && tried.seen().is(cell)) {
                expected(cell, tried.seen());
            } else {
                tally.checked(ACCESS);
                other(tried, cell, limits, catalog, following);
            }
        }
        unseen.keySet().forEach(this::unseen);
        new UnseenClass(tally, expected, rowClass).tell(asked, unseen);
    }

    private String name(Persona persona, Command command) {
        return expected.nameOf(persona.name(), rowClass.name(), command);
    }

    private void expected(Cell cell, Seen seen) {
        if (seen.doubt() == null) {
            tally.checked(ACCESS);
        } else {
            tally.unseen(ACCESS);
            String name = expected.nameOf(cell.persona(), rowClass.name(), cell.command());
            tally.add(ACCESS, Finding.unknown(ACCESS, name, cell.position(), seen.doubt()));
        }
    }

    private void other(Filled tried, @Nullable Cell cell, Limits limits, Catalog catalog, FollowingCells following) {
        Attempt attempt = tried.attempt();
        String name = name(attempt.persona(), attempt.command());
        String seen = tried.seen().text(limits);
        List<Difference> differences = List.of(new Difference("outcome", cell == null ? null : cell.outcome(), seen));
        Cause cause = causes.get(tried);
        if (cell == null) {
            String why = "complete: true wants every cell listed";
            tally.add(ACCESS, Finding.unexpected(ACCESS, name, differences, expected.position(), why));
        } else if (cause != null) {
            following.add(cause, name + " is " + seen + " instead of " + cell.outcome(), cell.position());
        } else {
            String hint = new AccessHint(catalog, expected.table(), attempt).of(cell.access(), tried.seen());
            tally.add(ACCESS, Finding.different(ACCESS, name, differences, cell.position(), hint));
        }
    }
}
