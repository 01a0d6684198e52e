package dev.pgassay.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.CodeBlock;
import dev.pgassay.CompiledJava;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** The test classes of README.md and docs/junit.md run in a project as they speak of; what needs a framework is tried outside. */
class JunitDocumentIT {

    private static final Pattern CLASS = Pattern.compile("^(?:public )?class (\\w+)", Pattern.MULTILINE);
    private static final Pattern FRAMEWORK = Pattern.compile("import (org\\.springframework|io\\.quarkus)");

    /** What the README expects, as a team that has mended both findings has it. */
    private static final String MIGRATION = """
            create extension vector;
            create table documents (
              id uuid primary key default gen_random_uuid(), owner text not null, embedding vector(1536) not null);
            alter table documents enable row level security, force row level security;
            create policy "Owners read" on documents for select using (owner = current_user);
            create index documents_embedding_idx on documents using hnsw (embedding vector_cosine_ops);
            """;

    private static final String FLAW = "alter table documents alter column owner drop not null;";

    @TempDir
    private Path project;

    private String before;

    static Stream<CodeBlock> java() {
        return Stream.of("README.md", "docs/junit.md")
                .flatMap(page -> CodeBlock.of(Path.of(page)).stream())
                .filter(block -> block.language().equals("java"))
                .filter(block -> CLASS.matcher(block.text()).find())
                .filter(block -> !FRAMEWORK.matcher(block.text()).find());
    }

    @BeforeEach
    void makeTheProject() throws IOException {
        before = System.getProperty("basedir");
        System.setProperty("basedir", project.toString());
        List<String> yaml = CodeBlock.of(Path.of("README.md")).stream()
                .filter(block -> block.language().equals("yaml"))
                .map(CodeBlock::text)
                .toList();
        write("expected-schema/rag/documents.yaml", yaml.get(0));
        write("src/test/resources/expected-schema/documents.yaml", yaml.get(0));
        write("pgassay.yaml", yaml.get(1));
        write("migrations/rag/001_documents.sql", MIGRATION);
        write("db/migration/V1__documents.sql", MIGRATION);
    }

    @AfterEach
    void forgetIt() {
        if (before == null) {
            System.clearProperty("basedir");
        } else {
            System.setProperty("basedir", before);
        }
    }

    @ParameterizedTest
    @MethodSource("java")
    void holds(CodeBlock block) throws IOException {
        try (CompiledJava example = CompiledJava.of(project, name(block), block.text())) {
            EngineExecutionResults results = Kit.run(example.type());

            assertThat(Kit.failures(results)).isEmpty();
            assertThat(results.testEvents().succeeded().count()).isPositive();
        }
    }

    @Test
    void theReadmesFailsWhereTheSchemaIsWrong() throws IOException {
        CodeBlock block = java().findFirst().orElseThrow();
        write("migrations/rag/002_flaw.sql", FLAW);
        try (CompiledJava example = CompiledJava.of(project, name(block), block.text())) {
            assertThat(Kit.failures(Kit.run(example.type())).stream().map(text -> text.replace(project + "/", "")))
                    .containsExactly("""
                            column public.documents.owner: column public.documents.owner is nullable
                              expected     false
                              but was      true
                              declared at  expected-schema/rag/documents.yaml:9""");
        }
    }

    private static String name(CodeBlock block) {
        Matcher name = CLASS.matcher(block.text());
        assertThat(name.find()).isTrue();
        return name.group(1);
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
