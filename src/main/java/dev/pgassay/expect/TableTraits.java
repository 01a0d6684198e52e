package dev.pgassay.expect;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.Speller;
import dev.pgassay.catalog.Table;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.TriggerState;
import dev.pgassay.finding.Difference;
import dev.pgassay.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What tables and columns have or have not. */
final class TableTraits {

    private TableTraits() {}

    /** Facts of the object itself. */
    static List<Finding> facts(CatalogObject object, Catalog catalog, @Nullable Object... namesAndValues) {
        List<FactExpectation> facts = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.add(FactValue.expected(object.kind(), String.valueOf(namesAndValues[i]), namesAndValues[i + 1]));
        }
        String schema = Objects.requireNonNullElse(object.name().schema(), "public");
        ObjectExpectation expected = new ObjectExpectation(
                object.kind(), new Scope(schema, null), object.name().simple(), false, facts, schema, null);
        return Check.compare(catalog, object, expected, Speller.NONE).stream().toList();
    }

    /** A member of the table. */
    static List<Finding> member(Table table, Catalog catalog, Kind kind, String name, List<FactExpectation> facts) {
        Scope scope = new Scope(table.name().schema(), table.name().name());
        String schema = Objects.requireNonNullElse(table.name().schema(), "public");
        ObjectExpectation expected = new ObjectExpectation(kind, scope, name, false, facts, schema, null);
        return Check.run(catalog, new Expectations(List.of(expected), List.of(), List.of()), Speller.NONE)
                .findings();
    }

    /** At least one of a kind. */
    static List<Finding> any(Table table, Catalog catalog, Kind kind) {
        return catalog.of(table.name(), kind).findAny().isPresent()
                ? List.of()
                : List.of(Finding.missing(kind.label(), "of " + table.name(), List.of(), null, null));
    }

    static List<Finding> comment(CatalogObject object, Catalog catalog) {
        boolean there =
                object.kind().fact("comment").map(fact -> fact.of(object)).isPresent();
        return there
                ? List.of()
                : List.of(Finding.missing(
                        "comment", "of " + object.kind().label() + " " + object.shownName(), List.of(), null, null));
    }

    static List<Finding> named(CatalogObject object, Pattern pattern) {
        String name =
                Objects.requireNonNullElse(object.name().name(), object.name().simple());
        return pattern.matcher(name).matches()
                ? List.of()
                : List.of(Finding.different(
                        object.kind().label(),
                        object.shownName(),
                        List.of(new Difference("name", pattern.pattern(), name)),
                        null,
                        null));
    }

    static List<Finding> trigger(Table table, Catalog catalog, String function) {
        List<Trigger> executing = catalog.of(table.name(), Kind.TRIGGER)
                .map(Trigger.class::cast)
                .filter(trigger -> isNamed(trigger.executes(), function))
                .toList();
        if (executing.isEmpty()) {
            return List.of(Finding.missing(
                    "trigger", "of " + table.name(), List.of(new Difference("executes", function, null)), null, null));
        }
        // one that never fires does not do what it is there for
        boolean fires = executing.stream().anyMatch(trigger -> trigger.state().fires());
        return fires ? List.of() : facts(executing.get(0), catalog, "state", TriggerState.ENABLED);
    }

    /** Whether rows are kept for it, as they are not for a view's or a foreign table's. */
    static boolean isStored(Column column, Catalog catalog) {
        ObjectName relation = Objects.requireNonNull(Catalog.relationOf(column));
        return catalog.find(Kind.VIEW, relation)
                .or(() -> catalog.find(Kind.FOREIGN_TABLE, relation))
                .isEmpty();
    }

    /** With the modifier or without, with the schema or without. */
    static boolean isOfType(Column column, String type) {
        String plain = column.type().replaceFirst("\\([^)]*\\)", "");
        String simple = plain.substring(plain.indexOf('.') + 1);
        return List.of(column.type(), plain, simple).contains(type)
                || type.equals("public." + plain)
                || plain.equals(TypeNames.plain(type))
                || column.type().equals(TypeNames.canonical(type));
    }

    private static boolean isNamed(ObjectName function, String written) {
        String name = written.replaceFirst("\\(\\)$", "");
        return function.toString().equals(name) || function.toString().equals("public." + name);
    }
}
