package dev.pgassay.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/pgtap.md leaves out nothing, and promises nothing that is already there. */
class PgTapTest {

    /** What pgTAP's manual lists, without what is not about a schema. */
    private static final Path FUNCTIONS = Path.of("src/test/resources/dev/pgassay/assertions/pgtap-functions.txt");

    private static final Path UNMODELED = Path.of("src/main/resources/dev/pgassay/reader/unmodeled.sql");
    private static final Pattern TO_COME = Pattern.compile("to come: (?:fact (\\w+) of an? )?([a-z ]+)");

    static List<PgTapPage.Row> rows() {
        return PgTapPage.rows();
    }

    static List<PgTapPage.Row> toCome() {
        return rows().stream().filter(row -> row.java().isEmpty()).toList();
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
    void everyRowIsJavaOrToCome(PgTapPage.Row row) {
        assertThat(row.said().startsWith("to come: ")).isEqualTo(row.java().isEmpty());
    }

    /** When this fails, the kind or the fact is there: write the row's Java. */
    @ParameterizedTest
    @MethodSource("toCome")
    void whatIsToComeIsNotThere(PgTapPage.Row row) throws IOException {
        Matcher promised = TO_COME.matcher(row.said());
        assertThat(promised.matches()).as(row.said()).isTrue();
        String fact = promised.group(1);
        String label = promised.group(2);
        List<Kind> kinds = Arrays.stream(Kind.values())
                .filter(kind -> kind.label().equals(label))
                .toList();
        if (fact == null) {
            assertThat(kinds).isEmpty();
            assertThat(Files.readString(UNMODELED)).contains("'" + label + "'");
        } else {
            assertThat(kinds).hasSize(1);
            assertThat(kinds.get(0).fact(fact)).isEmpty();
        }
    }
}
