package dev.pgassay.schemacrawler;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import schemacrawler.schema.Catalog;
import schemacrawler.schema.Column;
import schemacrawler.schema.ColumnReference;
import schemacrawler.schema.ForeignKey;
import schemacrawler.schema.PartialDatabaseObject;
import schemacrawler.schema.Table;

/** Tables, columns and foreign keys as Mermaid's {@code erDiagram}. */
final class Mermaid {

    private final Catalog catalog;
    private final List<String> lines = new ArrayList<>();

    Mermaid(Catalog catalog) {
        this.catalog = catalog;
    }

    String text() {
        lines.add("erDiagram");
        for (Table table : catalog.getTables()) {
            lines.add("    " + entity(table) + " {");
            table.getColumns().forEach(this::addColumn);
            lines.add("    }");
        }
        catalog.getTables().forEach(table -> table.getImportedForeignKeys().forEach(this::addKey));
        return String.join("\n", lines) + "\n";
    }

    private void addColumn(Column column) {
        List<String> keys = new ArrayList<>();
        if (column.isPartOfPrimaryKey()) {
            keys.add("PK");
        }
        if (column.isPartOfForeignKey()) {
            keys.add("FK");
        }
        // a type and a name are one word each in Mermaid
        lines.add(("        " + word(column.getColumnDataType().getName()) + " "
                        + word(Names.of(column).simple()) + " " + String.join(", ", keys))
                .stripTrailing());
    }

    private void addKey(ForeignKey key) {
        if (key.getPrimaryKeyTable() instanceof PartialDatabaseObject) {
            return; // in a schema that was not asked for
        }
        boolean optional = key.getColumnReferences().stream()
                .anyMatch(reference -> reference.getForeignKeyColumn().isNullable());
        String columns = key.getColumnReferences().stream()
                .map(ColumnReference::getForeignKeyColumn)
                .map(column -> Names.of(column).simple())
                .collect(Collectors.joining(", "));
        lines.add("    " + entity(key.getPrimaryKeyTable()) + (optional ? " |o" : " ||") + "--o{ "
                + entity(key.getForeignKeyTable()) + " : " + quoted(columns));
    }

    private static String entity(Table table) {
        return quoted(Names.of(table).toString());
    }

    private static String quoted(String text) {
        return '"' + text.replace('"', '\'').replaceAll("\\s", " ") + '"';
    }

    private static String word(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}()_]+", "_");
    }
}
