package dev.pgassay.behaviour;

import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.Identifiers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of some columns of a new row come from.
 *
 * @param columns the columns
 * @param rows what stands in FROM: a place in the order in which they are tried, then a value for each column
 * @param size how many rows that are, at most
 * @param first the first value of a single column, or null
 * @param sort what kind of rows they are
 */
record Source(
        List<String> columns,
        String rows,
        int size,
        @Nullable String first,
        Sort sort) {

    /** Values of a column, many of them, values of several columns that go together, what others give, rows of a table. */
    enum Sort {
        VALUES,
        MANY,
        TOGETHER,
        DERIVED,
        PARENTS
    }

    private static final int PARENTS = 20;

    /** Values of one column, as SQL. */
    static Source values(String column, List<String> values) {
        return new Source(List.of(column), Sql.placed(values), values.size(), values.get(0), Sort.VALUES);
    }

    /**
     * What an expression gives that looks at other columns, then values of its own.
     *
     * @param expression over columns whose sources come before
     * @param required whether it may not give null
     */
    static Source derived(String column, String expression, boolean required, List<String> values) {
        Source own = values(column, values);
        String some = required ? " where (" + expression + ") is not null" : "";
        return new Source(
                List.of(column),
                "lateral (select -1, " + expression + some + " union all select * from " + own.rows() + " pgassay_v)",
                values.size() + 1,
                null,
                Sort.DERIVED);
    }

    /** Values of several columns, those of a row each time. */
    static Source together(List<String> columns, List<List<String>> values) {
        String rows =
                Sql.placed(values.stream().map(row -> String.join(", ", row)).toList());
        return new Source(columns, rows, values.size(), null, Sort.TOGETHER);
    }

    private static final int DAYS = 1000;

    static final int AROUND = 1000;

    /**
     * The integers from zero on, then those around others.
     *
     * @param around where numbers begin of which each is one of the type, so many from there on
     */
    static Source integers(String column, String type, int many, List<BigDecimal> around) {
        StringBuilder rows = new StringBuilder("(" + integers(type, BigDecimal.ZERO, 0, many));
        int size = many;
        for (BigDecimal start : around) {
            rows.append(" union all ").append(integers(type, start, size, AROUND));
            size += AROUND;
        }
        return many(column, rows + ")", size);
    }

    private static String integers(String type, BigDecimal start, int order, int many) {
        return "select " + order + " + n, cast(numeric '" + start.toPlainString() + "' + n as " + type
                + ") from generate_series(0, " + (many - 1) + ") n";
    }

    /** Identifiers of which nothing is known. */
    static Source uuids(String column) {
        return many(column, "(select n, md5(n::text)::uuid from generate_series(0, " + (DAYS - 1) + ") n)", DAYS);
    }

    /** The days of some years: those of some weeks, then in leaps, so that all months are there soon. */
    static Source days(String column, String type) {
        return many(column, "(" + days(type) + ")", DAYS);
    }

    private static String days(String type) {
        return "select n, cast(date '2024-01-01' + case when n < 28 then n else n * 37 % " + DAYS + " end as " + type
                + ") from generate_series(0, " + (DAYS - 1) + ") n";
    }

    /** The moments at which days begin, then as many at all hours and quarters. */
    static Source moments(String column, String type) {
        return many(
                column,
                "(" + days(type) + " union all select " + DAYS
                        + " + n, cast(timestamp '2024-01-01' + n * interval '25:15' as " + type
                        + ") from generate_series(1, " + DAYS + ") n)",
                2 * DAYS);
    }

    /** Many rows of one column. */
    static Source many(String column, String rows, int size) {
        return new Source(List.of(column), rows, size, null, Sort.MANY);
    }

    /**
     * The keys of rows that are there.
     *
     * @param newest whether those that were made last come first
     * @param without the values, at the end, with which none is referenced; empty where one cannot do without
     * @param given the values that the rows have, as SQL, by column
     */
    static Source parents(ForeignKey key, boolean newest, List<String> without, Map<String, String> given) {
        String columns =
                key.references().columns().stream().map(Identifiers::quote).collect(Collectors.joining(", "));
        String order = newest ? "order by xmin::text::bigint desc" : "";
        String rows = "(select row_number() over (" + order + "), " + columns + " from "
                + key.references().table() + (given.isEmpty() ? "" : " where " + Sql.equal(given)) + " limit " + PARENTS
                + ")";
        if (!without.isEmpty()) {
            rows = "(select * from " + rows + " pgassay_p union all select 1000, " + String.join(", ", without) + ")";
        }
        return new Source(key.columns(), rows, PARENTS, null, Sort.PARENTS);
    }

    /** The same without the values that do not meet these conditions, which are on its column alone. */
    Source met(List<Condition> conditions) {
        if (conditions.isEmpty()) {
            return this;
        }
        String column = Identifiers.quote(columns.get(0));
        String where = conditions.stream()
                .map(condition -> condition.sql().apply(Map.of(columns.get(0), column)))
                .collect(Collectors.joining(" and "));
        String met = "(select * from " + rows + " pgassay_m (pgassay_o, " + column + ") where " + where + ")";
        return new Source(columns, met, size, first, sort);
    }

    /** The same with fewer values to try. */
    Source atMost(int most) {
        return size(most) < size
                ? new Source(columns, "(select * from " + rows + " pgassay_v limit " + most + ")", most, first, sort)
                : this;
    }

    /** How many rows that are then. */
    int size(int most) {
        return sort == Sort.VALUES || sort == Sort.MANY ? Math.min(size, most) : size;
    }

    /** As it stands in FROM; a column that another source has too gets a name of its own. */
    String from(String alias, List<String> named) {
        List<String> names = new ArrayList<>(List.of("pgassay_o"));
        names.addAll(named);
        return rows + " " + alias + names.stream().map(Identifiers::quote).collect(Collectors.joining(", ", " (", ")"));
    }
}
