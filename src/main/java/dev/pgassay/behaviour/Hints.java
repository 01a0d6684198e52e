package dev.pgassay.behaviour;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CheckConstraint;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Routine;
import dev.pgassay.catalog.Table;
import dev.pgassay.catalog.Trigger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the conditions of a table and the functions behind them suggest for its columns. */
final class Hints {

    private static final Pattern NEW = Pattern.compile(WrittenName.columnOf("new"), Pattern.CASE_INSENSITIVE);

    private static final Pattern ASSIGNED = Pattern.compile(
            "(?:^|;|\\bthen|\\belse|\\bbegin|\\bloop)\\s*" + WrittenName.columnOf("new") + "\\s*:?=",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    /** EXTRACT(year FROM day) is about no column that is called year. */
    private static final Pattern FIELD = Pattern.compile("(?<=\\bEXTRACT)\\(\\w+ FROM\\b");

    private final Shapes shapes;
    private final Catalog catalog;
    private final TableShape shape;
    private final Candidates candidates;
    private final Map<String, Literals> suggested = new HashMap<>();
    private final Map<ObjectName, Set<String>> columns = new HashMap<>();
    private final Map<ObjectName, String> bodies = new HashMap<>();
    private final Map<String, List<String>> named = new HashMap<>();
    private final Memo<String, Set<String>> looked = new Memo<>(200);

    Hints(Shapes shapes, TableShape shape, Candidates candidates) {
        this.shapes = shapes;
        this.catalog = shapes.catalog();
        this.shape = shape;
        this.candidates = candidates;
    }

    Column column(String name) {
        return shape.column(name);
    }

    /** The columns that a check looks at, and perhaps some more. */
    Set<String> columns(CheckConstraint check) {
        return columns.computeIfAbsent(check.name(), name -> named(check.expression()));
    }

    /** A check in words. */
    String said(CheckConstraint check) {
        return Generated.said(check, catalog);
    }

    /** The columns whose names stand in an expression. */
    Set<String> named(String expression) {
        return new LinkedHashSet<>(named.computeIfAbsent(expression, text -> {
            Set<String> names =
                    Literals.of(List.of(FIELD.matcher(text).replaceAll("("))).identifiers();
            return shape.columns().stream()
                    .map(column -> column.name().simple())
                    .filter(names::contains)
                    .toList();
        }));
    }

    Together together() {
        return new Together(shape, this, candidates);
    }

    /** What stands in the conditions on a column; where it is to be varied, in the functions of triggers too. */
    Literals of(Column column, boolean triggers, List<String> others) {
        return others.isEmpty()
                ? suggested.computeIfAbsent(column.name().simple() + triggers, key -> read(column, triggers, others))
                : read(column, triggers, others);
    }

    private Literals read(Column column, boolean triggers, List<String> others) {
        return Literals.of(texts(column, triggers, others));
    }

    /** The conditions on a column, and the functions behind them, as they are written. */
    List<String> texts(Column column, boolean triggers, List<String> others) {
        String name = column.name().simple();
        List<String> texts = new ArrayList<>(others);
        for (CheckConstraint check : shape.checks()) {
            if (columns(check).contains(name)) {
                texts.add(check.expression());
                texts.addAll(JoinedText.of(name, check.expression(), this::named));
                texts.addAll(bodies(check.expression()));
            }
        }
        shape.computed().stream()
                .filter(expression -> named(expression).contains(name))
                .forEach(texts::add);
        shape.covered().filter(predicate -> named(predicate).contains(name)).forEach(texts::add);
        candidates.domains().checks(column.type()).forEach(check -> {
            texts.add(check);
            texts.addAll(bodies(check));
        });
        for (Table each : family()) {
            boolean decides =
                    each.partitionKey() != null && named(each.partitionKey()).contains(name);
            if (triggers && decides) {
                shapes.find(each.name()).stream()
                        .flatMap(keyed -> keyed.partitions().stream())
                        .forEach(partition -> texts.add(String.valueOf(partition.partitionBound())));
            }
        }
        if (triggers) {
            for (Trigger trigger : shape.triggers()) {
                String body = body(trigger);
                if (looksAt(body).contains(name)) {
                    texts.add(body);
                }
            }
        }
        return texts;
    }

    /** That what generated columns and indexes compute can be computed. */
    List<Condition> computed() {
        return shape.computed().stream()
                .map(expression -> Condition.computed(named(expression), expression))
                .filter(condition -> !condition.columns().isEmpty() && RowPlan.canBeGiven(shape, condition.columns()))
                .toList();
    }

    /** The columns of the new row that a trigger's function names. */
    Set<String> looksAt(String body) {
        return looked.of(body, this::looked);
    }

    private Set<String> looked(String body) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = NEW.matcher(body);
        while (matcher.find()) {
            given(matcher.group(1)).ifPresent(names::add);
        }
        return Collections.unmodifiableSet(names);
    }

