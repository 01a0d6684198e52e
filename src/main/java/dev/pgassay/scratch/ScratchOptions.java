package dev.pgassay.scratch;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for: the kind, the URL of an existing server if one was named, and the image for containers.
 */
public record ScratchOptions(ScratchKind kind, @Nullable String server, String image) {

    /** An image with PostgreSQL 17 and pgvector. */
    public static final String DEFAULT_IMAGE = "pgvector/pgvector:pg17";

    /**
     * Reads PGASSAY_SCRATCH, PGASSAY_SCRATCH_URL and PGASSAY_SCRATCH_IMAGE. Throws {@link IllegalArgumentException} for an
     * unknown kind.
     */
    public static ScratchOptions fromEnvironment(Map<String, String> env) {
        String kind = env.getOrDefault("PGASSAY_SCRATCH", "");
        String server = env.getOrDefault("PGASSAY_SCRATCH_URL", "");
        String image = env.getOrDefault("PGASSAY_SCRATCH_IMAGE", "");
        return new ScratchOptions(
                kind.isBlank() ? ScratchKind.AUTO : ScratchKind.of(kind),
                server.isBlank() ? null : server,
                image.isBlank() ? DEFAULT_IMAGE : image);
    }

    /** The same with another kind. */
    public ScratchOptions withKind(ScratchKind other) {
        return new ScratchOptions(other, server, image);
    }

    /** The same with another server, in the form postgresql://… or jdbc:postgresql://…. */
    public ScratchOptions withServer(@Nullable String other) {
        return new ScratchOptions(kind, other, image);
    }

    /** The same with another image. */
    public ScratchOptions withImage(String other) {
        return new ScratchOptions(kind, server, other);
    }

    /** Without the URL: it may hold a password. */
    @Override
    public String toString() {
        String where = server == null ? "none" : "given";
        return "ScratchOptions[kind=" + kind.label() + ", server=" + where + ", image=" + image + "]";
    }
}
