package dev.pgassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotCommandIT {

    @TempDir
    private Path folder;

    private static CommandRun run(Map<String, String> more, String... arguments) {
        List<String> words = new ArrayList<>(List.of("snapshot"));
        words.addAll(List.of(arguments));
        return CommandRun.of(more, words.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evolution", "singularity", "trading-rag", "agent-prompt-train", "archon-plus"})
    void theSnapshotsInTheRepositoryAreWhatTheMigrationsMake(String name) {
        String file = Path.of("expected-schema", name, "snapshot.yaml").toString();
        assertThat(run(Map.of(), name, "--output", file, "--check"))
                .isEqualTo(new CommandRun(0, file + "  is what the migrations make\n", ""));
    }

    @Test
    void oneThatIsNotIsToldByItsFirstLine() throws IOException {
        String text = Files.readString(Path.of("expected-schema/self-evolution/snapshot.yaml"));
        Path file = Files.writeString(
                folder.resolve("s.yaml"), text.replace("persistence: permanent", "persistence: unlogged"));

        assertThat(run(Map.of(), "self-evolution", "-o", file.toString(), "--check"))
                .isEqualTo(new CommandRun(
                        1,
                        file + ":7  is not what the migrations make\n  the file     persistence: unlogged\n"
                                + "  would be     persistence: permanent\n",
                        ""));
        assertThat(run(
                        Map.of(),
                        "self-evolution",
                        "-o",
                        folder.resolve("none.yaml").toString(),
                        "--check"))
                .isEqualTo(new CommandRun(1, folder.resolve("none.yaml") + "  does not exist\n", ""));
    }

    @Test
    void itIsWrittenAndReplacedOnCiOnlyWhenAsked() throws IOException {
        Path file = folder.resolve("new/s.yaml");
        String written = Files.readString(Path.of("expected-schema/self-evolution/snapshot.yaml"));

        assertThat(run(Map.of("CI", "true"), "self-evolution", "-o", file.toString())
                        .status())
                .isZero();
        assertThat(file).hasContent(written);
        assertThat(file.getParent().toFile().list()).containsExactly("s.yaml");
        Files.writeString(file, "reviewed");
        assertThat(run(Map.of("CI", "true"), "self-evolution", "-o", file.toString()))
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        "pgassay: " + file
                                + "  exists, and CI is set; --check holds it against the database, --overwrite"
                                + " replaces it\n"));
        assertThat(file).hasContent("reviewed");
        assertThat(run(Map.of("CI", "true"), "self-evolution", "-o", file.toString(), "--overwrite")
                        .status())
                .isZero();
        assertThat(file).hasContent(written);
    }

    @Test
    void withoutAFileItIsPrinted() throws IOException {
        assertThat(run(Map.of(), "self-evolution"))
                .isEqualTo(new CommandRun(
                        0, Files.readString(Path.of("expected-schema/self-evolution/snapshot.yaml")), ""));
        assertThat(run(Map.of(), "self-evolution", "--with", "owners,roles").out())
                .startsWith("snapshot: 1\npostgresql: 17\nwith: [owners, roles]\n")
                .contains("\nroles:\n  postgres:\n");
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run(Map.of(), "self-evolution", "-o", folder.toString()))
                .isEqualTo(new CommandRun(2, "", "pgassay: " + folder + "  is a folder; name a file in it\n"));
        assertThat(run(Map.of(), "self-evolution", "-o", file.resolve("s.yaml").toString()))
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        "pgassay: " + file.resolve("s.yaml") + "  cannot be written: FileAlreadyExists: " + file
                                + "; what was there is as it was\n"));
        assertThat(run(Map.of(), "self-evolution", "--check"))
                .isEqualTo(new CommandRun(
                        2, "", "pgassay: --check needs --output FILE, which it would hold against the database\n"));
        assertThat(run(Map.of(), "self-evolve").status()).isEqualTo(2);
    }
}
