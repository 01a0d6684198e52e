package dev.pgassay.junit;

import org.jspecify.annotations.Nullable;

/** Why a test cannot have its database. It has no trace: the reason lies outside the code that asked. */
final class NoDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String asked;

    NoDatabase(String reason, @Nullable Throwable cause) {
        this(reason, "", "", cause);
    }

    private NoDatabase(String reason, String asked, String told, @Nullable Throwable cause) {
        super((told.isEmpty() ? reason : firstLine(reason)) + asked + told, cause, true, false);
        this.reason = reason;
        this.asked = asked;
    }

    /** The same for all who have no database for the same reason. */
    String reason() {
        return reason;
    }

    /** What of the declaration has led to it. */
    NoDatabase askedBy(String declaration) {
        return new NoDatabase(reason, "\n  asked by  " + declaration, "", getCause());
    }

    /** For another test: an exception collects what is suppressed for its sake. */
    NoDatabase again() {
        return new NoDatabase(reason, asked, "", getCause());
    }

    /** What later tests say: the same first line, and where the rest was told. Of one line there is no rest. */
    NoDatabase again(String toldBy) {
        return reason.strip().contains("\n")
                ? new NoDatabase(reason, asked, "\n  told in full by " + toldBy, null)
                : again();
    }

    static String firstLine(@Nullable String message) {
        return String.valueOf(message).strip().lines().findFirst().orElse("");
    }
}
