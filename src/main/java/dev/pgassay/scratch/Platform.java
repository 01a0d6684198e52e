package dev.pgassay.scratch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a host gives before the first migration runs. */
public enum Platform {
    /** Nothing: an empty database. */
    PLAIN(""),
    /** Supabase's roles, schemas, functions and extensions. */
    SUPABASE("\"$user\", public, extensions");

    private final String searchPath;

    Platform(String searchPath) {
        this.searchPath = searchPath;
    }

    /** Finds a platform by its label. Throws {@link IllegalArgumentException} that lists the labels. */
    public static Platform named(String label) {
        for (Platform platform : values()) {
            if (platform.label().equals(label.strip().toLowerCase(Locale.ROOT))) {
                return platform;
            }
        }
        String allowed = Arrays.stream(values()).map(Platform::label).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("unknown platform '" + label + "'; allowed: " + allowed);
    }

    /** The name used in the configuration. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** SQL for an empty database; empty where there is nothing to do. */
    String script() {
        if (this == PLAIN) {
            return "";
        }
        String resource = "platforms/" + label() + ".sql";
        try (InputStream in = Objects.requireNonNull(Platform.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database's own search_path; empty where the server's default stands. */
    String searchPath() {
        return searchPath;
    }
}
