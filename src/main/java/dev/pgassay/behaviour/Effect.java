package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an update leaves that is not left by one which gives every column what it has: a trigger stamps and counts at that, too. */
record Effect(MadeRow row, RowMaker maker) {

    /** Whether an update of these columns leaves them otherwise than that one does; where that cannot be seen, it does. */
    boolean isOwn(List<String> columns) throws SQLException {
        RowUpdate update = new RowUpdate(row, maker);
        if (update.givers().isEmpty() || columns.isEmpty()) {
            return true;
        }
        Step other = left(update.toOthers(columns), columns, "pgassay_t", "pgassay_s");
        Step itself = left(update.toItself(), columns, "pgassay_t");
        Step again = left(update.toItself(), columns, "pgassay_t");
        if (!isOne(other) || !isOne(itself) || !isOne(again)) {
            return true;
        }
        int first = 4;
        for (int i = first; i < first + columns.size(); i++) {
            String left = value(other, i);
            boolean steady = Objects.equals(value(itself, i), value(again, i));
            if (steady
                    ? !Objects.equals(left, value(itself, i))
                    : Objects.equals(left, value(other, i + columns.size()))) {
                return true;
            }
        }
        return false;
    }

    private Step left(String update, List<String> columns, String... of) throws SQLException {
        String values = List.of(of).stream()
                .flatMap(alias ->
                        columns.stream().map(column -> ", " + alias + "." + Identifiers.quote(column) + "::text"))
                .collect(Collectors.joining());
        return maker.steps().undo(update + values);
    }

    private static boolean isOne(Step step) {
        return step.failure() == null && step.of(0).size() == 1;
    }

    private static @Nullable String value(Step step, int place) {
        return step.of(0).get(0).get(place);
    }
}
