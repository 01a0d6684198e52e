package dev.pgassay.schemacrawler;

import java.io.StringWriter;
import schemacrawler.schema.Catalog;
import schemacrawler.schemacrawler.SchemaRetrievalOptionsBuilder;
import schemacrawler.tools.command.text.diagram.options.DiagramOptions;
import schemacrawler.tools.command.text.diagram.options.DiagramOptionsBuilder;
import schemacrawler.tools.command.text.schema.options.SchemaTextDetailType;
import schemacrawler.tools.options.OutputOptions;
import schemacrawler.tools.options.OutputOptionsBuilder;
import schemacrawler.tools.text.formatter.diagram.SchemaDotFormatter;
import schemacrawler.tools.traversal.SchemaTraverser;
import schemacrawler.utility.NamedObjectSort;

/**
 * A catalog in Graphviz's language, by SchemaCrawler's formatter. Its command for diagrams would leave an empty folder among the
 * temporary files each time, whatever the format.
 */
final class Dot {

    private Dot() {}

    static String of(Catalog catalog) {
        StringWriter text = new StringWriter();
        DiagramOptions diagram = DiagramOptionsBuilder.builder().noInfo().toOptions(); // as in Rendering
        OutputOptions output = OutputOptionsBuilder.builder()
                .withOutputWriter(text)
                .withOutputFormatValue("scdot")
                .toOptions();
        SchemaTraverser traverser = new SchemaTraverser();
        traverser.setCatalog(catalog);
        traverser.setHandler(new SchemaDotFormatter(
                SchemaTextDetailType.schema,
                diagram,
                output,
                SchemaRetrievalOptionsBuilder.newSchemaRetrievalOptions().getIdentifiers()));
        traverser.setTablesComparator(NamedObjectSort.getNamedObjectSort(diagram.isAlphabeticalSortForTables()));
        traverser.setRoutinesComparator(NamedObjectSort.getNamedObjectSort(diagram.isAlphabeticalSortForRoutines()));
        traverser.traverse();
        return text.toString();
    }
}
