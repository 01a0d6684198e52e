package dev.pgassay.scratch;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where scratch databases live. */
public enum ScratchKind {
    /** The first that works: a server that was named, a container, embedded. */
    AUTO,
    /** A container of its own. */
    CONTAINER,
    /** Native binaries from the class path, without an engine. */
    EMBEDDED,
    /** A server that exists already. */
    SERVER;

    /** Finds a kind by its label. Throws {@link IllegalArgumentException} that lists the labels. */
    public static ScratchKind of(String label) {
        for (ScratchKind kind : values()) {
            if (kind.label().equals(label.strip().toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        String allowed = Arrays.stream(values()).map(ScratchKind::label).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("unknown kind of scratch '" + label + "'; allowed: " + allowed);
    }

    /** The name used on the command line and in the environment. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
