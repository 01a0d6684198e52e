package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deletes a row together with the rows that reference it, and those that reference them: rows that need each other go together. */
final class Clearing {

    private static final int MOST = 100;
    private static final String REFERENCED = "23503";

    private final MadeRow row;
    private final RowMaker maker;

    Clearing(MadeRow row, RowMaker maker) {
        this.row = row;
        this.maker = maker;
    }

    /**
     * What becomes of them, of which nothing stays.
     *
     * @param alone why the row by itself was not deleted
     * @param read a query that finds the row
     * @return the deleted row and what the query finds, or why they cannot be deleted; null when no row keeps it, or too many do
     */
    @Nullable
    Step deleted(Failure alone, String read) throws SQLException {
        if (!alone.sqlState().equals(REFERENCED)) {
            return null;
        }
        List<MadeRow> rows = together();
        if (rows.size() < 2 || rows.size() > MOST) {
            return null;
        }
        // in one statement no key minds who goes first; a trigger may, which changes the one when the other goes
        Step step = undone(atOnce(rows), read);
        return step.failure() == null ? step : undone(inTurn(rows), read);
    }

    private Step undone(String delete, String read) throws SQLException {
        return maker.steps()
                .undo("set constraints all deferred; " + delete + " returning 1; " + read + "; " + Steps.IMMEDIATE);
    }

    private static String atOnce(List<MadeRow> rows) {
        List<String> others = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            others.add("pgassay_" + i + " as (" + delete(rows.get(i)) + ")");
        }
        return "with " + String.join(", ", others) + " " + delete(rows.get(0));
    }

    private static String inTurn(List<MadeRow> rows) {
        List<String> all = new ArrayList<>();
        rows.forEach(each -> all.add(0, delete(each)));
        return String.join("; ", all);
    }

    private static String delete(MadeRow row) {
        return "delete from " + row.shape().only() + " pgassay_t where " + row.where("pgassay_t");
    }

    /** The row, the rows that reference it, and so on. */
    private List<MadeRow> together() throws SQLException {
        List<MadeRow> rows = new ArrayList<>(List.of(row));
        Set<String> known = new HashSet<>(Set.of(identity(row)));
        for (int i = 0; i < rows.size() && rows.size() <= MOST; i++) {
            for (MadeRow each : referencing(rows.get(i))) {
                if (known.add(identity(each))) {
                    rows.add(each);
                }
            }
        }
        return rows;
    }

    private static String identity(MadeRow row) {
        return row.place().get(0) + " where " + row.where("");
    }

    private List<MadeRow> referencing(MadeRow referenced) throws SQLException {
        List<MadeRow> rows = new ArrayList<>();
        for (TableShape other : maker.shapes().referencing(referenced.shape().name())) {
            for (ForeignKey key : other.foreignKeys()) {
                if (key.references().table().equals(referenced.shape().name())) {
                    Step step = maker.steps()
                            .undo("select " + MadeRow.returning(other) + " from " + other.only() + " where "
                                    + isReferenced(key, referenced) + " limit " + (MOST + 1));
                    if (step.failure() == null) {
                        step.of(0).forEach(found -> rows.add(MadeRow.of(other, found)));
                    }
                }
            }
        }
        return rows;
    }

    private static String isReferenced(ForeignKey key, MadeRow referenced) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            pairs.add(Identifiers.quote(key.columns().get(i)) + " = "
                    + referenced.sql(key.references().columns().get(i)));
        }
        return String.join(" and ", pairs);
    }
}
