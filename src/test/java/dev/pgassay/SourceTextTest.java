package dev.pgassay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the design asks of the text of sources, which no class file shows. */
class SourceTextTest {

    private static final Path DIFF = Path.of("src/main/java/dev/pgassay/diff");
    private static final Path SQL = Path.of("src/main/resources/dev/pgassay/reader");

    private static final Pattern COMMENT_OR_TEXT = Pattern.compile("--[^\\n]*|'[^']*'");
    private static final Pattern ALIAS = Pattern.compile("\\bas\\s+\\w+\\s*\\(");
    private static final Pattern CALL = Pattern.compile("([\\w.\"]+)\\s*\\(");
    private static final Pattern CAST = Pattern.compile("(?:::|\\bcast\\s*\\([^()]*\\bas\\s+)([\\w.\"]+)");

    /** Words of SQL that stand before a parenthesis and call nothing. */
    private static final List<String> WORDS = List.of(
            "all",
            "and",
            "array",
            "as",
            "cast",
            "coalesce",
            "except",
            "exists",
            "filter",
            "from",
            "in",
            "join",
            "lateral",
            "not",
            "nullif",
            "on",
            "or",
            "row",
            "then",
            "when",
            "where");

    /** Each costs a query for every row, or hides what the role does not own. */
    private static final List<String> BANNED = List.of(
            "pg_get_indexdef", "pg_get_constraintdef", "obj_description", "col_description", "information_schema");

    @Test
    void theDifferHasNoWordForAnyKindOfObject() throws IOException {
        List<Path> sources = files(DIFF, ".java");
        Pattern kinds = Pattern.compile(
                String.join(
                        "|",
                        Stream.of(Kind.values())
                                .flatMap(kind -> Stream.of(
                                        kind.label(),
                                        kind.plural(),
                                        kind.plural().replace('_', ' ')))
                                .map(word -> "\\b" + word + "\\b")
                                .toList()),
                Pattern.CASE_INSENSITIVE);

        assertThat(sources).hasSizeGreaterThanOrEqualTo(2);
        assertThat(kinds.matcher("of a Foreign Key").find()).isTrue();
        for (Path source : sources) {
            assertThat(Files.readString(source)).as(source.toString()).doesNotContainPattern(kinds);
        }
    }

    static List<Path> queries() throws IOException {
        return files(SQL, ".sql");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryCallsAndCastsOnlyWhatIsQualified(Path query) throws IOException {
        String sql = ALIAS.matcher(
                        COMMENT_OR_TEXT.matcher(Files.readString(query)).replaceAll(" "))
                .replaceAll(" ");

        assertThat(names(CALL, sql).filter(name -> !WORDS.contains(name)))
                .as("functions called in " + query)
                .allMatch(name -> name.startsWith("pg_catalog."));
        assertThat(names(CAST, sql)).as("types in " + query).allMatch(name -> name.startsWith("pg_catalog."));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryReadsTheSystemCatalogsAndNothingThatCostsByTheRow(Path query) throws IOException {
        assertThat(Files.readString(query).toLowerCase(Locale.ROOT))
                .contains("pg_catalog.")
                .doesNotContain(BANNED);
    }

    @Test
    void thereAreQueriesToLookAt() throws IOException {
        assertThat(queries()).hasSizeGreaterThan(Kind.values().length);
    }

    private static Stream<String> names(Pattern pattern, String sql) {
        return pattern.matcher(sql).results().map(match -> match.group(1));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        }
    }
}
