package dev.pgassay.behaviour;

import dev.pgassay.catalog.Domain;
import dev.pgassay.catalog.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must be so of a row's values.
 *
 * @param what what demands it, in words, {@code check constraint c: (a > 0)}
 * @param columns the columns that it is about
 * @param sql what stands in WHERE, given what each column is called there
 * @param alone what it demands of one column alone, whatever the others are
 */
record Condition(String what, Set<String> columns, Function<Map<String, String>, String> sql, List<Condition> alone) {

    Condition(String what, Set<String> columns, Function<Map<String, String>, String> sql) {
        this(what, columns, sql, List.of());
    }

    /** A conjunction is false where a part of it is. */
    static Condition check(String what, Set<String> columns, String expression, List<Condition> alone) {
        return new Condition(what, columns, names -> "((" + expression + ")) is not false", alone);
    }

    static Condition check(String what, Set<String> columns, String expression) {
        return check(what, columns, expression, List.of());
    }

    /** The same, which leaves out values before it is seen how many there are for all columns. */
    static Condition narrowing(String what, Set<String> columns, String expression) {
        Condition condition = check(what, columns, expression);
        return columns.size() == 1 ? check(what, columns, expression, List.of(condition)) : condition;
    }

    /** Whether it says by itself which values of its column are left out. */
    boolean narrows() {
        return alone.stream().anyMatch(each -> each.what().equals(what));
    }

    /** That an expression can be computed, whatever it gives. */
    static Condition computed(Set<String> columns, String expression) {
        return new Condition("computing " + expression, columns, names -> "((" + expression + ") is null) is not null");
    }

    /** The conditions of a domain, in which the value is called VALUE. */
    static Stream<Condition> domain(Domain domain, String column) {
        return domain.checks().entrySet().stream()
                .map(check -> new Condition(
                        "check constraint " + check.getKey() + " of domain " + domain.name() + ": " + check.getValue(),
                        Set.of(column),
                        names -> "(select (" + check.getValue() + ") from (select " + names.get(column)
                                + " as value) pgassay_v) is not false"));
    }

    /** The same of the domain of an array's elements. */
    static Stream<Condition> elements(Domain domain, String column) {
        return domain.checks().entrySet().stream()
                .map(check -> new Condition(
                        "check constraint " + check.getKey() + " of domain " + domain.name() + ": " + check.getValue(),
                        Set.of(column),
                        names -> "(select bool_and((" + check.getValue()
                                + ") is not false) from (select pgassay_e as value from unnest(" + names.get(column)
                                + ") pgassay_e) pgassay_v) is not false"));
    }

    /**
     * That no row of a table stands in a way.
     *
     * @param keys each key as it is for the new row and as it is for a row that is there, and the operator between them
     * @param covered what must hold of both rows for one to stand in the way, or null
     */
    static Condition noneSuch(String what, Set<String> columns, String table, List<Key> keys, @Nullable Key covered) {
        return new Condition(what, columns, names -> {
            List<String> pairs = new ArrayList<>();
            List<String> computed = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                computed.add("(" + keys.get(i).mine() + ") as pgassay_k" + i);
                pairs.add("(" + keys.get(i).theirs() + ") " + keys.get(i).operator() + " pgassay_n.pgassay_k" + i);
            }
            if (covered != null) {
                pairs.add("(" + covered.theirs() + ")");
            }
            String apart = covered == null ? "" : "(" + covered.mine() + ") is not true or ";
            return "(" + apart + "not exists (select from (select " + String.join(", ", computed)
                    + ") pgassay_n, lateral (select * from " + table + ") pgassay_t where "
                    + String.join(" and ", pairs) + "))";
        });
    }

    /**
     * A key of two rows.
     *
     * @param mine an expression over the new row's columns
     * @param theirs an expression over the columns of {@code pgassay_t}, a row that is there
     * @param operator what must not hold between the two
     */
    record Key(String mine, String theirs, String operator) {}

    static String quoted(String column) {
        return Identifiers.quote(column);
    }
}
