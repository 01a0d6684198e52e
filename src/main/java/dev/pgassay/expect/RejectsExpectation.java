package dev.pgassay.expect;

import dev.pgassay.catalog.ObjectName;
import dev.pgassay.finding.Position;
import dev.pgassay.yaml.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A row that a table must refuse.
 *
 * @param table the table
 * @param setup SQL that the owner runs before, or null
 * @param row the row
 * @param same columns in which the row is like one that is there, which then is all that is wrong with it; otherwise empty
 * @param sqlStates the codes of which one refuses it, {@code 23514}, or empty for any
 * @param constraint the constraint that refuses it, or null for any
 * @param as the name of the persona that inserts it, or null for the owner
 * @param number which of the table's it is, from 1
 * @param position where it is declared, or null when it is in no file
 */
public record RejectsExpectation(
        ObjectName table,
        @Nullable String setup,
        Map<String, Node> row,
        List<String> same,
        List<String> sqlStates,
        @Nullable String constraint,
        @Nullable String as,
        int number,
        @Nullable Position position) {

    /** The columns that are named. */
    public Set<String> columns() {
        Set<String> columns = new TreeSet<>(row.keySet());
        columns.addAll(same);
        return columns;
    }

    /** The columns in which null is given. */
    public List<String> nulls() {
        return row.entrySet().stream()
                .filter(each -> each.getValue() instanceof Node.Scalar value && value.isNull())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The codes in words, {@code 23514 or 22P02}. */
    public String sqlStateInWords() {
        return String.join(" or ", sqlStates);
    }

    /** What findings and tests call it, {@code public.documents: row 2}. */
    public String name() {
        return table + ": row " + number;
    }
}
