package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Updating.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Updates to null and of rows in which columns are null: {@code new.a <> old.a} is not true then. */
final class Nulls {

    private final MadeRow row;
    private final RowMaker maker;
    private final List<String> alone;

    /**
     * The updates of a row.
     *
     * @param alone the columns that are updated, each alone
     */
    Nulls(MadeRow row, RowMaker maker, List<String> alone) {
        this.row = row;
        this.maker = maker;
        this.alone = alone;
    }

    /** To null, and for columns that are null to a value and from one to another. */
    List<Given> toNull() {
        List<Given> updates = new ArrayList<>();
        for (String column : alone) {
            boolean filled = row.values().get(column) == null;
            if (takesNull(column)) {
                updates.add(Given.toNull(column, filled));
                if (filled) {
                    updates.add(Given.filled(column));
                }
            }
        }
        return updates;
    }

    /**
     * From null, and of a row that is null where it may be.
     *
     * @param tried what has become of the updates so far
     */
    List<Given> fromNull(List<Tried> tried) {
        Set<String> let = tried.stream()
                .filter(each -> each.given().toNull() && each.effective())
                .map(each -> each.given().columns().get(0))
                .collect(Collectors.toSet());
        List<String> nulls = alone.stream()
                .filter(column -> let.contains(column)
                        || (takesNull(column) && row.values().get(column) == null))
                .toList();
        List<Given> updates = new ArrayList<>();
        nulls.stream()
                .filter(column -> row.values().get(column) != null)
                .forEach(column -> updates.add(other(column, tried).from(List.of(column))));
        if (nulls.size() > 1 || alone.size() > nulls.size()) {
            alone.stream()
                    .filter(column -> !nulls.isEmpty() && !nulls.equals(List.of(column)))
                    .forEach(column -> updates.add(other(column, tried).from(nulls)));
        }
        return updates;
    }

    /** What has given the column another value. */
    private static Given other(String column, List<Tried> tried) {
        return tried.stream()
                .filter(each -> each.shows(column) && each.given().columns().size() == 1)
                .map(Tried::given)
                .filter(given -> !given.filled())
                .findFirst()
                .orElse(Given.others(List.of(column)));
    }

    private boolean takesNull(String column) {
        return row.shape().column(column).nullable()
                && !maker.candidates().refusesNull(row.shape().column(column).type());
    }
}
