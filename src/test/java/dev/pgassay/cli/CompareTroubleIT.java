package dev.pgassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a comparison ends with when it cannot look, or is asked for what makes no sense. */
class CompareTroubleIT {

    @TempDir
    private Path folder;

    private Lived live;
    private Path expected;

    @BeforeEach
    void open() throws Exception {
        live = Lived.with("create table t (id int primary key check (id > 0)); create view v as select id from t");
        expected = Files.writeString(folder.resolve("e.yaml"), "tables: {t: {columns: {id: {type: integer}}}}\n");
    }

    @AfterEach
    void close() {
        live.close();
    }

    private CommandRun compared(String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "--expected";
        words[1] = expected.toString();
        System.arraycopy(more, 0, words, 2, more.length);
        return live.compare(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "--schema pubic ~ --schema pubic  is neither there nor expected; did you mean 'public'? (there are: public)",
                "--exclude-schema nope ~ --exclude-schema nope  is neither there nor expected (there are: public)",
                "--platform heroku ~ unknown platform 'heroku'; allowed: plain, supabase",
                "--lock-timeout -1 ~ --lock-timeout is a number of seconds between 0, for no limit, and 86400; found -1",
                "--statement-timeout 86401 ~ --statement-timeout is a number of seconds between 0, for no limit, and 86400;"
                        + " found 86401",
                "--with owners ~ --with goes with NAME; a snapshot says itself what it lists",
                "self-evolution ~ compare needs either --expected FILE|DIR, or the NAME of a database in pgassay.yaml;"
                        + " found both",
            })
    void whatCannotBeAskedIsUsage(String words, String message) {
        String[] split = words.split(" ");
        CommandRun run = split.length == 1 ? live.compare(words, "--expected", expected.toString()) : compared(split);

        assertThat(run.status()).as(run.printed()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("pgassay: " + message + "\n");
    }

    @Test
    void aNameOrFileThatIsNotThereIsUsage() {
        assertThat(live.compare("self-evolutoin").err())
                .startsWith("pgassay: pgassay.yaml  has no database 'self-evolutoin'; did you mean 'self-evolution'?");
        assertThat(live.compare("--expected", folder.resolve("no.yaml").toString())
                        .status())
                .isEqualTo(2);
        assertThat(CommandRun.of(
                        Map.of(), "compare", "--expected", expected.toString(), "--url", "mysql://me@here/app"))
                .extracting(CommandRun::status)
                .isEqualTo(2);
    }

    @Test
    void aSnapshotOf200MegabytesIsNotRead() throws Exception {
        Path huge = folder.resolve("huge.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(200_000_000);
        }
        CommandRun run = live.compare("--expected", huge.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("pgassay: " + huge + "  has 200000000 bytes; more than 67108864 are not read\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lock-timeout 1 --statement-timeout 60", "--lock-timeout 0 --statement-timeout 1"})
    void whoeverHoldsALockIsNotWaitedForLong(String limits) throws Exception {
        try (Connection holder = live.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table t in access exclusive mode");

            CommandRun run = compared(limits.split(" "));

            assertThat(run.status()).as(run.printed()).isEqualTo(3);
            assertThat(run.err())
                    .startsWith("pgassay: " + live.shown() + ": ")
                    .contains(limits.startsWith("--lock-timeout 1") ? "lock timeout" : "statement timeout")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aServerThatGoesInTheMiddleIsNoVerdict() throws Exception {
        try (Connection holder = live.connect();
                Connection watch = live.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table t in access exclusive mode"); // so that the read is in its middle until then
            CompletableFuture<CommandRun> running =
                    CompletableFuture.supplyAsync(() -> compared("--lock-timeout", "60"));
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            boolean ended = false;
            while (!ended && System.nanoTime() < deadline) {
                try (Statement asked = watch.createStatement();
                        ResultSet results =
                                asked.executeQuery("select pg_terminate_backend(pid) from pg_stat_activity where"
                                        + " application_name = 'pgassay' and wait_event_type = 'Lock'"
                                        + " and datname = current_database()")) {
                    ended = results.next();
                }
            }
            CommandRun run = running.get(30, TimeUnit.SECONDS);

            assertThat(ended).isTrue();
            assertThat(run.status()).as(run.printed()).isEqualTo(3);
            assertThat(run.err()).startsWith("pgassay: " + live.shown() + ": ").doesNotContain("\tat ");
        }
    }

    @Test
    void aRoleWithNothingButConnectSaysTheSameAndIsNotWarned() throws Exception {
        String role = "looker_" + ProcessHandle.current().pid();
        live.run("create role " + role + " login password 'm4rk3r pa$$'; revoke all on schema public from public");
        try {
            String url = live.url().replaceFirst("//[^@]*@", "//" + role + "@");
            CommandRun run = CommandRun.of(
                    Map.of("PGPASSWORD", "m4rk3r pa$$"), "compare", "--url", url, "--expected", expected.toString());

            assertThat(run.status()).as(run.printed()).isZero();
            assertThat(run.out()).contains("read as " + role).doesNotContain("superuser");

            CommandRun wrong = CommandRun.of(
                    Map.of("PGPASSWORD", "m4rk3r wrong"),
                    "compare",
                    "--url",
                    url + "?password=m4rk3r+typed",
                    "--expected",
                    expected.toString());
            assertThat(wrong.printed()).doesNotContain("m4rk3r");
        } finally {
            live.run("drop role " + role);
        }
    }

    @Test
    void aReceiptNamesEachStatementAndLock() throws Exception {
        Path receipt = folder.resolve("receipt.json");

        CommandRun run = compared("--receipt", receipt.toString());

        assertThat(run.out()).endsWith("receipt: " + receipt + ", and to read " + folder.resolve("receipt.txt") + "\n");
        String json = Files.readString(receipt);
        assertThat(json)
                .contains("\"database\": \"" + live.shown() + "\"", "\"standby\": false", "\"SUPERUSER\"")
                .contains("\"mode\": \"AccessShareLock\"", "\"system_identifier\": \"")
                .containsPattern("\"sql\": \"begin; set transaction isolation level repeatable read, read only;")
                .containsPattern("\"sql\": \"rollback\"")
                .doesNotContain(live.password());
        assertThat(json.lines().filter(line -> line.contains("\"sql\": "))).hasSizeBetween(70, 100);
        assertThat(Files.readString(folder.resolve("receipt.txt")))
                .contains("locks      on relations AccessShareLock only")
                .contains("from pg_catalog.pg_class c");
    }

    @Test
    void aReceiptThatCannotBeWrittenIsSaid() {
        CommandRun run = compared("--receipt", folder.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("pgassay: " + folder + "  is a folder; name a file in it\n");
    }

    @Test
    void aPasswordOnTheCommandLineIsWarnedOf() {
        String url = live.url().replaceFirst("@", ":" + live.password() + "@");

        for (CommandRun run : List.of(
                CommandRun.of(Map.of(), "compare", "--url", url, "--expected", expected.toString()),
                CommandRun.of(Map.of(), "snapshot", "--url", url))) {
            assertThat(run.err()).startsWith("warning: everybody on this machine can see the password of --url");
            assertThat(run.printed()).doesNotContain(live.password());
        }
    }
}
