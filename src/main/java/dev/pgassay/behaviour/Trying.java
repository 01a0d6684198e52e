package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tries many rows of values one by one on the server, each in a savepoint of its own, in one round trip: an error is a no. */
final class Trying {

    private static final String FOUND = "pgassay.found";

    private Trying() {}

    /**
     * What does that, and then gives the rows of values that were found.
     *
     * @param rows a query of the rows
     * @param hit a statement that finds something where the row fits, and leaves its values in {@code pgassay_h}
     * @param values how many values that are
     * @param most how many rows are wanted
     */
    static String sql(String rows, String hit, int values, int most) {
        String body = "#variable_conflict use_column\n"
                + "declare pgassay_r record; pgassay_h json; pgassay_a json[] := '{}'; begin for pgassay_r in " + rows
                + " loop begin " + hit + "; if found then pgassay_a := pgassay_a || pgassay_h; end if;"
                + " exception when others then null; end; exit when cardinality(pgassay_a) = " + most
                + " or clock_timestamp() > statement_timestamp() + interval '2 s'; end loop; perform set_config('"
                + FOUND + "', array_to_json(pgassay_a)::text, true); end";
        String found =
                IntStream.range(0, values).mapToObj(i -> "pgassay_h ->> " + i).collect(Collectors.joining(", "));
        return "do " + Sql.literal(body) + "; select " + found + " from json_array_elements(current_setting('" + FOUND
                + "')::json) pgassay_h";
    }

    /** The row that is being tried, as it stands in FROM. */
    static String row(List<String> columns) {
        return columns.stream()
                .map(column -> value(column) + " as " + Identifiers.quote(column))
                .collect(Collectors.joining(", ", "(select ", ")"));
    }

    /** A value of the row that is being tried. */
    static String value(String column) {
        return "pgassay_r." + Identifiers.quote(column);
    }

    /** Values as JSON, each as text. */
    static String json(List<String> values) {
        return values.stream()
                .map(value -> value + "::text")
                .collect(Collectors.joining(", ", "json_build_array(", ")"));
    }
}