    /** The columns of the new row to which the functions of these triggers give values. */
    Set<String> assigned(List<Trigger> triggers) {
        Set<String> names = new LinkedHashSet<>();
        for (Trigger trigger : triggers) {
            Matcher matcher = ASSIGNED.matcher(COMMENT.matcher(body(trigger)).replaceAll(" "));
            while (matcher.find()) {
                given(matcher.group(1)).ifPresent(names::add);
            }
        }
        return names;
    }

    private Optional<String> given(String written) {
        return shape.find(WrittenName.simple(written))
                .filter(RowPlan::canBeGiven)
                .map(column -> column.name().simple());
    }

    String body(Trigger trigger) {
        return catalog.all(Routine.class).stream()
                .filter(routine -> isCalled(routine, trigger.executes()))
                .map(this::body)
                .findFirst()
                .orElse("");
    }

    private static boolean isCalled(Routine routine, ObjectName function) {
        return String.valueOf(routine.name().name()).equals(function.name())
                && String.valueOf(routine.name().schema()).equals(String.valueOf(function.schema()));
    }

    /** The functions whose names stand in an expression or in a body. */
    List<String> bodies(String expression) {
        Set<String> names = Literals.of(List.of(expression)).identifiers();
        return catalog.all(Routine.class).stream()
                .filter(routine -> names.contains(String.valueOf(routine.name().name())))
                .map(this::body)
                .toList();
    }

    /** A function's body, in which a row of the table is called {@code new}. */
    String body(Routine routine) {
        return bodies.computeIfAbsent(
                routine.name(),
                name -> new RowAsJson(shape, catalog.all(Routine.class)).in(routine, NewRow.in(routine, shape.name())));
    }

    /** The columns that decide to which partition a row belongs. */
    Set<String> partitionColumns() {
        Set<String> columns = new LinkedHashSet<>();
        for (Table keyed : family()) {
            if (keyed.partitionKey() != null) {
                columns.addAll(named(keyed.partitionKey()));
            }
        }
        return columns;
    }

    /** The values in the bounds of partitions, as far as they are of this column. */
    List<String> partition(String column) {
        return family().stream()
                .filter(each ->
                        each.partitionBound() != null && !each.inherits().isEmpty())
                .flatMap(each -> shapes
                        .catalog()
                        .find(Table.class, each.inherits().get(0))
                        .stream()
                        .flatMap(keyed -> Bounds.of(keyed, each, shape, column).stream()))
                .distinct()
                .toList();
    }

    /** The table with those that it is a partition of, and with its partitions. */
    private List<Table> family() {
        List<Table> family = new ArrayList<>();
        for (Optional<TableShape> each = Optional.of(shape); each.isPresent(); each = parentOf(each.get())) {
            family.add(0, each.get().table());
        }
        addPartitions(shape, family);
        return family;
    }

    private Optional<TableShape> parentOf(TableShape partition) {
        Table parent = partition.parent();
        return parent == null ? Optional.empty() : shapes.find(parent.name());
    }

    private void addPartitions(TableShape of, List<Table> family) {
        for (Table partition : of.partitions()) {
            family.add(partition);
            shapes.find(partition.name()).ifPresent(each -> addPartitions(each, family));
        }
    }
}
