package dev.pgassay.witness;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.Domain;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.ForeignTable;
import dev.pgassay.catalog.Identifiers;
import dev.pgassay.catalog.MaterializedView;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.PrimaryKey;
import dev.pgassay.catalog.Table;
import dev.pgassay.catalog.View;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is compared with SchemaCrawler, a line each: relations, columns, nullability, primary and foreign keys. */
final class Outline {

    private Outline() {}

    static Collection<String> of(Catalog catalog) {
        Collection<String> lines = new TreeSet<>();
        catalog.all(Table.class)
                .forEach(table -> lines.add(
                        (table.partitionKey() == null ? "table " : "partitioned table ") + text(table.name())));
        catalog.all(ForeignTable.class).forEach(table -> lines.add("foreign table " + text(table.name())));
        catalog.all(View.class).forEach(view -> lines.add("view " + text(view.name())));
        catalog.all(MaterializedView.class).forEach(view -> lines.add("materialized view " + text(view.name())));
        Set<String> filled = filledDomains(catalog);
        catalog.all(Column.class)
                .forEach(column -> lines.add("column " + text(column.name())
                        + (column.nullable() && !filled.contains(column.type()) ? "" : " not null")));
        catalog.all(PrimaryKey.class)
                .forEach(key -> lines.add(
                        "primary key " + key.name().schema() + " " + key.name().table() + " " + key.columns()));
        catalog.all(ForeignKey.class)
                .forEach(key -> lines.add("foreign key " + text(key.name()) + " " + key.columns() + " -> "
                        + text(key.references().table()) + " "
                        + key.references().columns()));
        return lines;
    }

    /** The domains that take no null, as a column's type is printed: the driver takes their columns for such that take none. */
    private static Set<String> filledDomains(Catalog catalog) {
        return catalog.all(Domain.class).stream()
                .filter(domain -> !domain.nullable())
                .map(Domain::name)
                .map(name -> "public".equals(name.schema()) ? Identifiers.quote(name.simple()) : name.toString())
                .collect(Collectors.toSet());
    }

    private static String text(ObjectName name) {
        return name.schema() + " " + (name.table() == null ? "" : name.table() + " ") + name.name();
    }
}
