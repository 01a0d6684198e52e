package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.behaviour.Updating.Tried;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Another value for a column to which the likeliest ones are no help: of a pattern, of a composite type, of a row that has to be made. */
final class Another {

    private static final int VALUES = 100;
    private static final String NONE = "no other value of it was found";

    private final MadeRow row;
    private final TableShape shape;
    private final RowMaker maker;
    private final Steps steps;
    private final String column;
    private final Set<String> lacking = new LinkedHashSet<>();

    Another(MadeRow row, RowMaker maker, String column) {
        this.row = row;
        this.shape = row.shape();
        this.maker = maker;
        this.steps = maker.steps();
        this.column = column;
    }

    /** Updates that give it one; rows that are made for them stay. */
    List<Given> tries() throws SQLException {
        List<Given> tries = new ArrayList<>();
        boolean references = false;
        for (ForeignKey key : shape.foreignKeys()) {
            if (key.columns().contains(column)) {
                references = true;
                tries.addAll(elsewhere(key));
            }
        }
        if (!references) {
            found().forEach(value -> tries.add(Given.to(List.of(column), List.of(value))));
        }
        return tries;
    }

    /** Why it could not be given another value; null where it was, or where that is refused or undone on purpose, or it has no other. */
    @Nullable
    String why(List<Tried> all) {
        List<Tried> own = all.stream()
                .filter(each ->
                        each.given().columns().contains(column) && !each.given().toNull())
                .toList();
        if (own.stream()
                .anyMatch(each -> each.failure() != null && each.failure().isRaised())) {
            return null;
        }
        List<Failure> failures =
                own.stream().flatMap(each -> Stream.ofNullable(each.failure())).toList();
        if (!lacking.isEmpty()) {
            return hasOneOnly() ? null : String.join("; ", lacking);
        }
        return failures.isEmpty() ? null : new Blame(shape, maker.limits()).of(failures.get(failures.size() - 1));
    }

    /** Of few values all others, for what one of them does elsewhere may fail; otherwise what a search among many finds. */
    private List<String> found() throws SQLException {
        GateValues values = new GateValues(row, maker, "");
        List<String> few = values.isFew(shape.column(column)) ? values.others(shape.column(column)) : List.of();
        if (!few.isEmpty()) {
            return few;
        }
        List<Condition> conditions = new ArrayList<>(List.of(another()));
        Placed placed = new Placed(row, maker);
        placed.condition(column).ifPresent(conditions::add);
        List<Source> sources = new ArrayList<>(placed.bounds(column).stream().toList());
        sources.add(many());
        for (Source source : sources) {
            Step step = steps.undo(new RowUpdate(row, maker)
                    .search(List.of(column), (each, judged) -> source, conditions.toArray(Condition[]::new)));
            if (step.failure() != null) {
                lacking.add(new Blame(shape, maker.limits()).of(step.failure()));
                return List.of();
            }
            if (!step.of(0).isEmpty()) {
                return List.of(String.valueOf(step.of(0).get(0).get(0)));
            }
        }
        lacking.add(NONE);
        return List.of();
    }

    /** That it is not the one that is there, nor, where no two rows may have the same, that of another row. */
    private Condition another() {
        String quoted = Identifiers.quote(column);
        boolean unique = shape.uniques().stream()
                .flatMap(key -> key.keys().stream())
                .anyMatch(key -> maker.hints(shape).named(key).contains(column));
        String rows = unique ? shape.only() : "(select " + row.sql(column) + " as " + quoted + ")";
        return new Condition(
                "another value",
                Set.of(column),
                names -> "not exists (select from " + rows + " pgassay_u where pgassay_u." + quoted
                        + "::text is not distinct from " + names.get(column) + "::text)");
    }

    private Source many() throws SQLException {
        Candidates candidates = maker.candidates();
        Hints hints = maker.hints(shape);
        Column own = shape.column(column);
        Source many = new ColumnValues(candidates, hints, new RowPlan(shape, candidates, hints))
                .many(own)
                .orElse(null);
        if (many != null) {
            return many;
        }
        List<String> values = new ArrayList<>();
        for (String value : candidates.of(own.type(), hints.of(own, false, List.of()))) {
            String cast = Sql.cast(value, candidates.base(own.type()));
            if (values.size() < VALUES
                    && (!candidates.isUncertain(own.type())
                            || steps.undo("select " + cast).failure() == null)) {
                values.add(cast);
            }
        }
        return Source.values(column, values.isEmpty() ? List.of(row.sql(column)) : values);
    }

    /** Points at another row, which is made: one that differs in this column alone, or else in the others too. */
    private List<Given> elsewhere(ForeignKey key) throws SQLException {
        List<String> theirs = key.references().columns();
        Map<String, String> same = new LinkedHashMap<>();
        for (int i = 0; i < theirs.size(); i++) {
            String mine = key.columns().get(i);
            if (!mine.equals(column) && row.values().get(mine) != null) {
                same.put(theirs.get(i), row.sql(mine));
            }
        }
        TableShape table = maker.shapes().find(key.references().table()).orElse(null);
        if (table == null) {
            lacking.add(NONE);
            return List.of();
        }
        try {
            MadeRow made = maker.aside().beside().like(table, same);
            List<String> values = theirs.stream()
                    .map(each -> String.valueOf(made.values().get(each)))
                    .toList();
            return List.of(
                    Given.to(List.of(column), List.of(values.get(key.columns().indexOf(column)))));
        } catch (NoRow e) {
            lacking.add("no other row of " + table.name() + " could be made: " + e.stoppedBy());
            return List.of();
        }
    }

    /** Whether its type or a check leaves it no other value than the one that it has. */
    boolean hasOneOnly() {
        Candidates candidates = maker.candidates();
        String type = shape.column(column).type();
        Pattern one = Pattern.compile("[(]*\"?" + Pattern.quote(column)
                + "\"?(?:\\)::[\\w ]+)?[)]* = (?:'(?:[^']++|'')*'|-?[\\d.]+)(?:::[\\w ]+)?[)]*");
        return candidates.isEnum(type)
                || candidates.base(type).equals("boolean")
                || shape.checks().stream()
                        .anyMatch(check -> one.matcher(check.expression()).matches());
    }
}
