package dev.pgassay.behaviour;

import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ForeignKey;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is done otherwise after a refusal, by what the server says of it. */
final class OtherValues {

    /** So many rows are tried before the rows are looked at that a trigger reads beside them. */
    private static final int ENOUGH = 10;

    private final RowMaker maker;
    private final TableShape shape;
    private final RowPlan plan;
    private final Hints hints;
    private final Blame blame;
    private final Parents parents;
    private final Signing signing;
    private final Apart apart;
    private final Raising raising;
    private final ManyRows manyRows;
    private final GeneratedKey generated;
    private int attempts;
    private boolean filled;

    OtherValues(RowMaker maker, TableShape shape, RowPlan plan, Blame blame, Parents parents, String after) {
        this.parents = parents;
        this.maker = maker;
        this.shape = shape;
        this.plan = plan;
        this.hints = maker.hints(shape);
        this.blame = blame;
        this.signing = new Signing(maker, shape, plan);
        this.apart = new Apart(shape, plan, hints);
        this.manyRows = new ManyRows(maker, shape, plan, after);
        this.generated = new GeneratedKey(maker, shape, plan);
        this.raising = new Raising(maker, shape, plan);
    }

    /**
     * Changes the plan.
     *
     * @param attempt how many rows have been tried
     * @throws NoRow when there is nothing else to try
     */
    void after(Failure failure, int attempt) throws SQLException, NoRow {
        attempts = attempt;
        boolean here = failure.table() == null || isIn(shape, failure.table());
        if (failure.isOfALimit()) {
            throw new Stopped(blame.of(failure), null);
        }
        if (unsuited(failure)) {
            return;
        }
        boolean changed = here
                && switch (failure.sqlState()) {
                    case "23502" -> failure.column() != null && demand(failure.column());
                    case "23503" -> forgo(failure);
                    case "23505" ->
                        apart.unique(String.valueOf(failure.constraint()), attempts) || isOfPartition(failure);
                    case "23P01" -> apart.exclusion(String.valueOf(failure.constraint()), attempts);
                    case "23514" -> check(failure);
                    default -> false;
                };
        if (changed
                || signing.withoutDefaults()
                || fills(failure)
                || signing.in(blame.triggers(failure))
                || (signing.isMisunderstood(failure) && asSomebodyElse(failure))) {
            return;
        }
        if (plan.full && plan.varied.isEmpty()) {
            plan.full = false;
        } else if (raising.isBehind(failure)) {
            vary(raising.setAside());
        } else if (plan.passedOver == ENOUGH && manyRows.oneIsTaken()) {
            plan.passedOver = 0;
        } else if (plan.passedOver >= ENOUGH && parents.richer(blame.bodies(failure, hints))) {
            return;
        } else if (!vary(told(failure)) && !parents.richer(blame.bodies(failure, hints)) && !asSomebodyElse(failure)) {
            throw blame.noRow(failure, attempts);
        }
    }

    /** A trigger may ask who the session is only for want of a value: what is optional is given first, and left again if that is no help. */
    private boolean fills(Failure failure) {
        if (!maker.isSparse() || !signing.isAsked(blame.triggers(failure))) {
            return false;
        }
        if (filled) {
            plan.varied.clear();
            return false;
        }
        filled = true;
        return vary(told(failure));
    }

    /** Takes what no row has in any key, of a table that has rows; false where that is so already. */
    boolean apart() throws SQLException {
        boolean more = false;
        for (UniqueKey key : maker.hasRow(shape.name()) ? shape.uniques() : List.<UniqueKey>of()) {
            more |= apart.unique(key.name(), attempts);
        }
        return more;
    }

    /** Tells triggers that ask something else about the session. */
    boolean asSomebodyElse(Failure failure) throws SQLException {
        return signing.otherwise(blame.triggers(failure));
    }

