package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of other tables that a row turns out to need while it is made: one more, one that fits, one that a trigger lets pass. */
final class Parents {

    private static final int PLACES = 3;
    /** So often a row for each remainder that there is, and so many at most. */
    private static final int TURNS = 12;

    private static final int HASHES = 8;
    private static final Pattern HASH = Pattern.compile("FOR VALUES WITH \\(modulus (\\d+)", Pattern.CASE_INSENSITIVE);

    private final RowMaker maker;
    private final TableShape shape;
    private final RowPlan plan;
    private final Set<ObjectName> made = new HashSet<>();

    private final Agreed agreeing;
    private boolean varied;
    private int hashed;

    Parents(RowMaker maker, TableShape shape, RowPlan plan) {
        this.maker = maker;
        this.shape = shape;
        this.plan = plan;
        this.agreeing = new Agreed(maker, shape, plan);
    }

    /** Where all rows of another table are referenced already or fit no condition, or there are none, one more of them helps. */
    boolean fresh(String what, RowQuery query) throws SQLException, NoRow {
        for (ForeignKey key : shape.foreignKeys()) {
            boolean held = query.conditions().stream()
                    .anyMatch(condition -> what.contains(condition.what())
                            && key.columns().stream().anyMatch(condition.columns()::contains));
            ObjectName parent = key.references().table();
            boolean filled = query.columns().containsAll(key.columns());
            boolean lacks = (held || filled) && !maker.hasRow(parent);
            boolean apart = what.startsWith(RowQuery.SAME) && plan.keys.isShared(key);
            boolean helps = held ? lacks || plan.requires(key) : (lacks || apart) && plan.requires(key);
            boolean theirs = maker.isAsGiven() && maker.gives(shape, key);
            if (helps && !theirs && made.add(parent)) {
                Map<String, String> wishes = wishes(key);
                if (wishes.isEmpty() || maker.anotherLike(parent, wishes).isEmpty()) {
                    maker.another(parent);
                }
                return true;
            }
        }
        return false;
    }

    /** Makes rows of other tables with such keys that what references them belongs to a partition; false where none is needed or taken. */
    boolean placed() throws SQLException {
        Hints hints = maker.hints(shape);
        boolean any = false;
        for (ForeignKey key : plan.varied.isEmpty() ? shape.foreignKeys() : List.<ForeignKey>of()) {
            List<String> deciding = new ArrayList<>(key.columns());
            deciding.retainAll(hints.partitionColumns());
            for (int i = 0; !deciding.isEmpty() && i < PLACES; i++) {
                Map<String, String> wishes = place(key, i);
                any |= !wishes.isEmpty()
                        && maker.anotherLike(key.references().table(), wishes).isPresent();
            }
        }
        return any;
    }

    /** The values of a key with which what has it belongs to a partition. */
    private Map<String, String> place(ForeignKey key, int i) {
        Hints hints = maker.hints(shape);
        Map<String, String> wishes = new LinkedHashMap<>();
        for (int k = 0; k < key.columns().size(); k++) {
            String column = key.columns().get(k);
            List<String> values =
                    hints.partitionColumns().contains(column) ? hints.partition(column) : List.<String>of();
            if (i < values.size() && !plan.fixed.containsKey(column)) {
                wishes.put(key.references().columns().get(k), Sql.literal(values.get(i)));
            }
        }
        return wishes;
    }

    /** Where a hash decides which partition a row belongs to, some more rows of another table may do. */
    boolean hashed(Failure failure) throws SQLException {
        Matcher bound = HASH.matcher(Objects.requireNonNullElse(shape.table().partitionBound(), ""));
        boolean refused = failure.sqlState().equals("23514") && failure.constraint() == null;
        if (!refused || !bound.lookingAt() || hashed++ == TURNS) {
            return false;
        }
        long some = Math.min(Long.parseLong(bound.group(1)), HASHES);
        Set<String> deciding = maker.hints(shape).partitionColumns();
        boolean any = false;
        for (ForeignKey key : shape.foreignKeys()) {
            boolean decides = key.columns().stream().anyMatch(deciding::contains)
                    && !plan.fixed.keySet().containsAll(key.columns());
            for (int i = 0; decides && i < some; i++) {
                any |= maker.anotherLike(key.references().table(), place(key, 0))
                        .isPresent();
            }
        }
        plan.newest = true;
        plan.passedOver = 0;
        return any;
    }

