package dev.pgassay.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Finds files and folders of the project and of the class path; what it takes out of a jar is gone when it is closed. */
final class ProjectFiles implements AutoCloseable {

    private static final String CLASS_PATH = "classpath:";

    private final String where;
    private final ClassLoader loader;
    private final Path base;
    private @Nullable Path copies;

    ProjectFiles(String where, ClassLoader loader) {
        this.where = where;
        this.loader = loader;
        this.base = base(System.getProperty("basedir"));
    }

    /** Relative where it can be: messages then name files as people do. */
    static Path base(@Nullable String basedir) {
        Path here = Path.of("");
        if (basedir == null || basedir.isBlank()) {
            return here;
        }
        Path given = Path.of(basedir);
        return given.toAbsolutePath().normalize().equals(here.toAbsolutePath().normalize()) ? here : given;
    }

    /** Throws {@link ExtensionConfigurationException} when there is nothing of that name; {@code what} says what it is for. */
    Path find(String what, String written) {
        if (written.startsWith(CLASS_PATH)) {
            return onClassPath(what, written);
        }
        Path path = base.resolve(written);
        if (!Files.exists(path)) {
            throw new ExtensionConfigurationException(where + ": " + what + " = \"" + written + "\" does not exist ("
                    + path.toAbsolutePath().normalize() + ")");
        }
        return path;
    }

    /** What was copied is called as it was written, without the temporary folder. */
    String named(String message) {
        return copies == null ? message : message.replace(copies + "/", CLASS_PATH);
    }

    private Path onClassPath(String what, String written) {
        String name = written.substring(CLASS_PATH.length()).replaceAll("^/+|/+$", "");
        try {
            List<URL> found = name.isEmpty() ? List.of() : Collections.list(loader.getResources(name));
            if (found.size() != 1) {
                throw new ExtensionConfigurationException(where + ": " + what + " = \"" + written + "\" "
                        + (found.isEmpty()
                                ? "is not on the class path"
                                : "is on the class path " + found.size() + " times: " + found
                                        + "; name one of them by its path"));
            }
            URI place = found.get(0).toURI();
            return place.getScheme().equals("file") ? relative(Path.of(place)) : copied(place, name);
        } catch (IOException | URISyntaxException e) {
            throw new ExtensionConfigurationException(
                    where + ": " + what + " = \"" + written + "\" cannot be read: " + e, e);
        }
    }

    private static Path relative(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path) : path;
    }

    private Path copied(URI place, String name) throws IOException {
        if (copies == null) {
            copies = Files.createTempDirectory("pgassay-classpath-");
        }
        Path target = copies.resolve(name);
        // a file system of its own: one that is shared could be closed by somebody else
        String jar = place.getRawSchemeSpecificPart().replaceFirst("!/.*$", "");
        try (FileSystem inside = FileSystems.newFileSystem(Path.of(URI.create(jar)), Map.of());
                Stream<Path> walk = Files.walk(inside.getPath("/" + name))) {
            for (Path source : (Iterable<Path>) walk::iterator) {
                Path copy =
                        copies.resolve(inside.getPath("/").relativize(source).toString());
                Files.createDirectories(Files.isDirectory(source) ? copy : copy.resolveSibling(""));
                if (!Files.isDirectory(source)) {
                    Files.copy(source, copy);
                }
            }
        }
        return target;
    }

    @Override
    public void close() {
        if (copies == null) {
            return;
        }
        List<Path> all = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(copies)) {
            walk.sorted(Comparator.reverseOrder()).forEach(all::add);
            for (Path path : all) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
