package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What may be otherwise in a row that a condition refuses: one column, one reference, or all columns of the condition at once. */
final class Moves {

    private static final int VALUES = 12;
    private static final int PAIRS = 60;
    private static final List<String> SHAPES = List.of("'{}'", "'[]'", "'[{}]'", "'[[]]'", "'[\"a\"]'", "'[1]'");
    /** A quoted text, with its last digit or letter by itself. */
    private static final Pattern LAST = Pattern.compile(
            "^cast\\(('.*)([0-9A-Za-z])([^0-9A-Za-z]*') as (?:text|character varying|citext)\\b", Pattern.DOTALL);

    /** The variable of an assignment, or those of INTO. */
    private static final Pattern GIVEN = Pattern.compile(
            "(\\w+)\\s*:?=|\\binto\\s+(?:strict\\s+)?(\\w+(?:\\s*,\\s*\\w+)*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern INTERVAL = Pattern.compile("interval\\s*'([^']+)'", Pattern.CASE_INSENSITIVE);

    private final RowMaker maker;
    private final TableShape shape;
    private final Set<String> fixed;
    private final UnaryOperator<String> written;

    /**
     * The moves of rows.
     *
     * @param fixed the columns that are to have the values that they have
     * @param written puts what is known of the row in the place of what a function says of it
     */
    Moves(RowMaker maker, TableShape shape, Set<String> fixed, UnaryOperator<String> written) {
        this.maker = maker;
        this.shape = shape;
        this.fixed = fixed;
        this.written = written;
    }

    /**
     * Other values, as SQL by column, those of the condition's columns first.
     *
     * @param row what the row has, as SQL
     * @param bodies the functions of the triggers
     */
    List<Map<String, String>> of(Map<String, String> row, String condition, String bodies) throws SQLException {
        Hints hints = maker.hints(shape);
        Set<String> near = new LinkedHashSet<>(hints.named(condition));
        near.addAll(hints.looksAt(behind(condition, bodies)));
        near.removeIf(column -> !isFree(column));
        Set<String> far = new LinkedHashSet<>(hints.looksAt(bodies));
        far.removeIf(column -> near.contains(column) || !isFree(column));
        Map<String, List<Map<String, String>>> all = new LinkedHashMap<>();
        for (String column : near) {
            all.put(column, alone(column, row, condition, bodies));
        }
        List<Map<String, String>> moves = new ArrayList<>();
        all.values().forEach(moves::addAll);
        moves.addAll(together(List.copyOf(all.values())));
        for (String column : far) {
            moves.addAll(alone(column, row, condition, bodies));
        }
        return moves;
    }

    /** The statements that give the variables of the condition their values. */
    private static String behind(String condition, String bodies) {
        Set<String> names = Literals.of(List.of(condition)).names();
        StringBuilder behind = new StringBuilder();
        for (String statement : bodies.split(";", -1)) {
            Matcher given = GIVEN.matcher(statement);
            while (given.find()) {
                String name = given.group(1) == null ? given.group(2) : given.group(1);
                if (Literals.of(List.of(name)).names().stream().anyMatch(names::contains)) {
                    behind.append(statement).append(";\n");
                }
            }
        }
        return behind.toString();
    }

    private boolean isFree(String column) {
        return RowPlan.canBeGiven(shape.column(column)) && !fixed.contains(column);
    }

    private List<Map<String, String>> alone(String name, Map<String, String> row, String condition, String bodies)
            throws SQLException {
        Column column = shape.column(name);
        for (ForeignKey key : shape.foreignKeys()) {
            if (key.columns().contains(name)) {
                return references(key);
            }
        }
        String base = maker.candidates().base(column.type());
        TypeName type = TypeName.of(base);
        Set<String> values = new LinkedHashSet<>();
        maker.hints(shape).partition(name).forEach(value -> values.add(Sql.cast(value, base)));
        for (String other : new Equated(written.apply(bodies)).to(name, written.apply(condition))) {
            values.add("cast((" + other + ") as " + base + ")");
        }
        for (String value : others(type, row.getOrDefault(name, ""))) {
            values.add("cast(" + value + " as " + base + ")");
        }
        if (BuiltIn.isText(type) && !type.array()) { // what must not be otherwise
            Literals.of(List.of(condition)).avoided().stream().map(Sql::literal).forEach(values::add);
        }
        if (!maker.candidates().isUncertain(column.type())) {
            Stream.of(Literals.of(List.of(condition)), maker.hints(shape).of(column, true, List.of(condition, bodies)))
                    .flatMap(literals -> maker.candidates().of(column.type(), literals).stream()
                            .limit(VALUES))
                    .forEach(value -> values.add(Sql.cast(value, base)));
        }
        if (BuiltIn.isMoment(type)) {
            Variants.APART.forEach(value -> values.add(Sql.cast(value, base)));
        }
        for (String other : maker.hints(shape).named(condition)) { // what another column has, and some time after it
            String theirs = row.get(other);
            boolean alike = theirs != null
                    && !other.equals(name)
                    && maker.candidates().base(shape.column(other).type()).equals(base);
            if (alike) {
                values.add(Objects.requireNonNull(theirs));
                Matcher interval = INTERVAL.matcher(condition);
                while (BuiltIn.isMoment(type) && interval.find()) {
                    values.add("cast(" + theirs + " + interval '" + interval.group(1) + "' as " + base + ")");
                }
            }
        }
        if (column.nullable() && !maker.candidates().refusesNull(column.type())) {
            values.add("null");
        }
        values.remove(row.getOrDefault(name, ""));
        return values.stream().map(value -> Map.of(name, value)).toList();
    }

    /** What is of the same kind as a text and differs from it, and the shapes of a document. */
    private static List<String> others(TypeName type, String now) {
        if (type.simple().startsWith("json")) {
            return SHAPES;
        }
        Matcher last = LAST.matcher(now);
        if (!last.find()) {
            return List.of();
        }
        char end = last.group(2).charAt(0);
        char other = end == '9' || end == 'z' || end == 'Z' ? (char) (end - 1) : (char) (end + 1);
        return List.of(last.group(1) + other + last.group(3));
    }

    /** The rows that are there to be referenced. */
    private List<Map<String, String>> references(ForeignKey key) throws SQLException {
        List<Map<String, String>> references = new ArrayList<>();
        List<String> theirs = key.references().columns();
        if (key.columns().stream().allMatch(this::isFree)) {
            Step step = maker.steps()
                    .undo("select "
                            + String.join(
                                    ", ",
                                    theirs.stream()
                                            .map(column -> Identifiers.quote(column) + "::text")
                                            .toList())
                            + " from " + key.references().table() + " limit " + VALUES);
            for (var found : step.failure() == null ? step.of(0) : List.<List<String>>of()) {
                Map<String, String> move = new LinkedHashMap<>();
                for (int i = 0; i < theirs.size(); i++) {
                    Column column = shape.column(key.columns().get(i));
                    move.put(
                            key.columns().get(i),
                            Sql.cast(found.get(i), maker.candidates().base(column.type())));
                }
                references.add(move);
            }
        }
        return references;
    }

    /** Each two of two columns; of more, those that stand in the same place. */
    private static List<Map<String, String>> together(List<List<Map<String, String>>> columns) {
        List<Map<String, String>> together = new ArrayList<>();
        if (columns.size() == 2) {
            for (Map<String, String> one : columns.get(0)) {
                columns.get(1).forEach(other -> together.add(both(one, other)));
            }
        } else if (columns.size() > 2) {
            for (int i = 0; i < VALUES; i++) {
                Map<String, String> all = new LinkedHashMap<>();
                for (List<Map<String, String>> each : columns) {
                    all = i < each.size() ? both(all, each.get(i)) : all;
                }
                together.add(all);
            }
        }
        return together.stream().limit(PAIRS).toList();
    }

    private static Map<String, String> both(Map<String, String> one, Map<String, String> other) {
        Map<String, String> both = new LinkedHashMap<>(one);
        both.putAll(other);
        return both;
    }
}
