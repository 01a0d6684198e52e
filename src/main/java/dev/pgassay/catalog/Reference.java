package dev.pgassay.catalog;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a foreign key points at.
 *
 * @param table the referenced table
 * @param columns its columns, in the order of the referencing ones
 */
public record Reference(ObjectName table, List<String> columns) {

    /** As it stands behind REFERENCES: {@code public.documents(id)}. */
    @Override
    public String toString() {
        return columns.stream().map(Identifiers::quote).collect(Collectors.joining(", ", table + "(", ")"));
    }
}
