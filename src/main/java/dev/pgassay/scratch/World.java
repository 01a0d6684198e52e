package dev.pgassay.scratch;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Databases that share a server, and with it its roles. The server starts when the first of them is asked for. */
final class World implements AutoCloseable {
    private final Supplier<Server> start;
    private final AtomicInteger count = new AtomicInteger();
    private @Nullable Inside inside;
    private volatile boolean closed;

    World(Supplier<Server> start) {
        this.start = start;
    }

    /** What there is once the server runs. */
    private record Inside(Server server, Sessions sessions, Databases databases, Templates templates) {
        ScratchUnavailable unavailable(SQLException e) {
            return new ScratchUnavailable(server.description() + ": " + e.getMessage(), e);
        }
    }

    synchronized void open() {
        if (closed) {
            throw new ScratchUnavailable("the scratch server is closed");
        }
        if (inside == null) {
            inside = inside(start.get());
        }
    }

    private Inside inside(Server server) {
        try {
            Sessions sessions = new Sessions(server.access(), server.access().connect());
            Databases databases = new Databases(sessions, server.shared());
            return new Inside(server, sessions, databases, new Templates(server, sessions, databases));
        } catch (SQLException e) {
            server.close();
            throw new ScratchUnavailable(server.description() + ": " + e.getMessage(), e);
        }
    }

    /** A database of one's own; what comes last is run when it is closed. */
    ScratchDatabase database(Order order, Runnable end) {
        Inside here = opened();
        Templates.Answer answer = here.templates().of(order);
        String name = here.server().prefix() + count.incrementAndGet();
        try {
            here.databases()
                    .clone(answer.template().name(), name, answer.template().seal(here.databases()));
        } catch (SQLException e) {
            throw here.unavailable(e);
        }
        return given(here, name, answer, database -> {
            if (!closed) {
                Leftover.attempt(
                        "dropping " + database.url(), () -> here.databases().drop(database.name()));
            }
            end.run();
        });
    }

    /** The database that the others are cloned from. */
    ScratchDatabase original(Order order, Runnable end) {
        Inside here = opened();
        Templates.Answer answer = here.templates().of(order);
        return given(here, answer.template().name(), answer, database -> end.run());
    }

    private static ScratchDatabase given(
            Inside here, String name, Templates.Answer answer, Consumer<ScratchDatabase> end) {
        return new ScratchDatabase(
                here.server().access().withDatabase(name),
                here.sessions(),
                here.server().passwordFile(),
                answer.template().run(),
                answer.wasThere(),
                end);
    }

    private synchronized Inside opened() {
        open();
        if (inside == null) {
            throw new IllegalStateException("open() has returned");
        }
        return inside;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (inside != null) {
            inside.sessions().close();
            inside.server().close();
            inside = null;
        }
    }
}
