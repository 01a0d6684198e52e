package dev.pgassay.behaviour;

import dev.pgassay.expect.RowText;
import dev.pgassay.yaml.Node;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The row of a class: as it is given where that is enough, otherwise with what is made from the catalog. */
final class SampleRow {

    /** What is missing can be made: a value that may not be null, a row that another needs. */
    private static final Set<String> LACKING = Set.of("23502", "23503");

    private final Session session;
    private final TableRows table;
    private final Shapes shapes;
    private final Map<String, Node> given;
    private final boolean asGiven;
    private final SampleAdvice advice;
    private @Nullable MadeRow made;
    /** The row that an insert makes, where it cannot be like the one that was made. */
    private @Nullable MadeRow other;

    private @Nullable NoRows refused;
    /** Whether the table takes the row only before other rows come. */
    private boolean waits;

    private boolean away;
    private boolean untriggered;
    private boolean whole;

    SampleRow(Session session, TableRows table, Shapes shapes, Map<String, Node> given) {
        this(session, table, shapes, given, false, SampleAdvice.OF_CLASS);
    }

    private SampleRow(
            Session session,
            TableRows table,
            Shapes shapes,
            Map<String, Node> given,
            boolean asGiven,
            SampleAdvice advice) {
        this.session = session;
        this.table = table;
        this.shapes = shapes;
        this.given = given;
        this.asGiven = asGiven;
        this.advice = advice;
    }

    /** The row that has what a given one lacks. */
    static SampleRow rest(Session session, TableRows table, Shapes shapes) {
        return new SampleRow(session, table, shapes, Map.of(), false, SampleAdvice.OF_REST);
    }

    /** A row with what is given, judged by what is there. */
    static SampleRow asGiven(Session session, TableRows table, Shapes shapes, Map<String, Node> given) {
        return new SampleRow(session, table, shapes, given, true, SampleAdvice.OF_GIVEN);
    }

    /**
     * Finds out whether what is given is enough, and makes the rest.
     *
     * @throws NoRows when no row can be made
     */
    void choose() throws SQLException {
        if (given.isEmpty() || asGiven) {
            made = make(advice.failing());
            chooseStatement();
            return;
        }
        Failure failure = session.refusal(insert());
        if (failure == null) {
            return;
        }
        waits = !LACKING.contains(failure.sqlState()) && refusal() == null;
        if (waits || LACKING.contains(failure.sqlState())) {
            completed();
        } // what else is wrong with it is for the cells to show
    }

    /** Why the statement is refused where what may wait does so. */
    private @Nullable Failure refusal() throws SQLException {
        return session.undone(Steps.DEFERRED, () -> {
                    try {
                        session.execute(before() + insert());
                        return Optional.<Failure>empty();
                    } catch (SQLException e) {
                        return Optional.of(session.failure(e));
                    }
                })
                .orElse(null);
    }

    private void completed() throws SQLException {
        try {
            made = session.kept(() -> make("the sample cannot be inserted, nor a row with it be made"));
        } catch (NoRows e) {
            refused = e; // what the cells say of the sample as it is may be just what is expected
            return;
        }
        chooseStatement();
    }

    private void chooseStatement() throws SQLException {
        try {
            chooseInsert();
        } catch (NoRows e) {
            chooseOther(e);
        }
    }

    /**
     * Finds an INSERT that the table takes: beside the row that was made, or in its place; with what the server makes by itself, or, as
     * that need not fit to the rest, with all its values.
     */
    private void chooseInsert() throws SQLException {
        Failure failure = null;
        for (boolean later : new boolean[] {false, true}) {
            for (boolean[] way : new boolean[][] {{false, false}, {true, false}, {true, true}}) {
                away = way[0];
                whole = way[1];
                Failure refused = later ? refusal() : session.refusal(before() + insert());
                failure = later ? failure : refused;
                if (refused == null) {
                    waits = later;
                    return;
                }
            }
        }
        throw new NoRows("a row was made, and another like it cannot be inserted: "
                + Objects.requireNonNull(failure).text(session.limits())
                + "; " + advice.rows());
    }

    private String before() {
        String room = takingAway();
        return room.isEmpty() ? "" : room + "; ";
    }

    /** A row that is not to be deleted makes no room: then another is inserted beside it, or it goes without triggers. */
    private void chooseOther(NoRows none) throws SQLException {
        away = false;
        try {
            other = session.undone(() -> make("no other row can be made"));
        } catch (NoRows e) {
            other = null; // it may have to be this one
        }
        if (other != null && session.refusal(insert()) == null) {
            return;
        }
        other = null;
        away = true;
        untriggered = true;
        for (boolean all : new boolean[] {false, true}) {
            whole = all;
            if (session.refusal(before() + insert()) == null) {
                return;
            }
        }
        throw none;
    }

    private MadeRow make(String failing) throws SQLException {
        TableShape shape = shapes.find(table.name())
                .orElseThrow(
                        () -> new NoRows(table.name() + " is no table; give a whole sample, or where to find rows"));
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        given.forEach((column, value) -> texts.put(column, RowText.of(value, table.type(column))));
        try {
            return maker(texts).sparse().make(shape);
        } catch (NoRow e) {
            return full(shape, texts, failing);
        }
    }

    /** The row with all that it can have, where it cannot be made with what it must have alone. */
    private MadeRow full(TableShape shape, Map<String, @Nullable String> texts, String failing) throws SQLException {
        try {
            return maker(texts).make(shape);
        } catch (NoRow e) {
            throw advice.failing(failing).noRows(e);
        }
    }

    private RowMaker maker(Map<String, @Nullable String> texts) throws SQLException {
        RowMaker maker = new RowMaker(session.limits(), new Steps(session), shapes, Map.of(table.name(), texts));
        return asGiven ? maker.asGiven() : maker;
    }

    /** The statement that inserts it. */
    String insert() {
        return insert(List.of());
    }

    /** The same, by somebody who may give these columns only; where there are none, all. */
    String insert(Collection<String> only) {
        MadeRow inserted = other == null ? made : other;
        return inserted == null ? table.insert(given) : table.insert(inserted, given, whole, only);
    }

    /** The statement that inserts one like the row that was made, but for these values. */
    String insertWith(Map<String, Node> values) {
        return table.insert(Objects.requireNonNull(other == null ? made : other), values, whole, List.of());
    }

    /** What comes before somebody inserts it: room for it, and that what it needs besides may come later. */
    String first() {
        return waits ? before() + Steps.DEFERRED : takingAway();
    }

    /** What makes room for another to insert it, where it has been made and is in the way. */
    String takingAway() {
        MadeRow row = made;
        String delete = row == null || !away ? "" : table.delete(condition(row));
        return untriggered ? Untriggered.sql(delete) : delete;
    }

    /**
     * Lets the owner insert it; the condition that finds it.
     *
     * @throws NoRows when it is refused or swallowed
     */
    String put() throws SQLException {
        if (made != null) {
            return condition(made);
        }
        if (refused != null) {
            throw refused;
        }
        Optional<String> condition = NoRows.unless(
                "the sample cannot be inserted",
                session,
                () -> Optional.ofNullable(session.text(insert() + table.returningCondition())));
        return condition.orElseThrow(
                () -> new NoRows("the sample was not inserted, without an error: a trigger or a rule swallows it"));
    }

    private String condition(MadeRow row) {
        return row.beside().rows().isEmpty() ? row.where(table.alias()) : row.together(table.alias());
    }
}
