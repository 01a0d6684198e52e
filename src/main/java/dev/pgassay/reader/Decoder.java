package dev.pgassay.reader;

import dev.pgassay.catalog.Kind;
import dev.pgassay.catalog.ObjectName;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the identifiers in a column called {@code name:decoder} stand for. */
enum Decoder {
    NAMESPACE {
        @Override
        Object of(String column, Row row, Names names) {
            return names.namespace(row.oid(column));
        }
    },
    RELATION {
        @Override
        @Nullable
        Object of(String column, Row row, Names names) {
            return row.get(column) == null ? null : names.relation(row.oid(column));
        }
    },
    FUNCTION {
        @Override
        Object of(String column, Row row, Names names) {
            return names.qualified("functions", row.oid(column));
        }
    },
    ACCESS_METHOD {
        @Override
        Object of(String column, Row row, Names names) {
            return names.simple("access_methods", row.oid(column));
        }
    },
    LANGUAGE {
        @Override
        Object of(String column, Row row, Names names) {
            return names.simple("languages", row.oid(column));
        }
    },
    ROLE {
        @Override
        Object of(String column, Row row, Names names) {
            return names.simple("roles", row.oid(column));
        }
    },
    /** Roles; 0 is everyone. */
    ROLES {
        @Override
        Object of(String column, Row row, Names names) {
            return row.numbers(column).stream()
                    .map(oid -> oid == 0 ? "public" : names.simple("roles", oid))
                    .toList();
        }
    },
    /** Columns of the relation that the row is about. */
    COLUMNS {
        @Override
        Object of(String column, Row row, Names names) {
            return names.columns(row.oid("relation"), row.numbers(column));
        }
    },
    COLUMN {
        @Override
        Object of(String column, Row row, Names names) {
            return names.columns(row.oid("relation"), row.numbers(column)).get(0);
        }
    };

    abstract @Nullable Object of(String column, Row row, Names names);

    /**
     * Where the value of a fact is.
     *
     * @param column the column's label
     * @param decoder what its label says, or null where it is as it is
     */
    record Cell(String column, @Nullable Decoder decoder) {

        /** Where there is no column. */
        static final Cell NONE = new Cell("", null);

        boolean isNone() {
            return column.isEmpty();
        }

        @Nullable
        Object of(Row row, Names names) {
            return decoder == null ? row.get(column) : decoder.of(column, row, names);
        }
    }

    /** The column of a fact's name, decoded where its label says how. */
    static Cell cell(String fact, Set<String> columns) {
        for (Decoder decoder : values()) {
            String label = fact + ":" + decoder.name().toLowerCase(Locale.ROOT);
            if (columns.contains(label)) {
                return new Cell(label, decoder);
            }
        }
        return new Cell(fact, null);
    }

    /** The name of the row's object: in a schema, on a relation, or in the database. */
    static ObjectName name(Row row, Names names, Kind kind) {
        String name = row.text("name");
        if (row.columns().containsKey("relation")) {
            ObjectName relation = names.relation(row.oid("relation"));
            return kind.named(relation.schema(), relation.name(), name);
        }
        if (row.columns().containsKey("namespace")) {
            ObjectName qualified = names.inNamespace(row.oid("namespace"), name);
            String arguments = row.textOrNull("argument_types");
            return arguments == null ? qualified : ObjectName.ofRoutine(qualified.schema(), name, arguments);
        }
        return kind.named(null, null, name);
    }
}
