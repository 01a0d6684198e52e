package dev.pgassay.behaviour;

import dev.pgassay.catalog.ForeignKey;
import java.sql.SQLException;
import java.time.Duration;
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
        RowPlan plan = plan();
        plan.bodies.add(NewValues.in(body, header, maker.candidates()));
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
