package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DebianIndexTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void findsAHashAmongThoseOfItsKindOnly() throws IOException {
        String release = "Origin: Debian\nMD5Sum:\n " + "f".repeat(64) + " 10 main/binary-amd64/Packages.xz\nSHA256:\n "
                + HASH + "  123 main/binary-amd64/Packages.xz\n";

        assertThat(DebianIndex.hash(release, "main/binary-amd64/Packages.xz")).isEqualTo(HASH);
        assertThatThrownBy(() -> DebianIndex.hash(release, "main/binary-arm64/Packages.xz"))
                .isInstanceOf(IOException.class)
                .hasMessage("the release does not list main/binary-arm64/Packages.xz");
    }

    @Test
    void findsAPackageByItsWholeName() throws IOException {
        String text = "Package: postgresql-17-pgvector-dbgsym\nFilename: pool/wrong.deb\nSHA256: 1\n\n"
                + "Package: postgresql-17-pgvector\nFilename: pool/right.deb\nSHA256: " + HASH + "\n\n"
                + "Package: z\nFilename: pool/z.deb\nSHA256: 2\n";

        assertThat(DebianIndex.entry(stream(text), "postgresql-17-pgvector"))
                .isEqualTo(new DebianIndex.Entry("pool/right.deb", HASH));
    }

    @Test
    void refusesAnEntryThatIsIncompleteOrLeadsElsewhere() {
        assertThatThrownBy(() -> DebianIndex.entry(stream("Package: a\nFilename: pool/a.deb\n\n"), "a"))
                .hasMessage("the index has no usable entry for a");
        assertThatThrownBy(() -> DebianIndex.entry(stream("Package: a\nFilename: ../a.deb\nSHA256: 1\n"), "a"))
                .hasMessage("the index has no usable entry for a");
    }

    @Test
    void refusesContentWithAnotherHash() {
        byte[] content = "x".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Download.verify(content, HASH, "pool/a.deb"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("pool/a.deb has the SHA-256 ")
                .hasMessageEndingWith(": refused");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
