package dev.pgassay.behaviour;

import dev.pgassay.catalog.Column;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a trigger that holds one row lets another be, which differs in what the trigger looks at: the last owner, and a member. */
final class OtherRow {

    /** What is done with a row. */
    interface Deed {

        /** Whether it worked; nothing of it stays. */
        boolean works(MadeRow row) throws SQLException;
    }

    private static final int TRIED = 4;

    private final MadeRow row;
    private final TableShape shape;
    private final RowMaker maker;
    private final Hints hints;

    OtherRow(MadeRow row, RowMaker maker) {
        this.row = row;
        this.shape = row.shape();
        this.maker = maker;
        this.hints = maker.hints(shape);
    }

    /** Only columns are varied that have few values: those of an enum, or that a check lists. */
    boolean lets(Failure failure, Deed deed) throws SQLException {
        Set<String> looked = hints.named(new Blame(shape, maker.limits()).bodies(failure, hints));
        int tried = 0;
        for (Column column : shape.columns()) {
            if (looked.contains(column.name().simple()) && isFew(column)) {
                for (String value : others(column)) {
                    if (tried++ < TRIED && lets(column, value, deed)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isFew(Column column) {
        String name = column.name().simple();
        boolean listed =
                shape.checks().stream().anyMatch(check -> hints.columns(check).equals(Set.of(name)));
        return RowPlan.canBeGiven(column) && (listed || maker.candidates().isEnum(column.type()));
    }

    private List<String> others(Column column) {
        String now = String.valueOf(row.values().get(column.name().simple()));
        return maker.candidates().of(column.type(), hints.of(column, false, List.of())).stream()
                .filter(value -> !value.equals(now))
                .limit(TRIED)
                .toList();
    }

    private boolean lets(Column column, String value, Deed deed) throws SQLException {
        Steps steps = maker.steps();
        steps.mark();
        try {
            Optional<MadeRow> other =
                    maker.anotherLike(shape.name(), Map.of(column.name().simple(), Sql.literal(value)));
            return other.isPresent() && deed.works(other.get());
        } finally {
            steps.back();
        }
    }
}
