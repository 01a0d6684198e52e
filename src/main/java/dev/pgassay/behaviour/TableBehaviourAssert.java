package dev.pgassay.behaviour;

import dev.pgassay.catalog.ObjectName;
import java.util.Map;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what a table takes, refuses and shows. Values are texts, numbers, flags, constants, collections and maps, null; the
 * server reads them as it reads texts.
 *
 * @since 0.1.0
 */
public final class TableBehaviourAssert extends AbstractBehaviourAssert<TableBehaviourAssert> {

    private final ObjectName table;
    private @Nullable Map<String, String> types;

    TableBehaviourAssert(Trial trial, ObjectName table) {
        super(
                trial,
                "table",
                trial.persona() == null ? table.toString() : table + " as " + trial.who(),
                TableBehaviourAssert.class);
        this.table = table;
    }

    /** What follows is tried after the owner has inserted this row. */
    @CheckReturnValue
    public TableBehaviourAssert afterRow(Map<String, ?> row) {
        return new TableBehaviourAssert(trial().after(insert(row)), table);
    }

    /** Asserts that it takes a row, and leads to what the row then is. */
    public RowAssert acceptsRow(Map<String, ?> row) {
        return RowAssert.accepted(trial(), table, insert(row));
    }

    /** Asserts that it refuses a row, and leads to why. */
    public RejectionAssert rejectsRow(Map<String, ?> row) {
        Outcome outcome = outcome(insert(row));
        Failure failure = outcome.failure();
        if (failure == null) {
            differ("outcome", "rejected", outcome.rows() == 0 ? "no row, no error" : "accepted", null);
        }
        return new RejectionAssert(trial(), table.toString(), failure);
    }

    /**
     * Leads to what else an update changes.
     *
     * @param values the new values by column
     * @param where the rows, {@code id = 1}
     */
    @CheckReturnValue
    public ChangeAssert onUpdate(Map<String, ?> values, String where) {
        String sql = "update " + table + " set " + Trial.sets(types(), Values.row(values)) + " where (" + where + "\n)";
        return new ChangeAssert(trial(), table, "update of " + table + " where " + where, sql, where);
    }

    /**
     * Leads to what else goes with rows.
     *
     * @param where the rows, {@code id = 1}
     */
    @CheckReturnValue
    public ChangeAssert onDelete(String where) {
        String sql = "delete from " + table + " where (" + where + "\n)";
        return new ChangeAssert(trial(), table, "delete from " + table + " where " + where, sql, where);
    }

    /** Leads to what a column of vectors takes, and how it is searched. */
    @CheckReturnValue
    public ColumnBehaviourAssert column(String name) {
        return new ColumnBehaviourAssert(trial(), table, name);
    }

    /** Leads to what a trigger of the table does. */
    @CheckReturnValue
    public TriggerBehaviourAssert trigger(String name) {
        return new TriggerBehaviourAssert(trial(), table, name, types());
    }

    /** Asserts how many rows are seen. */
    public TableBehaviourAssert sees(long rows) {
        Outcome outcome = count();
        return outcome.worked()
                ? hold("number of rows seen", rows, outcome.rows())
                : differ("outcome of select", rows + " rows", text(outcome), null);
    }

    /** Asserts that rows may be asked for, be there any or not. */
    public TableBehaviourAssert canSelect() {
        return can("select", count());
    }

    /** Asserts that rows may not be asked for: to see none is not enough, that is {@code sees(0)}. */
    public TableBehaviourAssert cannotSelect() {
        Outcome outcome = count();
        return cannot("select", outcome, outcome.rows() + " rows seen");
    }

    /** Asserts that a row may be added. */
    public TableBehaviourAssert canInsert(Map<String, ?> row) {
        return can("insert", outcome(insert(row)));
    }

    /** Asserts that a row may not be added: a privilege is lacking, or a policy refuses it. */
    public TableBehaviourAssert cannotInsert(Map<String, ?> row) {
        return cannot("insert", outcome(insert(row)), "accepted");
    }

    /** Asserts that none of these rows can be changed: it may not be tried, or they are not seen. */
    public TableBehaviourAssert cannotUpdate(Map<String, ?> values, String where) {
        return touches("update", "update " + table + " set " + Trial.sets(types(), Values.row(values)), where);
    }

    /** Asserts that none of these rows can be removed: it may not be tried, or they are not seen. */
    public TableBehaviourAssert cannotDelete(String where) {
        return touches("delete", "delete from " + table, where);
    }

    private TableBehaviourAssert touches(String command, String sql, String where) {
        long there = tried(() -> new Trial(trial().database(), trial().setups(), null)
                .run(session -> Outcome.of(session, () -> session.number(count(where))))
                .rows());
        if (there == 0) {
            return differ("rows where " + where, "some to try it on", "none", null);
        }
        Outcome outcome = outcome(sql + " where (" + where + "\n)");
        return outcome.worked() && outcome.rows() == 0 ? this : cannot(command, outcome, outcome.rows() + " rows");
    }

    private String count(String where) {
        return "select count(*) from " + table + " where (" + where + "\n)";
    }

    private Outcome count() {
        return tried(() -> trial().run(session -> Outcome.of(session, () -> session.number(count("true")))));
    }

    private Outcome outcome(String sql) {
        return tried(() -> trial().outcome(sql));
    }

    private TableBehaviourAssert can(String command, Outcome outcome) {
        return outcome.worked() && !(command.equals("insert") && outcome.rows() == 0)
                ? this
                : differ("outcome of " + command, "allowed", text(outcome), null);
    }

    private TableBehaviourAssert cannot(String command, Outcome outcome, String otherwise) {
        Failure failure = outcome.failure();
        return failure != null && failure.denies(table)
                ? this
                : differ("outcome of " + command, "denied", failure == null ? otherwise : text(outcome), null);
    }

    private String insert(Map<String, ?> row) {
        return Trial.insert(table, types(), Values.row(row));
    }

    private Map<String, String> types() {
        Map<String, String> known = types;
        if (known == null) {
            known = tried(() -> trial().types(table));
            if (known.isEmpty()) {
                differ("table", table.toString(), null, "there is no table of this name");
            }
            types = known;
        }
        return known;
    }
}
