package dev.pgassay.witness;

import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

/** PostgreSQL's own program that writes a schema as statements. */
interface PgDump {

    String SCHEMA = "--schema-only";

    /** With the database itself, what is set for it and for roles in it. */
    String CREATE = "--create";

    String write(ScratchDatabase database) throws IOException;

    /** What it writes while the caller does something else. */
    default CompletableFuture<Dump> dump(ScratchDatabase database) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return Dump.of(write(database));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
