package dev.pgassay.cli;

import dev.pgassay.config.ProjectConfig;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a command finds the databases that it is given by name, and how much it says of them. */
final class ProjectArguments {

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            defaultValue = "pgassay.yaml",
            description = "The configuration (default: ${DEFAULT-VALUE}).")
    private Path config = Path.of("pgassay.yaml");

    @Option(
            names = {"-v", "--verbose"},
            description = "Says more, with stack traces.") // which Main asks the command line for
    private boolean verbose;

    boolean verbose() {
        return verbose;
    }

    /** Throws {@link dev.pgassay.yaml.InvalidFile} when it cannot be used. */
    ProjectConfig load() {
        return ProjectConfig.load(config);
    }
}
