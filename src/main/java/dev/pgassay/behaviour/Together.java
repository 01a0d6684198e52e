package dev.pgassay.behaviour;

import dev.pgassay.catalog.CheckConstraint;
import dev.pgassay.catalog.Column;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the checks of a table say of several columns together. */
record Together(TableShape shape, Hints hints, Candidates candidates) {

    private static final int SOME = 24;

    /** What the server is asked: CURRENT_USER, tenant(). */
    private static final Pattern ASKED = Pattern.compile("CURRENT_\\w+|SESSION_USER|[\\w.]+\\(\\)");

    /** The conditions on the columns that conditions hold together with this one. */
    List<String> linked(Column column) {
        String name = column.name().simple();
        Set<String> others = new LinkedHashSet<>();
        shape.checks().stream()
                .map(hints::columns)
                .filter(named -> named.contains(name))
                .forEach(others::addAll);
        return others.stream()
                .filter(other -> !other.equals(name))
                .flatMap(other -> suggested(shape.column(other)))
                .distinct()
                .toList();
    }

    private Stream<String> suggested(Column column) {
        Stream<String> labels = candidates.isEnum(column.type())
                ? candidates.of(column.type()).stream().map(Sql::literal)
                : Stream.empty();
        return Stream.concat(hints.texts(column, false, List.of()).stream(), labels);
    }

    /** Some values of a column that conditions on it suggest; none where it is no column. */
    List<String> some(String column) {
        return shape.find(column)
                .map(each -> candidates.of(each.type(), hints.of(each, false, List.of())).stream()
                        .limit(SOME)
                        .toList())
                .orElse(List.of());
    }

    /** What a check says that a column is equal to, by other columns that are given; nothing where none does. */
    Optional<String> equal(String column, Set<String> given) {
        String type = shape.column(column).type();
        if (candidates.isEnum(type)) {
            return Optional.empty(); // what is none of its labels is an error; they are soon tried
        }
        boolean text = BuiltIn.isText(TypeName.of(candidates.base(type)));
        return shape.checks().stream()
                .filter(check -> given.containsAll(hints.columns(check)))
                .flatMap(check -> Equality.of(column, text, check.expression()).stream())
                .filter(expression -> !hints.named(expression).contains(column)
                        && (!hints.named(expression).isEmpty()
                                || ASKED.matcher(expression).matches()))
                .findFirst();
    }

    /** Whether a check says just that, and not only what a part of the column is. */
    boolean isEqual(String column, String expression) {
        boolean text =
                BuiltIn.isText(TypeName.of(candidates.base(shape.column(column).type())));
        return shape.checks().stream()
                .anyMatch(check -> Equality.of(column, text, check.expression()).contains(expression));
    }

    /** What a text or vector can be of which a check says what a part of it is, or how long; nothing where none does by other columns. */
    Optional<String> composed(String column, Set<String> given) {
        TypeName type = TypeName.of(candidates.base(shape.column(column).type()));
        if (!BuiltIn.isText(type) && !BuiltIn.isAnyVector(type)) {
            return Optional.empty();
        }
        return shape.checks().stream()
                .filter(check -> given.containsAll(hints.columns(check)))
                .flatMap(check -> Composed.of(column, type, check.expression()).stream())
                .filter(expression -> !hints.named(expression).isEmpty()
                        && !hints.named(expression).contains(column))
                .findFirst();
    }

    /** What a check of several columns demands of one alone. */
    List<Condition> alone(CheckConstraint check) {
        List<String> parts = Alternatives.conjuncts(check.expression());
        return parts.stream()
                .filter(part -> parts.size() > 1)
                .map(part -> Condition.check(part, hints.named(part), part))
                .filter(part -> part.columns().size() == 1)
                .toList();
    }
}
