package dev.pgassay.cli;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.config.DatabaseConfig;
import dev.pgassay.config.ProjectConfig;
import dev.pgassay.connection.LiveDatabase;
import dev.pgassay.expect.Expectations;
import dev.pgassay.expect.Extent;
import dev.pgassay.expect.LeftOut;
import dev.pgassay.expect.SnapshotText;
import dev.pgassay.scratch.Platform;
import dev.pgassay.scratch.ScratchOptions;
import dev.pgassay.yaml.InvalidFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pgassay snapshot}: what migrations make, or what a live database is, as an expectation file that lists everything. */
@Command(
        name = "snapshot",
        description = "Applies the migrations of a database to a scratch database, or reads a live one, and writes all"
                + " that is there as an expectation file. What that does not list must then not be there.",
        mixinStandardHelpOptions = true)
final class SnapshotCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The database of pgassay.yaml; none for a live one.")
    private @Nullable String name;

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

    @Mixin
    private EnvironmentArguments environment = new EnvironmentArguments();

    @Mixin
    private LiveArguments live = new LiveArguments();

    @Mixin
    private ExtentArguments extent = new ExtentArguments();

    @Mixin
    private ProjectArguments project = new ProjectArguments();

    @Mixin
    private ScratchArguments scratch = new ScratchArguments();

    SnapshotCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SQLException {
        if (name != null && live.isGiven()) {
            throw new InvalidFile("NAME is of what migrations make, --url of a live database; give one of them");
        }
        SnapshotOutput file = output == null ? null : new SnapshotOutput(output);
        if (check && file == null) {
            throw new InvalidFile("--check needs --output FILE, which it would hold against the database");
        }
        if (file != null && !check && !overwrite) {
            file.refuseToReplaceOnCi(terminal.environment());
        }
        String text = SnapshotText.of(name == null ? live() : scratch(name), environment.with());
        if (file == null) {
            terminal.text(text);
            return ExitStatus.PASSED.code();
        }
        String what = name == null ? "the database is" : "the migrations make";
        return (check ? file.check(text, what, terminal) : file.write(text, terminal)).code();
    }

    private Catalog scratch(String database) throws SQLException {
        ScratchOptions options = scratch.options(terminal.environment());
        ProjectConfig config = project.load();
        DatabaseConfig configured = config.select(List.of(database)).get(0);
        try (Opening opening = new Opening(options)) {
            return new Migrated(config, configured).catalog(opening.scratch());
        }
    }

    private Catalog live() throws SQLException {
        Extent reach = extent.extent(Platform.PLAIN);
        LiveDatabase database = live.database(terminal);
        LiveReading reading = new LiveReading(database, live.limits(), false);
        Catalog catalog = reading.read().catalog();
        Expectations none = new Expectations(List.of(), List.of(), List.of());
        extent.insistOnSchemas(catalog, none);
        LeftOut left = reach.of(catalog, none);
        terminal.note(left.inOneLine());
        return left.inItsTables(catalog);
    }
}
