package dev.pgassay.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.pgassay.CodeBlock;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
        String[] words = command.split(" ");
        assertThatCode(() -> Main.commandLine(new Terminal(nowhere, nowhere, Map.of()))
                        .parseArgs(Arrays.copyOfRange(words, 1, words.length)))
                .doesNotThrowAnyException();
    }
}
