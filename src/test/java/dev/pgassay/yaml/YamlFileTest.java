package dev.pgassay.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("documents.yaml");
    }

    @Test
    void readsUtf8WithAByteOrderMark() throws IOException {
        Files.writeString(file, "\uFEFFa: é\r\n");

        assertThat(((Node.Mapping) YamlReader.read(file, "documents.yaml"))
                        .entries()
                        .get("a")
                        .value()
                        .what())
                .isEqualTo("'é'");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertInvalid("does not exist");
    }

    @Test
    void refusesAFolder() throws IOException {
        Files.createDirectory(file);

        assertInvalid("is no file");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Files.createFile(file);

        assertInvalid("is empty");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Files.write(file, "a: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertInvalid("is not UTF-8");
    }

    @Test
    void refusesWhatIsLargerThanAnyoneWrites() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(64 * 1024 * 1024 + 1);
        }

        assertInvalid("has 67108865 bytes; more than 67108864 are not read");
    }

    private void assertInvalid(String message) {
        assertThatThrownBy(() -> YamlReader.read(file, "shown/documents.yaml"))
                .isInstanceOf(InvalidFile.class)
                .hasMessage("shown/documents.yaml  " + message);
    }
}
