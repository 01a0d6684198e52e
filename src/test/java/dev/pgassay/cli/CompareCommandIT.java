package dev.pgassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareCommandIT {

    private static final String SCHEMA = """
            create schema shop;
            create type shop.state as enum ('new', 'paid');
            create table shop.orders (id bigint generated always as identity primary key, state shop.state not null default 'new',
              total numeric check (total >= 0 and total < 1000000));
            create index orders_state_idx on shop.orders (state) where total > 0;
            create view shop.paid as select id, total from shop.orders where state = 'paid';
            alter table shop.orders enable row security;
            create policy own on shop.orders using (total is not null);
            """.replace("enable row security", "enable row level security");

    @TempDir
    private Path folder;

    private Lived live;
    private Path snapshot;

    @BeforeEach
    void open() throws SQLException {
        live = Lived.with(SCHEMA);
        snapshot = folder.resolve("snapshot.yaml");
        assertThat(live.snapshot(snapshot).status()).isZero();
    }

    @AfterEach
    void close() {
        live.close();
    }

    private CommandRun compared() {
        return live.compare("--expected", snapshot.toString());
    }

    @Test
    void whatIsTheSameIsSilent() {
        CommandRun run = compared();

        assertThat(run.status()).as(run.printed()).isZero();
        assertThat(run.out())
                .startsWith(live.shown() + "  PostgreSQL ")
                .contains(
                        " · primary · read as ",
                        "  held against " + snapshot + "\n",
                        "left out: what came with PostgreSQL")
                .endsWith("  passed\n");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vacuum full",
                "analyze",
                "reindex schema shop",
                "insert into shop.orders default values",
                "cluster shop.orders using orders_pkey; alter table shop.orders set without cluster",
                "refresh"
            })
    void whatIsNoDriftStaysSilent(String upkeep) throws SQLException {
        if (upkeep.equals("refresh")) {
            live.run("alter table shop.orders add column gone text; alter table shop.orders drop column gone");
        } else {
            live.run(upkeep);
        }

        CommandRun run = compared();

        assertThat(run.status()).as(run.printed()).isZero();
    }

    @Test
    void driftIsNamedWithTheLineOfTheSnapshot() throws Exception {
        live.run("drop policy own on shop.orders; create policy own on shop.orders using (true);"
                + " create table shop.left_over (id int)");
        List<String> lines = Files.readAllLines(snapshot);
        int line = 1;
        while (!lines.get(line - 1).contains("using: (total IS NOT NULL)")) {
            line++;
        }

        CommandRun run = compared();

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "  policy shop.orders.own has another using expression\n    expected     (total IS NOT NULL)\n")
                .contains("    but was      true\n    declared at  " + snapshot + ":" + line + "\n")
                .contains("  table shop.left_over is not expected\n")
                .endsWith("  failed: 2 findings\n");
    }

    @Test
    void aNameIsWhatItsMigrationsMake() throws SQLException {
        try (Lived migrated = new Lived(TestServer.migrated("self-evolution"), "")) {
            CommandRun same = migrated.compare("self-evolution");
            assertThat(same.status()).as(same.printed()).isZero();
            assertThat(same.out()).contains("held against the migrations of self-evolution\n");

            migrated.run("create sequence another");
            CommandRun other = migrated.compare("self-evolution");
            assertThat(other.status()).isEqualTo(1);
            assertThat(other.out()).contains("  sequence public.another is not expected\n");
        }
    }

    @Test
    void whatOthersOwnIsLeftOutAndSaid() throws SQLException {
        live.run(
                "create table flyway_schema_history (installed_rank int primary key, script text, checksum int, success boolean);"
                        + " create index on flyway_schema_history (success); create schema auth; create table auth.users (id uuid);"
                        + " create table schema_migrations (id int)");

        CommandRun run = live.compare("--expected", snapshot.toString(), "--platform", "supabase");

        // a table of that name, but not of that kind
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "left out: what came with PostgreSQL, members of extensions, what is the platform supabase's own (schemas"
                                + " auth), the history of migrations (public.flyway_schema_history)\n")
                .contains("  table public.schema_migrations is not expected\n")
                .endsWith("  failed: 1 finding\n");

        live.run("drop table schema_migrations");
        assertThat(live.compare("--expected", snapshot.toString(), "--exclude-schema", "auth")
                        .out())
                .contains("(public.flyway_schema_history), schemas auth\n")
                .endsWith("  passed\n");
        assertThat(live.compare("--expected", snapshot.toString()).out())
                .contains("  schema auth is not expected\n")
                .endsWith("  failed: 1 finding\n");
        live.run("drop view shop.paid");
        assertThat(live.compare("--expected", snapshot.toString(), "--schema", "public")
                        .out())
                .endsWith("  passed\n");
        assertThat(live.compare("--expected", snapshot.toString(), "--schema", "shop")
                        .out())
                .contains("  view shop.paid is missing\n")
                .endsWith("  failed: 1 finding\n");
    }

    @Test
    void whatIsWrittenByHandIsComparedWhoeverOwnsIt() throws Exception {
        live.run("create schema auth; create table auth.users (id uuid)");
        Path file = Files.writeString(
                folder.resolve("auth.yaml"),
                "schema: auth\ntables:\n  users:\n    columns:\n      id: {type: text}\n    only: [columns]\n");

        CommandRun run = live.compare("--expected", file.toString(), "--platform", "supabase");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("column auth.users.id has another type");
    }

    @Test
    void whatPeopleAddToAPlatformsTablesIsTheirs() throws Exception {
        live.run(
                "create schema auth; create table auth.users (id uuid); alter table auth.users enable row level security;"
                        + " create function auth.stamp() returns trigger language plpgsql as 'begin return new; end';"
                        + " create function public.greet() returns trigger language plpgsql as 'begin return new; end';"
                        + " create trigger stamped before update on auth.users for each row execute function auth.stamp()");
        Path file = folder.resolve("platform.yaml");
        assertThat(live.snapshot(file, "--platform", "supabase").status()).isZero();
        assertThat(file).content().doesNotContain("auth.").doesNotContain("schema: auth");

        live.run("create policy everyone on auth.users using (true);"
                + " create trigger on_user after insert on auth.users for each row execute function public.greet()");
        CommandRun run = live.compare("--expected", file.toString(), "--platform", "supabase");

        assertThat(run.out())
                .contains("  policy auth.users.everyone is not expected\n")
                .contains("  trigger auth.users.on_user is not expected\n")
                .endsWith("  failed: 2 findings\n");

        assertThat(live.snapshot(file, "--platform", "supabase").status()).isZero();
        assertThat(live.compare("--expected", file.toString(), "--platform", "supabase")
                        .out())
                .endsWith("  passed\n");
        live.run("drop policy everyone on auth.users");
        assertThat(live.compare("--expected", file.toString(), "--platform", "supabase")
                        .out())
                .contains("  policy auth.users.everyone is missing\n")
                .endsWith("  failed: 1 finding\n");
    }

    @Test
    void rowsAreNotLookedAt() throws IOException {
        String rows = "rows:\n  shop.orders: {count: 7}\n";
        Path file =
                Files.writeString(folder.resolve("rows.yaml"), "schema: shop\nenums: {state: [new, paid]}\n" + rows);

        CommandRun run = live.compare("--expected", file.toString());
        assertThat(run.status()).as(run.printed()).isZero();
        assertThat(run.out())
                .contains("  not looked at: the rows of 1 table, since the tables of a live database are not");

        Files.writeString(file, rows);
        CommandRun nothing = live.compare("--expected", file.toString());
        assertThat(nothing.status()).isEqualTo(2);
        assertThat(nothing.err())
                .isEqualTo("pgassay: " + file + "  says nothing of what is compared, so nothing would be looked at\n");
    }

    @Test
    void whatCouldNotBeSeenStandsAgainstAVerdict() throws SQLException {
        live.run("select lo_create(4711)");

        CommandRun run = compared();
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out())
                .contains("  ? not looked at: 1 of kind large object")
                .endsWith("  not reached: 1 unknown; --unknown report passes with them\n");

        CommandRun reported = live.compare("--expected", snapshot.toString(), "--unknown", "report");
        assertThat(reported.status()).isZero();
        assertThat(reported.out()).endsWith("  passed, 1 unknown\n");

        live.run("drop view shop.paid");
        CommandRun wrong = compared();
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.out()).endsWith("  failed: 1 finding, 1 unknown\n");
    }

    @Test
    void anUnchangedDatabaseIsNotReadAgain() throws Exception {
        live.set("PGASSAY_CACHE", folder.resolve("cache").toString());
        String[] words = {"--expected", snapshot.toString(), "--if-changed"};

        CommandRun first = live.compare(words);
        assertThat(first.out()).endsWith("  passed\n");
        Path verdicts = folder.resolve("cache").resolve("verdicts");
        if (Files.getFileStore(verdicts).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(verdicts)))
                    .isEqualTo("rwx------");
        }
        CommandRun second = live.compare(words);
        assertThat(second.status()).isZero();
        assertThat(second.out())
                .startsWith(first.out())
                .containsPattern("\n  nothing has changed since .*Z: this is the verdict of then\n$");

        live.run("comment on table shop.orders is 'ours'");
        CommandRun third = live.compare(words);
        assertThat(third.status()).isEqualTo(1);
        CommandRun fourth = live.compare(words);
        assertThat(fourth.status()).isEqualTo(1);
        assertThat(fourth.out()).startsWith(third.out()).contains("nothing has changed since ");

        Path expected = Files.writeString(folder.resolve("other.yaml"), "schema: shop\nenums: {state: [new, paid]}\n");
        assertThat(live.compare("--expected", expected.toString(), "--if-changed")
                        .out())
                .doesNotContain("nothing has changed")
                .endsWith("  passed\n");
    }

    @Test
    void aVerdictWithoutTheServerThatSpellsIsNotKept() throws Exception {
        Path expected = Files.writeString(
                folder.resolve("hand.yaml"),
                "schema: shop\ntables: {orders: {columns: {state: {type: state, default: \"'new'\"}}}}\n");
        live.set("PGASSAY_CACHE", folder.resolve("cache").toString());
        for (int run = 0; run < 2; run++) {
            CommandRun without = live.compare(
                    "--expected",
                    expected.toString(),
                    "--if-changed",
                    "--scratch",
                    "server",
                    "--scratch-url",
                    "postgresql://nobody@127.0.0.1:1/none");
            assertThat(without.status()).as(without.printed()).isEqualTo(1);
            assertThat(without.out())
                    .contains("  warning: texts that differ could not be spelled again on a scratch server")
                    .doesNotContain("nothing has changed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--if-changed", "--receipt"})
    void nothingReachesTheServerButOneConnectionThatReads(String more) throws Exception {
        int port = Integer.parseInt(live.shown().replaceFirst(".*:(\\d+)/.*", "$1"));
        live.set("PGASSAY_CACHE", folder.resolve("cache").toString());
        try (Wire wire = new Wire(port)) {
            List<String> words = new ArrayList<>(List.of(
                    "--expected",
                    snapshot.toString(),
                    "--url",
                    live.url().replace(":" + port + "/", ":" + wire.port() + "/") + "?sslmode=disable"));
            if (!more.isEmpty()) {
                words.add(more);
            }
            if (more.equals("--receipt")) {
                words.add(folder.resolve("r.json").toString());
            }
            CommandRun run = live.command("compare", words);

            assertThat(run.status()).as(run.printed()).isZero();
            assertThat(wire.connections()).isEqualTo(1);
            assertThat(wire.startUp()).contains("application_name pgassay ");
            assertThat(wire.messages())
                    .extracting(
                            message -> message.replaceFirst("(?is)^([PQ] (select|set local|set transaction)) .*", "$1"))
                    .allMatch(message ->
                            message.matches("(?i)[PQ] (select|set local|set transaction|begin.*|rollback)|[BDESpX]"))
                    .contains("P select", "X");
        }
    }
}
