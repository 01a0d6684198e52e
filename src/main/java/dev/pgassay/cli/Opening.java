package dev.pgassay.cli;

import dev.pgassay.scratch.Scratch;
import dev.pgassay.scratch.ScratchOptions;
import dev.pgassay.scratch.ScratchUnavailable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A scratch server that starts while the files are read; it goes when they turn out to be wrong. */
final class Opening implements AutoCloseable {

    private final CompletableFuture<Scratch> opened = new CompletableFuture<>();

    Opening(ScratchOptions options) {
        Thread thread = new Thread(() -> open(options), "pgassay-open");
        thread.start();
    }

    private void open(ScratchOptions options) {
        try {
            opened.complete(Scratch.open(options));
        } catch (RuntimeException | Error e) {
            opened.completeExceptionally(e);
        }
    }

    /** The server. Throws {@link ScratchUnavailable} when none can be had. */
    Scratch scratch() {
        try {
            return opened.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Waits for what is under way, and removes it. */
    @Override
    public void close() {
        // one that could not be opened leaves nothing
        opened.handle((scratch, failure) -> scratch)
                .thenAccept(scratch -> {
                    if (scratch != null) {
                        scratch.close();
                    }
                })
                .join();
    }
}
