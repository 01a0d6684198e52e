package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Pieces of SQL. */
final class Sql {

    private Sql() {}

    /** A value without a type: the server takes it for what stands there, as it takes any quoted text. */
    static String literal(@Nullable String text) {
        return text == null ? "null" : "'" + text.replace("'", "''") + "'";
    }

    /** A value of a type. */
    static String cast(@Nullable String text, String type) {
        return "cast(" + literal(text) + " as " + type + ")";
    }

    /** Rows of SQL, each behind its place, {@code (values (0, 'a'), (1, 'b'))}. */
    static String placed(List<String> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> "(" + i + ", " + rows.get(i) + ")")
                .collect(Collectors.joining(", ", "(values ", ")"));
    }

    /** The same of values as SQL, of which the server is told the type. */
    static String placed(List<String> values, String type) {
        return placed(values.stream()
                .map(value -> "cast(" + value + " as " + type + ")")
                .toList());
    }

    /** That columns have these values, as SQL. */
    static String equal(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> Identifiers.quote(each.getKey()) + " = " + each.getValue())
                .collect(Collectors.joining(" and "));
    }
}
