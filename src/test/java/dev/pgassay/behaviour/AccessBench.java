package dev.pgassay.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.Assay;
import dev.pgassay.TestServer;
import dev.pgassay.expect.Access;
import dev.pgassay.expect.Persona;
import dev.pgassay.finding.Verdict;
import dev.pgassay.scratch.ScratchDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What two thousand cells of a truth table cost; it writes {@code bench/ACCESS.md} and asserts no time. */
class AccessBench {

    private static final int PERSONAS = 10;
    private static final int CLASSES = 50;

    @Test
    void measure() throws Exception {
        try (ScratchDatabase database = TestServer.empty();
                Connection connection = database.connect()) {
            TestServer.execute(connection, """
                    create role behaviour_bench;
                    create table things (id serial primary key, owner text not null, kind int not null);
                    alter table things enable row level security;
                    create policy own on things to behaviour_bench using (owner = current_setting('app.user'));
                    grant all on things, things_id_seq to behaviour_bench;
                    """);
            try {
                assertThat(Assay.scratch(database, table().expectations()).findings())
                        .isEmpty(); // to warm up
                long start = System.nanoTime();
                Verdict verdict = Assay.scratch(database, table().expectations());
                double seconds = (System.nanoTime() - start) / 1e9;
                int cells = verdict.sections().get("access").checked();
                assertThat(cells).isEqualTo(PERSONAS * CLASSES * 4);
                assertThat(verdict.findings()).isEmpty();
                Files.writeString(
                        Path.of("bench/ACCESS.md"),
                        String.format(
                                Locale.ROOT,
                                "%d cells of a truth table (%d personas, %d row classes), with reading the catalog: %.1f s%n",
                                cells,
                                PERSONAS,
                                CLASSES,
                                seconds));
            } finally {
                TestServer.execute(connection, "drop owned by behaviour_bench; drop role behaviour_bench");
            }
        }
    }

    private static TruthTable table() {
        TruthTable table = TruthTable.of("things").complete();
        for (int who = 0; who < PERSONAS; who++) {
            table.who(Persona.of("p" + who, "behaviour_bench").with("app.user", "p0"));
        }
        for (int kind = 0; kind < CLASSES; kind++) {
            table.rows("k" + kind, Map.of("owner", "p0", "kind", kind));
            for (int who = 0; who < PERSONAS; who++) {
                table.expectAll("p" + who, "k" + kind, Access.ROWS);
            }
        }
        return table;
    }
}
