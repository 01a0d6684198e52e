package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Identifiers;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is left of an update when all triggers have fired: RETURNING tells of a row as it was before those that fire after. */
enum Aftermath {
    /** The row has another value. */
    KEPT,
    /** It was to have none: no other was found. */
    SAME,
    /** It never got one. */
    NEVER,
    /** Something has put back what it was. */
    UNDONE,
    /** The row has gone. */
    GONE;

    /** The query that tells, to be asked behind the update; without a key nobody knows where the row is by then. */
    static String query(MadeRow row, Collection<String> columns) {
        if (row.shape().key().isEmpty()) {
            return "select null, null";
        }
        String other = columns.stream()
                .map(column -> "pgassay_t." + Identifiers.quote(column) + "::text is distinct from "
                        + Sql.literal(row.values().get(column)))
                .collect(Collectors.joining(" or ", "(", ")"));
        return "select count(*), bool_or" + (columns.isEmpty() ? "(true)" : other) + " from "
                + row.shape().only() + " pgassay_t where " + row.where("pgassay_t");
    }

    /**
     * Of an update that the table took, and the answer behind it.
     *
     * @param place where the update is among the statements
     */
    static Aftermath of(Step step, int place) {
        List<@Nullable String> updated = step.of(place).get(0);
        List<@Nullable String> after = step.of(place + 1).get(0);
        boolean asked = "t".equals(updated.get(2));
        if (asked && !"t".equals(updated.get(3))) {
            return NEVER;
        }
        if ("0".equals(after.get(0))) {
            return GONE;
        }
        if (!asked) {
            return SAME;
        }
        return isKept(after) ? KEPT : UNDONE;
    }

    /** Whether the row is there and has another value, by the answer. */
    static boolean isKept(List<@Nullable String> after) {
        return !"0".equals(after.get(0)) && !"f".equals(after.get(1));
    }

    /** Whether the table took the update, and the row is not found by its key behind it. */
    static boolean isLost(Step step) {
        return step.failure() == null
                && !step.of(0).isEmpty()
                && "0".equals(step.of(1).get(0).get(0));
    }

    /** Whether triggers are to blame that fire after the update. */
    boolean isLate() {
        return this == UNDONE || this == GONE;
    }

    /** What is wrong, behind the table's name. */
    String words() {
        return this == GONE ? "no longer has the row after it was updated" : "keeps no value that an update gives";
    }
}
