package dev.pgassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code pgassay verify} as a process of its own, in a project of one database. */
class ProcessIT {

    /** What runs in the background of a script ignores SIGINT, and so would all that it starts. */
    private static final List<String> DEFAULT_SIGNALS =
            Files.isDirectory(Path.of("/proc/self")) ? List.of("env", "--default-signal=INT") : List.of();

    @TempDir
    private Path project;

    private record Run(int status, String out, String err) {}

    @BeforeEach
    void aProject() throws IOException {
        write("pgassay.yaml", """
                databases:
                  shop:
                    migrations: {location: migrations, naming: numbered}
                    expectations: expected.yaml
                """);
        write("migrations/001_orders.sql", "create table orders (id bigint primary key, state text not null);\n");
        write("expected.yaml", """
                tables:
                  orders:
                    columns: {id: bigint, state: {type: text, nullable: false}}
                    primary_key: [id]
                    only: [columns]
                """);
    }

    @Test
    void passesWithStatus0() throws Exception {
        Run run = verify();
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("scratch: ")
                .containsPattern(
                        "shop {2}PostgreSQL 17\\.\\d+ · (container|embedded|server) · platform plain · 1 migration, per-file · \\d+\\.\\d s")
                .containsPattern("✓ tables +1\n")
                .containsPattern("✓ columns +2\n")
                .endsWith("1 database: 1 passed\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void findingsAreStatus1AndAllAreNamed() throws Exception {
        write("migrations/002_drift.sql", "alter table orders alter state type varchar(9), add note text;\n");
        Run run = verify();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("""
                  column public.orders.state has another type
                    expected     text
                    but was      character varying(9)
                    declared at  expected.yaml:3

                  column public.orders.note is not expected
                    declared at  expected.yaml:5
                """).contains("failed: 2 findings").endsWith("1 database: 0 passed, 1 failed\n");
    }

    @Test
    void aMigrationThatFailsIsStatus1WithItsStatementAndWhatWasApplied() throws Exception {
        write("migrations/002_bad.sql", "select 1;\n\ninsert into nowhere values (1);\n");
        Run run = verify();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains(Path.of("migrations", "002_bad.sql") + ":3")
                .contains("relation \"nowhere\" does not exist")
                .contains("001_orders.sql")
                .endsWith("1 database: 0 passed, 1 failed\n")
                .doesNotContain("\tat ");
    }

    @Test
    void psqlCommandsThatChangeNothingArePassedOver() throws Exception {
        write("migrations/001_orders.sql", """
                \\echo 'creating orders'
                \\set ON_ERROR_STOP on
                create table orders (id bigint primary key, state text not null);
                """);
        assertThat(verify().status()).isZero();
    }

    @Test
    void anyOtherPsqlCommandIsStatus2() throws Exception {
        write("migrations/002_gexec.sql", "select 1;\nselect 'select 2' \\gexec\n");
        Run run = verify();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("\\gexec").contains("002_gexec.sql:2");
    }

    @Test
    void filesThatCannotBeUsedAreStatus2BeforeAServerIsStarted() throws Exception {
        write("expected.yaml", "tabels:\n  orders: {}\n");
        write("migrations/notes.txt", "?");
        Run run = verify();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("notes.txt");
    }

    @Test
    void noScratchDatabaseIsStatus3WithoutThePassword() throws Exception {
        Run run = verify("--scratch", "server", "--scratch-url", "postgresql://me:geheim@127.0.0.1:1/nowhere");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("me@127.0.0.1:1/nowhere").doesNotContain("geheim");
        assertThat(run.out()).doesNotContain("geheim");
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aSignalEndsTheRunAndNothingIsLeft(String signal, int status) throws Exception {
        write("migrations/002_sleep.sql", "select pg_sleep(300);\n");
        Process process = start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).startsWith("scratch: ");
            List<ProcessHandle> children = process.descendants().toList();
            assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                            .start()
                            .waitFor())
                    .isZero();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(status);
            for (ProcessHandle child : children) {
                child.onExit().get(30, TimeUnit.SECONDS);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>(DEFAULT_SIGNALS);
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.pgassay.cli.Main",
                "verify"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).directory(project.toFile()).start();
    }

    private Run verify(String... options) throws Exception {
        Process process = start(options);
        // what goes to standard error fits into the pipe
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, err);
    }
}
