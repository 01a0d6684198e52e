package dev.pgassay.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/** One template per platform and set of migrations; who asks for one that is being made waits for it. */
final class Templates {
    private final Server server;
    private final Databases databases;
    private final RoleLedger roles;
    private final VectorNeed vector;
    private final AtomicInteger count = new AtomicInteger();
    private final ConcurrentHashMap<Object, FutureTask<Template>> known = new ConcurrentHashMap<>();

    Templates(Server server, Sessions sessions, Databases databases) {
        this.server = server;
        this.databases = databases;
        this.roles = new RoleLedger(sessions, server.shared());
        this.vector = new VectorNeed(server, sessions);
    }

    record Answer(Template template, boolean wasThere) {}

    Answer of(Order order) {
        Object key = List.of(order.platform(), order.migrations().identity());
        FutureTask<Template> mine = new FutureTask<>(() -> remembered(key, order));
        FutureTask<Template> others = known.putIfAbsent(key, mine);
        if (others == null) {
            mine.run();
        }
        return new Answer(result(others == null ? mine : others), others != null);
    }

    /** The same migrations fail again, but a server may recover. */
    private Template remembered(Object key, Order order) {
        try {
            return make(server.prefix() + "t_" + count.incrementAndGet(), order);
        } catch (SQLException e) {
            known.remove(key);
            throw new ScratchUnavailable(server.description() + ": " + e.getMessage(), e);
        } catch (MigrationFailed e) {
            throw e;
        } catch (RuntimeException | Error e) {
            known.remove(key);
            throw e;
        }
    }

    /** A fork-join pool starts no other thread for one that waits here: who runs four tests at a time wants four databases. */
    private static Template result(FutureTask<Template> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScratchUnavailable("interrupted while waiting for migrations to be applied", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }

    private Template make(String name, Order order) throws SQLException {
        vector.provideIfMentioned(order.migrations());
        try {
            return attempt(name, order);
        } catch (MigrationFailed e) {
            if (vector.providedAfter(e)) {
                return attempt(name, order);
            }
            throw e;
        }
    }

    private Template attempt(String name, Order order) throws SQLException {
        databases.create(name);
        RoleLedger.Page page = roles.before(name, order);
        try {
            prepare(name, order.platform());
            return new Template(name, migrate(name, order, page));
        } catch (SQLException | RuntimeException | Error e) {
            if (Leftover.attempt("dropping " + name, () -> databases.drop(name))) {
                roles.undo(page);
            }
            throw e;
        }
    }

    private MigrationRun migrate(String name, Order order, RoleLedger.Page page) throws SQLException {
        MigrationRun run;
        try {
            run = order.migrations().apply(server.access().withDatabase(name).dataSource());
        } catch (MigrationFailed e) {
            roles.insistThatNoneIsNew(page); // else it may have failed for what a neighbour did
            throw e;
        }
        roles.insistThatNoneIsNew(page);
        roles.after(page);
        return run;
    }

    private void prepare(String name, Platform platform) throws SQLException {
        if (platform == Platform.PLAIN) {
            return;
        }
        try (Connection connection = server.access().withDatabase(name).connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "ALTER DATABASE " + Sessions.quoted(name) + " SET search_path = " + platform.searchPath());
            statement.execute(platform.script());
            connection.commit();
        } catch (SQLException e) {
            throw new ScratchUnavailable(
                    "the platform " + platform.label() + " cannot be set up on " + server.description() + ": "
                            + e.getMessage()
                            + "; it needs the extensions uuid-ossp and pgcrypto and a user who may make roles",
                    e);
        }
    }
}
