package dev.pgassay.scratch;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** For calls that know no timeout of their own: an engine may take a request and never answer. */
final class Bounded {
    private Bounded() {}

    /** Throws {@link ScratchUnavailable} with the cause's message, or when the time is up. */
    static <T> T call(String what, Duration patience, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "pgassay-" + what.replace(' ', '-'));
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof ScratchUnavailable unavailable) {
                throw unavailable;
            }
            throw new ScratchUnavailable(what + " failed: " + message(cause), e);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new ScratchUnavailable(what + " took longer than " + patience.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new ScratchUnavailable(what + " was interrupted", e);
        }
    }

    private static String message(@Nullable Throwable cause) {
        String message = cause == null ? null : cause.getMessage();
        return message == null ? String.valueOf(cause) : message.strip();
    }
}
