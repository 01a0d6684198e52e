package dev.pgassay.cli;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.config.DatabaseConfig;
import dev.pgassay.config.ProjectConfig;
import dev.pgassay.expect.Environment;
import dev.pgassay.expect.SnapshotText;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.Migrations;
import dev.pgassay.scratch.ScratchDatabase;
import dev.pgassay.scratch.ScratchOptions;
import dev.pgassay.yaml.InvalidFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pgassay snapshot}: what migrations make, as an expectation file that lists everything. */
@Command(
        name = "snapshot",
        description = "Applies the migrations of a database to a scratch database and writes all that they make as an"
                + " expectation file. What that does not list must then not be there.",
        mixinStandardHelpOptions = true)
final class SnapshotCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "The database of pgassay.yaml.")
    private String name = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write (default: standard output).")
    private @Nullable Path output;

    @Option(
            names = "--check",
            description = "Writes nothing; exit status 1 when the file is not what would be written.")
    private boolean check;

    @Option(names = "--overwrite", description = "Replaces a file that exists also where CI is set.")
    private boolean overwrite;

    @Option(
            names = "--with",
            split = ",",
            paramLabel = "WHAT",
            description = "What is listed besides the schema: owners, privileges, roles, settings, column_order,"
                    + " versions, server; several with commas.")
    private Set<Environment> with = EnumSet.noneOf(Environment.class);

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            defaultValue = "pgassay.yaml",
            description = "The configuration (default: ${DEFAULT-VALUE}).")
    private Path config = Path.of("pgassay.yaml");

    @Mixin
    private ScratchArguments scratch = new ScratchArguments();

    @Option(
            names = {"-v", "--verbose"},
            description = "Says more, with stack traces.")
    @SuppressWarnings("UnusedVariable") // Main asks the command line for it
    private boolean verbose;

    SnapshotCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SQLException {
        ScratchOptions options = scratch.options(terminal.environment());
        ProjectConfig project = ProjectConfig.load(config);
        DatabaseConfig database = project.select(List.of(name)).get(0);
        project.missing(database.migrations().location()).ifPresent(missing -> {
            throw missing;
        });
        SnapshotOutput file = output == null ? null : new SnapshotOutput(output);
        if (check && file == null) {
            throw new InvalidFile("--check needs --output FILE, which it would hold against the database");
        }
        if (file != null && !check && !overwrite) {
            file.refuseToReplaceOnCi(terminal.environment());
        }
        String text = SnapshotText.of(catalog(options, database), with);
        if (file == null) {
            terminal.text(text);
            return ExitStatus.PASSED.code();
        }
        return (check ? file.check(text, terminal) : file.write(text, terminal)).code();
    }

    private static Catalog catalog(ScratchOptions options, DatabaseConfig database) throws SQLException {
        try (Opening opening = new Opening(options)) {
            Migrations migrations = Migrations.discover(database.migrations());
            try (ScratchDatabase made = opening.scratch().original(database.platform(), migrations);
                    Connection connection = made.connect()) {
                return CatalogReader.read(connection);
            }
        }
    }
}
