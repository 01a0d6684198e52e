package dev.pgassay.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A server for scratch databases; one per JVM is enough, and any number of threads may ask it. */
public final class Scratch implements AutoCloseable {
    private final Server server;
    private final Sessions sessions;
    private final Databases databases;
    private final Templates templates;
    private final List<String> notChosen;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();

    private Scratch(Choice choice, Sessions sessions) throws SQLException {
        this.server = choice.server();
        this.sessions = sessions;
        this.notChosen = choice.notChosen();
        this.databases = new Databases(sessions, server.shared());
        this.templates = new Templates(server, sessions, databases);
    }

    /** Starts or reaches a server. Throws {@link ScratchUnavailable} with what was tried and what helps. */
    public static Scratch open(ScratchOptions options) {
        return open(options, Machine.here());
    }

    static Scratch open(ScratchOptions options, Machine machine) {
        Choice choice = Choice.among(options, machine);
        try {
            Connection first = choice.server().access().connect();
            Scratch scratch = new Scratch(choice, new Sessions(choice.server().access(), first));
            Shutdown.watch(scratch);
            Shutdown.forget(choice.server());
            return scratch;
        } catch (SQLException e) {
            choice.server().close();
            throw new ScratchUnavailable(choice.server().description() + ": " + e.getMessage(), e);
        }
    }

    /** The kind that was chosen. */
    public ScratchKind kind() {
        return server.kind();
    }

    /** What runs where, for example "embedded PostgreSQL 17.11". */
    public String description() {
        return server.description();
    }

    /** Why each kind that comes before this one was passed over, one line each. */
    public List<String> notChosen() {
        return notChosen;
    }

    /**
     * A new database with the migrations applied. Throws {@link MigrationFailed} when one of them fails and {@link
     * ScratchUnavailable} when the server lets go or lacks what they need.
     */
    public ScratchDatabase database(Platform platform, Migrations migrations) {
        Templates.Answer answer = templates.of(platform, migrations);
        String name = server.prefix() + count.incrementAndGet();
        try {
            List<String> settings = answer.template().seal(databases);
            databases.clone(answer.template().name(), name, settings);
        } catch (SQLException e) {
            throw new ScratchUnavailable(server.description() + ": " + e.getMessage(), e);
        }
        return new ScratchDatabase(
                server.access().withDatabase(name), answer.template().run(), answer.wasThere(), this::drop);
    }

    /**
     * The migrated database that others are cloned from, for a caller who leaves it as it was. It takes no connections any
     * more once a clone has been asked for. Throws as {@link #database} does.
     */
    public ScratchDatabase original(Platform platform, Migrations migrations) {
        Templates.Answer answer = templates.of(platform, migrations);
        return new ScratchDatabase(
                server.access().withDatabase(answer.template().name()),
                answer.template().run(),
                answer.wasThere(),
                database -> {});
    }

    private void drop(ScratchDatabase database) {
        if (!closed.get()) {
            Leftover.attempt("dropping " + database.url(), () -> databases.drop(database.name()));
        }
    }

    /** Removes everything that this run made: databases, roles, the server if it is ours. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        sessions.close();
        server.close();
        Shutdown.forget(this);
    }

    @Override
    public String toString() {
        return description();
    }
}
