package dev.pgassay.scratch;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Where scratch databases are made; one per JVM is enough, and any number of threads may ask it. */
public final class Scratch implements AutoCloseable {
    private static final String MIXED =
            "sets of migrations that expect or make different roles shared this server, and each"
                    + " saw the roles of all: verify each by itself, or with --scratch container or embedded";

    private final Choice choice;
    private final Worlds worlds;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Scratch(Choice choice) {
        this.choice = choice;
        this.worlds = new Worlds(choice);
    }

    /** Starts or reaches a server. Throws {@link ScratchUnavailable} with what was tried and what helps. */
    public static Scratch open(ScratchOptions options) {
        return open(options, Machine.here());
    }

    static Scratch open(ScratchOptions options, Machine machine) {
        Scratch scratch = new Scratch(Choice.among(options, machine));
        Shutdown.watch(scratch);
        return scratch;
    }

    /** The kind that was chosen. */
    public ScratchKind kind() {
        return choice.server().kind();
    }

    /** What runs where, for example "embedded PostgreSQL 17.11". */
    public String description() {
        return choice.server().description();
    }

    /** Why each kind that comes before this one was passed over, one line each. */
    public List<String> notChosen() {
        return choice.notChosen();
    }

    /** What has to be known of the databases made so far, one line each; mostly there is nothing. */
    public List<String> notes() {
        return worlds.mixed() ? List.of(MIXED) : List.of();
    }

    /**
     * A new database with the migrations applied. Throws {@link MigrationFailed} when one of them fails and {@link
     * ScratchUnavailable} when the server lets go or lacks what they need.
     */
    public ScratchDatabase database(Platform platform, Migrations migrations) {
        return worlds.database(platform, migrations, World::database);
    }

    /**
     * A new database with nothing in it.
     *
     * @param extensions what will be created in it; where it is in our hands, the server offers them. Throws {@link ScratchUnavailable}.
     */
    public ScratchDatabase empty(Collection<String> extensions) {
        return database(Platform.PLAIN, Migrations.none(extensions));
    }

    /**
     * The migrated database that others are cloned from, for a caller who leaves it as it was. It takes no connections any
     * more once a clone has been asked for. Throws as {@link #database} does.
     */
    public ScratchDatabase original(Platform platform, Migrations migrations) {
        return worlds.database(platform, migrations, World::original);
    }

    /** Removes everything that this run made: databases, roles, the server if it is ours. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        worlds.close();
        Shutdown.forget(this);
    }

    /**
     * Ends without removing anything, so that somebody can look at the databases after this JVM has gone. The next process on
     * this machine that opens a scratch server of this kind removes them, as it does after a kill.
     */
    public void keep() {
        if (closed.compareAndSet(false, true)) {
            Shutdown.leaveAll();
        }
    }

    @Override
    public String toString() {
        return description();
    }
}
