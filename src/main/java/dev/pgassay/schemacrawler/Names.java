package dev.pgassay.schemacrawler;

import dev.pgassay.catalog.ObjectName;
import schemacrawler.schema.Column;
import schemacrawler.schema.Table;

/** SchemaCrawler's names as pgassay's. */
final class Names {

    private Names() {}

    static ObjectName of(Table table) {
        return ObjectName.of(table.getSchema().getName(), table.getName());
    }

    static ObjectName of(Column column) {
        Table table = column.getParent();
        return new ObjectName(table.getSchema().getName(), table.getName(), column.getName());
    }
}
