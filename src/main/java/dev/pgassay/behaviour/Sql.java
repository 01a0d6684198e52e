package dev.pgassay.behaviour;

import dev.pgassay.catalog.Identifiers;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** That columns have these values, as SQL. */
    static String equal(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> Identifiers.quote(each.getKey()) + " = " + each.getValue())
                .collect(Collectors.joining(" and "));
    }
}
