package dev.pgassay.catalog;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One key of an index.
 *
 * @param column the column, or null when an expression is indexed
 * @param expression the expression as it stands in CREATE INDEX, or null when a column is indexed
 * @param collation the collation where it is not the column's own, or null
 * @param operatorClass the operator class where it is not the type's default, or null
 * @param operatorClassParameters its parameters that are set
 * @param descending whether the order is DESC
 * @param nullsFirst whether nulls come first; the default of DESC
 */
public record IndexKey(
        @Nullable String column,
        @Nullable String expression,
        @Nullable String collation,
        @Nullable String operatorClass,
        Map<String, String> operatorClassParameters,
        boolean descending,
        boolean nullsFirst) {

    /** The key as it stands in CREATE INDEX, with what is not the default: {@code created_at DESC}. */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(column != null ? Identifiers.quote(column) : Objects.requireNonNull(expression));
        if (collation != null) {
            text.append(" COLLATE ").append(collation);
        }
        if (operatorClass != null || !operatorClassParameters.isEmpty()) {
            text.append(' ').append(operatorClass);
            if (!operatorClassParameters.isEmpty()) {
                text.append(operatorClassParameters.entrySet().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", ", "(", ")")));
            }
        }
        if (descending) {
            text.append(" DESC");
        }
        if (nullsFirst != descending) {
            text.append(nullsFirst ? " NULLS FIRST" : " NULLS LAST");
        }
        return text.toString();
    }
}
