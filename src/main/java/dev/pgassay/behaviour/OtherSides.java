package dev.pgassay.behaviour;

import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ForeignKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a second row may differ from the first that it is to balance: debit and credit change places, an amount is negated. */
final class OtherSides {

    private static final int MOST = 24;
    private static final int VALUES = 4;

    /** What two rows have otherwise than the row that was refused, as SQL by column. */
    record Pair(Map<String, String> first, Map<String, String> second) {}

    private final TableShape shape;
    private final Candidates candidates;
    private final Hints hints;
    private final Map<String, @Nullable String> row;
    private final Set<String> fixed;
    private final String body;

    /**
     * The sides of a row.
     *
     * @param row its values as text
     * @param fixed the columns that are to have these values
     * @param body the function of the trigger
     */
    OtherSides(
            TableShape shape,
            Candidates candidates,
            Hints hints,
            Map<String, @Nullable String> row,
            Set<String> fixed,
            String body) {
        this.shape = shape;
        this.candidates = candidates;
        this.hints = hints;
        this.row = row;
        this.fixed = fixed;
        this.body = body;
    }

    /** The likeliest pairs first, and at last two rows that are alike. */
    List<Pair> all() {
        List<Map<String, String>> numbers = numbers(amounts());
        List<Pair> words = new ArrayList<>();
        sides().forEach((column, values) -> words.addAll(pairs(column, values)));
        Set<Pair> all = new LinkedHashSet<>(words);
        numbers.forEach(number -> all.add(new Pair(Map.of(), number)));
        for (Pair pair : words) {
            for (Map<String, String> number : numbers) {
                Map<String, String> both = new LinkedHashMap<>(pair.second());
                both.putAll(number);
                all.add(new Pair(pair.first(), both));
            }
        }
        return Stream.concat(all.stream().limit(MOST), Stream.of(new Pair(Map.of(), Map.of())))
                .toList();
    }

    /** The row's own word beside others; where the row has none of those that are known, each two of them. */
    private List<Pair> pairs(String column, List<String> values) {
        List<Pair> pairs = new ArrayList<>();
        values.forEach(value -> pairs.add(new Pair(Map.of(), Map.of(column, value))));
        for (int i = 0; i < values.size() && !fixed.contains(column); i++) {
            for (String other : values.subList(i + 1, values.size())) {
                pairs.add(new Pair(Map.of(column, values.get(i)), Map.of(column, other)));
            }
        }
        return pairs;
    }

    /** The columns of numbers that the trigger names; where it names none, all of them. */
    List<String> amounts() {
        Set<String> named = hints.named(body);
        List<String> all = row.keySet().stream().filter(this::isAmount).toList();
        List<String> some = all.stream().filter(named::contains).toList();
        return some.isEmpty() ? all : some;
    }

    private boolean isAmount(String column) {
        return isNumber(candidates, shape.column(column)) && !isBound(shape, column);
    }

    static boolean isNumber(Candidates candidates, Column column) {
        TypeName type = TypeName.of(candidates.base(column.type()));
        return RowPlan.canBeGiven(column) && !type.array() && (BuiltIn.isDecimal(type) || BuiltIn.isInteger(type));
    }

    /** Whether a column tells which row it is, or to which it belongs. */
    static boolean isBound(TableShape shape, String column) {
        return shape.key().contains(column)
                || shape.foreignKeys().stream().map(ForeignKey::columns).anyMatch(key -> key.contains(column));
    }

    private List<Map<String, String>> numbers(List<String> amounts) {
        List<Map<String, String>> numbers = new ArrayList<>();
        amounts.forEach(column -> numbers.add(Map.of(column, "-" + value(column))));
        for (int i = 0; i < amounts.size(); i++) {
            for (int j = i + 1; j < amounts.size(); j++) {
                String one = amounts.get(i);
                String other = amounts.get(j);
                numbers.add(Map.of(one, value(other), other, value(one)));
            }
        }
        for (String whole : Literals.of(List.of(body)).numbers()) {
            amounts.forEach(column -> numbers.add(Map.of(column, whole + " - " + value(column))));
        }
        Map<String, String> negated = new LinkedHashMap<>();
        amounts.forEach(column -> negated.put(column, "-" + value(column)));
        numbers.add(negated);
        return numbers;
    }

    /** The other values of columns that have few of them: booleans, enums, words that stand in conditions or in the function. */
    private Map<String, List<String>> sides() {
        Set<String> named = new HashSet<>(hints.named(body));
        // the sign may have to go with the side
        shape.checks().stream()
                .map(hints::columns)
                .filter(columns -> !Collections.disjoint(columns, amounts()))
                .forEach(named::addAll);
        Map<String, List<String>> sides = new LinkedHashMap<>();
        for (String name : row.keySet()) {
            boolean bound =
                    shape.foreignKeys().stream().anyMatch(key -> key.columns().contains(name));
            if (named.contains(name) && !bound) {
                sides.put(name, others(shape.column(name)));
            }
        }
        return sides;
    }

    private List<String> others(Column column) {
        String name = column.name().simple();
        String now = String.valueOf(row.get(name));
        String base = candidates.base(column.type());
        if (base.equals("boolean")) {
            return List.of("not " + value(name));
        }
        List<String> values = candidates.isEnum(column.type())
                ? candidates.of(column.type())
                : BuiltIn.isText(TypeName.of(base))
                        ? Literals.of(hints.texts(column, false, List.of(body))).texts()
                        : List.of();
        return values.stream()
                .filter(value -> !value.equals(now)
                        && BuiltIn.fitted(TypeName.of(base), value).equals(value))
                .map(value -> Sql.cast(value, base))
                .limit(VALUES)
                .toList();
    }

    /** A value of the row as SQL. */
    String value(String column) {
        return Sql.cast(row.get(column), candidates.base(shape.column(column).type()));
    }
}
