package dev.pgassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The five standing examples through the command line, as they are and with three migrations edited. */
class FiveDatabasesIT {

    private record Run(int status, String out, String err) {}

    @TempDir
    private Path copy;

    @Test
    void allFivePass() {
        Run run = run("verify");
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().filter(line -> line.equals("  passed"))).hasSize(5);
        assertThat(run.out())
                .doesNotContain("✗")
                .containsPattern("(?m)^self-evolution {2}PostgreSQL .* 1 migration, per-file")
                .containsPattern("(?m)^singularity {2}PostgreSQL .* 8 migrations, per-file")
                .containsPattern("(?m)^trading-rag {2}PostgreSQL .* platform supabase · 78 migrations, per-file")
                .containsPattern("(?m)^agent-prompt-train {2}PostgreSQL .* 15 migrations, per-file")
                .containsPattern("(?m)^archon-plus {2}PostgreSQL .* platform supabase · 10 migrations, per-file")
                .endsWith("\n5 databases: 5 passed\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void anEditedMigrationIsTheOneFindingThatSaysSo() throws IOException {
        for (String part : List.of("pgassay.yaml", "migrations", "expected-schema")) {
            copy(Path.of(part));
        }
        edit(
                "self-evolution/create-self-evolution-v0-tables.sql",
                "mode IN ('dry-run',",
                "mode IN ('shadow', 'dry-run',");
        edit("trading-rag/027_kb_entity_embeddings.sql", "vector(384)", "vector(512)");
        edit(
                "archon-plus/add_workflow_system.sql",
                "'running', 'paused', 'completed'",
                "'paused', 'running', 'completed'");
        Run run = run(
                "verify",
                "-c",
                copy.resolve("pgassay.yaml").toString(),
                "self-evolution",
                "trading-rag",
                "archon-plus");
        assertThat(run.err()).isEmpty();
        assertThat(findings(run.out().replace(copy + "/", ""))).isEqualTo("""
                check constraint public.evolution_runs.evolution_runs_mode_check has another expression
                  expected     (mode = ANY (ARRAY['dry-run'::text, 'active'::text]))
                  but was      (mode = ANY (ARRAY['shadow'::text, 'dry-run'::text, 'active'::text]))
                  declared at  expected-schema/self-evolution/snapshot.yaml:158
                  hint         with it row 1 of those that public.evolution_runs must reject is let in, declared at expected-schema/self-evolution/self-evolution.yaml:106

                column public.kb_entities.embedding has another type
                  expected     vector(384)
                  but was      vector(512)
                  declared at  expected-schema/trading-rag/snapshot.yaml:894

                enum public.workflow_execution_status has its labels in another order
                  expected     pending, running, paused, completed, failed, cancelled
                  but was      pending, paused, running, completed, failed, cancelled
                  declared at  expected-schema/archon-plus/workflow.yaml:16
                """);
        assertThat(run.out()).endsWith("\n3 databases: 0 passed, 3 failed\n");
        assertThat(run.status()).isEqualTo(1);
    }

    /** A finding is indented, its facts are more so, and an empty line ends it. */
    private static String findings(String out) {
        return Pattern.compile("(?m)^ {2}\\w.*\n(?: {4}.*\n)+")
                .matcher(out)
                .results()
                .map(match -> match.group().indent(-2))
                .collect(Collectors.joining("\n"));
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = copy.resolve("migrations").resolve(file);
        String text = Files.readString(path);
        assertThat(text.split(Pattern.quote(from), -1)).as(file).hasSize(2);
        Files.writeString(path, text.replace(from, to));
    }

    private void copy(Path part) throws IOException {
        try (Stream<Path> files = Files.walk(part)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.toString()));
            }
        }
    }

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                System.getenv());
        int status = Main.run(terminal, arguments);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
