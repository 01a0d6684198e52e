package dev.pgassay.junit;

import dev.pgassay.catalog.Catalog;
import dev.pgassay.scratch.Scratch;
import dev.pgassay.scratch.ScratchOptions;
import dev.pgassay.scratch.ScratchUnavailable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A scratch server that all classes of a run use, or why there is none. */
final class SharedServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger("dev.pgassay.junit");

    private final @Nullable Scratch scratch;
    private final @Nullable ScratchUnavailable failure;
    private final Map<String, RoleWatch> roles = new ConcurrentHashMap<>();
    private final Map<Object, Catalog> catalogs = new ConcurrentHashMap<>();
    private final AtomicBoolean kept = new AtomicBoolean();

    SharedServer(ScratchOptions options) {
        Scratch opened = null;
        ScratchUnavailable refused = null;
        try {
            opened = Scratch.open(options);
            String others = opened.notChosen().isEmpty() ? "" : " (" + String.join("; ", opened.notChosen()) + ")";
            LOG.log(System.Logger.Level.INFO, "scratch databases are on " + opened.description() + others);
        } catch (ScratchUnavailable e) {
            refused = e;
        }
        this.scratch = opened;
        this.failure = refused;
    }

    /** Throws {@link NoDatabase} with what was tried and what helps. */
    Scratch scratch() {
        if (scratch == null) {
            throw new NoDatabase(failure == null ? "" : String.valueOf(failure.getMessage()), failure);
        }
        return scratch;
    }

    /** Who watches the roles of the server that an address leads to. */
    RoleWatch roles(String address) {
        return roles.computeIfAbsent(address, key -> new RoleWatch());
    }

    /**
     * The catalog of a migrated database that nobody has been in: that of its clones too. It is read for the first who asks; the
     * others wait.
     */
    Catalog untouched(Object migrations, Supplier<Catalog> reader) {
        return catalogs.computeIfAbsent(migrations, key -> reader.get());
    }

    /** The server stays when the run ends; the next run on this machine removes it. */
    void keep() {
        kept.set(true);
    }

    @Override
    public void close() {
        if (scratch != null && kept.get()) {
            scratch.keep();
        } else if (scratch != null) {
            scratch.close();
        }
    }
}
