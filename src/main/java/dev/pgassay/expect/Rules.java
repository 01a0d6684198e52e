package dev.pgassay.expect;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.EnumType;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Index;
import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.MaterializedView;
import dev.pgassay.catalog.Policy;
import dev.pgassay.catalog.Routine;
import dev.pgassay.catalog.Sequence;
import dev.pgassay.catalog.Table;
import dev.pgassay.catalog.Trigger;
import dev.pgassay.catalog.View;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Rules for all objects at once.
 *
 * <pre>{@code
 * tables().that(haveColumn("workspace_id")).should(forceRowSecurity()).because("tenants must not see each other")
 * }</pre>
 *
 * <p>A rule is checked by {@link CatalogRule#check} or {@code assertThat(catalog).obeys(rule)}. One that selects nothing
 * fails, unless it {@linkplain Rule#mayBeEmpty() may be empty}.
 *
 * @since 0.1.0
 */
public final class Rules {

    private Rules() {}

    /** Every table. */
    public static Selection<Table> tables() {
        return Selection.of(Table.class);
    }

    /** Every view. */
    public static Selection<View> views() {
        return Selection.of(View.class);
    }

    /** Every materialized view. */
    public static Selection<MaterializedView> materializedViews() {
        return Selection.of(MaterializedView.class);
    }

    /** Every column of a table or a materialized view; those of views are not stored. */
    public static ColumnSelection columns() {
        return ColumnSelection.stored();
    }

    /** Every foreign key. */
    public static Selection<ForeignKey> foreignKeys() {
        return Selection.of(ForeignKey.class);
    }

    /** Every index that belongs to no constraint. */
    public static Selection<Index> indexes() {
        return Selection.of(Index.class);
    }

    /** Every row security policy. */
    public static Selection<Policy> policies() {
        return Selection.of(Policy.class);
    }

    /** Every trigger. */
    public static Selection<Trigger> triggers() {
        return Selection.of(Trigger.class);
    }

    /** Every function, procedure, aggregate and window function. */
    public static Selection<Routine> routines() {
        return Selection.of(Routine.class);
    }

    /** Every enumerated type. */
    public static Selection<EnumType> enumTypes() {
        return Selection.of(EnumType.class);
    }

    /** Every sequence. */
    public static Selection<Sequence> sequences() {
        return Selection.of(Sequence.class);
    }

    /** Every object of a record class, for what has no name of its own here. */
    public static <T extends CatalogObject> Selection<T> objects(Class<T> type) {
        if (Arrays.stream(Kind.values()).noneMatch(kind -> kind.type().equals(Given.value("objects", "type", type)))) {
            throw new IllegalArgumentException(
                    "objects: type must be a record of the catalog, Table.class say, found " + type.getName());
        }
        return Selection.of(type);
    }

    /** Has a column of this name. */
    public static Trait<Table> haveColumn(String name) {
        Given.value("haveColumn", "name", name);
        return Trait.saying(
                "have column " + name,
                (table, catalog) -> TableTraits.member(table, catalog, Kind.COLUMN, name, List.of()));
    }

    /** Has a column of this name and type, {@code "timestamp with time zone"}. */
    public static Trait<Table> haveColumn(String name, String type) {
        Given.value("haveColumn", "name", name);
        Given.value("haveColumn", "type", type);
        return Trait.saying(
                "have column " + name + " of type " + type,
                (table, catalog) -> TableTraits.member(
                        table, catalog, Kind.COLUMN, name, List.of(FactValue.expected(Kind.COLUMN, "type", type))));
    }

    /** Has a primary key. */
    public static Trait<Table> havePrimaryKey() {
        return Trait.saying(
                "have a primary key", (table, catalog) -> TableTraits.any(table, catalog, Kind.PRIMARY_KEY));
    }

    /** Has at least one policy. */
    public static Trait<Table> havePolicy() {
        return Trait.saying("have a policy", (table, catalog) -> TableTraits.any(table, catalog, Kind.POLICY));
    }

    /** Applies policies. */
    public static Trait<Table> enableRowSecurity() {
        return Trait.saying(
                "enable row security",
                (table, catalog) -> TableTraits.facts(table, catalog, "row_security", "enabled"));
    }

    /** Applies policies, to its owner too. */
    public static Trait<Table> forceRowSecurity() {
        return Trait.saying(
                "force row security",
                (table, catalog) ->
                        TableTraits.facts(table, catalog, "row_security", "enabled", "force_row_security", true));
    }

    /** Has an index that begins with these columns, in this order, and leaves no row out. */
    public static Trait<Table> haveIndexLedBy(String... columns) {
        List<String> names = Given.values("haveIndexLedBy", "columns", columns);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("haveIndexLedBy() needs the name of a column");
        }
        return Trait.saying(
                "have an index led by " + String.join(", ", names),
                (table, catalog) -> IndexTraits.ledBy(table.name(), names, catalog));
    }

    /**
     * Has a trigger that executes this function, {@code "public"}'s where no schema is given, and fires in ordinary sessions;
     * when it fires, and on what, is not looked at.
     */
    public static Trait<Table> haveTriggerExecuting(String function) {
        Given.value("haveTriggerExecuting", "function", function);
        return Trait.saying(
                "have a trigger executing " + function,
                (table, catalog) -> TableTraits.trigger(table, catalog, function));
    }

    /** Has an index that finds the referencing rows: it begins with the key's columns, in any order. */
    public static Trait<ForeignKey> beIndexed() {
        return Trait.saying("be indexed", IndexTraits::indexed);
    }

    /**
     * Has an index that leaves no row out and begins with it or with an expression of it; a vector one of a method that finds what is
     * near, hnsw or ivfflat.
     */
    public static Trait<Column> haveAnIndex() {
        return Trait.saying("have an index", IndexTraits::indexed);
    }

    /** Has a fact, as expectation files name it: {@code have("language", "sql")}; null for none. */
    public static Trait<CatalogObject> have(String fact, @Nullable Object value) {
        Given.value("have", "fact", fact);
        return Trait.saying(
                "have " + fact.replace('_', ' ') + " " + (value == null ? "none" : value),
                (object, catalog) -> TableTraits.facts(object, catalog, fact, value));
    }

    /** Has a comment. */
    public static Trait<CatalogObject> haveComment() {
        return Trait.saying("have a comment", TableTraits::comment);
    }

    /** Has a name that matches a regular expression as a whole: {@code beNamed("[a-z_]+")}. */
    public static Trait<CatalogObject> beNamed(String pattern) {
        Pattern compiled = compiled(Given.value("beNamed", "pattern", pattern));
        return Trait.saying("be named " + pattern, (object, catalog) -> TableTraits.named(object, compiled));
    }

    private static Pattern compiled(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "beNamed: pattern must be a regular expression, found '" + pattern + "': " + e.getDescription()
                            + " at " + (e.getIndex() + 1),
                    e);
        }
    }

    /** Has not: {@code not(haveColumn("password"))}. */
    public static <T extends CatalogObject> Trait<T> not(Trait<T> trait) {
        return Trait.not(Given.value("not", "trait", trait));
    }
}
