package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of values that are tried one after the other: those that come next are asked for together.
 *
 * @param first so many are asked for one by one
 */
record Ahead(RowMaker maker, TableShape shape, int first) {

    private static final int ROWS = 30;

    /** The query, or the row that it gives where it is none of the first; null where it gives none. */
    @Nullable
    RowQuery of(RowQuery query) throws SQLException {
        int place = query.offset();
        if (place < first) {
            return query;
        }
        String texts = query.columns().stream()
                .map(column -> Identifiers.quote(column) + "::text")
                .collect(Collectors.joining(", "));
        String page = query.page(place - place % ROWS, ROWS);
        Step step = maker.steps().ask("select " + texts + " from (" + page + ") pgassay_q");
        if (step.failure() != null) {
            return query;
        }
        return place % ROWS < step.of(0).size()
                ? known(query.columns(), step.of(0).get(place % ROWS))
                : null;
    }

    private RowQuery known(List<String> columns, List<@Nullable String> row) {
        RowQuery known = new RowQuery();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            String base = maker.candidates().base(shape.column(column).type());
            known.add(Source.values(column, List.of(Sql.cast(row.get(i), base))));
        }
        return known;
    }
}
