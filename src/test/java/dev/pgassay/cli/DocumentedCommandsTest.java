package dev.pgassay.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.pgassay.CodeBlock;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentedCommandsTest {

    static Stream<String> commands() {
        return CodeBlock.all().stream()
                .filter(block -> block.language().equals("sh"))
                .flatMap(block -> block.text().lines())
                .filter(line -> line.startsWith("./pgassay "));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandInTheDocumentsIsOneThatThereIs(String command) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        List<String> words = List.of(command.split(" ", -1));
        assertThatCode(() -> Main.commandLine(new Terminal(nowhere, nowhere, Map.of()))
                        .parseArgs(words.subList(1, words.size()).toArray(new String[0])))
                .doesNotThrowAnyException();
    }
}
