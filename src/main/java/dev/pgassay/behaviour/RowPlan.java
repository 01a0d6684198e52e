package dev.pgassay.behaviour;

import dev.pgassay.catalog.CheckConstraint;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ForeignKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which columns of a new row are given values, from where, and on what conditions; each refusal changes it. */
final class RowPlan {

    private final TableShape shape;
    private final Candidates candidates;
    private final Hints hints;
    private final ColumnValues values;

    /** What its foreign keys can point at. */
    final KeyPlan keys;

    /** Values that are given, as SQL. */
    final Map<String, String> fixed = new LinkedHashMap<>();
    /** Columns that are filled though they could be left out. */
    final Set<String> demanded = new HashSet<>();
    /** Columns that stay null. */
    final Set<String> left = new HashSet<>();
    /** What no other row may have. */
    final Map<String, Condition> taken = new LinkedHashMap<>();
    /** Columns of which values are tried one after the other. */
    final Set<String> varied = new LinkedHashSet<>();

    /** Columns whose default is of no use: it is null, or an error. */
    final Set<String> withoutDefault = new HashSet<>();
    /** Columns that triggers give their values: checks of them wait for the row. */
    final Set<String> trusted = new HashSet<>();
    /** Columns of which many values have been tried at once. */
    final Set<Set<String>> wide = new HashSet<>();

    /** Conditions that raise an error where others are false: they do not choose among values. */
    final Set<String> raising = new HashSet<>();
    /** Values at which such conditions hold. */
    final List<Source> suitable = new ArrayList<>();
    /** Whether what is computed of columns is a condition on them: it must not raise an error. */
    boolean evaluated;

    /** Functions that suggest values beside those of the table's own triggers. */
    final List<String> bodies = new ArrayList<>();

    /** How many values of a column were none of its type. */
    final Map<String, Integer> unsuited = new HashMap<>();
    /** The columns of which many values are tried. */
    final Set<String> widest = new LinkedHashSet<>();

    int passedOver;
    /** Rows of other tables that have been made last are taken first. */
    boolean newest;

    boolean full = true;
    boolean judged = true;

    RowPlan(TableShape shape, Candidates candidates, Hints hints) {
        this.shape = shape;
        this.candidates = candidates;
        this.hints = hints;
        this.values = new ColumnValues(candidates, hints, this);
        this.keys = new KeyPlan(shape, this, values);
    }

    /** Whether nobody has to give a value: the server makes one. */
    static boolean makesItself(Column column) {
        return column.generated() != null || column.identity() != null || column.defaultValue() != null;
    }

    boolean isRequired(Column column) {
        return !column.nullable() || candidates.refusesNull(column.type());
    }

    /** Takes the next value of a column of whose type only one is tried at a time; false where there is none. */
    boolean passesOver(String column) {
        String type = shape.column(column).type();
        return candidates.isUncertain(type)
                && !fixed.containsKey(column)
                && unsuited.merge(column, 1, Integer::sum) < candidates.of(type).size();
    }

    private boolean staysNull(String column) {
        return left.contains(column) || "null".equals(fixed.get(column));
    }

    RowQuery query() {
        RowQuery query = new RowQuery();
        Set<String> filled = filled();
        Set<String> done = new HashSet<>();
        for (Source source : suitable) {
            if (filled.containsAll(source.columns())
                    && source.columns().stream().noneMatch(fixed::containsKey)) {
                query.add(source);
                done.addAll(source.columns());
            }
        }
        // those that need a row first: one that does without leaves a column that both have to the other
        Comparator<ForeignKey> requiredFirst = Comparator.comparing(key -> !requires(key));
        for (ForeignKey key : shape.foreignKeys().stream().sorted(requiredFirst).toList()) {
            boolean given = fixed.keySet().containsAll(key.columns())
                    || key.columns().stream().anyMatch(this::staysNull);
            if (!given && filled.containsAll(key.columns()) && !done.containsAll(key.columns())) {
                // of a key that is given in part, the rest is that of a row with this part
                key.columns().stream()
                        .filter(column -> fixed.containsKey(column) && done.add(column))
                        .forEach(column -> query.add(values.source(shape.column(column), false)));
                query.add(keys.rows(key));
                done.addAll(key.columns());
            }
        }
        List<Condition> conditions = conditions(filled);
        Set<String> judgedColumns = new HashSet<>(varied);
        conditions.forEach(condition -> judgedColumns.addAll(condition.columns()));
        Map<String, String> derived = derived(filled, done);
        for (String column : filled) {
            if (!done.contains(column) && !derived.containsKey(column)) {
                query.add(values.source(shape.column(column), judgedColumns.contains(column)));
            }
        }
        derived.forEach((column, expression) -> query.add(values.derived(shape.column(column), expression)));
        conditions.forEach(query::add);
        if (!varied.isEmpty()) {
            query.vary(varied, passedOver);
        }
        return query;
    }

