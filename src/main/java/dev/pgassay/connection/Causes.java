package dev.pgassay.connection;

import java.util.Optional;

/** What lies behind an exception. */
final class Causes {

    private Causes() {}

    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
