package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a library that asks for two versions of a C library, of which the system has only the older. */
class GlibcFixTest {
    private static final GlibcFix OLD = new GlibcFix("\0GLIBC_2.2.5\0GLIBC_2.17\0");

    @TempDir
    Path folder;

    @BeforeEach
    void needsACompiler() throws IOException {
        assumeTrue(Machine.here().linux(), "the libraries to be mended are Linux's");
        assumeTrue(Machine.here().command("gcc").isPresent(), "there is no gcc to make a library with");
        Files.writeString(
                folder.resolve("libc.map"),
                "GLIBC_2.17 { strtol; }; GLIBC_2.38 { __isoc23_strtol; strlcpy; } GLIBC_2.17;\n");
        Files.writeString(
                folder.resolve("libc.c"),
                "long strtol() { return 1; } long __isoc23_strtol() { return 2; } long strlcpy() { return 3; }\n");
        gcc("-Wl,-soname,libc.so.6", "-Wl,--version-script=libc.map", "-o", "libc.so.6", "libc.c");
    }

    @Test
    void asksForTheOldFunctionInstead() throws IOException {
        byte[] library =
                library("long strtol(); long __isoc23_strtol(); long f() { return strtol() + __isoc23_strtol(); }");

        byte[] fixed = OLD.applied(library);

        assertThat(needed(library)).contains("GLIBC_2.38").contains("__isoc23_strtol");
        assertThat(needed(fixed))
                .doesNotContain("GLIBC_2.38")
                .doesNotContain("__isoc23_strtol")
                .contains("strtol");
        assertThat(fixed).hasSameSizeAs(library);
        assertThat(differences(library, fixed)).as("bytes that differ").isLessThanOrEqualTo(12);
    }

    @Test
    void leavesALibraryAloneWhereTheSystemIsNewEnough() throws IOException {
        byte[] library = library("long __isoc23_strtol(); long f() { return __isoc23_strtol(); }");

        assertThat(new GlibcFix("\0GLIBC_2.17\0GLIBC_2.38\0").applied(library)).isEqualTo(library);
        assertThat(new GlibcFix("").applied(library)).isEqualTo(library);
    }

    @Test
    void refusesALibraryThatNeedsMore() throws IOException {
        byte[] library = library("long strtol(); long strlcpy(); long f() { return strtol() + strlcpy(); }");

        assertThatThrownBy(() -> OLD.applied(library))
                .isInstanceOf(IOException.class)
                .hasMessage("it needs strlcpy of GLIBC_2.38, newer than this system's");
    }

    private byte[] library(String source) throws IOException {
        Files.writeString(folder.resolve("f.c"), source + "\n");
        gcc("-o", "f.so", "f.c", "libc.so.6");
        return Files.readAllBytes(folder.resolve("f.so"));
    }

    private void gcc(String... words) {
        List<String> all = new java.util.ArrayList<>(List.of(
                "sh", "-c", "cd \"$0\" && gcc -shared -fPIC -nostdlib -fno-builtin -w \"$@\"", folder.toString()));
        all.addAll(Arrays.asList(words));
        Command.Outcome outcome = Command.run(Duration.ofMinutes(1), all);
        assertThat(outcome.status()).as(outcome.output()).isZero();
    }

    /** As the linker's own tool sees it. */
    private String needed(byte[] library) throws IOException {
        Path file = Files.write(folder.resolve("look.so"), library);
        Command.Outcome outcome = Command.run(
                Duration.ofMinutes(1), List.of("readelf", "--dyn-syms", "--version-info", "--wide", file.toString()));
        assertThat(outcome.status()).as(outcome.output()).isZero();
        return new String(outcome.output().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static int differences(byte[] one, byte[] two) {
        int count = 0;
        for (int i = 0; i < one.length; i++) {
            count += one[i] == two[i] ? 0 : 1;
        }
        return count;
    }
}
