package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.Access;
import dev.pgassay.expect.AccessExpectation;
import dev.pgassay.expect.AccessExpectation.Cell;
import dev.pgassay.expect.AccessExpectation.RowClass;
import dev.pgassay.expect.BehaviourExpectations;
import dev.pgassay.expect.Command;
import dev.pgassay.expect.Expectations;
import dev.pgassay.expect.Persona;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Who may do what with which rows of a table.
 *
 * <pre>{@code
 * TruthTable.of("documents")
 *         .rows("own", Map.of("owner", "me"))
 *         .who(Persona.of("visitor", "anon"))
 *         .expect("visitor", "own", Command.SELECT, Access.FILTERED)
 *         .complete()
 * }</pre>
 *
 * @since 0.1.0
 */
public final class TruthTable {

    private final ObjectName table;
    private final Map<String, Persona> personas = new LinkedHashMap<>();
    private final Map<String, RowClass> classes = new LinkedHashMap<>();
    private final Map<List<Object>, Cell> cells = new LinkedHashMap<>();
    private boolean complete;

    private TruthTable(ObjectName table) {
        this.table = table;
    }

    /** Of a table, {@code documents} or {@code app.documents}. */
    public static TruthTable of(String table) {
        return new TruthTable(BehaviourAssert.named(table));
    }

    /** Adds somebody. */
    public TruthTable who(Persona persona) {
        personas.put(persona.name(), persona);
        return this;
    }

    /**
     * Adds a row class: a row, or what matters of it; the rest is made from the catalog.
     *
     * @param sample values by column
     */
    public TruthTable rows(String name, Map<String, ?> sample) {
        return add(new RowClass(name, null, Values.row(sample), null, Map.of(), null));
    }

    /**
     * Adds a row class that is looked for; none is inserted.
     *
     * @param setup SQL that the owner runs before, {@code insert into documents …}; nothing where it is empty
     * @param where what picks the rows, {@code id = 1}
     */
    public TruthTable rowsWhere(String name, String setup, String where) {
        return add(new RowClass(name, setup.isBlank() ? null : setup, Map.of(), where, Map.of(), null));
    }

    private TruthTable add(RowClass rowClass) {
        classes.put(rowClass.name(), rowClass);
        return this;
    }

    /** States what becomes of a command. Throws {@link IllegalArgumentException} when nobody or nothing is called so. */
    public TruthTable expect(String persona, String rowClass, Command command, Access access) {
        known("persona", persona, personas.keySet());
        known("row class", rowClass, classes.keySet());
        cells.put(List.of(persona, rowClass, command), new Cell(persona, rowClass, command, access, null, null));
        return this;
    }

    /** States what becomes of every command on rows of a class. */
    public TruthTable expectAll(String persona, String rowClass, Access access) {
        known("row class", rowClass, classes.keySet());
        RowClass rows = Objects.requireNonNull(classes.get(rowClass));
        for (Command command : Command.values()) {
            if (rows.takes(command)) {
                expect(persona, rowClass, command, access);
            }
        }
        return this;
    }

    private static void known(String what, String name, Set<String> names) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("there is no " + what + " '" + name + "'; there are " + names);
        }
    }

    /** From now on a cell of which nothing is stated is a finding. */
    public TruthTable complete() {
        complete = true;
        return this;
    }

    /** The same as a file would state it, for a test for each cell. */
    public Expectations expectations() {
        AccessExpectation access = new AccessExpectation(
                table, complete, List.copyOf(classes.values()), new ArrayList<>(cells.values()), null);
        return new Expectations(
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                0,
                new BehaviourExpectations(List.of(), personas, List.of(access), List.of(), List.of()));
    }
}
