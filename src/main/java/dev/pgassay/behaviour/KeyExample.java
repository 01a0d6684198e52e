package dev.pgassay.behaviour;

import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Identifiers;
import java.util.List;
import java.util.stream.Collectors;

/** A condition as somebody would write it who looks for a row of a table by its key, {@code id = 1}; by its first column where it has none. */
record KeyExample(TableShape shape, Candidates candidates) {

    String condition() {
        List<Column> columns = shape.key().isEmpty()
                ? shape.columns().stream().limit(1).toList()
                : shape.key().stream().map(shape::column).toList();
        return columns.stream()
                .map(column -> Identifiers.quote(column.name().simple()) + " = " + value(column))
                .collect(Collectors.joining(" and "));
    }

    private String value(Column column) {
        TypeName type = TypeName.of(candidates.base(column.type()));
        boolean number = !type.array() && (BuiltIn.isInteger(type) || BuiltIn.isDecimal(type));
        String value = candidates.of(column.type()).stream().findFirst().orElse(number ? "1" : "a");
        return number ? value : Sql.literal(value);
    }
}
