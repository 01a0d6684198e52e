package dev.pgassay.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledPgDumpTest {

    @TempDir
    Path folder;

    @Test
    void whereNoneIsInstalledNoneIsFound() {
        assertThat(InstalledPgDump.in(folder.toString(), folder.resolve("postgresql")))
                .isEmpty();
        assertThat(InstalledPgDump.in("", folder)).isEmpty();
    }

    @Test
    void theNewestIsTheFirst() throws IOException {
        Path usr = program(folder.resolve("usr/pg_dump"), "echo 'pg_dump (PostgreSQL) 15.18 (Debian 15.18-0)'");
        Path local = program(folder.resolve("local/pg_dump"), "echo 'pg_dump (PostgreSQL) 18beta1'");
        Path debian = program(folder.resolve("postgresql/17/bin/pg_dump"), "echo 'pg_dump (PostgreSQL) 17.11'");

        assertThat(InstalledPgDump.in(
                        usr.getParent() + File.pathSeparator + local.getParent(), folder.resolve("postgresql")))
                .containsExactly(
                        new InstalledPgDump(local, 18), new InstalledPgDump(debian, 17), new InstalledPgDump(usr, 15));
    }

    @Test
    void whatDoesNotSayWhatItIsIsPassedOver() throws IOException {
        Path failing = program(folder.resolve("failing/pg_dump"), "exit 1");
        Path other = program(folder.resolve("other/pg_dump"), "echo 'a wrapper for 17'");
        Path notAProgram = Files.createDirectories(folder.resolve("text")).resolve("pg_dump");
        Files.writeString(notAProgram, "echo 'pg_dump (PostgreSQL) 17.11'");

        assertThat(InstalledPgDump.in(
                        failing.getParent()
                                + File.pathSeparator
                                + other.getParent()
                                + File.pathSeparator
                                + notAProgram.getParent(),
                        folder))
                .isEmpty();
    }

    @Test
    void oneWithoutItsServerIsOnlyAClient() throws IOException {
        Path client = program(folder.resolve("client/bin/pg_dump"), "echo 'pg_dump (PostgreSQL) 17.11'");
        Path whole = program(folder.resolve("whole/bin/pg_dump"), "echo 'pg_dump (PostgreSQL) 17.11'");
        for (String name : new String[] {"initdb", "postgres", "pg_ctl"}) {
            program(whole.resolveSibling(name), "exit 0");
        }

        assertThat(new InstalledPgDump(client, 17).installation()).isEmpty();
        assertThat(new InstalledPgDump(whole, 17).installation()).contains(folder.resolve("whole"));
    }

    @Test
    void oneThatIsNamedHasToBeOne() throws IOException {
        Path other = program(folder.resolve("other"), "echo 'psql'");

        assertThatThrownBy(() -> InstalledPgDump.named(other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(other + " is no pg_dump");
    }

    private static Path program(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }
}
