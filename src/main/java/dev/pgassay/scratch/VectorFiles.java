package dev.pgassay.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of pgvector: the library, the control file and the scripts. */
record VectorFiles(Path library, Path control, List<Path> scripts) {
    VectorFiles {
        scripts = List.copyOf(scripts);
    }

    /** In a folder that someone named: flat, or laid out as an installation, or as a package's content. */
    static Optional<VectorFiles> in(Path folder, String major) throws IOException {
        return in(
                under(
                        folder,
                        ".",
                        "lib",
                        "lib/postgresql",
                        "lib/postgresql/" + major + "/lib",
                        "usr/lib/postgresql/" + major + "/lib"),
                under(
                        folder,
                        ".",
                        "extension",
                        "share/extension",
                        "share/postgresql/extension",
                        "share/postgresql/" + major + "/extension",
                        "usr/share/postgresql/" + major + "/extension"));
    }

    /** The first library and the first control file, each among the folders given. */
    static Optional<VectorFiles> in(List<Path> libraries, List<Path> extensions) throws IOException {
        Optional<Path> library = libraries.stream()
                .flatMap(folder ->
                        Stream.of("vector.so", "vector.dylib", "vector.dll").map(folder::resolve))
                .filter(Files::isRegularFile)
                .findFirst();
        Optional<Path> control = extensions.stream()
                .map(folder -> folder.resolve("vector.control"))
                .filter(Files::isRegularFile)
                .findFirst();
        if (library.isEmpty() || control.isEmpty()) {
            return Optional.empty();
        }
        List<Path> scripts = scripts(control.get().resolveSibling("."));
        return scripts.isEmpty()
                ? Optional.empty()
                : Optional.of(new VectorFiles(library.get(), control.get(), scripts));
    }

    /** Beside what the server has; the control file last, as with it the extension becomes available. */
    void install(Binaries binaries, GlibcFix fix) throws IOException {
        String name = library.getFileName().toString();
        place(fix.applied(Files.readAllBytes(library)), binaries.libraries().resolve(name));
        for (Path script : scripts) {
            place(Files.readAllBytes(script), binaries.extensions().resolve(script.getFileName()));
        }
        place(Files.readAllBytes(control), binaries.extensions().resolve("vector.control"));
    }

    /** In one step: another run may be reading the file. */
    private static void place(byte[] content, Path target) throws IOException {
        Path staging = Files.createTempFile(target.resolveSibling("."), ".pgassay-", ".new");
        try {
            Files.write(staging, content);
            Binaries.permit(staging, "rw-r--r--");
            Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(staging);
        }
    }

    private static List<Path> scripts(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> path.getFileName().toString().matches("vector--.*\\.sql"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> under(Path folder, String... names) {
        List<Path> paths = new ArrayList<>();
        for (String name : names) {
            paths.add(folder.resolve(name).normalize());
        }
        return paths;
    }
}