    /** The columns that follow from others by a check; what one of them looks at does not follow itself later. */
    private Map<String, String> derived(Set<String> filled, Set<String> referencing) {
        Map<String, String> derived = new LinkedHashMap<>();
        Set<String> looked = new HashSet<>(referencing);
        for (String column : filled) {
            Optional<String> equal = !judged || looked.contains(column) || fixed.containsKey(column)
                    ? Optional.empty()
                    : hints.together()
                            .equal(column, filled)
                            .or(() -> hints.together().composed(column, filled));
            Set<String> named = equal.map(hints::named).orElse(Set.of());
            if (equal.isPresent() && named.stream().noneMatch(trusted::contains) && !trusted.contains(column)) {
                derived.put(column, equal.get());
                looked.addAll(named);
            }
        }
        return derived;
    }

    boolean requires(ForeignKey key) {
        return key.columns().stream().allMatch(column -> isRequired(shape.column(column)));
    }

    /** The columns that are given values: with a column, all that a condition on it looks at. */
    Set<String> filled() {
        Set<String> filled = new LinkedHashSet<>();
        for (Column column : shape.columns()) {
            String name = column.name().simple();
            boolean asked = fixed.containsKey(name) || demanded.contains(name);
            if (asked || (!makesItself(column) && (isRequired(column) || (full && !left.contains(name))))) {
                filled.add(name);
            }
        }
        completeKeys(filled);
        for (int size = -1; judged && size != filled.size(); ) {
            size = filled.size();
            for (CheckConstraint check : shape.checks()) {
                Set<String> columns = hints.columns(check);
                if (canBeGiven(shape, columns) && columns.stream().anyMatch(filled::contains)) {
                    filled.addAll(columns);
                }
            }
        }
        return filled;
    }

    /** A default of one column of a foreign key need not go with a row that another column takes: all are given then. */
    private void completeKeys(Set<String> filled) {
        for (ForeignKey key : shape.foreignKeys()) {
            boolean rest = key.columns().stream()
                    .filter(column -> !filled.contains(column))
                    .allMatch(column -> makesItself(shape.column(column)));
            if (rest
                    && canBeGiven(shape, key.columns())
                    && key.columns().stream().anyMatch(filled::contains)) {
                filled.addAll(key.columns());
            }
        }
    }

    static boolean canBeGiven(TableShape shape, Collection<String> columns) {
        return columns.stream().map(shape::column).allMatch(RowPlan::canBeGiven);
    }

    static boolean canBeGiven(Column column) {
        return column.generated() == null && column.identity() == null;
    }

    /** Takes only these rows of values of some columns, as text, from now on. */
    void suit(List<String> columns, List<List<@Nullable String>> rows) {
        suitable.add(Source.together(
                columns, rows.stream().map(row -> values.cast(columns, row)).toList()));
    }

    /** Many values of a column, where it has more than are tried at first. */
    Optional<Source> many(Column column) {
        return values.many(column);
    }

    List<Condition> conditions(Set<String> filled) {
        List<Condition> conditions = new ArrayList<>(taken.values());
        if (!judged) {
            return conditions;
        }
        for (CheckConstraint check : shape.checks()) {
            Set<String> columns = hints.columns(check);
            if (!columns.isEmpty()
                    && filled.containsAll(columns)
                    && columns.stream().noneMatch(trusted::contains)) {
                conditions.add(Condition.check(
                        hints.said(check),
                        columns,
                        check.expression(),
                        hints.together().alone(check)));
            }
        }
        for (String column : filled) {
            candidates.domains().conditions(column, shape.column(column).type()).forEach(conditions::add);
        }
        if (evaluated) {
            hints.computed().stream()
                    .filter(condition -> filled.containsAll(condition.columns()))
                    .forEach(conditions::add);
        }
        conditions.removeIf(condition -> raising.contains(condition.what()));
        return conditions;
    }
}
