package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.scratch.AptSources.Mirror;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AptSourcesTest {

    @Test
    void readsLines() {
        assertThat(AptSources.lines("""
                        # deb http://commented.example/debian trixie main
                        deb-src http://source.example/debian trixie main
                        deb http://plain.example/debian/ bookworm main contrib # a remark
                        deb [arch=amd64 signed-by=/keys/k.gpg] https://opt.example/debian bookworm main
                        deb http://security.example/debian-security bookworm-security main
                        deb http://archive.example/ubuntu noble main
                        deb http://parts.example/debian bookworm contrib
                        deb cdrom:[Debian]/ bookworm main
                        """))
                .containsExactly(
                        new Mirror("http://plain.example/debian", null),
                        new Mirror("https://opt.example/debian", "/keys/k.gpg"));
    }

    @Test
    void readsParagraphs() {
        assertThat(AptSources.paragraphs("""
                        Types: deb deb-src
                        # a remark between the fields
                        URIs: http://one.example/debian
                         http://two.example/mirror/debian/
                        Suites: bookworm bookworm-updates
                        Components: main
                        Signed-By: /keys/k.gpg

                        Types: deb
                        URIs: http://off.example/debian
                        Suites: bookworm
                        Components: main
                        Enabled: no

                        Types: deb-src
                        URIs: http://source.example/debian
                        Suites: bookworm
                        Components: main

                        types: deb
                        uris: http://lower.example/debian
                        suites: sid
                        components: main
                        Signed-By:
                         -----BEGIN PGP PUBLIC KEY BLOCK-----
                        """))
                .containsExactly(
                        new Mirror("http://one.example/debian", "/keys/k.gpg"),
                        new Mirror("http://two.example/mirror/debian", "/keys/k.gpg"),
                        new Mirror("http://lower.example/debian", null));
    }

    @Test
    void readsAllFilesThatAptReads(@TempDir Path folder) throws IOException {
        Path parts = Files.createDirectories(folder.resolve("sources.list.d"));
        Files.writeString(folder.resolve("sources.list"), "deb http://a.example/debian sid main\n");
        Files.writeString(parts.resolve("b.list"), "deb http://b.example/debian sid main\n");
        Files.writeString(parts.resolve("c.list.disabled"), "deb http://c.example/debian sid main\n");
        Files.writeString(
                parts.resolve("d.sources"),
                "Types: deb\nURIs: http://a.example/debian\nSuites: sid\nComponents: main\n");

        assertThat(AptSources.of(folder))
                .containsExactly(
                        new Mirror("http://a.example/debian", null), new Mirror("http://b.example/debian", null));
    }

    @Test
    void aMachineWithoutAptHasNone(@TempDir Path folder) throws IOException {
        assertThat(AptSources.of(folder.resolve("none"))).isEmpty();
    }
}
