package dev.pgassay.junit;

import dev.pgassay.scratch.ScratchDatabase;
import dev.pgassay.scratch.ScratchKind;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** Says where the database of a failed test is, and how long. */
final class KeptDatabase {

    private static final String KEEP = "pgassay.keep";

    private KeptDatabase() {}

    /** Keeps the database of a test that has failed, where that is asked for. */
    static void keep(ExtensionContext context, Supplier<Home> home, Optional<Throwable> failure) {
        boolean failed = failure.filter(e -> !(e instanceof NoDatabase || e instanceof TestAbortedException))
                .isPresent();
        if (failed && context.getConfigurationParameter(KEEP).orElse("").equals("on-failure")) {
            String test = context.getRequiredTestClass().getName() + "." + context.getDisplayName();
            try {
                home.get().database(context).keepFor(test);
            } catch (NoDatabase e) {
                System.getLogger("dev.pgassay.junit")
                        .log(System.Logger.Level.DEBUG, "there is no database of " + test + " to keep", e);
            }
        }
    }

    @SuppressWarnings("SystemOut") // meant for who reads the console, as the failure is
    static void announce(TestDatabase database, String test) {
        System.err.println("pgassay: the database of " + test + " is kept: " + url(database.scratch())
                + password(database)
                + "\n  it goes when the next run on this machine makes scratch databases, or with: " + end(database));
    }

    private static String url(ScratchDatabase scratch) {
        return "postgresql://" + scratch.username()
                + scratch.url().substring(scratch.url().lastIndexOf('@'));
    }

    /** Only of our own servers, whose passwords nobody else knows; who has another server knows its password. */
    private static String password(TestDatabase database) {
        ScratchDatabase scratch = database.scratch();
        if (database.server().scratch().kind() == ScratchKind.SERVER || scratch.password() == null) {
            return "";
        }
        try {
            return "\n  its password is in a file: PGPASSFILE=" + scratch.writePasswordFile();
        } catch (IOException e) {
            return "\n  its password could not be written into a file: " + e.getMessage();
        }
    }

    private static String end(TestDatabase database) {
        String name = database.toString().substring(database.toString().lastIndexOf('/') + 1);
        return switch (database.server().scratch().kind()) {
            case EMBEDDED -> "kill -QUIT $(head -n 1 " + dataDirectory(database) + "/postmaster.pid)";
            case CONTAINER ->
                "docker rm -fv $(docker ps -q --filter label=dev.pgassay.owner.pid="
                        + ProcessHandle.current().pid() + ")";
            default -> "DROP DATABASE " + name;
        };
    }

    private static String dataDirectory(TestDatabase database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW data_directory")) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException | NoDatabase e) {
            return "(the server does not answer: " + NoDatabase.firstLine(e.getMessage()) + ")";
        }
    }
}
