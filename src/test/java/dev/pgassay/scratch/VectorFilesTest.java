package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorFilesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        ".,.",
        "lib,share/extension",
        "lib/postgresql,share/postgresql/extension",
        "usr/lib/postgresql/17/lib,usr/share/postgresql/17/extension"
    })
    void areFoundInEveryUsualLayout(String library, String extension) throws IOException {
        write(library, "vector.so");
        write(extension, "vector.control");
        write(extension, "vector--0.8.0.sql");

        VectorFiles files = VectorFiles.in(folder, "17").orElseThrow();

        assertThat(files.library()).hasFileName("vector.so");
        assertThat(files.scripts()).hasSize(1);
    }

    @Test
    void areInstalledBesideWhatTheServerHas() throws IOException {
        write("from", "vector.so");
        write("from", "vector.control");
        write("from", "vector--0.8.0.sql");
        Binaries binaries = new Binaries(folder.resolve("pg"));
        Files.createDirectories(binaries.libraries());
        Files.createDirectories(binaries.extensions());

        VectorFiles.in(folder.resolve("from"), "17").orElseThrow().install(binaries, new GlibcFix(""));

        assertThat(binaries.libraries()).isDirectoryContaining("glob:**/vector.so");
        assertThat(binaries.extensions()).isDirectoryContaining("glob:**/vector--0.8.0.sql");
        assertThat(binaries.extensions().toFile().list()).hasSize(2);
    }

    @Test
    void aNamedFolderWithoutThemIsNotPassedOver() {
        Machine machine = new Machine(
                Map.of("PGASSAY_PGVECTOR", folder.toString(), "PATH", ""), "Linux", "amd64", folder, folder);
        VectorSources sources = new VectorSources(machine, new Cache(folder), new Binaries(folder.resolve("pg")), "17");

        assertThatThrownBy(sources::provide)
                .isInstanceOf(ScratchUnavailable.class)
                .hasMessage("  tried     PGASSAY_PGVECTOR=" + folder
                        + ": no vector.so, vector.control and vector--*.sql there");
    }

    private void write(String sub, String name) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(sub)).resolve(name), name);
    }
}
