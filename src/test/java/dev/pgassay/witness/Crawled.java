package dev.pgassay.witness;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import schemacrawler.inclusionrule.RegularExpressionExclusionRule;
import schemacrawler.schema.Column;
import schemacrawler.schema.ColumnReference;
import schemacrawler.schema.ForeignKey;
import schemacrawler.schema.Table;
import schemacrawler.schemacrawler.LimitOptionsBuilder;
import schemacrawler.schemacrawler.SchemaCrawlerOptions;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.tools.utility.SchemaCrawlerUtility;
import us.fatehi.utility.datasource.DatabaseConnectionSources;

/** What SchemaCrawler reads, in the lines of {@link Outline}. */
final class Crawled {

    private static final Pattern OF_POSTGRESQL = Pattern.compile("(.*\\.)?(pg_.*|information_schema)");

    private Crawled() {}

    static Collection<String> outline(Connection connection) {
        SchemaCrawlerOptions options = SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
                .withLimitOptions(LimitOptionsBuilder.builder()
                        .tableTypes("TABLE", "PARTITIONED TABLE", "FOREIGN TABLE", "VIEW", "MATERIALIZED VIEW")
                        .includeSchemas(new RegularExpressionExclusionRule(OF_POSTGRESQL))
                        .toOptions());
        Collection<String> lines = new TreeSet<>();
        SchemaCrawlerUtility.getCatalog(DatabaseConnectionSources.fromConnection(connection), options)
                .getTables()
                .forEach(table -> add(lines, table));
        return lines;
    }

    private static void add(Collection<String> lines, Table table) {
        String name = name(table);
        lines.add(table.getTableType() + " " + name);
        for (Column column : table.getColumns()) {
            lines.add("column " + name + " " + unquoted(column.getName()) + (column.isNullable() ? "" : " not null"));
        }
        if (table.hasPrimaryKey()) {
            lines.add("primary key " + name + " "
                    + table.getPrimaryKey().getConstrainedColumns().stream()
                            .map(column -> unquoted(column.getName()))
                            .toList());
        }
        table.getImportedForeignKeys().forEach(key -> lines.add(text(name, key)));
    }

    private static String text(String table, ForeignKey key) {
        List<String> columns = new ArrayList<>();
        List<String> referenced = new ArrayList<>();
        for (ColumnReference reference : key.getColumnReferences()) {
            columns.add(unquoted(reference.getForeignKeyColumn().getName()));
            referenced.add(unquoted(reference.getPrimaryKeyColumn().getName()));
        }
        return "foreign key " + table + " " + unquoted(key.getName()) + " " + columns + " -> "
                + name(key.getReferencedTable()) + " " + referenced;
    }

    private static String name(Table table) {
        return unquoted(table.getSchema().getName()) + " " + unquoted(table.getName());
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
