package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a deferred constraint trigger wants before the transaction ends: rows of another table (an order's first item, the two sides of a
 * journal), behind which the row may have to be finished (a draft that is posted), or that a row which it references goes on.
 */
final class Companion {

    /** So many refusals are looked into that say something else. */
    private static final int REFUSALS = 3;

    private final RowMaker maker;
    private final TableShape shape;
    private final Set<String> refusals = new HashSet<>();
    private boolean climbs;
    /** Why an ending was refused that was tried last. */
    private @Nullable Failure ended;
    /** The row that references another, which was inserted last. */
    private @Nullable MadeRow came;

    Companion(RowMaker maker, TableShape shape) {
        this.maker = maker;
        this.shape = shape;
    }

    /** The same that looks for what goes with a row step by step. */
    Companion climbing() {
        climbs = true;
        return this;
    }

    /**
     * The row of the statement, beside those that reference it; null when no such trigger refused it, or none helps.
     *
     * @param failure why it was refused
     */
    @Nullable
    MadeRow forTrigger(Failure failure, String insert) throws SQLException {
        String body = new Blame(shape, maker.limits()).deferred(failure, maker.hints(shape));
        if (body.isEmpty() || refusals.size() == REFUSALS || !refusals.add(failure.message())) {
            return null;
        }
        Set<ObjectName> before = maker.withRows();
        maker.steps().mark();
        maker.steps().defer();
        Step step = maker.steps().keep(insert);
        if (step.failure() == null && step.of(0).size() == 1) {
            MadeRow row = MadeRow.of(shape, step.of(0).get(0));
            MadeRow finished = beside(row, body, failure.message());
            if (finished != null) {
                maker.steps().stay();
                return finished;
            }
        }
        maker.steps().back();
        maker.undone(before);
        return null;
    }

    private @Nullable MadeRow beside(MadeRow row, String body, String refusal) throws SQLException {
        Endings endings = new Endings(maker, body);
        Map<String, String> further = new LinkedHashMap<>();
        for (MadeRow parent : parents(row, body)) {
            for (Map<String, String> values : endings.of(parent)) {
                String update = Endings.update(parent, values);
                if (maker.wanted.isSearched(shape, climbs, () -> ends(update))) {
                    return behind(row, Endings.back(parent, values), body);
                }
                if (ended != null && ended.isRaised() && !ended.message().equals(refusal)) {
                    further.put(update, Endings.back(parent, values));
                }
            }
        }
        List<String> own = new ArrayList<>(List.of(""));
        endings.of(row).forEach(values -> own.add("; " + Endings.update(row, values)));
        for (String ending : own) {
            if (hasRows(row, body, ending)) {
                return ending.isEmpty() ? row : again(row);
            }
        }
        for (Map.Entry<String, String> ending : further.entrySet()) {
            if (hasRows(row, body, "; " + ending.getKey())) {
                MadeRow it = Objects.requireNonNull(came);
                String gone = "delete from " + it.shape().only() + " pgassay_t where " + it.where("pgassay_t");
                return behind(row, gone + "; " + ending.getValue(), body);
            }
        }
        return null;
    }

    /** The row, with what puts back the row that has gone on behind it. */
    private MadeRow behind(MadeRow row, String back, String body) {
        return row.with(Beside.back(back).of(row.owners(maker.hints(shape).named(body))));
    }

    /** Whether an update of a row is taken when a row that it references goes on behind it, or rows reference it first. */
    boolean lets(MadeRow row, String update, String body) throws SQLException {
        Endings endings = new Endings(maker, body);
        for (MadeRow parent : parents(row, body)) {
            for (Map<String, String> values : endings.of(parent)) {
                if (maker.wanted.isSearched(
                        shape, climbs, () -> ends(update + "; " + Endings.update(parent, values)))) {
                    return true;
                }
            }
        }
        return hasRows(row, body, "; " + update);
    }

    /**
     * Inserts rows that reference a row, and ends with a statement; whether all of it is taken.
     *
     * @param ending empty, or a statement behind a semicolon
     */
    private boolean hasRows(MadeRow row, String body, String ending) throws SQLException {
        for (TableShape other : maker.shapes().referencing(shape.name())) {
            if (body.contains(Objects.requireNonNull(other.name().name()))
                    && maker.wanted.isSearched(shape, climbs, () -> referencing(other, row, body, ending))) {
                return true;
            }
        }
        return false;
    }

    /** The rows that it references in tables that the trigger names. */
    private List<MadeRow> parents(MadeRow row, String body) throws SQLException {
        List<MadeRow> parents = new ArrayList<>();
        for (TableShape parent : maker.shapes().named(body)) {
            for (ForeignKey key : shape.foreignKeys()) {
                if (key.references().table().equals(parent.name())
                        && !parent.name().equals(shape.name())
                        && key.columns().stream()
                                .noneMatch(column -> row.values().get(column) == null)) {
                    Step step = maker.steps()
                            .undo("select " + MadeRow.returning(parent) + " from " + parent.name() + " where "
                                    + row.referenced(key));
                    if (step.failure() == null && step.of(0).size() == 1) {
                        parents.add(MadeRow.of(parent, step.of(0).get(0)));
                    }
                }
            }
        }
        return parents;
    }

    private boolean ends(String ending) throws SQLException {
        Step step = maker.steps().keep(ending + "; " + Steps.IMMEDIATE);
        ended = step.failure();
        return ended == null && maker.steps().settle().failure() == null;
    }

    private boolean referencing(TableShape other, MadeRow row, String body, String ending) throws SQLException {
        Set<ObjectName> before = maker.withRows();
        maker.steps().mark();
        MadeRow made = new Follower(maker, other, row, body, ending + "; " + Steps.IMMEDIATE).row(climbs);
        if (made != null && maker.steps().settle().failure() == null) {
            maker.wasMade(other);
            maker.wanted.add(made, row);
            came = made;
            maker.steps().stay();
            return true;
        }
        maker.steps().back();
        maker.undone(before);
        return false;
    }

    /** The row as it is in the end. */
    private MadeRow again(MadeRow row) throws SQLException {
        Step step = maker.steps()
                .undo("select " + MadeRow.returning(shape) + " from " + shape.only() + " pgassay_t where "
                        + row.where("pgassay_t"));
        return step.failure() == null && step.of(0).size() == 1
                ? MadeRow.of(shape, step.of(0).get(0)).with(row.beside())
                : row;
    }
}
