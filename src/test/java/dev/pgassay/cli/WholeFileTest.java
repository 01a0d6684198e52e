package dev.pgassay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    private static final Path SHELL = Path.of("/bin/sh");

    @TempDir
    private Path folder;

    @Test
    void whereThereIsNoRoomTheOldOneStaysWhole() throws Exception {
        assumeTrue(Files.isExecutable(SHELL), "no /bin/sh to limit the size of files with");
        Path file = Files.writeString(folder.resolve("s.yaml"), "old");

        // a full disk says ENOSPC and a limit EFBIG, both in the middle of writing
        Process process = new ProcessBuilder(
                        SHELL.toString(),
                        "-c",
                        "ulimit -f 64; exec \"$0\" \"$@\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WholeFileProgram.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isEqualTo(2);
        assertThat(said)
                .startsWith(file + "  cannot be written: IO: ")
                .endsWith("; what was there is as it was\n")
                .hasLineCount(1);
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("s.yaml");
    }

    @Test
    void itKeepsItsPermissionsAndIsReadByAllWhereItIsNew() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Path other = Files.createFile(folder.resolve("other")); // with what the process gives
        Path shared = Files.createFile(folder.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rw-rw----"));

        WholeFile.write(shared, "text");
        WholeFile.write(folder.resolve("new"), "text");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared)))
                .isEqualTo("rw-rw----");
        assertThat(Files.getPosixFilePermissions(folder.resolve("new")))
                .isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void aLinkStaysOne() throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);

        WholeFile.write(link, "new");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
