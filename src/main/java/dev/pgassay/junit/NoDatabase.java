package dev.pgassay.junit;

import org.jspecify.annotations.Nullable;

/** Why a test cannot have its database. It has no trace: the reason lies outside the code that asked. */
final class NoDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoDatabase(String message, @Nullable Throwable cause) {
        super(message, cause, true, false);
    }

    /** What later tests say: the same first line, and where the rest was told. */
    NoDatabase again(String toldBy) {
        return new NoDatabase(firstLine(getMessage()) + "\n  told in full by " + toldBy, null);
    }

    static String firstLine(@Nullable String message) {
        return String.valueOf(message).strip().lines().findFirst().orElse("");
    }
}
