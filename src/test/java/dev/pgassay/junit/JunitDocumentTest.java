package dev.pgassay.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.CodeBlock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The test classes of README.md and docs/junit.md compile; what needs a framework is tried outside. */
class JunitDocumentTest {

    private static final Pattern CLASS = Pattern.compile("^(?:public )?class (\\w+)", Pattern.MULTILINE);

    static Stream<CodeBlock> java() {
        return Stream.of("README.md", "docs/junit.md")
                .flatMap(page -> CodeBlock.of(Path.of(page)).stream())
                .filter(block -> block.language().equals("java"))
                .filter(block -> CLASS.matcher(block.text()).find());
    }

    @ParameterizedTest
    @MethodSource("java")
    void compiles(CodeBlock block, @TempDir Path folder) throws IOException {
        Assumptions.assumeFalse(
                Pattern.compile("import (org\\.springframework|io\\.quarkus)")
                        .matcher(block.text())
                        .find(),
                "its framework is not on the class path");
        Matcher name = CLASS.matcher(block.text());
        assertThat(name.find()).isTrue();
        Path source = Files.writeString(folder.resolve(name.group(1) + ".java"), block.text());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        said,
                        said,
                        "-parameters",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }
}
