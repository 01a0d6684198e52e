package dev.pgassay.assertions;

import dev.pgassay.CompiledJava;
import dev.pgassay.catalog.Catalog;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
    private static CompiledJava compiled;

    static List<Snippet> snippets() {
        List<Snippet> snippets = new ArrayList<>();
        for (PgTapPage.Row row : PgTapPage.rows()) {
            row.java().forEach(java -> snippets.add(new Snippet(row, java, "s" + snippets.size())));
        }
        return snippets;
    }

    @BeforeAll
    static void open() throws SQLException, IOException {
        compiled = compile();
        shop = new Shop();
    }

    @AfterAll
    static void close() throws SQLException, IOException {
        if (shop != null) {
            shop.close();
        }
        if (compiled != null) {
            compiled.close();
        }
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void itHolds(Snippet snippet) throws Throwable {
        try {
            compiled.type().getMethod(snippet.method(), Catalog.class).invoke(null, shop.catalog());
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static CompiledJava compile() throws IOException {
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
        return CompiledJava.of(folder, "Snippets", source.append("}\n").toString());
    }
}
