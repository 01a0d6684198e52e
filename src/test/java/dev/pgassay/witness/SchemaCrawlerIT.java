package dev.pgassay.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.Column;
import dev.pgassay.catalog.ForeignKey;
import dev.pgassay.catalog.MaterializedView;
import dev.pgassay.catalog.ObjectName;
import dev.pgassay.catalog.PrimaryKey;
import dev.pgassay.catalog.Reference;
import dev.pgassay.catalog.Table;
import dev.pgassay.catalog.View;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import schemacrawler.inclusionrule.RegularExpressionInclusionRule;
import schemacrawler.schema.ColumnReference;
import schemacrawler.schemacrawler.LimitOptionsBuilder;
import schemacrawler.schemacrawler.SchemaCrawlerOptions;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.tools.utility.SchemaCrawlerUtility;
import us.fatehi.utility.datasource.DatabaseConnectionSources;

/** SchemaCrawler is a witness for what it reads right: tables, views, columns, nullability, primary and foreign keys. */
class SchemaCrawlerIT {

    // held here, because a logger that nobody holds forgets its level
    private static final List<Logger> TALKATIVE =
            List.of(Logger.getLogger("schemacrawler"), Logger.getLogger("us.fatehi"));

    // reads through JDBC then: our own connector would be no witness
    private static final String WITHOUT_CONNECTOR = "SC_WITHOUT_DATABASE_PLUGIN";

    @BeforeAll
    static void prepare() {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
        System.setProperty(WITHOUT_CONNECTOR, "postgresql");
    }

    @AfterAll
    static void restore() {
        System.clearProperty(WITHOUT_CONNECTOR);
    }

    static Stream<String> databases() {
        return TestServer.PROJECT.databases().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void seesWhatPgassaySees(String name) throws Exception {
        try (ScratchDatabase database = TestServer.migrated(name);
                Connection connection = database.connect()) {
            Collection<String> ours = ours(CatalogReader.read(connection));
            assertThat(ours).isNotEmpty();
            assertThat(theirs(connection)).containsExactlyElementsOf(ours);
        }
    }

    private static Collection<String> ours(Catalog catalog) {
        Collection<String> lines = new TreeSet<>();
        inPublic(catalog.all(Table.class))
                .forEach(table -> lines.add("table " + table.name().name()));
        inPublic(catalog.all(View.class))
                .forEach(view -> lines.add("view " + view.name().name()));
        inPublic(catalog.all(Column.class))
                .filter(column ->
                        catalog.find(MaterializedView.class, owner(column)).isEmpty())
                .forEach(column -> lines.add("column " + column.name().table() + "."
                        + column.name().name() + (column.nullable() ? "" : " not null")));
        inPublic(catalog.all(PrimaryKey.class))
                .forEach(key -> lines.add("primary key " + key.name().table() + " " + key.columns()));
        inPublic(catalog.all(ForeignKey.class)).forEach(key -> lines.add(foreignKey(key)));
        return lines;
    }

    private static ObjectName owner(Column column) {
        return Objects.requireNonNull(column.name().owner());
    }

    private static String foreignKey(ForeignKey key) {
        Reference references = key.references();
        return "foreign key " + key.name().table() + "." + key.name().name() + " " + key.columns() + " -> "
                + references.table().name() + " " + references.columns();
    }

    private static <T extends CatalogObject> Stream<T> inPublic(Collection<T> objects) {
        return objects.stream().filter(object -> "public".equals(object.name().schema()));
    }

    private static Collection<String> theirs(Connection connection) {
        SchemaCrawlerOptions options = SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
                .withLimitOptions(LimitOptionsBuilder.builder()
                        .includeSchemas(new RegularExpressionInclusionRule(Pattern.compile("(.*\\.)?public")))
                        .toOptions());
        Collection<String> lines = new TreeSet<>();
        for (schemacrawler.schema.Table table : SchemaCrawlerUtility.getCatalog(
                        DatabaseConnectionSources.fromConnection(connection), options)
                .getTables()) {
            String name = unquoted(table.getName());
            lines.add((table instanceof schemacrawler.schema.View ? "view " : "table ") + name);
            table.getColumns()
                    .forEach(column -> lines.add("column " + name + "." + unquoted(column.getName())
                            + (column.isNullable() ? "" : " not null")));
            if (table.hasPrimaryKey()) {
                lines.add("primary key " + name + " "
                        + table.getPrimaryKey().getConstrainedColumns().stream()
                                .map(column -> unquoted(column.getName()))
                                .toList());
            }
            table.getImportedForeignKeys().forEach(key -> lines.add(foreignKey(name, key)));
        }
        return lines;
    }

    private static String foreignKey(String table, schemacrawler.schema.ForeignKey key) {
        List<String> columns = new ArrayList<>();
        List<String> referenced = new ArrayList<>();
        String target = "";
        for (ColumnReference reference : key.getColumnReferences()) {
            columns.add(unquoted(reference.getForeignKeyColumn().getName()));
            referenced.add(unquoted(reference.getPrimaryKeyColumn().getName()));
            target = unquoted(reference.getPrimaryKeyColumn().getParent().getName());
        }
        return "foreign key " + table + "." + unquoted(key.getName()) + " " + columns + " -> " + target + " "
                + referenced;
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
