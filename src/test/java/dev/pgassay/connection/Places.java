package dev.pgassay.connection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/** A home folder and an environment, put together line by line. */
final class Places {
    private final Path home;
    private final Map<String, String> environment = new HashMap<>();

    Places(Path home) {
        this.home = home;
    }

    Places with(String variable, String value) {
        environment.put(variable, value.replace("~", home.toString()));
        return this;
    }

    /** A file that only its owner may read. */
    Places file(String name, String text) {
        return file(name, text, "rw-------");
    }

    Places file(String name, String text, String permissions) {
        try {
            Path file = home.resolve(name);
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Surroundings here() {
        return new Surroundings(Map.copyOf(environment), home, "me", false);
    }

    Target target(String url) {
        return Target.of(Settings.of(url, here()), ConnectionOptions.DEFAULT);
    }

    LiveDatabase database(String url) {
        return LiveDatabase.of(url, here(), ConnectionOptions.DEFAULT);
    }
}
