package dev.pgassay.cli;

import dev.pgassay.scratch.Scratch;
import dev.pgassay.scratch.ScratchOptions;
import dev.pgassay.scratch.ScratchUnavailable;
import org.jspecify.annotations.Nullable;

/** One scratch server for all that a command needs of it; it starts when it is asked for, and goes with the command. */
final class ScratchOnDemand implements AutoCloseable {

    private final ScratchOptions options;
    private @Nullable Scratch opened;

    ScratchOnDemand(ScratchOptions options) {
        this.options = options;
    }

    /** The server. Throws {@link ScratchUnavailable} when none can be had. */
    Scratch scratch() {
        if (opened == null) {
            opened = Scratch.open(options);
        }
        return opened;
    }

    @Override
    public void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
