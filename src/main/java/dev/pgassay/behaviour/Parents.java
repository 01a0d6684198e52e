package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.ObjectName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Rows of other tables that a row turns out to need while it is made: one more, one that fits, one that a trigger lets pass. */
final class Parents {

    private static final int VARIANTS = 3;
    private static final int TRIED = 16;
    private static final String MUCH = "1000";

    private final RowMaker maker;
    private final TableShape shape;
    private final RowPlan plan;
    private final Set<ObjectName> made = new HashSet<>();

    Parents(RowMaker maker, TableShape shape, RowPlan plan) {
        this.maker = maker;
        this.shape = shape;
        this.plan = plan;
    }

    /** Where all rows of another table are referenced already or fit no condition, or there are none, one more of them helps. */
    boolean fresh(String what, RowQuery query) throws SQLException, NoRow {
        for (ForeignKey key : shape.foreignKeys()) {
            boolean held = query.conditions().stream()
                    .anyMatch(condition -> what.contains(condition.what())
                            && key.columns().stream().anyMatch(condition.columns()::contains));
            ObjectName parent = key.references().table();
            if (held && (plan.requires(key) || !maker.hasRow(parent)) && made.add(parent)) {
                Map<String, String> wishes = wishes(key);
                if (wishes.isEmpty() || maker.anotherLike(parent, wishes).isEmpty()) {
                    maker.another(parent);
                }
                return true;
            }
        }
        return false;
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
        Optional<RowQuery> query = plan.keyQuery(key);
        Step step = query.isEmpty() ? null : maker.steps().undo(query.get().sql());
        Map<String, String> wishes = new LinkedHashMap<>();
        if (query.isPresent()
                && step != null
                && step.failure() == null
                && step.of(0).size() == 1) {
            List<String> columns = query.get().columns();
            for (int i = 0; i < columns.size(); i++) {
                String theirs = key.references().columns().get(key.columns().indexOf(columns.get(i)));
                wishes.put(theirs, Sql.literal(step.of(0).get(0).get(i)));
            }
        }
        return wishes;
    }

    /**
     * Makes rows of other tables with other values in what a trigger reads of them: a balance that suffices, a state that allows it.
     *
     * @param body the function of the trigger
     */
    boolean richer(String body) throws SQLException {
        Set<String> references = new HashSet<>();
        for (ForeignKey key : shape.foreignKeys()) {
            TableShape parent = maker.shapes().find(key.references().table()).orElse(null);
            boolean asked = !plan.newest && !body.isEmpty();
            if (asked && parent != null && !parent.name().equals(shape.name()) && variants(parent, body)) {
                references.addAll(key.columns());
            }
        }
        plan.newest = true;
        if (references.isEmpty()) {
            return false;
        }
        plan.varied.retainAll(references);
        plan.varied.addAll(references);
        plan.demanded.addAll(references);
        plan.passedOver = 0;
        return true;
    }

    /** The columns of another table that stand in a body, but for those that make it the row that it is. */
    private List<Column> read(TableShape parent, String body) {
        Set<String> bound = new HashSet<>(parent.key());
        parent.foreignKeys().stream().map(ForeignKey::columns).forEach(bound::addAll);
        return maker.hints(parent).named(body).stream()
                .filter(name -> !bound.contains(name))
                .map(parent::column)
                .filter(RowPlan::canBeGiven)
                .toList();
    }

    /** Makes some rows that differ in what is read of them; the first have much of what can be counted. */
    private boolean variants(TableShape parent, String body) throws SQLException {
        List<Column> columns = read(parent, body);
        int taken = 0;
        Set<Map<String, String>> tried = new HashSet<>();
        for (int i = 0; !columns.isEmpty() && i < TRIED && taken < VARIANTS; i++) {
            Map<String, String> variant = variant(parent, columns, body, i);
            if (tried.add(variant) && maker.anotherLike(parent.name(), variant).isPresent()) {
                taken++;
            }
        }
        return taken > 0;
    }

    private Map<String, String> variant(TableShape parent, List<Column> columns, String body, int number) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Column column : columns) {
            String type = column.type();
            TypeName name = TypeName.of(maker.candidates().base(type));
            boolean counted = BuiltIn.isDecimal(name) || BuiltIn.isInteger(name);
            List<String> all = new ArrayList<>();
            if (counted) {
                all.addAll(Collections.nCopies(TRIED / 2, BuiltIn.fits(name, MUCH) ? MUCH : "1"));
            }
            all.addAll(maker.candidates().of(type, maker.hints(parent).of(column, false, List.of(body))));
            if (!all.isEmpty()) {
                values.put(column.name().simple(), Sql.literal(Objects.requireNonNull(all.get(number % all.size()))));
            }
        }
        return values;
    }
}
