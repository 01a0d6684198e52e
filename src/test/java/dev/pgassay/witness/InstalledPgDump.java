package dev.pgassay.witness;

import dev.pgassay.scratch.ScratchDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A pg_dump of this machine, of one version of PostgreSQL. */
record InstalledPgDump(Path program, int version) implements PgDump {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    /** Every one that this machine has: the one that is named, or those on the path and Debian's; the newest first. */
    static List<InstalledPgDump> all() {
        Map<String, String> environment = System.getenv();
        String named = System.getProperty("pgassay.pg-dump", environment.getOrDefault("PGASSAY_PG_DUMP", ""));
        return named.isBlank() ? in(environment.getOrDefault("PATH", ""), DEBIAN) : List.of(named(Path.of(named)));
    }

    static InstalledPgDump named(Path program) {
        return of(program).orElseThrow(() -> new IllegalStateException(program + " is no pg_dump"));
    }

    /** Those in the folders of a path, and in those of each version that Debian has installed side by side. */
    static List<InstalledPgDump> in(String path, Path debian) {
        Stream<Path> folders = Arrays.stream(path.split(File.pathSeparator)).map(Path::of);
        return Stream.concat(folders, homes(debian).stream().map(home -> home.resolve("bin")))
                .map(folder -> folder.resolve("pg_dump"))
                .filter(Files::isExecutable)
                .flatMap(program -> of(program).stream())
                .sorted(Comparator.comparing(InstalledPgDump::version).reversed())
                .toList();
    }

    private static List<Path> homes(Path debian) {
        if (!Files.isDirectory(debian)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(debian)) {
            return homes.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<InstalledPgDump> of(Path program) {
        try {
            Matcher version = VERSION.matcher(run(new ProcessBuilder(program.toString(), "--version")));
            return version.find()
                    ? Optional.of(new InstalledPgDump(program, Integer.parseInt(version.group(1))))
                    : Optional.empty();
        } catch (IOException e) {
            System.getLogger(InstalledPgDump.class.getName())
                    .log(System.Logger.Level.WARNING, program + " is passed over: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** The installation that it is part of, where that has a server too. */
    Optional<Path> installation() {
        Path bin = program.toAbsolutePath().getParent();
        return Stream.of("initdb", "postgres", "pg_ctl").allMatch(name -> Files.isExecutable(bin.resolve(name)))
                ? Optional.of(bin.getParent())
                : Optional.empty();
    }

    @Override
    public String write(ScratchDatabase database) throws IOException {
        return run(command(database));
    }

    private ProcessBuilder command(ScratchDatabase database) {
        String url = database.jdbcUrl().replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "");
        ProcessBuilder builder = new ProcessBuilder(
                program.toString(),
                "--schema-only",
                "--create",
                "--username=" + database.username(),
                "--dbname=" + url);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("PGCLIENTENCODING", "UTF8");
        String password = database.password();
        if (password != null) {
            builder.environment().put("PGPASSWORD", password); // its own alone; the arguments are everybody's
        }
        return builder;
    }

    private static String run(ProcessBuilder builder) throws IOException {
        Path errors = Files.createTempFile("pgassay-", ".err");
        Process process = builder.redirectError(errors.toFile()).start();
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(builder.command().get(0) + ": " + Files.readString(errors));
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + builder.command().get(0) + " ran", e);
        } finally {
            process.destroy();
            Files.delete(errors);
        }
    }

    @Override
    public String toString() {
        return program + " of PostgreSQL " + version;
    }
}
