package dev.pgassay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.Unmodeled;
import dev.pgassay.expect.Expectations;
import dev.pgassay.finding.Finding;
import dev.pgassay.finding.Renderer;
import dev.pgassay.finding.Verdict;
import dev.pgassay.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that must be there, in a table with a column of each type that is written in a way of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowCheckIT {

    private static final String SCHEMA = """
            create schema ext;
            create extension vector schema ext;
            create type mood as enum ('sad', 'happy');
            create schema app;
            create table app."Odd Table" ("Odd Key" text, "a.b" integer);
            insert into app."Odd Table" values ('it''s "x"', 1);
            create table t (id integer primary key, name varchar(5), code char(4), price numeric(6,2), n numeric, on_day date,
              at timestamptz, local_time timestamp(0), tags text[], matrix integer[], doc jsonb, plain_json json, docs jsonb[],
              e ext.vector(3), m mood, u uuid, flag boolean, bits bit(4), raw bytea, span interval, place point);
            insert into t values (1, 'first', 'ab', 12.50, 1.0, '2025-02-03', '2025-02-03 04:05:06+00', '2025-02-03 04:05:06',
              '{a,"b,c","it''s \\"q\\" \\\\","NULL",NULL,""}', '{{1,2},{3,4}}', '{"a": [1, null, true], "b": {"c": "ü"}}',
              '{"b" : 1,  "a" : 2}', array['{"x": 1}', '[2]']::jsonb[], '[1,0.5,-2]', 'happy',
              '9F5C0D6E-0000-4000-8000-000000000001', true, B'0101', '\\xff00', '1 day 02:00', '(1,2)');
            insert into t (id, name) values (2, 'same'), (3, 'same');
            """;

    private ScratchDatabase database;
    private Connection connection;

    @TempDir
    private Path folder;

    @BeforeAll
    void open() throws SQLException {
        database = TestServer.empty();
        connection = database.connect();
        TestServer.execute(connection, SCHEMA);
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: first",
                "name: 'first'",
                "code: ab",
                "code: 'ab  '",
                "price: 12.5",
                "price: '12.500'",
                "n: 1",
                "on_day: 2025-02-03",
                "at: 2025-02-03 04:05:06",
                "at: '2025-02-03T05:05:06+01'",
                "local_time: 2025-02-03 04:05:06",
                "tags: [a, 'b,c', 'it''s \"q\" \\', 'NULL', null, '']",
                "matrix: [[1, 2], [3, 4]]",
                "matrix: '{{1,2},{3,4}}'",
                "doc: {b: {c: ü}, a: [1, null, true]}",
                "doc: '{\"b\": {\"c\": \"ü\"}, \"a\": [1.0, null, true]}'",
                "plain_json: {a: 2, b: 1}",
                "docs: [{x: 1}, [2]]",
                "e: [1, 0.5, -2]",
                "e: '[1,0.50,-2]'",
                "m: happy",
                "u: 9f5c0d6e-0000-4000-8000-000000000001",
                "flag: true",
                "flag: 'yes'",
                "bits: '0101'",
                "raw: '\\xff00'",
                "span: 26 hours",
            })
    void aValueIsTheSameHoweverItIsWritten(String value) throws Exception {
        assertThat(findings("t", "id", "{id: 1, " + value + "}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: second                       | name       | second                                | first
            name: firsts                       | name       | firsts                                | first
            name: null                         | name       | (none)                                | first
            name: ''                           | name       | ''                                    | first
            code: abcde                        | code       | abcde                                 | ab
            price: 12.501                      | price      | 12.501                                | 12.50
            on_day: 2025-02-04                 | on day     | 2025-02-04                            | 2025-02-03
            at: 2025-02-03 04:05:06+01         | at         | 2025-02-03 04:05:06+01                | 2025-02-03 04:05:06+00
            local_time: 2025-02-03 04:05:06.4  | local time | 2025-02-03 04:05:06.4                 | 2025-02-03 04:05:06
            matrix: [[1, 2], [3, 5]]           | matrix     | {{"1","2"},{"3","5"}}                 | {{1,2},{3,4}}
            doc: {a: [1, null, 'true']}        | doc        | {"a": [1, null, "true"]}              | {"a": [1, null, true], "b": {"c": "ü"}}
            plain_json: {a: 2}                 | plain json | {"a": 2}                              | {"b" : 1,  "a" : 2}
            e: [1, 0.5, 2]                     | e          | [1, 0.5, 2]                           | [1,0.5,-2]
            e: [1, 2]                          | e          | [1, 2]                                | [1,0.5,-2]
            m: sad                             | m          | sad                                   | happy
            flag: false                        | flag       | false                                 | true
            bits: '01010'                      | bits       | 01010                                 | 0101
            span: 1 day                        | span       | 1 day                                 | 1 day 02:00:00
            """, quoteCharacter = '§')
    void aValueThatDiffersIsShownBesideWhatIsThere(String value, String fact, String expected, String actual)
            throws Exception {
        assertThat(findings("t", "id", "{id: 1, " + value + "}")).isEqualTo("""
                        row public.t where id = 1 has another %s
                          expected     %s
                          but was      %s
                          declared at  rows.yaml:6""".formatted(fact, expected, actual));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            price: cheap         | invalid input syntax for type numeric: "cheap"
            on_day: 2025-02-31   | date/time field value out of range: "2025-02-31"
            m: angry             | invalid input value for enum mood: "angry"
            u: none              | invalid input syntax for type uuid: "none"
            doc: '{'             | invalid input syntax for type json
            place: '(1,2)'       | operator does not exist: point = point
            """, quoteCharacter = '§')
    void whatTheServerCannotCompareIsUnknownWithItsReason(String value, String reason) throws Exception {
        assertThat(findings("t", "id", "{id: 1, name: none}", "{id: 1, " + value + "}", "{id: 1, name: nobody}"))
                .contains(
                        "row public.t where id = 1 could not be seen\n  declared at  rows.yaml:7\n  hint         ERROR: "
                                + reason + "\n\n")
                .contains("  expected     none\n")
                .contains("  expected     nobody\n");
    }

    @Test
    void aRowMayBeMissingOrStandThereTwice() throws Exception {
        assertThat(findings("t", "name", "{name: nobody, id: 1}", "{name: same, flag: null}", "{name: null}"))
                .isEqualTo("""
                        row public.t where name = nobody is missing
                          declared at  rows.yaml:6

                        row public.t where name = same has another number of rows
                          expected     1
                          but was      several
                          declared at  rows.yaml:7

                        row public.t where name = null is missing
                          declared at  rows.yaml:8""");
    }

    @Test
    void aColumnThatIsNotThereIsMissing() throws Exception {
        assertThat(findings("t", "id", "{id: 1, nmae: first}")).isEqualTo("""
                column public.t.nmae is missing
                  declared at  rows.yaml:6
                  hint         a row that is expected has a value for it""");
    }

    @Test
    void whatThereIsOfARowIsComparedAllTheSame() throws Exception {
        Path file = Files.writeString(folder.resolve("rows.yaml"), """
                tables:
                  t: {columns: {nmae: text, title: text}}
                rows:
                  t: {identified_by: [id], values: [{id: 1, nmae: first, name: second}, {id: 9, nmae: first}]}
                """);
        Verdict verdict = Assay.scratch(connection, Expectations.load(file));

        assertThat(verdict.findings().stream().map(Renderer::headline))
                .containsExactly(
                        "column public.t.nmae is missing",
                        "column public.t.title is missing",
                        "row public.t where id = 1 has another name",
                        "row public.t where id = 9 is missing");
        assertThat(verdict.sections().get("rows")).isEqualTo(new Verdict.Section(0, 2, 2));
    }

    @Test
    void aRowWithoutItsKeyIsNotLookedAt() throws Exception {
        Path file = Files.writeString(folder.resolve("rows.yaml"), """
                tables:
                  t: {columns: {key: text}}
                rows:
                  t: {identified_by: [key], values: [{key: a}, {key: b}]}
                """);
        Verdict verdict = Assay.scratch(connection, Expectations.load(file));

        assertThat(verdict.findings()).hasSize(1);
        assertThat(verdict.sections().get("rows")).isEqualTo(new Verdict.Section(0, 0, 2));
    }

    @Test
    void namesThatNeedQuotesAndAnotherSchemaAreFound() throws Exception {
        Path file = Files.writeString(folder.resolve("rows.yaml"), """
                schema: app
                rows:
                  Odd Table:
                    identified_by: ["Odd Key"]
                    count: 1
                    values:
                      - {"Odd Key": "it's \\"x\\"", a.b: 1}
                  Nowhere: {count: 0}
                """);
        assertThat(text(Assay.scratch(connection, Expectations.load(file)))).isEqualTo("""
                table app."Nowhere" is missing
                  declared at  rows.yaml:8
                  hint         rows are expected in it""");
    }

    @Test
    void countsAreOfTheWholeTable() throws Exception {
        Path file = Files.writeString(folder.resolve("rows.yaml"), "rows:\n  t: {count: 4}\n");
        assertThat(text(Assay.scratch(connection, Expectations.load(file)))).isEqualTo("""
                table public.t has another number of rows
                  expected     4
                  but was      3
                  declared at  rows.yaml:2""");
        Files.writeString(file, "rows:\n  t: {count: '>= 3'}\n");
        assertThat(text(Assay.scratch(connection, Expectations.load(file)))).isEmpty();
        Files.writeString(file, "rows:\n  t: {count: '> 3'}\n");
        assertThat(text(Assay.scratch(connection, Expectations.load(file)))).isEqualTo("""
                table public.t has another number of rows
                  expected     > 3
                  but was      3
                  declared at  rows.yaml:2""");
    }

    @Test
    void theSearchPathOfTheSessionIsNoMatter() throws Exception {
        Path file =
                Files.writeString(folder.resolve("rows.yaml"), yaml("t", "id", "{id: 1, m: happy, e: [1, 0.5, -2]}"));
        try (Connection other = database.connect()) {
            TestServer.execute(other, "set search_path = app; set timezone = 'Asia/Kathmandu'");
            assertThat(text(Assay.scratch(other, Expectations.load(file)))).isEmpty();
            assertThat(other.getAutoCommit()).isTrue();
        }
    }

    @Test
    void theTablesOfALiveDatabaseAreNotReadWhichTheVerdictSays() throws Exception {
        Path file = Files.writeString(folder.resolve("rows.yaml"), "rows:\n  t: {count: 4}\n");
        try (Connection other = database.connect()) {
            Verdict verdict = Assay.live(other, Expectations.load(file));
            assertThat(verdict.findings()).isEmpty();
            assertThat(verdict.unmodeled())
                    .extracting(Unmodeled::toString)
                    .containsExactly("1 of kind rows (public.t)");
            assertThat(other.getAutoCommit()).isTrue();
        }
    }

    private String findings(String table, String identifiedBy, String... rows) throws SQLException, IOException {
        Path file = Files.writeString(folder.resolve("rows.yaml"), yaml(table, identifiedBy, rows));
        return text(Assay.scratch(connection, Expectations.load(file)));
    }

    private static String yaml(String table, String identifiedBy, String... rows) {
        return "schema: public\nrows:\n  " + table + ":\n    identified_by: [" + identifiedBy + "]\n    values:\n"
                + Stream.of(rows).map(row -> "      - " + row + "\n").collect(Collectors.joining());
    }

    private String text(Verdict verdict) {
        return verdict.findings().stream()
                .map(Finding::toString)
                .collect(Collectors.joining("\n\n"))
                .replace(folder + "/", "");
    }
}
