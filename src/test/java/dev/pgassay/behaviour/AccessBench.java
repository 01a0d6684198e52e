package dev.pgassay.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.Assay;
import dev.pgassay.TestServer;
import dev.pgassay.bench.Machine;
import dev.pgassay.bench.Results;
import dev.pgassay.expect.Access;
import dev.pgassay.expect.Command;
import dev.pgassay.expect.Persona;
import dev.pgassay.finding.Verdict;
import dev.pgassay.scratch.ScratchDatabase;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What two thousand cells of a truth table cost; it writes a section of {@code bench/RESULTS.md} and asserts no time. */
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
                String load = Machine.load();
                long start = System.nanoTime();
                Verdict verdict = Assay.scratch(database, table().expectations());
                double seconds = (System.nanoTime() - start) / 1e9;
                int cells = verdict.sections().get("access").checked();
                assertThat(cells).isEqualTo(PERSONAS * CLASSES * 4);
                assertThat(verdict.findings()).isEmpty();
                Results.write(
                        "Truth table",
                        List.of(
                                String.format(
                                        Locale.ROOT,
                                        "%d cells (%d personas, %d row classes; half of the personas are let in, the others are filtered and"
                                                + " denied), with reading the catalog: %.1f s, to be under 10 s.",
                                        cells,
                                        PERSONAS,
                                        CLASSES,
                                        seconds),
                                "",
                                "Load average: " + load + " before, " + Machine.load() + " at the end; "
                                        + Machine.description() + "."));
            } finally {
                TestServer.execute(connection, "drop owned by behaviour_bench; drop role behaviour_bench");
            }
        }
    }

    private static TruthTable table() {
        TruthTable table = TruthTable.of("things").complete();
        for (int who = 0; who < PERSONAS; who++) {
            table.who(Persona.of("p" + who, "behaviour_bench").with("app.user", who % 2 == 0 ? "p0" : "nobody"));
        }
        for (int kind = 0; kind < CLASSES; kind++) {
            table.rows("k" + kind, Map.of("owner", "p0", "kind", kind));
            for (int who = 0; who < PERSONAS; who++) {
                table.expectAll("p" + who, "k" + kind, who % 2 == 0 ? Access.ROWS : Access.FILTERED);
                if (who % 2 == 1) {
                    table.expect("p" + who, "k" + kind, Command.INSERT, Access.DENIED);
                }
            }
        }
        return table;
    }
}
