package dev.pgassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which verdicts are kept, and for whom. */
class LastVerdictTest {

    private static final List<String> QUESTION = List.of("postgres@db:5432/shop", "a snapshot");

    @TempDir
    private Path cache;

    private LastVerdict last(List<String> question) {
        return LastVerdict.of(Map.of("PGASSAY_CACHE", cache.toString()), question);
    }

    private void keep() {
        last(QUESTION)
                .remember("7 7 7", List.of("shop", "  \u001b[31mfailed\u001b[0m: 1 finding"), ExitStatus.FINDINGS);
    }

    @Test
    void itIsKeptForTheSameQuestionWithoutColours() {
        keep();

        LastVerdict kept = last(QUESTION);
        assertThat(kept.fingerprint()).isEqualTo("7 7 7");
        assertThat(kept.lines()).containsExactly("shop", "  failed: 1 finding");
        assertThat(kept.status()).isEqualTo(ExitStatus.FINDINGS);
        assertThat(last(List.of("postgres@db:5432/shop", "another")).fingerprint())
                .isNull();
    }

    @Test
    void thatOfAnotherBuildIsNotUsed() throws Exception {
        keep();
        Path build = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        FileTime built = Files.getLastModifiedTime(build);
        try {
            Files.setLastModifiedTime(build, FileTime.from(built.toInstant().minus(Duration.ofDays(1))));
            assertThat(last(QUESTION).fingerprint()).isNull();
        } finally {
            Files.setLastModifiedTime(build, built);
        }
        assertThat(last(QUESTION).fingerprint()).isEqualTo("7 7 7");
    }

    @Test
    void whatIsDamagedIsNotUsed() throws Exception {
        keep();
        try (var files = Files.walk(cache)) {
            Path file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.writeString(file, Files.readString(file).substring(0, 30));
        }
        assertThat(last(QUESTION).fingerprint()).isNull();
    }
}
