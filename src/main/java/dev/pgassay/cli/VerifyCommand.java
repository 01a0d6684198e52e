package dev.pgassay.cli;

import dev.pgassay.config.DatabaseConfig;
import dev.pgassay.config.ProjectConfig;
import dev.pgassay.scratch.ScratchOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private ProjectArguments project = new ProjectArguments();

    @Mixin
    private ScratchArguments scratch = new ScratchArguments();

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ScratchOptions options = scratch.options(terminal.environment());
        ProjectConfig config = project.load();
        List<DatabaseConfig> databases = config.select(names);
        // a server takes about as long to start as the files to be read
        try (Opening opening = new Opening(options)) {
            List<Preparation> prepared = Preparation.all(config, databases);
            return new Verification(terminal, opening.scratch(), project.verbose())
                    .run(prepared)
                    .code();
        }
    }
}
