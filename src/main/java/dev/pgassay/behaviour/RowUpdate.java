package dev.pgassay.behaviour;

import dev.pgassay.behaviour.Steps.Step;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.TriggerEvent;
import dev.pgassay.catalog.TriggerTiming;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statement that gives a row other values, as valid as those it has. */
final class RowUpdate {

    private static final int VALUES = 12;
    private static final Pattern RETURNS_NEW = Pattern.compile("\\breturn\\s+new\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern RETURNS_OLD = Pattern.compile("\\breturn\\s+old\\b", Pattern.CASE_INSENSITIVE);

    private final MadeRow row;
    private final TableShape shape;
    private final Candidates candidates;
    private final Hints hints;
    private final Steps steps;

    RowUpdate(MadeRow row, RowMaker maker) {
        this.row = row;
        this.shape = row.shape();
        this.candidates = maker.candidates();
        this.hints = maker.hints(shape);
        this.steps = maker.steps();
    }

    /** The columns that may have another value: not what identifies the row, and what points elsewhere. */
    List<String> free() {
        Set<String> bound = new HashSet<>(hints.assigned(givers()));
        shape.foreignKeys().stream().map(ForeignKey::columns).forEach(bound::addAll);
        return given().filter(column -> !bound.contains(column)).toList();
    }

    /** The columns that may be given a value: not what identifies the row, and what decides where it is. */
    Stream<String> given() {
        Set<String> bound = new HashSet<>(shape.key());
        bound.addAll(hints.partitionColumns());
        return shape.columns().stream()
                .filter(RowPlan::canBeGiven)
                .map(column -> column.name().simple())
                .filter(column -> !bound.contains(column));
    }

    /** Triggers that give columns their own values, and give back the new row. */
    List<Trigger> givers() {
        return shape.triggers().stream()
                .filter(trigger -> trigger.timing() == TriggerTiming.BEFORE
                        && trigger.events().contains(TriggerEvent.UPDATE))
                .filter(trigger -> RETURNS_NEW.matcher(hints.body(trigger)).find()
                        || !RETURNS_OLD.matcher(hints.body(trigger)).find())
                .toList();
    }

    /** The query that finds other values for these columns. */
    String search(Collection<String> columns) {
        return search(columns, (column, judged) -> others(shape.column(column), judged, columns));
    }

    /** The same among the values that one gives, on more conditions; with them goes whether a condition is on the column. */
    String search(Collection<String> columns, BiFunction<String, Boolean, Source> sources, Condition... more) {
        RowQuery query = new RowQuery();
        Set<String> all = new LinkedHashSet<>(columns);
        List<Condition> conditions = new RowConditions(shape, hints, candidates).of(all);
        Set<String> judged = conditions.stream()
                .flatMap(condition -> condition.columns().stream())
                .collect(Collectors.toSet());
        columns.forEach(column -> query.add(sources.apply(column, judged.contains(column))));
        all.stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> query.add(Source.values(column, List.of(row.sql(column)))));
        conditions.forEach(query::add);
        List.of(more).forEach(query::add);
        return query.sql();
    }

    /** Gives these columns other values; two flags tell whether there were some, and whether they are there now. */
    String toOthers(Collection<String> columns) {
        return from(search(columns), columns);
    }

