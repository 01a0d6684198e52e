package dev.pgassay.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    Path folder;

    @Test
    void whoIsFasterStands() throws IOException {
        Cache cache = new Cache(folder);
        Path target = folder.resolve("final");

        cache.fill(target, mine -> {
            Files.writeString(mine.resolve("a"), "mine");
            cache.fill(target, theirs -> Files.writeString(theirs.resolve("a"), "theirs"));
        });

        assertThat(target.resolve("a")).hasContent("theirs");
        assertThat(folder.toFile().list()).containsExactly("final");
    }

    @Test
    void whatFailsLeavesNothing() {
        assertThatThrownBy(() -> new Cache(folder).fill(folder.resolve("final"), staging -> {
                    Files.writeString(staging.resolve("half"), "x");
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void copiesWhatIsThereAndDeletesWithoutFollowingLinks() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside"), "stays");
        Files.createDirectories(folder.resolve("from/sub"));
        Files.writeString(folder.resolve("from/sub/file"), "x");
        Files.createSymbolicLink(folder.resolve("from/link"), outside);

        Folders.copy(folder.resolve("from"), folder.resolve("to"));
        Folders.delete(folder.resolve("from"));

        assertThat(folder.resolve("to/sub/file")).hasContent("x");
        assertThat(folder.resolve("to/link")).isSymbolicLink();
        assertThat(folder.resolve("from")).doesNotExist();
        assertThat(outside).exists();
    }
}
