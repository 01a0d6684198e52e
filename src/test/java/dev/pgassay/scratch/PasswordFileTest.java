package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordFileTest {

    @TempDir
    private Path folder;

    @Test
    void isInTheFormOfLibpqAndItsOwnersOnly() throws IOException {
        Access access = new Access("127.0.0.1", 5433, "a:b", "c\\d", "postgres", Map.of());

        Path file = PasswordFile.write(folder.resolve("pgpass"), access);

        assertThat(file).hasContent("127.0.0.1:5433:*:a\\:b:c\\\\d");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PasswordFile.write(file, access)).isEqualTo(file);
    }

    @Test
    void goesWithItsContainer() throws IOException {
        Path there = Files.createFile(folder.resolve("pgassay-1a2b3c4d-server.pgpass"));
        Path gone = Files.createFile(folder.resolve("pgassay-5e6f7a8b-server.pgpass"));
        Path other = Files.createFile(folder.resolve("mine.pgpass"));

        PasswordFile.sweep(folder, Set.of("pgassay-1a2b3c4d-server"));

        assertThat(there).exists();
        assertThat(gone).doesNotExist();
        assertThat(other).exists();
    }
}
