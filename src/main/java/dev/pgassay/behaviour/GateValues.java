package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The other values of a row's columns at which a trigger may let it be. */
final class GateValues {

    private static final List<String> NUMBERS = List.of("0", "1");

    private final MadeRow row;
    private final TableShape shape;
    private final RowMaker maker;
    private final Hints hints;
    private final String texts;

    /**
     * The other values of a row.
     *
     * @param texts the conditions and functions of the triggers
     */
    GateValues(MadeRow row, RowMaker maker, String texts) {
        this.row = row;
        this.shape = row.shape();
        this.maker = maker;
        this.hints = maker.hints(shape);
        this.texts = texts;
    }

    /** Whether a column has few values: a boolean, an enum, or what a condition says of it alone. */
    boolean isFew(Column column) {
        Candidates candidates = maker.candidates();
        return RowPlan.canBeGiven(column)
                && (!conditions(column).isEmpty()
                        || candidates.isEnum(column.type())
                        || candidates.base(column.type()).equals("boolean"));
    }

    private List<Condition> conditions(Column column) {
        return new RowConditions(shape, hints, maker.candidates())
                .alone(column.name().simple());
    }

    /** The other values that the column takes. */
    List<String> others(Column column) throws SQLException {
        String name = column.name().simple();
        String now = row.values().get(name);
        String base = maker.candidates().base(column.type());
        List<String> values =
                suggested(column).stream().filter(value -> !value.equals(now)).toList();
        if (values.isEmpty()) {
            return values;
        }
        Source source = Source.values(
                        name,
                        values.stream().map(value -> Sql.cast(value, base)).toList())
                .met(conditions(column));
        String quoted = Identifiers.quote(name);
        Step step = maker.steps()
                .undo("select " + quoted + "::text from " + source.from("pgassay_v", List.of(name)) + " where " + quoted
                        + "::text is distinct from " + Sql.literal(now) + " order by pgassay_o limit " + Gates.EACH);
        return step.failure() != null
                ? values.stream().limit(Gates.EACH).toList() // a condition that raises an error at some of them
                : step.of(0).stream().map(each -> String.valueOf(each.get(0))).toList();
    }

    /** What stands in the trigger, words before sentences, and what is special of the type: nothing and one, past and future. */
    private Set<String> suggested(Column column) {
        TypeName type = TypeName.of(maker.candidates().base(column.type()));
        Literals literals = Literals.of(List.of(texts));
        Set<String> values = new LinkedHashSet<>();
        if (BuiltIn.isInteger(type) || BuiltIn.isDecimal(type)) {
            Mined.add(type, literals, values);
            NUMBERS.stream().filter(number -> BuiltIn.fits(type, number)).forEach(values::add);
        } else if (BuiltIn.isMoment(type)) {
            Mined.add(type, literals, values);
            values.addAll(Variants.APART);
        } else if (BuiltIn.isText(type) && !type.array()) {
            literals.texts().stream()
                    .filter(text ->
                            text.matches("\\S+") && BuiltIn.fitted(type, text).equals(text))
                    .forEach(values::add);
        }
        values.addAll(maker.candidates().of(column.type(), hints.of(column, false, List.of(texts))));
        return values;
    }
}
