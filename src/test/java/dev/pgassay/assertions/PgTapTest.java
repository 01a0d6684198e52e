package dev.pgassay.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/pgtap.md leaves out nothing. */
class PgTapTest {

    /** What pgTAP's manual lists, without what is not about a schema. */
    private static final Path FUNCTIONS = Path.of("src/test/resources/dev/pgassay/assertions/pgtap-functions.txt");

    static List<PgTapPage.Row> rows() {
        return PgTapPage.rows();
    }

    @Test
    void everyFunctionHasARow() throws IOException {
        Set<String> listed =
                new TreeSet<>(Arrays.asList(Files.readString(FUNCTIONS).strip().split("\\s+")));
        Set<String> shown = new TreeSet<>();
        rows().forEach(row -> shown.addAll(row.pgtap()));
        assertThat(listed).hasSizeGreaterThan(150);
        assertThat(shown).isEqualTo(listed);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowIsJava(PgTapPage.Row row) {
        assertThat(row.java()).as(row.said()).isNotEmpty();
    }
}
