package dev.pgassay.cli;

import dev.pgassay.scratch.ScratchKind;
import dev.pgassay.scratch.ScratchOptions;
import dev.pgassay.yaml.InvalidFile;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command makes its scratch databases. */
final class ScratchArguments {

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

    /** Throws {@link InvalidFile} when they cannot be used. */
    ScratchOptions options(Map<String, String> environment) {
        try {
            ScratchOptions options = ScratchOptions.fromEnvironment(environment);
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
