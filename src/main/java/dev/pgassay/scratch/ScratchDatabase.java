package dev.pgassay.scratch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A migrated database of one's own, until it is closed. */
public final class ScratchDatabase implements AutoCloseable {
    private final Access access;
    private final Sessions sessions;
    private final @Nullable Path passwordFile;
    private final MigrationRun migrations;
    private final boolean alreadyMigrated;
    private final Consumer<ScratchDatabase> drop;
    private final AtomicBoolean closed = new AtomicBoolean();

    ScratchDatabase(
            Access access,
            Sessions sessions,
            @Nullable Path passwordFile,
            MigrationRun migrations,
            boolean alreadyMigrated,
            Consumer<ScratchDatabase> drop) {
        this.access = access;
        this.sessions = sessions;
        this.passwordFile = passwordFile;
        this.migrations = migrations;
        this.alreadyMigrated = alreadyMigrated;
        this.drop = drop;
    }

    /**
     * The same database, whose sessions wait no longer than this for a lock, be it through its data source or its JDBC URL; then
     * PostgreSQL says "canceling statement due to lock timeout". Closing either closes both.
     */
    public ScratchDatabase withLockTimeout(Duration timeout) {
        return new ScratchDatabase(
                access.withSetting("lock_timeout", timeout.toMillis() + "ms"),
                sessions,
                passwordFile,
                migrations,
                alreadyMigrated,
                other -> close());
    }

    /** Opens a new connection per call, as the database's owner. */
    public DataSource dataSource() {
        return access.dataSource();
    }

    /** A new connection. Throws {@link SQLException} when the server does not give one. */
    public Connection connect() throws SQLException {
        return access.connect();
    }

    /**
     * Does something about the server as a whole, in a session that stays open for the next who does. Throws {@link SQLException} when the
     * server does not answer.
     */
    public <T> T onServer(ServerWork<T> work) throws SQLException {
        return sessions.lend(work);
    }

    /** Where it is, as user@host:port/database, without a password. */
    public String url() {
        return access.toString();
    }

    /** Where it is for JDBC, {@code jdbc:postgresql://host:port/database?…}, without user and password. */
    public String jdbcUrl() {
        return access.jdbcUrl();
    }

    /** The user who owns it. */
    public String username() {
        return access.user();
    }

    /** The owner's password; null where the server asks for none. */
    public @Nullable String password() {
        return access.password();
    }

    /**
     * Writes a file in libpq's form with the owner's password, for {@code PGPASSFILE}, which its owner alone can read. It goes when
     * the server goes. Throws {@link IllegalStateException} where there is none or the server is not ours.
     */
    public Path writePasswordFile() throws IOException {
        String password = access.password();
        if (passwordFile == null || password == null) {
            throw new IllegalStateException("the password of " + this + " is not pgassay's to write");
        }
        return PasswordFile.write(passwordFile, access);
    }

    /** What was applied, and how; when {@link #alreadyMigrated()}, by an earlier request. */
    public MigrationRun migrations() {
        return migrations;
    }

    /** Whether an earlier request of this process had applied the same migrations. */
    public boolean alreadyMigrated() {
        return alreadyMigrated;
    }

    String name() {
        return access.database();
    }

    /** Drops the database, whoever is still in it. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            drop.accept(this);
        }
    }

    @Override
    public String toString() {
        return url();
    }
}