    /** What is default leads to no row: a row that is there is taken instead, or one that is made. */
    boolean adopt(ForeignKey key) throws SQLException, NoRow {
        boolean byDefault = key.columns().stream()
                .map(shape::column)
                .anyMatch(column -> RowPlan.makesItself(column)
                        && !plan.demanded.contains(column.name().simple()));
        if (!byDefault || !RowPlan.canBeGiven(shape, key.columns())) {
            return false;
        }
        plan.demanded.addAll(key.columns());
        if (plan.requires(key) && !maker.hasRow(key.references().table())) {
            maker.another(key.references().table());
        }
        return true;
    }

    /** The values by which the new row could reference it, so far as conditions of this table and defaults decide them. */
    private Map<String, String> wishes(ForeignKey key) throws SQLException {
        Optional<RowQuery> query = plan.keys.query(key);
        Step step = query.isEmpty() ? null : maker.steps().undo(query.get().sql());
        Map<String, String> wishes = new LinkedHashMap<>();
        if (query.isPresent()
                && step != null
                && step.failure() == null
                && step.of(0).size() == 1) {
            List<String> columns = query.get().columns();
            for (int i = 0; i < columns.size(); i++) {
                int place = key.columns().indexOf(columns.get(i));
                if (place >= 0) {
                    wishes.put(
                            key.references().columns().get(place),
                            Sql.literal(step.of(0).get(0).get(i)));
                }
            }
        }
        return wishes;
    }

    /**
     * Makes rows of other tables with other values in what a trigger reads of them: of those that the row references, and of those that
     * the trigger looks at beside it.
     *
     * @param body the function of the trigger
     */
    boolean richer(String body) throws SQLException {
        if (body.isEmpty() || maker.isAsGiven()) {
            return false;
        }
        plan.newest = true;
        return agreeing.firstOf(body) || (!varied && varied(body)) || agreeing.deepOf(body);
    }

    /** The same only for what the trigger looks up by columns of the new row where no foreign key leads. */
    boolean lookedUpBy(String body) throws SQLException {
        if (body.isEmpty() || maker.isAsGiven()) {
            return false;
        }
        boolean more = agreeing.lookedUpBy(body);
        plan.newest |= more;
        return more;
    }

    /** Where rows that agree fit no condition, others are taken. */
    boolean anyAgain() throws SQLException {
        boolean more = agreeing.giveUp();
        return agreeing.lookups() || more;
    }

    private boolean varied(String body) throws SQLException {
        varied = true;
        Set<String> references = new HashSet<>();
        for (ForeignKey key : shape.foreignKeys()) {
            TableShape parent = maker.shapes().find(key.references().table()).orElse(null);
            if (parent != null && !parent.name().equals(shape.name()) && new Variants(maker, parent, body).make()) {
                references.addAll(key.columns());
            }
        }
        if (beside(body)) {
            plan.varied.addAll(maker.hints(shape).looksAt(body));
        } else if (references.isEmpty()) {
            return ofItself(body);
        } else {
            plan.varied.retainAll(references);
        }
        plan.varied.addAll(references);
        plan.varied.removeAll(plan.fixed.keySet());
        plan.demanded.addAll(plan.varied);
        plan.passedOver = 0;
        return true;
    }

    /** Makes rows of tables that stand in a body and that the row does not reference. */
    private boolean beside(String body) throws SQLException {
        Set<ObjectName> referenced = new HashSet<>(Set.of(shape.name()));
        shape.foreignKeys().forEach(key -> referenced.add(key.references().table()));
        boolean any = false;
        for (TableShape table : maker.shapes().named(body)) {
            if (!referenced.contains(table.name())) {
                any |= new Variants(maker, table, body).make()
                        || maker.anotherLike(table.name(), Map.of()).isPresent();
            }
        }
        return any;
    }

    /** A trigger that reads the table itself, a sum of its rows, looks at columns without naming those of the new row. */
    private boolean ofItself(String body) {
        boolean itself = maker.shapes().named(body).stream()
                .anyMatch(table -> table.name().equals(shape.name()));
        boolean more = itself
                && plan.varied.addAll(maker.hints(shape).named(body).stream()
                        .filter(column -> RowPlan.canBeGiven(shape.column(column))
                                && !shape.key().contains(column)
                                && !plan.fixed.containsKey(column))
                        .toList());
        if (more) {
            plan.demanded.addAll(plan.varied);
            plan.bodies.add(body);
            plan.passedOver = 0;
        }
        return more;
    }
}
