package dev.pgassay.scratch;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A server of other people: only databases of our own name pattern and the roles that came with them are ever touched. */
final class ExternalServer implements Server {
    private final Access access;
    private final RunId run;
    private final Sessions lock;
    private final RoleLedger roles;
    private final Databases databases;
    private final String version;
    private final AtomicBoolean closed = new AtomicBoolean();

    private ExternalServer(Access access, Connection connection) throws SQLException {
        this.access = access;
        this.run = RunId.fresh();
        this.lock = new Sessions(access, connection);
        this.roles = new RoleLedger(lock, true);
        this.databases = new Databases(lock, true);
        this.version = connection.getMetaData().getDatabaseProductVersion().split(" ", 2)[0];
    }

    static ExternalServer reach(String url) {
        Access access = ServerUrl.parse(url);
        Connection connection = null;
        try {
            connection = access.connect();
            ExternalServer server = new ExternalServer(access, connection);
            server.enter();
            Shutdown.watch(server);
            return server;
        } catch (SQLException | ScratchUnavailable e) {
            if (connection != null) {
                Leftover.attempt("closing a session", connection::close);
            }
            throw new ScratchUnavailable(access + ": " + e.getMessage(), e);
        }
    }

    /** Says that this run lives, and removes what runs left that do not. */
    private void enter() throws SQLException {
        if (lock.column("SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreatedb)")
                .isEmpty()) {
            throw new ScratchUnavailable("this user may not create databases; ALTER ROLE … CREATEDB allows it");
        }
        lock.run("SET lock_timeout = '60s'");
        take(RunId.gate());
        try {
            take(run);
            Set<RunId> alive = alive();
            List<String> dead = scratchDatabases().stream()
                    .filter(name -> !alive.contains(RunId.of(name)))
                    .toList();
            Leftover.attempt("removing what earlier runs left on " + access, () -> sweep(dead));
        } finally {
            release(RunId.gate());
        }
    }

    private void take(RunId id) throws SQLException {
        lock.column("SELECT pg_catalog.pg_advisory_lock(?, ?)", RunId.LOCK_CLASS, id.number());
    }

    private void release(RunId id) throws SQLException {
        lock.column("SELECT pg_catalog.pg_advisory_unlock(?, ?)", RunId.LOCK_CLASS, id.number());
    }

    /** Opening and closing exclude each other: who leaves last removes the roles that all used. */
    private void leave() throws SQLException {
        take(RunId.gate());
        try {
            sweep(scratchDatabases().stream()
                    .filter(name -> name.startsWith(run.prefix()))
                    .toList());
            release(run);
        } finally {
            release(RunId.gate());
        }
    }

    private void sweep(List<String> names) throws SQLException {
        Set<String> mine = new TreeSet<>();
        for (String name : names) {
            mine.addAll(roles.written(name));
            Leftover.attempt("dropping " + name, () -> databases.drop(name));
        }
        Set<RunId> others = new HashSet<>(alive());
        others.removeAll(Set.of(run, RunId.gate()));
        if (others.isEmpty()) {
            mine.addAll(roles.marked());
        }
        for (String role : mine) {
            Leftover.attempt("dropping role " + role, () -> lock.run("DROP ROLE IF EXISTS " + Sessions.quoted(role)));
        }
    }

    private List<String> scratchDatabases() throws SQLException {
        return lock.column("SELECT datname FROM pg_catalog.pg_database").stream()
                .filter(RunId::owns)
                .toList();
    }

    /** Locks are looked up, not tried: those of runs that came through another database count too. */
    private Set<RunId> alive() throws SQLException {
        return lock
                .column(
                        "SELECT objid FROM pg_catalog.pg_locks WHERE locktype = 'advisory' AND granted AND classid = ?::text::oid",
                        Integer.toUnsignedString(RunId.LOCK_CLASS))
                .stream()
                .map(objid -> new RunId(Integer.parseUnsignedInt(objid)))
                .collect(Collectors.toSet());
    }

    @Override
    public Access access() {
        return access;
    }

    @Override
    public ScratchKind kind() {
        return ScratchKind.SERVER;
    }

    @Override
    public String description() {
        return "server PostgreSQL " + version + " at " + access;
    }

    @Override
    public String prefix() {
        return run.prefix();
    }

    @Override
    public boolean shared() {
        return true;
    }

    @Override
    public @Nullable Path passwordFile() {
        return null;
    }

    @Override
    public void offerVector() {
        throw new ScratchUnavailable("  tried     nothing: the server is not ours to change");
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            Leftover.attempt("leaving " + access, this::leave);
            lock.close();
            Shutdown.forget(this);
        }
    }

    @Override
    public String toString() {
        return description();
    }
}
