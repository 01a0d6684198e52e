package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a trigger's IF refuses of the new row's own values, one reason or another: none of them may be so of a row that gets further. */
final class Reasons {

    private final RowMaker maker;
    private final TableShape shape;

    Reasons(RowMaker maker, TableShape shape) {
        this.maker = maker;
        this.shape = shape;
    }

    /** The conditions of the last IF in a text, so far as they can be judged by the row alone. */
    List<Condition> of(String text) throws SQLException {
        List<Condition> conditions = new ArrayList<>();
        List<String> decided = Decided.conditions(text);
        List<String> reasons = decided.isEmpty() ? List.of() : Decided.alternatives(decided.get(decided.size() - 1));
        for (String reason : reasons) {
            Set<String> columns = maker.hints(shape).looksAt(reason);
            String own = NewValues.in(reason, name -> columns.contains(name) ? Identifiers.quote(name) : null);
            if (!columns.isEmpty() && isOfTheRow(own)) {
                conditions.add(Condition.narrowing("not " + own, columns, "(" + own + ") is not true"));
            }
        }
        return conditions;
    }

    /** The server knows what nothing but a row's columns stand in. */
    private boolean isOfTheRow(String reason) throws SQLException {
        String row = shape.columns().stream()
                .map(column -> "cast(null as " + column.type() + ") as "
                        + Identifiers.quote(column.name().simple()))
                .collect(Collectors.joining(", ", "(select ", ") pgassay_n"));
        return maker.steps().ask("select (" + reason + ") is true from " + row).failure() == null;
    }
}
