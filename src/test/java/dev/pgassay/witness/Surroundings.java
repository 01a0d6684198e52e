package dev.pgassay.witness;

import dev.pgassay.TestServer;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What statements name that belongs to the server and to no database: roles, and tablespaces where a server has them without a folder. */
final class Surroundings implements AutoCloseable {

    private static final List<String> ROLES = List.of("witness_one", "witness_two", "witness_reader");
    private static final List<String> TABLESPACES = List.of("witness_fast", "witness_slow");

    private final Supplier<ScratchDatabase> databases;

    Surroundings(Supplier<ScratchDatabase> databases) throws SQLException {
        this.databases = databases;
        inADatabase(Surroundings::make);
    }

    ScratchDatabase database() {
        return databases.get();
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void inADatabase(Work work) throws SQLException {
        try (ScratchDatabase database = database();
                Connection connection = database.connect()) {
            work.on(connection);
        }
    }

    private static void make(Connection connection) throws SQLException {
        drop(connection); // of a run that was killed
        for (String role : ROLES) {
            TestServer.execute(connection, "create role " + role);
        }
        if (connection.getMetaData().getDatabaseMajorVersion() >= 15) {
            TestServer.execute(connection, "set allow_in_place_tablespaces = true");
            for (String tablespace : TABLESPACES) {
                TestServer.execute(connection, "create tablespace " + tablespace + " location ''");
            }
        }
    }

    private static void drop(Connection connection) throws SQLException {
        List<String> drops = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select format('drop tablespace %I', spcname) from pg_tablespace where spcname ~ '^witness_'"
                                + " union all select format('drop owned by %1$I; drop role %1$I', rolname) from pg_roles"
                                + " where rolname ~ '^witness_'")) {
            while (result.next()) {
                drops.add(result.getString(1));
            }
        }
        for (String each : drops) {
            TestServer.execute(connection, each);
        }
    }

    @Override
    public void close() throws SQLException {
        inADatabase(Surroundings::drop);
    }
}
