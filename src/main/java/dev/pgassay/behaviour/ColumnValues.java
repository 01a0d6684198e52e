package dev.pgassay.behaviour;

import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ForeignKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the values of a planned row's columns come from. */
final class ColumnValues {

    private static final int VALUES = 40;
    private static final int FEW = 3;

    private final Candidates candidates;
    private final Hints hints;
    private final RowPlan plan;
    private final Forms forms;

    ColumnValues(Candidates candidates, Hints hints, RowPlan plan) {
        this.candidates = candidates;
        this.hints = hints;
        this.plan = plan;
        this.forms = new Forms(candidates);
    }

    Source derived(Column column, String expression) {
        String base = candidates.base(column.type());
        boolean whole = hints.together().isEqual(column.name().simple(), expression);
        List<String> values =
                new ArrayList<>(whole ? List.of() : values(column, true)); // a part leaves the rest to others
        if (whole) {
            candidates.of(column.type()).stream()
                    .limit(FEW)
                    .map(value -> Sql.cast(value, base))
                    .forEach(values::add);
        }
        if (values.isEmpty() || !plan.isRequired(column)) {
            values.add("cast(null as " + base + ")");
        }
        return Source.derived(
                column.name().simple(), "cast((" + expression + ") as " + base + ")", plan.isRequired(column), values);
    }

    /** The values with which a row references nothing, so far as they may be null. */
    List<String> without(ForeignKey key) {
        return key.columns().stream()
                .map(hints::column)
                .map(column -> plan.isRequired(column)
                                && column.defaultValue() != null
                                && !plan.withoutDefault.contains(column.name().simple())
                        ? "cast(" + column.defaultValue() + " as " + candidates.base(column.type()) + ")"
                        : "null")
                .toList();
    }

    Source source(Column column, boolean several) {
        String name = column.name().simple();
        String base = candidates.base(column.type());
        String given = plan.fixed.get(name);
        if (given != null) {
            return Source.values(name, List.of("cast(" + given + " as " + base + ")"));
        }
        Source many = several && plan.widest.contains(name) ? many(column).orElse(null) : null;
        return many == null ? Source.values(name, values(column, several)) : many;
    }

    /** Values of some columns, as SQL. */
    List<String> cast(List<String> columns, List<@Nullable String> texts) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> Sql.cast(
                        texts.get(i),
                        candidates.base(hints.column(columns.get(i)).type())))
                .toList();
    }

    /** Many values of a column: numbers and days one after the other, and what is put together from parts. */
    Optional<Source> many(Column column) {
        String name = column.name().simple();
        String base = candidates.base(column.type());
        TypeName type = TypeName.of(base);
        if (candidates.isUncertain(base)) {
            return Optional.empty(); // a value of no type spoils the whole statement
        }
        if (!type.array() && (BuiltIn.isInteger(type) || BuiltIn.isDecimal(type))) {
            Literals written = hints.of(column, considersTriggers(name), plan.bodies);
            return Optional.of(Source.integers(name, base, BuiltIn.below(type), MinedNumbers.around(type, written)));
        }
        if (!type.array() && BuiltIn.isMoment(type)) {
            return Optional.of(BuiltIn.isTime(type) ? Source.moments(name, base) : Source.days(name, base));
        }
        if (base.equals("uuid")) {
            return Optional.of(Source.uuids(name));
        }
        List<String> texts = hints.texts(column, considersTriggers(name), plan.bodies);
        int few = Math.min(
                VALUES, candidates.of(column.type(), Literals.of(texts)).size());
        texts.addAll(hints.together().linked(column));
        List<String> values = candidates.of(column.type(), Literals.of(texts));
        List<Form> all = new ArrayList<>(forms.of(
                base,
                texts,
                other -> other.equals(name) ? List.of() : hints.together().some(other)));
        if (values.size() > few || !all.isEmpty()) {
            all.add(0, Form.of(List.of("", ""), List.of(values)));
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(Form.source(name, base, all));
    }

    /** Values of a column as SQL, the likeliest first. */
    List<String> values(Column column, boolean several) {
        String name = column.name().simple();
        String base = candidates.base(column.type());
        List<String> values = new ArrayList<>();
        if (column.defaultValue() != null && !plan.withoutDefault.contains(name)) {
            values.add("cast(" + column.defaultValue() + " as " + base + ")");
        }
        boolean optional = !plan.isRequired(column);
        if (optional && !plan.full && !plan.varied.contains(name)) {
            values.add("null");
        }
        List<String> others = several
                ? candidates.of(column.type(), hints.of(column, considersTriggers(name), plan.bodies))
                : candidates.of(column.type());
        boolean uncertain = candidates.isUncertain(column.type());
        if (uncertain) {
            others = others.stream().skip(plan.unsuited.getOrDefault(name, 0)).toList();
        }
        Stream.concat(hints.partition(name).stream(), others.stream())
                .distinct()
                .limit(several && !uncertain ? VALUES : 1) // a value of no type spoils the whole statement
                .forEach(value -> values.add(Sql.literal(value)));
        if (values.isEmpty() || (optional && several && !values.contains("null"))) {
            values.add("null");
        }
        return values.stream()
                .map(value -> value.startsWith("cast(") ? value : "cast(" + value + " as " + base + ")")
                .toList();
    }

    private boolean considersTriggers(String column) {
        return plan.varied.contains(column)
                || plan.taken.values().stream().anyMatch(each -> each.columns().contains(column));
    }
}
