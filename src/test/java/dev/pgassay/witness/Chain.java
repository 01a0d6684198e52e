package dev.pgassay.witness;

import dev.pgassay.TestServer;
import dev.pgassay.catalog.Catalog;
import dev.pgassay.reader.CatalogReader;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One database that goes on from each change to the next: pg_dump sees only what is committed. */
final class Chain implements AutoCloseable {

    /** Stands for the name of the database, which is another each time. */
    static final String DATABASE = "@database@";

    private static final String FREE_OF_SUBSCRIPTIONS =
            "do $$ declare s name; begin for s in select subname from pg_subscription join pg_database d on d.oid = subdbid"
                    + " where datname = current_database() loop execute format('alter subscription %I disable', s);"
                    + " execute format('alter subscription %I set (slot_name = none)', s);"
                    + " execute format('drop subscription %I', s); end loop; end $$";

    private final ScratchDatabase database;
    private final Connection connection;
    private final List<String> done = new ArrayList<>();

    Chain(ScratchDatabase database) throws SQLException {
        this.database = database;
        connection = database.connect();
    }

    Connection connection() {
        return connection;
    }

    /** What has been done so far. */
    List<String> done() {
        return List.copyOf(done);
    }

    /** Whether the server took it. */
    boolean take(String sql) {
        try {
            TestServer.execute(connection, sql.replace(DATABASE, '"' + name() + '"'));
            done.add(sql);
            return true;
        } catch (SQLException refused) {
            System.getLogger(Chain.class.getName()).log(System.Logger.Level.TRACE, sql, refused);
            return false;
        }
    }

    private String name() throws SQLException {
        return connection.getCatalog();
    }

    /** What pg_dump and pgassay see now. */
    Seen look(PgDump pgDump) throws SQLException {
        CompletableFuture<Dump> dump = pgDump.dump(database);
        Catalog catalog;
        try {
            catalog = CatalogReader.read(connection);
        } finally {
            dump.handle((done, failure) -> done).join();
        }
        return new Seen(catalog, dump.join());
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            TestServer.execute(connection, FREE_OF_SUBSCRIPTIONS);
        } finally {
            database.close();
        }
    }
}
