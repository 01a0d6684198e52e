package dev.pgassay.junit;

import dev.pgassay.scratch.ScratchKind;
import dev.pgassay.scratch.ScratchOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** The scratch servers of a run, one for each way to get one; they are in JUnit's root store, which closes them. */
final class Servers {

    static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Servers.class);

    private static final Map<String, String> SETTINGS = Map.of(
            "pgassay.scratch", "PGASSAY_SCRATCH",
            "pgassay.scratch.url", "PGASSAY_SCRATCH_URL",
            "pgassay.scratch.image", "PGASSAY_SCRATCH_IMAGE");

    private Servers() {}

    /** The server for a declaration and one of its images. Throws as {@link SharedServer#scratch()} does, or skips the test. */
    static SharedServer of(ExtensionContext context, Declaration declaration, String where, Optional<String> image) {
        ScratchOptions options = options(context, image);
        boolean engineOnly = declaration.withoutEngine() != WithoutEngine.EMBEDDED || declaration.runsOnSeveral();
        try {
            SharedServer server = shared(context, engineOnly ? withEngine(options, declaration) : options);
            server.scratch();
            return server;
        } catch (NoDatabase e) {
            if (declaration.withoutEngine() == WithoutEngine.SKIP) {
                throw new TestAbortedException("skipped, as it asks for: " + reason(e));
            }
            throw engineOnly ? e.askedBy(where + ": " + wish(declaration)) : e;
        }
    }

    private static String wish(Declaration declaration) {
        return declaration.runsOnSeveral() ? "images" : "withoutEngine = " + declaration.withoutEngine();
    }

    /** The first line, and the first of what was tried. */
    private static String reason(RuntimeException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .limit(2)
                .map(line -> line.strip().replaceFirst("^tried +", ""))
                .collect(Collectors.joining("; "));
    }

    private static SharedServer shared(ExtensionContext context, ScratchOptions options) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(options, SharedServer::new, SharedServer.class);
    }

    private static ScratchOptions withEngine(ScratchOptions options, Declaration declaration) {
        ScratchKind kind = options.kind();
        if (kind == ScratchKind.EMBEDDED || (kind == ScratchKind.SERVER && declaration.runsOnSeveral())) {
            String wanted = declaration.runsOnSeveral() ? "images needs containers" : "it needs a container engine";
            throw new NoDatabase(wanted + ", and pgassay.scratch (PGASSAY_SCRATCH) is " + kind.label(), null);
        }
        if (kind != ScratchKind.AUTO) {
            return options;
        }
        boolean named = options.server() != null && !declaration.runsOnSeveral();
        return options.withKind(named ? ScratchKind.SERVER : ScratchKind.CONTAINER);
    }

    /** A configuration parameter of JUnit or system property comes before the environment, and the declaration's image before both. */
    static ScratchOptions options(ExtensionContext context, Optional<String> image) {
        Map<String, String> settings = new HashMap<>(System.getenv());
        SETTINGS.forEach((parameter, variable) ->
                context.getConfigurationParameter(parameter).ifPresent(value -> settings.put(variable, value)));
        try {
            ScratchOptions options = ScratchOptions.fromEnvironment(settings);
            return image.map(options::withImage).orElse(options);
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException("pgassay.scratch (PGASSAY_SCRATCH): " + e.getMessage(), e);
        }
    }
}
