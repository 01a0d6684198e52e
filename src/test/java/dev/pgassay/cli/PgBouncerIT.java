package dev.pgassay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgassay.TestServer;
import dev.pgassay.scratch.ScratchDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Through a pooler that gives each transaction any server session: what one leaves behind, the next one would meet. */
class PgBouncerIT {

    private static final String STATE = "select name || '=' || setting from pg_settings where source = 'session'"
            + " and name not in ('application_name', 'client_encoding')"
            + " union all select 'prepared ' || name from pg_prepared_statements"
            + " union all select 'cursor ' || name from pg_cursors where name <> ''"
            + " union all select 'locked ' || mode from pg_locks where locktype = 'advisory'"
            + " union all select 'temporary ' || relname from pg_class where relpersistence = 't'";

    @Test
    void nothingOfASessionStays(@TempDir Path folder) throws Exception {
        boolean there = PgBouncer.program().isPresent();
        if (!there) {
            System.err.println("SKIPPED: no pgbouncer on this machine, so compare was not tried through one");
        }
        assumeTrue(there, "no pgbouncer on this machine");
        Path expected = Files.writeString(
                folder.resolve("e.yaml"), "tables: {t: {columns: {id: {type: integer, default: 1 + 1}}}}\n");
        try (ScratchDatabase database = TestServer.empty();
                Connection direct = database.connect()) {
            TestServer.execute(direct, "create table t (id integer default 1 + 1)");
            try (PgBouncer pooler = PgBouncer.before(database, folder)) {
                List<String> before = state(pooler);

                for (int run = 0; run < 2; run++) {
                    CommandRun compared = compared(pooler, expected);
                    assertThat(compared.status()).as(compared.printed()).isZero();
                }

                assertThat(state(pooler)).isEqualTo(before);
                TestServer.execute(direct, "alter table t alter id set default 3");
                assertThat(compared(pooler, expected).out())
                        .contains("column public.t.id has another default")
                        .endsWith("  failed: 1 finding\n");
                assertThat(state(pooler)).isEqualTo(before);
            }
        }
    }

    private static CommandRun compared(PgBouncer pooler, Path expected) {
        return CommandRun.of(Map.of(), "compare", "--url", pooler.url(), "--expected", expected.toString());
    }

    /** What there is in the one session that all share, beside what the pooler itself sets. */
    private static List<String> state(PgBouncer pooler) throws SQLException {
        List<String> state = new ArrayList<>();
        try (Connection connection = pooler.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(STATE)) {
            while (rows.next()) {
                state.add(rows.getString(1));
            }
        }
        return state;
    }
}
