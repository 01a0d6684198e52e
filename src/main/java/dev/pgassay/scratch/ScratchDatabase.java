package dev.pgassay.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A migrated database of one's own, until it is closed. */
public final class ScratchDatabase implements AutoCloseable {
    private final Access access;
    private final MigrationRun migrations;
    private final boolean alreadyMigrated;
    private final Consumer<ScratchDatabase> drop;
    private final AtomicBoolean closed = new AtomicBoolean();

    ScratchDatabase(Access access, MigrationRun migrations, boolean alreadyMigrated, Consumer<ScratchDatabase> drop) {
        this.access = access;
        this.migrations = migrations;
        this.alreadyMigrated = alreadyMigrated;
        this.drop = drop;
    }

    /** Opens a new connection per call, as the database's owner. */
    public DataSource dataSource() {
        return access.dataSource();
    }

    /** A new connection. Throws {@link SQLException} when the server does not give one. */
    public Connection connect() throws SQLException {
        return access.connect();
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
