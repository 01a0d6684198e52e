package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What may be done to a row behind others that were inserted for it, or that it waits for: a draft is posted, a case is assigned. */
final class Endings {

    private static final int MOST = 8;

    private final RowMaker maker;
    private final String body;

    /**
     * The endings of rows.
     *
     * @param body the functions of the triggers: what they name of a row gets another value
     */
    Endings(RowMaker maker, String body) {
        this.maker = maker;
        this.body = body;
    }

    /** The values that a row gets, as SQL by column; none of a row without a key, which would not be found again. */
    List<Map<String, String>> of(MadeRow row, int most) throws SQLException {
        List<Map<String, String>> endings = new ArrayList<>();
        List<String> key = row.shape().key();
        if (!key.isEmpty()) {
            for (Gate gate : new Gates(row, maker, body).all()) {
                if (gate.key() == null && key.stream().noneMatch(gate.values()::containsKey)) {
                    endings.add(gate.values());
                }
            }
        }
        return endings.stream().limit(most).toList();
    }

    /** The likeliest of them. */
    List<Map<String, String>> of(MadeRow row) throws SQLException {
        return of(row, MOST);
    }

    /** The statement that gives these values to a row. */
    static String update(MadeRow row, Map<String, String> values) {
        return "update " + row.shape().only() + " pgassay_t set "
                + values.entrySet().stream()
                        .map(each -> Identifiers.quote(each.getKey()) + " = " + each.getValue())
                        .collect(Collectors.joining(", "))
                + " where " + row.where("pgassay_t");
    }

    /** The statement that gives back what the row has in these columns. */
    static String back(MadeRow row, Map<String, String> values) {
        Map<String, String> back = new LinkedHashMap<>();
        values.keySet().forEach(column -> back.put(column, row.sql(column)));
        return update(row, back);
    }
}
