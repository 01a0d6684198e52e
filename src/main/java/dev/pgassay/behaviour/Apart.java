package dev.pgassay.behaviour;

import dev.pgassay.catalog.ExclusionConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps a row apart from those that are there, where the server has refused it for what one of them has. */
record Apart(TableShape shape, RowPlan plan, Hints hints) {

    /** The next number of a sequence may be free. */
    private static final int NUMBERS = 5;

    /** The constraint of a partition has a name of its own: then it may be any. */
    boolean unique(String constraint, int attempts) {
        List<UniqueKey> named = shape.uniques().stream()
                .filter(key -> key.name().equals(constraint))
                .toList();
        boolean changed = false;
        for (UniqueKey key : named.isEmpty() && shape.isPartitioned() ? shape.uniques() : named) {
            List<String> operators = key.keys().stream().map(each -> "=").toList();
            changed |= taken(key.name(), "unique constraint ", key.keys(), operators, key.predicate(), attempts);
        }
        return changed;
    }

    boolean exclusion(String constraint, int attempts) {
        for (ExclusionConstraint each : shape.exclusions()) {
            if (each.name().simple().equals(constraint)) {
                List<String> keys = new ArrayList<>();
                List<String> operators = new ArrayList<>();
                for (String element : each.elements()) {
                    int with = element.lastIndexOf(" WITH ");
                    keys.add(element.substring(0, with));
                    operators.add(element.substring(with + " WITH ".length()));
                }
                return taken(constraint, "exclusion constraint ", keys, operators, each.predicate(), attempts);
            }
        }
        return false;
    }

    private boolean taken(
            String name,
            String kind,
            List<String> keys,
            List<String> operators,
            @Nullable String predicate,
            int attempts) {
        if (plan.taken.containsKey(name)) {
            return false;
        }
        List<Condition.Key> pairs = new ArrayList<>();
        Set<String> columns = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            String key = Generated.in(keys.get(i), shape.columns());
            columns.addAll(hints.named(key));
            pairs.add(new Condition.Key(key, keys.get(i), operators.get(i)));
        }
        Condition.Key covered = predicate == null ? null : covered(predicate);
        if (covered != null) {
            columns.addAll(hints.named(covered.mine()));
        }
        if (!RowPlan.canBeGiven(shape, columns)) {
            return attempts < NUMBERS;
        }
        plan.demanded.addAll(columns);
        plan.taken.put(
                name, Condition.noneSuch(kind + name, columns, shape.name().toString(), pairs, covered));
        return true;
    }

    /** Which rows there are to be kept apart from, and whether this is such a one: a generated column is computed for it. */
    private Condition.Key covered(String predicate) {
        return new Condition.Key(Generated.in(predicate, shape.columns()), predicate, "and");
    }
}
