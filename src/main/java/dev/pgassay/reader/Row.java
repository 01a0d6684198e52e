package dev.pgassay.reader;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** One row of a query: text, flags, and arrays of text. A column that the query does not have is null. */
final class Row {

    private final Map<String, Integer> columns;
    private final @Nullable Object[] values;

    Row(Map<String, Integer> columns, @Nullable Object[] values) {
        this.columns = columns;
        this.values = values;
    }

    /** A value as it is kept: a Boolean, a list of text for an array, text for all else. */
    static @Nullable Object value(ResultSet results, int column, int type) throws SQLException {
        if (type == Types.BIT) { // JDBC's name for boolean, of old
            boolean value = results.getBoolean(column);
            return results.wasNull() ? null : (Object) value;
        }
        if (type == Types.ARRAY) {
            Array array = results.getArray(column);
            return array == null
                    ? null
                    : Arrays.stream((Object[]) array.getArray())
                            .map(String::valueOf)
                            .toList();
        }
        return results.getString(column);
    }

    /** A row of which each text is changed, in arrays too, by its column and what it is. */
    Row map(BiFunction<String, String, String> change) {
        Object[] changed = values.clone();
        columns.forEach((column, index) -> {
            if (values[index] instanceof String text) {
                changed[index] = change.apply(column, text);
            } else if (values[index] instanceof List<?> texts) {
                changed[index] = texts.stream()
                        .map(text -> change.apply(column, String.valueOf(text)))
                        .toList();
            }
        });
        return new Row(columns, changed);
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

    /** An array, or an {@code int2vector} or {@code oidvector} as text; empty where there is none. */
    @SuppressWarnings("unchecked") // value() makes lists of text only
    List<String> texts(String column) {
        Object value = get(column);
        if (value instanceof String vector) {
            return vector.isEmpty() ? List.of() : List.of(vector.split(" "));
        }
        return value == null ? List.of() : (List<String>) value;
    }

    /** An array or vector of numbers or object identifiers; empty where there is none. */
    List<Long> numbers(String column) {
        return texts(column).stream().map(Long::valueOf).toList();
    }
}
