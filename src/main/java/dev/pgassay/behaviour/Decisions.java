package dev.pgassay.behaviour;

import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Trigger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values of a row's columns that the conditions of triggers tell apart, as the server judges each: of those that come out alike, one. Then
 * those of several columns with which a condition as a whole comes out otherwise.
 */
final class Decisions {

    private static final int VALUES = 200;

    private final MadeRow row;
    private final TableShape shape;
    private final RowMaker maker;
    private final Set<String> columns;
    private final String texts;
    private final List<String> conditions;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /**
     * The values of a row.
     *
     * @param columns the columns that may have others
     * @param before whether it is what triggers see of the row before an update or removal, or else what an update makes of it
     */
    Decisions(MadeRow row, RowMaker maker, List<Trigger> triggers, Set<String> columns, boolean before) {
        this.row = row;
        this.shape = row.shape();
        this.maker = maker;
        this.columns = columns;
        this.texts = Blame.bodies(triggers, maker.hints(shape));
        Stream<String> all = Stream.concat(
                triggers.stream().flatMap(trigger -> Stream.ofNullable(trigger.when())),
                Decided.conditions(texts).stream().map(new Equated(texts)::written));
        this.conditions = (before
                        ? all.map(each -> NewValues.ofOld(NewValues.in(each, this::known), this::ofBefore))
                        : all.map(each -> NewValues.ofOld(each, this::known)))
                .distinct()
                .toList();
    }

    /** What may be otherwise, as SQL by column: of several columns at once, then of each. */
    List<Map<String, String>> all() throws SQLException {
        for (String column : columns) {
            List<String> parts = conditions.stream()
                    .flatMap(condition -> Decided.parts(condition).stream())
                    .filter(part -> named(part).contains(column))
                    .distinct()
                    .toList();
            if (!parts.isEmpty()
                    && new RowUpdate(row, maker).pointing(List.of(column)).isEmpty()) {
                Column own = shape.column(column);
                values.put(column, new Judged(row, maker, own, candidates(own, parts), texts).apart(parts));
            }
        }
        values.values().removeIf(List::isEmpty);
        List<Map<String, String>> all = new ArrayList<>();
        InConcert concert = new InConcert(row, maker, values);
        for (String condition : conditions) {
            all.addAll(concert.of(condition));
        }
        values.forEach((column, some) -> some.forEach(value -> all.add(Map.of(column, value))));
        return all.stream().distinct().toList();
    }

    private Set<String> named(String condition) {
        return maker.hints(shape).looksAt(condition);
    }

    /** What stands in the conditions, what they compare the column with, one more and one less, and nothing. */
    private List<String> candidates(Column column, List<String> parts) {
        String name = column.name().simple();
        Candidates candidates = maker.candidates();
        TypeName type = TypeName.of(candidates.base(column.type()));
        boolean number = !type.array() && (BuiltIn.isInteger(type) || BuiltIn.isDecimal(type));
        boolean moment = !type.array() && BuiltIn.isMoment(type);
        List<String> some = new ArrayList<>();
        for (String part : parts) {
            for (String side : Decided.comparedWith(part, name)) {
                String other = NewValues.in(side, this::known);
                some.add(other);
                if (number || moment) {
                    String one = number ? "1" : "interval '1 day'";
                    some.add("(" + other + ") + " + one);
                    some.add("(" + other + ") - " + one);
                }
            }
        }
        if (!candidates.isUncertain(column.type())) {
            List<String> own = List.of(String.join("\n", parts), texts);
            candidates.of(column.type(), maker.hints(shape).of(column, true, own)).stream()
                    .limit(VALUES)
                    .forEach(value -> some.add(Sql.literal(value)));
        }
        if (moment) {
            Variants.APART.forEach(value -> some.add(Sql.literal(value)));
        }
        if (column.nullable() && !candidates.refusesNull(column.type())) {
            some.add("null");
        }
        return some.stream().distinct().toList();
    }

    /** A column of the row before as if it were one of the new row: of what is generated, what it is generated from. */
    private @Nullable String ofBefore(String name) {
        Column column = shape.find(name).orElse(null);
        if (column == null || column.generated() == null) {
            return column == null ? null : "new." + Identifiers.quote(name);
        }
        String expression = "(" + column.generated() + ")";
        for (String other : maker.hints(shape).named(expression)) {
            expression = Pattern.compile("(?<![\\w.\"'])\"?" + Pattern.quote(other) + "\"?(?![\\w.\"'(])")
                    .matcher(expression)
                    .replaceAll(Matcher.quoteReplacement("new." + Identifiers.quote(other)));
        }
        return expression;
    }

    private @Nullable String known(String column) {
        return shape.find(column).isPresent() ? row.sql(column) : null;
    }
}
