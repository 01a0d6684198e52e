package dev.pgassay.expect;

import dev.pgassay.catalog.FactType;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.Version;
import dev.pgassay.finding.Position;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One fact that is expected of an object.
 *
 * @param fact the fact
 * @param value the value in the form that {@link FactType} gives, or a {@link VersionRange}; null for none
 * @param position where it is declared
 */
public record FactExpectation(
        FactType fact, @Nullable Object value, @Nullable Position position) {

    /** Whether the value that was read is as expected; an unqualified name is looked up in the schema. */
    boolean accepts(@Nullable Object actual, String schema) {
        if (value instanceof VersionRange range) {
            return actual instanceof Version version && range.contains(version);
        }
        if (isPrinted(value, actual)) {
            return true;
        }
        if (fact.isSettings() && value instanceof Map<?, ?> written && actual instanceof Map<?, ?> read) {
            return Settings.values(written).equals(Settings.values(read));
        }
        return fact.isReference()
                && value != null
                && actual != null
                && (qualified(value, schema).equals(qualified(actual, "public"))
                        || unquoted(value).equals(unquoted(actual))
                        || unquoted(qualified(value, schema)).equals(unquoted(qualified(actual, "public")))
                        // the column of a sequence has a dot and still no schema
                        || actual.equals(inside(schema, value.toString())));
    }

    /** The same fact with another value. */
    FactExpectation of(Object other) {
        return new FactExpectation(fact, other, position);
    }

    /** Whether two values, each as a server printed it, are the same. */
    boolean isPrinted(@Nullable Object printed, @Nullable Object actual) {
        return Objects.equals(printed, actual)
                || (actual != null && fact.isPrinted(actual) && PrintedText.isSame(printed, actual));
    }

    private static Object qualified(Object value, String schema) {
        if (value instanceof Set<?> set) {
            Set<String> names = new TreeSet<>();
            set.forEach(element -> names.add(qualified(element.toString(), schema)));
            return names;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> names = new TreeMap<>();
            map.forEach((key, element) -> names.put(qualified(key.toString(), schema), element));
            return names;
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(element -> qualified(element.toString(), schema))
                    .toList();
        }
        return qualified(value.toString(), schema);
    }

    /** A name with its schema; the part in parentheses, a modifier or columns, may hold dots of its own. */
    private static String qualified(String name, String schema) {
        int parenthesis = name.indexOf('(');
        String head = parenthesis < 0 ? name : name.substring(0, parenthesis);
        return head.indexOf('.') >= 0 ? name : inside(schema, name);
    }

    /**
     * Names are written here as they are, as they are everywhere in an expectation; the server quotes capitals, and puts no blank between
     * the arguments of a function.
     */
    private static String unquoted(Object names) {
        return names.toString().replace("\"", "").replaceAll(",\\s+", ",");
    }

    private static String inside(String schema, String name) {
        return Identifiers.quote(schema) + "." + name;
    }
}
