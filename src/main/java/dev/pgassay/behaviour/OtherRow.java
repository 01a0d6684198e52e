package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Trigger;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a trigger that holds one row lets another be, which differs in what the trigger looks at: the last owner, and a member. */
final class OtherRow {

    /** What is done with a row. */
    interface Deed {

        /** Whether it worked; nothing of it stays. */
        boolean works(MadeRow row) throws SQLException;
    }

    private static final int TRIED = 8;

    private final MadeRow row;
    private final TableShape shape;
    private final RowMaker maker;
    private final Hints hints;

    OtherRow(MadeRow row, RowMaker maker) {
        this.row = row;
        this.shape = row.shape();
        this.maker = maker;
        this.hints = maker.hints(shape);
    }

    /** What the other row has that is let be, {@code st = 'done'}; only columns are varied that have few values: booleans, those of an enum, or that a check lists. */
    @Nullable
    String lets(Complaint complaint, Deed deed) throws SQLException {
        Set<String> looked = hints.named(texts(complaint));
        int tried = 0;
        for (Column column : shape.columns()) {
            if (looked.contains(column.name().simple()) && isFew(column)) {
                for (String value : others(column)) {
                    if (tried++ < TRIED && lets(column, value, deed)) {
                        return column.name().simple() + " = " + Sql.literal(value);
                    }
                }
            }
        }
        return null;
    }

    /** The conditions and functions of the triggers that were under way, or, where none raised an error, of all that could be. */
    private String texts(Complaint complaint) {
        Failure failure = complaint.failure();
        List<Trigger> triggers = failure != null
                ? new Blame(shape, maker.limits()).triggers(failure)
                : shape.triggers().stream()
                        .filter(trigger -> trigger.events().stream()
                                .anyMatch(event ->
                                        event.name().equals(complaint.command().name())))
                        .toList();
        return triggers.stream()
                .flatMap(trigger -> {
                    String body = hints.body(trigger);
                    return Stream.concat(
                            Stream.of(body, trigger.when() == null ? "" : trigger.when()), hints.bodies(body).stream());
                })
                .collect(Collectors.joining("\n"));
    }

    private boolean isFew(Column column) {
        Candidates candidates = maker.candidates();
        return RowPlan.canBeGiven(column)
                && (!conditions(column).isEmpty()
                        || candidates.isEnum(column.type())
                        || candidates.base(column.type()).equals("boolean"));
    }

    /** What holds of a column alone. */
    private List<Condition> conditions(Column column) {
        String name = column.name().simple();
        return Stream.concat(
                        shape.checks().stream()
                                .filter(check -> hints.columns(check).equals(Set.of(name)))
                                .map(check -> Condition.check(check.name().simple(), Set.of(name), check.expression())),
                        maker.candidates().domains(column.type()).stream()
                                .flatMap(domain -> Condition.domain(domain, name)))
                .toList();
    }

    /** The other values that the column takes. */
    private List<String> others(Column column) throws SQLException {
        String name = column.name().simple();
        String now = String.valueOf(row.values().get(name));
        String base = maker.candidates().base(column.type());
        List<String> values = maker.candidates().of(column.type(), hints.of(column, false, List.of())).stream()
                .filter(value -> !value.equals(now))
                .toList();
        if (values.isEmpty()) {
            return values;
        }
        Source source = Source.values(
                        name,
                        values.stream()
                                .map(value -> "cast(" + Sql.literal(value) + " as " + base + ")")
                                .toList())
                .met(conditions(column));
        String quoted = Identifiers.quote(name);
        Step step = maker.steps()
                .undo("select " + quoted + "::text from " + source.from("pgassay_v", List.of(name)) + " where " + quoted
                        + "::text <> " + Sql.literal(now) + " order by pgassay_o limit " + TRIED);
        return step.failure() != null
                ? values.stream().limit(TRIED).toList() // a condition that raises an error at some of them
                : step.of(0).stream().map(each -> String.valueOf(each.get(0))).toList();
    }

    private boolean lets(Column column, String value, Deed deed) throws SQLException {
        Steps steps = maker.steps();
        steps.mark();
        try {
            Optional<MadeRow> other =
                    maker.anotherLike(shape.name(), Map.of(column.name().simple(), Sql.literal(value)));
            return other.isPresent() && deed.works(other.get());
        } finally {
            steps.back();
        }
    }
}
