package dev.pgassay.cli;

import dev.pgassay.config.DatabaseConfig;
import dev.pgassay.config.ProjectConfig;
import dev.pgassay.connection.LiveDatabase;
import dev.pgassay.expect.Expectations;
import dev.pgassay.expect.Extent;
import dev.pgassay.expect.LeftOut;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.yaml.InvalidFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pgassay compare}: a live database against a snapshot or any expectations. */
@Command(
        name = "compare",
        description = "Reads a live database in one read-only transaction and holds it against expectations, or against"
                + " what the migrations of a database make on a scratch server.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description =
                    "A database of pgassay.yaml: its migrations are applied to a scratch database, and the live one"
                            + " is to be the same.")
    private @Nullable String name;

    @Option(
            names = {"-e", "--expected"},
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Snapshots and other expectation files, or folders of them.")
    private List<Path> expected = new ArrayList<>();

    @Mixin
    private EnvironmentArguments environment = new EnvironmentArguments();

    @Option(
            names = "--unknown",
            paramLabel = "WHAT",
            defaultValue = "fail",
            description = "What could not be seen: fail, it stands against a verdict; report, it is only named"
                    + " (default: ${DEFAULT-VALUE}).")
    private UnknownPolicy unknown = UnknownPolicy.FAIL;

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description = "Writes what was done to the live server: FILE as JSON, and beside it one that people read.")
    private @Nullable Path receipt;

    @Option(
            names = "--if-changed",
            description = "Reads nothing but a fingerprint when the catalogs are as they were at the last verdict.")
    private boolean ifChanged;

    @Mixin
    private LiveArguments live = new LiveArguments();

    @Mixin
    private ExtentArguments extent = new ExtentArguments();

    @Mixin
    private ProjectArguments project = new ProjectArguments();

    @Mixin
    private ScratchArguments scratch = new ScratchArguments();

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws SQLException {
        if ((name == null) == expected.isEmpty()) {
            throw new InvalidFile("compare needs either --expected FILE|DIR, or the NAME of a database in pgassay.yaml"
                    + (name == null ? "" : "; found both"));
        }
        LiveDatabase database = live.database(terminal);
        Expected against = against();
        try (ScratchOnDemand server = new ScratchOnDemand(scratch.options(terminal.environment()))) {
            return compare(database, against, server).code();
        }
    }

    /** Throws {@link InvalidFile} when there is nothing sound to compare with. */
    private Expected against() {
        if (name == null) {
            if (!environment.with().isEmpty()) {
                throw new InvalidFile("--with goes with NAME; a snapshot says itself what it lists");
            }
            return new Expected.Files(expected);
        }
        ProjectConfig config = project.load();
        DatabaseConfig chosen = config.select(List.of(name)).get(0);
        return new Expected.Migrations(new Migrated(config, chosen), environment.with());
    }

    private ExitStatus compare(LiveDatabase database, Expected against, ScratchOnDemand server) throws SQLException {
        Extent reach = extent.extent(against.platform());
        LiveReading reading = new LiveReading(database, live.limits(), receipt != null);
        if (!ifChanged) {
            Comparison comparison = comparison(database, against, reach, reading.read(), server);
            return told(comparison, lines(comparison));
        }
        LastVerdict last = LastVerdict.of(
                terminal.environment(),
                List.of(database.shown(), against.identity(), reach.toString(), unknown.name()));
        LiveReading.Result read = reading.readUnless(last.fingerprint());
        if (read.visit() == null) {
            last.lines().forEach(terminal::line);
            terminal.line("  nothing has changed since " + last.when() + ": this is the verdict of then"
                    + (receipt == null ? "" : "; no receipt, since nothing but a fingerprint was read"));
            return last.status();
        }
        Comparison comparison = comparison(database, against, reach, read.visit(), server);
        List<String> lines = lines(comparison);
        ExitStatus status = told(comparison, lines);
        if (comparison.trouble() == null) { // else it may be another verdict though nothing has changed
            last.remember(read.fingerprint(), lines, status);
        }
        return status;
    }

    private List<String> lines(Comparison comparison) {
        VerdictPrinter verdict = new VerdictPrinter(terminal, project.verbose());
        return new ComparisonPrinter(terminal, verdict, unknown, project.verbose()).lines(comparison);
    }

    private ExitStatus told(Comparison comparison, List<String> lines) {
        lines.forEach(terminal::line);
        writeReceipt(comparison);
        return unknown.status(comparison.verdict());
    }

    private Comparison comparison(
            LiveDatabase database, Expected against, Extent reach, CatalogReader.Visit visit, ScratchOnDemand server)
            throws SQLException {
        Expectations all = against.expectations(server);
        extent.insistOnSchemas(visit.catalog(), all);
        Expectations expectations = reach.of(all);
        LeftOut left = reach.of(visit.catalog(), expectations);
        if (expectations.saysNothingOfCatalog()) {
            throw new InvalidFile(
                    against.shown() + "  says nothing of what is compared, so nothing would be looked at");
        }
        try (Respelling respelling = new Respelling(server, visit.catalog())) {
            return Comparison.of(database.shown(), against.shown(), expectations, left, visit.receipt(), respelling);
        }
    }

    private void writeReceipt(Comparison comparison) {
        if (receipt == null) {
            return;
        }
        ReceiptText text = new ReceiptText(comparison.shown(), comparison.receipt());
        Path readable = ReceiptText.readable(receipt);
        WholeFile.write(receipt, text.json());
        WholeFile.write(readable, text.readable());
        terminal.line("receipt: " + receipt + ", and to read " + readable);
    }
}