    /** Whether a table is this one, or a partition of it at any depth. */
    private boolean isIn(TableShape family, String table) {
        return family.isCalled(table)
                || family.partitions().stream()
                        .flatMap(partition -> maker.shapes().find(partition.name()).stream())
                        .anyMatch(partition -> isIn(partition, table));
    }

    /** Takes another value for a column of whose type we cannot be certain, when a value was none of a type. */
    private boolean unsuited(Failure failure) throws NoRow {
        if (!failure.sqlState().startsWith("22") && (!failure.sqlState().equals("23514") || failure.table() != null)) {
            return false;
        }
        List<Column> uncertain = shape.columns().stream()
                .filter(column -> maker.candidates().isUncertain(column.type())
                        && !plan.left.contains(column.name().simple())
                        && !plan.fixed.containsKey(column.name().simple()))
                .toList();
        List<Column> named = uncertain.stream()
                .filter(column ->
                        failure.message().contains(TypeName.of(column.type()).simple()))
                .toList();
        boolean more = false;
        for (Column column : named.isEmpty() ? uncertain : named) {
            String name = column.name().simple();
            int next = plan.unsuited.merge(name, 1, Integer::sum);
            int all = maker.candidates().of(column.type()).size();
            if (next >= all && plan.isRequired(column)) {
                throw new NoRow(
                        "column " + name + ": no value of type " + column.type() + " is known; " + blame.of(failure),
                        all + " values of it");
            }
            more |= next < all || plan.left.add(name);
        }
        return more;
    }

    /** The columns that the triggers look at which refused the row; what the first of them says may name values. */
    private Set<String> told(Failure failure) {
        Set<String> columns = new HashSet<>();
        if (plan.varied.isEmpty() && plan.bodies.isEmpty()) {
            plan.bodies.add(failure.message());
        }
        blame.triggers(failure).forEach(trigger -> columns.addAll(hints.looksAt(hints.body(trigger))));
        return columns;
    }

    /** Tries the values of some columns one after the other; false when there is nothing to try. */
    private boolean vary(Set<String> columns) {
        boolean more = plan.varied.addAll(columns.stream()
                .filter(column -> RowPlan.canBeGiven(shape.column(column)) && !plan.fixed.containsKey(column))
                .toList());
        plan.demanded.addAll(plan.varied);
        plan.passedOver = more ? 0 : plan.passedOver + 1;
        return !plan.varied.isEmpty();
    }

    private boolean demand(String column) {
        if (!RowPlan.canBeGiven(shape.column(column))) {
            return false;
        }
        boolean useless = shape.column(column).defaultValue() != null && plan.withoutDefault.add(column);
        return plan.demanded.add(column) || useless;
    }

    private boolean forgo(Failure failure) throws SQLException, NoRow {
        for (ForeignKey key : shape.foreignKeys()) {
            boolean refused = key.name().simple().equals(failure.constraint());
            if (refused && (generated.follows(key) || parents.adopt(key))) {
                return true;
            }
            if (refused && !plan.requires(key)) {
                return plan.left.addAll(key.columns().stream()
                        .filter(column -> !plan.isRequired(shape.column(column)))
                        .toList());
            }
        }
        return false;
    }

    /** What a partition does not take for its own index another may. */
    private boolean isOfPartition(Failure failure) {
        return shape.isPartitioned()
                && shape.uniques().stream().noneMatch(key -> key.name().equals(failure.constraint()))
                && vary(hints.partitionColumns());
    }

    private boolean check(Failure failure) throws SQLException {
        if (failure.constraint() == null) {
            // no partition takes it, or not this one
            if (!blame.triggers(failure).isEmpty()) {
                return false;
            }
            boolean placed = parents.placed();
            return vary(hints.partitionColumns()) || placed;
        }
        return shape.checks().stream()
                .filter(check -> check.name().simple().equals(failure.constraint()))
                .anyMatch(check -> plan.demanded.addAll(hints.columns(check).stream()
                        .filter(column -> RowPlan.canBeGiven(shape.column(column)))
                        .toList()));
    }
}
