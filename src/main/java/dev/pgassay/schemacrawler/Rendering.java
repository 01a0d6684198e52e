package dev.pgassay.schemacrawler;

import java.io.StringWriter;
import schemacrawler.schema.Catalog;
import schemacrawler.tools.command.text.schema.options.SchemaTextOptionsBuilder;
import schemacrawler.tools.executable.SchemaCrawlerExecutable;
import schemacrawler.tools.options.OutputOptionsBuilder;

/** A catalog as text, by one of SchemaCrawler's commands; nothing is read for it. */
final class Rendering {

    private Rendering() {}

    static String of(Catalog catalog, String command, String format) {
        StringWriter text = new StringWriter();
        SchemaCrawlerExecutable executable = new SchemaCrawlerExecutable(command);
        executable.setSchemaCrawlerOptions(Crawl.options());
        executable.setCatalog(catalog);
        executable.setAdditionalConfiguration(SchemaTextOptionsBuilder.builder()
                .noInfo() // the moment, the JDBC driver and the URL: no two reports would be the same
                .toConfig());
        executable.setOutputOptions(OutputOptionsBuilder.builder()
                .withOutputWriter(text)
                .withOutputFormatValue(format)
                .toOptions());
        executable.execute();
        return text.toString();
    }
}
