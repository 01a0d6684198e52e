package dev.pgassay.scratch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where pgvector for the embedded server comes from: a folder that was named, this machine, the cache, a Debian mirror. */
record VectorSources(Machine machine, Cache cache, Binaries binaries, String major) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Throws {@link ScratchUnavailable} with a line per source that was tried. */
    void provide() {
        List<String> tried = new ArrayList<>();
        Optional<VectorFiles> files = find(tried);
        if (files.isPresent()) {
            try {
                files.get().install(binaries, GlibcFix.here());
                return;
            } catch (IOException e) {
                tried.add(files.get().library() + ": " + e.getMessage());
            }
        }
        StringBuilder message = new StringBuilder();
        tried.forEach(line -> message.append(message.isEmpty() ? "" : "\n")
                .append("  tried     ")
                .append(line.replace("\n", "\n            ")));
        throw new ScratchUnavailable(message.toString());
    }

    /** A folder that was named is the only source: to fall back silently would hide a mistake in the name. */
    private Optional<VectorFiles> find(List<String> tried) {
        Optional<String> named = machine.variable("PGASSAY_PGVECTOR");
        try {
            if (named.isPresent()) {
                Optional<VectorFiles> files = VectorFiles.in(Path.of(named.get()), major);
                if (files.isEmpty()) {
                    tried.add("PGASSAY_PGVECTOR=" + named.get()
                            + ": no vector.so, vector.control and vector--*.sql there");
                }
                return files;
            }
            tried.add("PGASSAY_PGVECTOR: not set");
            Optional<VectorFiles> installed = installed();
            if (installed.isPresent()) {
                return installed;
            }
            tried.add("this machine: no PostgreSQL " + major + " with pgvector installed");
            return cachedOrFetched(tried);
        } catch (IOException e) {
            tried.add(e.toString());
            return Optional.empty();
        }
    }

    private Optional<VectorFiles> cachedOrFetched(List<String> tried) throws IOException {
        Path kept = cache.folder().resolve("pgvector-" + major + "-" + (machine.arm() ? "arm64" : "amd64"));
        Optional<VectorFiles> files = VectorFiles.in(kept, major);
        if (files.isPresent()) {
            return files;
        }
        tried.add("cache " + kept + ": not there");
        if (!machine.linux() || machine.alpine() || !(machine.arm() || machine.intel())) {
            tried.add("Debian mirror: its packages are for Linux with glibc on amd64 and arm64");
            return Optional.empty();
        }
        try {
            new DebianMirror(machine, cache, major).fetch(kept);
            return VectorFiles.in(kept, major);
        } catch (IOException e) {
            tried.add("Debian mirror: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<VectorFiles> installed() throws IOException {
        List<Path> libraries = new ArrayList<>();
        List<Path> extensions = new ArrayList<>();
        for (String root : List.of(
                "/usr/lib/postgresql/" + major + "/lib",
                "/usr/pgsql-" + major + "/lib",
                "/opt/homebrew/lib/postgresql@" + major,
                "/opt/homebrew/opt/postgresql@" + major + "/lib/postgresql",
                "/usr/local/lib/postgresql@" + major,
                "/usr/local/opt/postgresql@" + major + "/lib/postgresql")) {
            libraries.add(Path.of(root));
        }
        for (String root : List.of(
                "/usr/share/postgresql/" + major + "/extension",
                "/usr/pgsql-" + major + "/share/extension",
                "/opt/homebrew/share/postgresql@" + major + "/extension",
                "/opt/homebrew/opt/postgresql@" + major + "/share/postgresql/extension",
                "/usr/local/share/postgresql@" + major + "/extension",
                "/usr/local/opt/postgresql@" + major + "/share/postgresql/extension")) {
            extensions.add(Path.of(root));
        }
        addConfigured(libraries, extensions);
        return VectorFiles.in(libraries, extensions);
    }

    private void addConfigured(List<Path> libraries, List<Path> extensions) {
        Optional<Path> program = machine.command("pg_config");
        if (program.isEmpty()) {
            return;
        }
        Command.Outcome outcome =
                Command.run(PATIENCE, List.of(program.get().toString(), "--version", "--pkglibdir", "--sharedir"));
        List<String> lines = outcome.output().lines().toList();
        if (outcome.good() && lines.size() == 3 && lines.get(0).startsWith("PostgreSQL " + major + ".")) {
            libraries.add(0, Path.of(lines.get(1)));
            extensions.add(0, Path.of(lines.get(2), "extension"));
        }
    }
}
