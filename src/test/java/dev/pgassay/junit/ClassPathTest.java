package dev.pgassay.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;

/** Migrations in a jar. */
class ClassPathTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderInAJarIsCopiedOutAndTheCopyIsDeleted() throws Exception {
        Path jar = jar("one.jar", "db/V1__one.sql", "db/sub/V2__two.sql", "other/V3__three.sql");

        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Path copy;
            try (ProjectFiles files = new ProjectFiles("@SchemaTest on X", loader)) {
                copy = files.find("migrations", "classpath:/db/");
                assertThat(copy.resolve("V1__one.sql")).hasContent("SELECT 1;");
                assertThat(copy.resolve("sub/V2__two.sql")).exists();
                assertThat(copy.resolveSibling("other")).doesNotExist();
                assertThat(files.named("in " + copy + "/V1__one.sql:2")).isEqualTo("in classpath:db/V1__one.sql:2");
            }
            assertThat(copy.getParent()).doesNotExist();
        }
    }

    @Test
    void aFolderThatIsInTwoPlacesIsRefused() throws Exception {
        List<URL> jars = List.of(
                jar("one.jar", "db/V1__one.sql").toUri().toURL(),
                jar("two.jar", "db/V2__two.sql").toUri().toURL());

        try (URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), null);
                ProjectFiles files = new ProjectFiles("@SchemaTest on X", loader)) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> files.find("migrations", "classpath:db")))
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessageStartingWith(
                            "@SchemaTest on X: migrations = \"classpath:db\" is on the class path 2 times: [jar:")
                    .hasMessageEndingWith("; name one of them by its path");
        }
    }

    @Test
    void theBaseDirectoryIsMavensWhereItIsAnother() {
        assertThat(ProjectFiles.base(null)).isEqualTo(Path.of(""));
        assertThat(ProjectFiles.base(Path.of("").toAbsolutePath().toString())).isEqualTo(Path.of(""));
        assertThat(ProjectFiles.base(folder.toString())).isEqualTo(folder);
    }

    private Path jar(String name, String... entries) throws IOException {
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String directory : Stream.of(entries)
                    .map(entry -> entry.replaceFirst("[^/]+$", ""))
                    .distinct()
                    .toList()) {
                out.putNextEntry(new JarEntry(directory));
            }
            for (String entry : entries) {
                out.putNextEntry(new JarEntry(entry));
                out.write("SELECT 1;".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
