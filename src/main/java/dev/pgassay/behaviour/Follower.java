package dev.pgassay.behaviour;

import dev.pgassay.catalog.ForeignKey;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that references another, which a deferred trigger wants with that one.
 *
 * @param shape its table
 * @param header the row that it references
 * @param body the functions of the trigger
 * @param after statements that must work afterwards, behind a semicolon
 */
record Follower(RowMaker maker, TableShape shape, MadeRow header, String body, String after) {

    private static final Duration LONG = Duration.ofSeconds(2);
    /** What a row takes was sought before it was tried step by step. */
    private static final Duration SHORT = Duration.ofMillis(300);

    /** The row, or null; what is told then is the trigger's own message. */
    @Nullable
    MadeRow row(boolean climbs) throws SQLException {
        String written = NewValues.in(body, header, maker.candidates());
        MadeRow asked = asked(written);
        if (asked != null) {
            return asked;
        }
        RowPlan plan = plan();
        plan.bodies.add(written);
        maker.hints(shape).named(body).stream()
                .filter(column -> RowPlan.canBeGiven(shape.column(column)) && !plan.fixed.containsKey(column))
                .forEach(plan.varied::add);
        plan.demanded.addAll(plan.varied);
        RowInsert insert = new RowInsert(maker, shape, plan, null, after);
        try {
            return insert.run(maker.searches.until(climbs ? SHORT : LONG));
        } catch (NoRow e) {
            return climbs ? Ascent.behind(header, maker, shape, plan(), after).row(insert.refusedByTrigger()) : null;
        }
    }

    /** A row that has what a query of the trigger asks for; null where none is taken. */
    private @Nullable MadeRow asked(String written) throws SQLException {
        for (Map<String, String> values : new Queried(shape).in(written)) {
            MadeRow row = with(values);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private @Nullable MadeRow with(Map<String, String> values) throws SQLException {
        RowPlan plan = plan();
        values.forEach(plan.fixed::putIfAbsent);
        try {
            return new RowInsert(maker, shape, plan, null, after).run(maker.searches.until(SHORT));
        } catch (NoRow e) {
            return null; // it was but one way to get on
        }
    }

    private RowPlan plan() {
        RowPlan plan = new RowPlan(shape, maker.candidates(), maker.hints(shape));
        plan.full = false;
        for (ForeignKey key : shape.foreignKeys()) {
            boolean follows = key.references().table().equals(header.shape().name());
            for (int i = 0; follows && i < key.columns().size(); i++) {
                plan.fixed.put(
                        key.columns().get(i),
                        header.sql(key.references().columns().get(i)));
            }
        }
        return plan;
    }
}
