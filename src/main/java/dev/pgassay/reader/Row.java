package dev.pgassay.reader;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of a query: text, flags, and arrays of either. A column that the query does not have is null. */
final class Row {

    private final Map<String, Integer> columns;
    private final @Nullable Object[] values;

    Row(Map<String, Integer> columns, @Nullable Object[] values) {
        this.columns = columns;
        this.values = values;
    }

    /** A value as it is kept: a Boolean, a list of text for an array or vector, text for all else. */
    static @Nullable Object value(ResultSet results, int column, String type) throws SQLException {
        if (type.equals("bool")) {
            boolean value = results.getBoolean(column);
            return results.wasNull() ? null : (Object) value;
        }
        if (type.startsWith("_")) {
            Array array = results.getArray(column);
            return array == null
                    ? null
                    : Arrays.stream((Object[]) array.getArray())
                            .map(String::valueOf)
                            .toList();
        }
        String text = results.getString(column);
        if (text != null && (type.equals("int2vector") || type.equals("oidvector"))) {
            return text.isBlank() ? List.of() : List.of(text.trim().split(" "));
        }
        return text;
    }

    Map<String, Integer> columns() {
        return columns;
    }

    @Nullable
    Object get(String column) {
        Integer index = columns.get(column);
        return index == null ? null : values[index];
    }

    @Nullable
    String textOrNull(String column) {
        return (String) get(column);
    }

    String text(String column) {
        return (String) Objects.requireNonNull(get(column), () -> column + " is null");
    }

    boolean flag(String column) {
        return Boolean.TRUE.equals(get(column));
    }

    /** An object identifier; 0 where there is none. */
    long oid(String column) {
        String text = textOrNull(column);
        return text == null ? 0 : Long.parseLong(text);
    }

    int number(String column) {
        return Integer.parseInt(text(column));
    }

    /** An array or vector; empty where there is none. */
    @SuppressWarnings("unchecked") // value() makes lists of text only
    List<String> texts(String column) {
        Object value = get(column);
        return value == null ? List.of() : (List<String>) value;
    }

    /** An array or vector of numbers or object identifiers; empty where there is none. */
    List<Long> numbers(String column) {
        return texts(column).stream().map(Long::valueOf).toList();
    }
}
