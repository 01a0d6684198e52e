package dev.pgassay.junit;

import dev.pgassay.Assay;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.expect.Expectations;
import dev.pgassay.expect.Spellers;
import dev.pgassay.finding.Verdict;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The scratch database of a class, or of a test, with what has been read from it. */
final class TestDatabase implements AutoCloseable {

    private static final String TOO_MANY = "53300";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Set<TestDatabase> OPEN = ConcurrentHashMap.newKeySet();

    private final String owner;
    private final ScratchDatabase scratch;
    private final SharedServer server;
    private final @Nullable Expectations expectations;
    private final RoleWatch roles;
    private final Object migrated;
    private @Nullable Catalog untouched;
    private final Reading<Catalog> catalog = new Reading<>(this, this::read);
    private final Reading<Object> crawled = new Reading<>(this, Crawled::read);
    private volatile boolean handedOut;
    private volatile @Nullable String kept;
    private volatile boolean closed;

    TestDatabase(String owner, ScratchDatabase scratch, SharedServer server, Plan plan) {
        this.owner = owner;
        this.scratch = scratch;
        this.server = server;
        this.migrated = List.of(plan.platform(), plan.migrations().identity());
        // a copy: which database expectations are about is known by identity
        this.expectations = plan.expectations()
                .map(given -> new Expectations(
                        given.objects(),
                        given.limits(),
                        given.rows(),
                        given.complete(),
                        given.server(),
                        given.behaviour()))
                .orElse(null);
        this.roles = server.roles(address(scratch));
        roles.enter(this);
        OPEN.add(this);
    }

    /** The open database that expectations were given with. */
    @SuppressWarnings("ReferenceEquality") // each database has a copy of its own, equal to others
    static Optional<TestDatabase> of(Expectations expectations) {
        return OPEN.stream()
                .filter(database -> database.expectations == expectations)
                .findFirst();
    }

    private static String address(ScratchDatabase scratch) {
        return scratch.url().substring(0, scratch.url().lastIndexOf('/'));
    }

    /** The class or test that it belongs to. */
    String owner() {
        return owner;
    }

    ScratchDatabase scratch() {
        return scratch;
    }

    SharedServer server() {
        return server;
    }

    @Nullable
    Expectations expectations() {
        return expectations;
    }

    DataSource dataSource() {
        return scratch.dataSource();
    }

    boolean isClosed() {
        return closed;
    }

    /** From now on somebody could have changed the schema. */
    void handedOut() {
        handedOut = true;
    }

    boolean wasHandedOut() {
        return handedOut;
    }

    /**
     * A new connection; where tests have taken all that the server has, it waits a little for one. Throws {@link NoDatabase} in
     * one line when there is none to be had.
     */
    Connection connect() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return scratch.connect();
            } catch (SQLException e) {
                if (!TOO_MANY.equals(e.getSQLState()) || System.nanoTime() > deadline) {
                    throw unreachable(e);
                }
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NoDatabase("interrupted while waiting for a connection to " + scratch, e);
            }
        }
    }

    NoDatabase unreachable(SQLException e) {
        return new NoDatabase(
                "the scratch database of " + owner + " cannot be reached any more, " + scratch + ": "
                        + NoDatabase.firstLine(e.getMessage()),
                null);
    }

    /** Until somebody could have changed something, what was read of any clone of the same migrations. */
    Catalog catalog() {
        if (handedOut) {
            return catalog.get();
        }
        synchronized (this) {
            if (untouched == null) {
                Catalog read = server.untouched(migrated, this::readUntouched);
                untouched = spelled(new Catalog(read.server(), read.objects(), read.unmodeled()));
            }
            return untouched;
        }
    }

    private Catalog readUntouched() {
        try (Connection connection = connect()) {
            return CatalogReader.read(connection);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** SchemaCrawler's. */
    Object crawled() {
        return crawled.get();
    }

    private Catalog read(Connection connection) throws SQLException {
        return spelled(CatalogReader.read(connection));
    }

    /** Spellers know catalogs by identity, so each database has one of its own. */
    private Catalog spelled(Catalog read) {
        Spellers.remember(read, new DatabaseSpeller(this));
        return read;
    }

    Verdict verdict(Expectations expected) {
        if (!expected.behaviour().isEmpty()) {
            return behaving(expected);
        }
        try (Connection connection = connect()) {
            return Assay.scratch(connection, expected);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private Verdict behaving(Expectations expected) {
        try {
            return Assay.scratch(scratch, expected);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** Somebody wants to look at it after this test has failed. */
    void keepFor(String test) {
        kept = test;
    }

    /** Throws {@link org.opentest4j.AssertionFailedError} when roles of the server are not as they were. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        OPEN.remove(this);
        if (kept != null) {
            server.keep();
            roles.forget(this);
            KeptDatabase.announce(this, kept);
            return;
        }
        try {
            roles.leave(this);
        } finally {
            scratch.close();
        }
    }

    @Override
    public String toString() {
        return scratch.toString();
    }
}
