package dev.pgassay.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgassay.CodeBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/connections.md says what is so. */
class ConnectionsDocumentTest {
    private static final Path PAGE = Path.of("docs/connections.md");

    @TempDir
    private Path home;

    private static List<String> texts() {
        return CodeBlock.of(PAGE).stream()
                .filter(block -> block.language().equals("text"))
                .map(CodeBlock::text)
                .toList();
    }

    static Stream<String> urls() {
        return texts().get(0).lines();
    }

    @ParameterizedTest
    @MethodSource("urls")
    void everyUrlIsRead(String url) {
        Places places =
                new Places(home).file(".pg_service.conf", "[shop]\nhost=db.example\nuser=reader\ndbname=shop\n");
        assertThat(places.database(url).shown()).startsWith("reader@").endsWith("/shop");
    }

    @Test
    void everyParameterAndVariableIsNamed() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Parameter.labels()).allSatisfy(label -> assertThat(page).contains("`" + label + "`"));
        assertThat(Stream.of(Parameter.values()).map(Parameter::variable).filter(Objects::nonNull))
                .allSatisfy(variable -> assertThat(page).contains("`" + variable + "`"));
        assertThat(Stream.of(TlsMode.values()).map(TlsMode::label))
                .allSatisfy(label -> assertThat(page).contains("| `" + label + "` |"));
        assertThat(Stream.of(SessionAttributes.values()).map(SessionAttributes::label))
                .allSatisfy(label -> assertThat(page).contains("`" + label + "`"));
    }

    @Test
    void aWrongPasswordReadsSo() throws IOException {
        try (FakeServer server = FakeServer.refusing("28P01", "password authentication failed for user \"reader\"")) {
            LiveDatabase database = new Places(home)
                    .with("PGPASSWORD", "wrong")
                    .database("postgresql://reader@127.0.0.1:" + server.port() + "/shop");
            CannotConnect failure = catchThrowableOfType(
                    CannotConnect.class, () -> database.open().close());
            assertThat(failure.getMessage().replace(":" + server.port(), ":5432") + "\n")
                    .isEqualTo(texts().get(1));
        }
    }
}
