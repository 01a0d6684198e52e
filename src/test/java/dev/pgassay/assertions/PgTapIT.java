package dev.pgassay.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.Catalog;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java of docs/pgtap.md compiles, and holds of the shop. */
class PgTapIT {

    private static final String IMPORTS = """
            import static dev.pgassay.assertions.SchemaAssertions.assertThat;
            import static dev.pgassay.catalog.Identity.*;
            import static dev.pgassay.catalog.PolicyCommand.SELECT;
            import static dev.pgassay.catalog.ReferentialAction.*;
            import static dev.pgassay.catalog.TriggerEvent.UPDATE;
            import static dev.pgassay.catalog.TriggerTiming.*;
            import static dev.pgassay.expect.Rules.*;
            import dev.pgassay.catalog.*;
            import java.util.Map;
            import java.util.Set;
            """;

    /** One piece of Java, and the method that it was made into. */
    record Snippet(PgTapPage.Row row, String java, String method) {
        @Override
        public String toString() {
            return "line " + row.line() + " assertThat(catalog)" + java;
        }
    }

    @TempDir
    private static Path folder;

    private static Shop shop;
    private static URLClassLoader loader;

    static List<Snippet> snippets() {
        List<Snippet> snippets = new ArrayList<>();
        for (PgTapPage.Row row : PgTapPage.rows()) {
            row.java().forEach(java -> snippets.add(new Snippet(row, java, "s" + snippets.size())));
        }
        return snippets;
    }

    @BeforeAll
    static void open() throws SQLException, IOException {
        compile();
        loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        shop = new Shop();
    }

    @AfterAll
    static void close() throws SQLException, IOException {
        if (shop != null) {
            shop.close();
        }
        if (loader != null) {
            loader.close();
        }
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void itHolds(Snippet snippet) throws Throwable {
        try {
            loader.loadClass("Snippets")
                    .getMethod(snippet.method(), Catalog.class)
                    .invoke(null, shop.catalog());
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void compile() throws IOException {
        StringBuilder source = new StringBuilder(IMPORTS).append("public class Snippets {\n");
        for (Snippet snippet : snippets()) {
            source.append("    public static void ")
                    .append(snippet.method())
                    .append("(Catalog catalog) { assertThat(catalog)")
                    .append(snippet.java())
                    .append("; } // line ")
                    .append(snippet.row().line())
                    .append('\n');
        }
        Path file = Files.writeString(
                folder.resolve("Snippets.java"), source.append("}\n").toString());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(file))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }
}
