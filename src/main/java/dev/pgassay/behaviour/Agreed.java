package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.CompositeType;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets a planned row reference rows that agree with each other, and with what it has itself. */
final class Agreed {

    private final RowMaker maker;
    private final TableShape shape;
    private final RowPlan plan;
    private boolean tried;
    private boolean deep;
    private @Nullable Source rows;
    private @Nullable Agreement lookups;
    private final Set<String> others = new HashSet<>();

    Agreed(RowMaker maker, TableShape shape, RowPlan plan) {
        this.maker = maker;
        this.shape = shape;
        this.plan = plan;
    }

    /** Where the trigger reads columns of several tables that may have to be the same; false from the second time on. */
    boolean firstOf(String body) throws SQLException {
        if (tried) {
            return giveUp() && lookups();
        }
        tried = true;
        Agreement agreement = new Agreement(maker, shape, body);
        boolean none = agreement.same().isEmpty() && !agreement.looksUp();
        deep = none && agreement.isDeep();
        return !none && take(agreement, body);
    }

    /** The same, but only where it looks up rows to which no foreign key leads. */
    boolean lookedUpBy(String body) throws SQLException {
        return !tried && new Agreement(maker, shape, body).looksUp() && firstOf(body);
    }

    /** Where it reads nothing that could be the same, but rows that those reference which the new row references. */
    boolean deepOf(String body) throws SQLException {
        boolean more = deep;
        deep = false;
        return more && take(new Agreement(maker, shape, body), body);
    }

    private boolean take(Agreement agreement, String body) throws SQLException {
        new Agreeing(maker, agreement, body).make();
        boolean none = plan.passedOver == 0;
        lookups = agreement.looksUp() ? agreement : null;
        AgreeingRows agreeing = new AgreeingRows(agreement, free());
        if (!take(agreeing)) {
            return false;
        }
        Set<String> dropped = new HashSet<>(plan.varied);
        agreeing.columns().forEach(dropped::remove);
        agreement.same().stream()
                .flatMap(Set::stream)
                .filter(member -> member.place() == Agreement.NEW)
                .forEach(member -> dropped.remove(member.column()));
        plan.varied.removeAll(dropped);
        if (none) {
            plan.demanded.removeAll(dropped); // not one row had them all
        } else {
            others.addAll(dropped);
        }
        return true;
    }

    /** Where rows that are looked up are no use with what has the same name in them, they may be without. */
    boolean lookups() throws SQLException {
        Agreement agreement = lookups;
        lookups = null;
        if (agreement == null || !take(new AgreeingRows(agreement, Set.of()))) {
            return false;
        }
        plan.varied.addAll(others);
        plan.demanded.addAll(others);
        return true;
    }

    private boolean take(AgreeingRows agreeing) throws SQLException {
        if (agreeing.columns().isEmpty() || agreeing.columns().stream().anyMatch(plan.fixed::containsKey)) {
            return false;
        }
        Step step = maker.steps().undo(agreeing.sql());
        if (step.failure() != null || step.of(0).isEmpty()) {
            return false;
        }
        plan.suit(agreeing.columns(), step.of(0));
        rows = plan.suitable.get(plan.suitable.size() - 1);
        plan.varied.addAll(agreeing.columns());
        plan.demanded.addAll(agreeing.columns());
        plan.passedOver = 0;
        return true;
    }

    /** The columns of which nothing but a trigger wants anything, and those that are whole rows: their parts may have to agree. */
    private Set<String> free() {
        return shape.columns().stream()
                .filter(column -> RowPlan.canBeGiven(column)
                        && !maker.candidates().isEnum(column.type())
                        && (isComposite(column)
                                || maker.hints(shape)
                                        .texts(column, false, List.of())
                                        .isEmpty()))
                .map(column -> column.name().simple())
                .collect(Collectors.toSet());
    }

    private boolean isComposite(Column column) {
        TypeName type = TypeName.of(maker.candidates().base(column.type()));
        return maker.shapes()
                .catalog()
                .find(CompositeType.class, type.objectName())
                .isPresent();
    }

    /** From here on any row is as good; whether that makes a difference. */
    boolean giveUp() {
        boolean more = rows != null && plan.suitable.remove(rows);
        rows = null;
        return more;
    }
}
