package dev.pgassay.cli;

import dev.pgassay.config.DatabaseConfig;
import dev.pgassay.config.ProjectConfig;
import dev.pgassay.scratch.ScratchKind;
import dev.pgassay.scratch.ScratchOptions;
import dev.pgassay.yaml.InvalidFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pgassay verify}: migrations on a scratch database against expectations. */
@Command(
        name = "verify",
        description =
                "Applies the migrations of each database to a scratch database and holds it against its expectations.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Databases of pgassay.yaml; all when none is given.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            defaultValue = "pgassay.yaml",
            description = "The configuration (default: ${DEFAULT-VALUE}).")
    private Path config = Path.of("pgassay.yaml");

    @Option(
            names = "--scratch",
            paramLabel = "KIND",
            description = "Where scratch databases are made: auto, container, embedded, server"
                    + " (default: PGASSAY_SCRATCH, or auto).")
    private @Nullable String scratch;

    @Option(
            names = "--scratch-url",
            paramLabel = "URL",
            description = "The server for --scratch server: postgresql://… (default: PGASSAY_SCRATCH_URL).")
    private @Nullable String scratchUrl;

    @Option(
            names = "--image",
            paramLabel = "IMAGE",
            description = "The image for --scratch container (default: " + ScratchOptions.DEFAULT_IMAGE + ").")
    private @Nullable String image;

    @Option(
            names = {"-v", "--verbose"},
            description = "Says more, with stack traces.")
    private boolean verbose;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ScratchOptions options = options();
        ProjectConfig project = ProjectConfig.load(config);
        List<DatabaseConfig> databases = project.select(names);
        // a server takes about as long to start as the files to be read
        try (Opening opening = new Opening(options)) {
            List<Preparation> prepared = Preparation.all(project, databases);
            return new Verification(terminal, opening.scratch(), verbose)
                    .run(prepared)
                    .code();
        }
    }

    private ScratchOptions options() {
        try {
            ScratchOptions options = ScratchOptions.fromEnvironment(terminal.environment());
            if (scratch != null) {
                options = options.withKind(ScratchKind.of(scratch));
            }
            if (scratchUrl != null) {
                options = options.withServer(scratchUrl);
            }
            return image == null ? options : options.withImage(image);
        } catch (IllegalArgumentException e) {
            throw new InvalidFile(String.valueOf(e.getMessage()));
        }
    }
}
