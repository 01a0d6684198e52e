package dev.pgassay.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.expect.Expectations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Classes that declare the same read their files once: that one breaks a file is nothing to the next. */
class PlansIT {

    private static final String FILE = "target/plans/expected.yaml";

    @SchemaTest(migrations = Kit.MIGRATIONS, expected = FILE)
    abstract static class Breaking {

        @Test
        void breaksItsFile(Expectations expected) throws IOException {
            assertThat(expected).isNotNull();
            Files.writeString(Path.of(FILE), "tabels: {}\n");
        }
    }

    static class OneCase extends Breaking {}

    static class OtherCase extends Breaking {}

    @SchemaTest(migrations = Kit.MIGRATIONS, expected = FILE, isolation = Isolation.METHOD)
    static class DeclaredOtherwiseCase extends Breaking {}

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(Path.of(FILE).getParent());
        Files.writeString(Path.of(FILE), "tables: {documents: {}}\n");
    }

    @AfterEach
    void remove() throws IOException {
        Files.delete(Path.of(FILE));
    }

    @Test
    void whoDeclaresTheSameDoesNotReadItAgain() {
        assertThat(Kit.failures(Kit.run(OneCase.class, OtherCase.class))).isEmpty();
    }

    @Test
    void whoDeclaresSomethingElseDoes() {
        List<String> failures = Kit.failures(Kit.run(OneCase.class, DeclaredOtherwiseCase.class));

        assertThat(failures).singleElement().asString().contains(FILE + ":1:1  unknown key 'tabels'");
    }

    @Test
    void anotherRunDoes() {
        assertThat(Kit.failures(Kit.run(OneCase.class))).isEmpty();
        assertThat(Kit.failures(Kit.run(OtherCase.class)))
                .singleElement()
                .asString()
                .contains(FILE + ":1:1  unknown key 'tabels'");
    }
}