    /** The same with values that the search has found. */
    String to(Collection<String> columns, List<@Nullable String> found) {
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            values.add(Sql.cast(
                            found.get(values.size()),
                            candidates.base(shape.column(column).type())) + " as " + Identifiers.quote(column));
        }
        return from("select " + String.join(", ", values), columns);
    }

    private String from(String search, Collection<String> columns) {
        String asked = any(columns, "pgassay_o.%1$s::text is distinct from pgassay_s.%1$s::text");
        String took = any(
                columns,
                "(pgassay_o.%1$s::text is distinct from pgassay_s.%1$s::text and (pgassay_t.%1$s::text is not distinct"
                        + " from pgassay_s.%1$s::text or pgassay_t.%1$s::text is distinct from pgassay_o.%1$s::text))");
        return "update " + shape.only() + " pgassay_t set " + assignments(columns, "pgassay_s.") + " from ("
                + search
                + ") pgassay_s, " + shape.only() + " pgassay_o where " + row.where("pgassay_t") + " and "
                + row.where("pgassay_o") + " returning pgassay_t.tableoid::text, pgassay_t.ctid::text, " + asked + ", "
                + took;
    }

    /** Gives every column the value that it has. */
    String toItself() {
        return toItself(row.where("pgassay_t"));
    }

    /** The same of every row that meets a condition. */
    String toItself(String where) {
        List<String> columns = shape.columns().stream()
                .filter(RowPlan::canBeGiven)
                .map(column -> column.name().simple())
                .toList();
        return columns.isEmpty()
                ? ""
                : "update " + shape.only() + " pgassay_t set " + assignments(columns, "pgassay_t.") + " where "
                        + where
                        + " returning pgassay_t.tableoid::text, pgassay_t.ctid::text, false, false";
    }

    boolean isTime(String column) {
        return BuiltIn.isMoment(TypeName.of(candidates.base(shape.column(column).type())));
    }

    /** Puts the row's times a day back without triggers, and tells the row; null where it has no times. */
    @Nullable
    Step earlier() throws SQLException {
        return earlier("1 day");
    }

    /** The same by another time. */
    @Nullable
    Step earlier(String by) throws SQLException {
        String times = given().filter(this::isTime)
                .map(Identifiers::quote)
                .map(column -> column + " = " + column + " - interval " + Sql.literal(by))
                .collect(Collectors.joining(", "));
        return times.isEmpty()
                ? null
                : Untriggered.keep(
                        steps,
                        shape.name().toString(),
                        "update " + shape.only() + " pgassay_t set " + times + " where " + row.where("pgassay_t")
                                + " returning " + MadeRow.returning(shape));
    }

    private static String assignments(Collection<String> columns, String from) {
        return columns.stream()
                .map(Identifiers::quote)
                .map(column -> column + " = " + from + column)
                .collect(Collectors.joining(", "));
    }

    private static String any(Collection<String> columns, String each) {
        return columns.stream()
                .map(column -> String.format(each, Identifiers.quote(column)))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** The foreign key that has all of these columns, and the fewest others. */
    Optional<ForeignKey> pointing(Collection<String> columns) {
        return shape.foreignKeys().stream()
                .filter(key -> key.columns().containsAll(columns))
                .min(Comparator.comparing(key -> key.columns().size()));
    }

    /** Other values, then the one that the row has. */
    private Source others(Column column, boolean several, Collection<String> columns) {
        String name = column.name().simple();
        Optional<ForeignKey> key =
                pointing(columns).filter(each -> each.columns().contains(name)).or(() -> pointing(List.of(name)));
        if (key.isPresent()) {
            return Source.values(name, List.of(referenced(column, key.get(), columns)));
        }
        String base = candidates.base(column.type());
        List<String> values = new ArrayList<>();
        String now = row.values().get(name);
        List<String> tried = several
                ? candidates.of(column.type(), hints.of(column, false, List.of()))
                : candidates.of(column.type());
        for (String value : tried) {
            if (!value.equals(now) && values.size() < (several ? VALUES : 2)) {
                values.add(Sql.cast(value, base));
            }
        }
        String same = Sql.cast(now, base);
        if (several) {
            Condition another = new Condition(
                    "another value",
                    Set.of(name),
                    names -> "(" + names.get(name) + "::text is distinct from " + Sql.literal(now) + " or pgassay_o = "
                            + values.size() + ")");
            List<String> all = new ArrayList<>(values);
            all.add(same);
            return Source.values(name, all).met(List.of(another));
        }
        if (values.size() > 1) {
            // 1 is 1.00 where that is how the type has it
            return Source.values(
                    name,
                    List.of("case when " + values.get(0) + "::text is distinct from " + Sql.literal(now) + " then "
                            + values.get(0) + " else " + values.get(1) + " end"));
        }
        return Source.values(name, values.isEmpty() ? List.of(same) : values);
    }

    /** What another row has that the foreign key may point at, with what stays of it; null where there is none. */
    private String referenced(Column column, ForeignKey key, Collection<String> columns) {
        List<String> stays = new ArrayList<>();
        List<String> differs = new ArrayList<>();
        List<String> theirs =
                key.references().columns().stream().map(Identifiers::quote).toList();
        for (String mine : key.columns()) {
            String their = theirs.get(key.columns().indexOf(mine));
            String now = Sql.literal(row.values().get(mine));
            if (columns.contains(mine)) {
                differs.add(their + "::text is distinct from " + now);
            } else {
                stays.add(their + "::text = " + now + " and ");
            }
        }
        String their = theirs.get(key.columns().indexOf(column.name().simple()));
        return "(select cast(" + their + " as " + candidates.base(column.type()) + ") from "
                + key.references().table() + " where " + String.join("", stays) + "("
                + String.join(" or ", differs) + ") order by " + String.join(", ", theirs) + " limit 1)";
    }
}
