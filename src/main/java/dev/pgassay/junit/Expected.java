package dev.pgassay.junit;

import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.expect.Expectations;
import dev.pgassay.expect.FactExpectation;
import dev.pgassay.expect.Limit;
import dev.pgassay.expect.ObjectExpectation;
import dev.pgassay.expect.RowsExpectation;
import dev.pgassay.expect.Scope;
import dev.pgassay.finding.Position;
import dev.pgassay.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a test is about.
 *
 * @param group the table that it is in, or the kind
 * @param kind the kind of object that findings about it name
 * @param name what the test is called
 * @param relations the tables that it is in; when all are missing it cannot be looked at
 * @param positions where it and its facts are declared, its own first
 * @param needs what it cannot be looked at without, as findings call it, {@code persona visitor}
 */
record Expected(
        String group, String kind, String name, List<String> relations, List<Position> positions, List<String> needs) {

    Expected(String group, String kind, String name, List<String> relations, List<Position> positions) {
        this(group, kind, name, relations, positions, List.of());
    }

    static List<Expected> all(Expectations expectations) {
        List<Expected> all = new ArrayList<>();
        expectations.objects().forEach(object -> all.add(of(object)));
        expectations.limits().forEach(limit -> all.add(of(limit)));
        expectations.rows().forEach(rows -> addRows(rows, all));
        all.addAll(ExpectedBehaviour.all(expectations.behaviour()));
        return all;
    }

    /** The file that it is declared in; empty where it comes from Java. */
    String file() {
        return positions.isEmpty() ? "" : positions.get(0).file();
    }

    int line() {
        return positions.isEmpty() ? 1 : positions.get(0).line();
    }

    private static Expected of(ObjectExpectation object) {
        Scope scope = object.scope();
        String relation = relation(scope);
        String named = object.name() == null
                ? (relation == null ? "" : "of " + relation + " ") + "(line " + line(object.position()) + ")"
                : object.kind()
                        .named(scope.schema(), scope.relation(), object.name())
                        .toString();
        String group = relation != null ? relation : object.kind().isRelation() ? named : words(object.kind());
        List<Position> positions = new ArrayList<>(positions(object.position()));
        object.facts().stream()
                .map(FactExpectation::position)
                .filter(Objects::nonNull)
                .forEach(positions::add);
        return new Expected(
                group,
                object.kind().label(),
                ((object.absent() ? "no " : "") + object.kind().label() + " " + named).strip(),
                relation == null ? List.of() : List.of(relation),
                positions);
    }

    private static Expected of(Limit limit) {
        List<String> relations = limit.scopes().stream()
                .map(Expected::relation)
                .filter(Objects::nonNull)
                .toList();
        Scope first = limit.scopes().get(0);
        String where = relations.size() == 1
                ? relations.get(0)
                : first.schema() == null ? "the database" : "schema " + first.schema();
        String what = words(limit.kind());
        return new Expected(
                relations.size() == 1 ? relations.get(0) : what,
                limit.kind().label(),
                limit.count().isPresent()
                        ? limit.count().get() + " " + what + " in " + where
                        : "only listed " + what + " in " + where,
                relations,
                positions(limit.position()));
    }

    private static void addRows(RowsExpectation rows, List<Expected> all) {
        String table = rows.table().toString();
        for (RowsExpectation.Row row : rows.rows()) {
            String identity = rows.identifiedBy().stream()
                    .map(column -> column + " = " + text(row.values().get(column)))
                    .collect(Collectors.joining(" and "));
            all.add(new Expected(
                    "rows of " + table,
                    "row",
                    "row of " + table + " where " + identity,
                    List.of(table),
                    List.of(row.position(), rows.position())));
        }
        rows.count()
                .ifPresent(count -> all.add(new Expected(
                        "rows of " + table,
                        "table",
                        count + " rows in " + table,
                        List.of(table),
                        List.of(rows.counted(), rows.position()))));
    }

    private static String text(@Nullable Node value) {
        return value instanceof Node.Scalar scalar ? scalar.text() : "…";
    }

    private static @Nullable String relation(Scope scope) {
        return scope.relation() == null
                ? null
                : ObjectName.of(scope.schema(), scope.relation()).toString();
    }

    private static String words(Kind kind) {
        return kind.plural().replace('_', ' ');
    }

    static List<Position> positions(@Nullable Position position) {
        return position == null ? List.of() : List.of(position);
    }

    private static String line(@Nullable Position position) {
        return position == null ? "?" : String.valueOf(position.line());
    }
}
