package dev.pgassay.expect;

import static dev.pgassay.expect.Things.column;
import static dev.pgassay.expect.Things.enumType;
import static dev.pgassay.expect.Things.extension;
import static dev.pgassay.expect.Things.index;
import static dev.pgassay.expect.Things.policy;
import static dev.pgassay.expect.Things.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgassay.catalog.CatalogObject;
import dev.pgassay.catalog.PolicyCommand;
import dev.pgassay.catalog.RowSecurity;
import dev.pgassay.finding.Verdict.Section;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much may exist beyond what is listed, and how much was looked at. */
class LimitsTest {

    private static final CatalogObject[] TWO_TABLES = {
        extension("vector", "0.8.0"),
        extension("pgcrypto", "1.3"),
        enumType("public.status", "a"),
        table("public.a"),
        column("public.a.id", "uuid"),
        column("public.a.b", "text"),
        index("public.a", "a_b", "btree", "b"),
        policy("public.a.Read", PolicyCommand.SELECT, "public"),
        table("public.b"),
        index("public.b", "b_c", "btree", "c"),
        table("app.c"),
        index("app.c", "c_d", "btree", "d"),
    };

    @TempDir
    private Path folder;

    @Test
    void onlyInATableForbidsWhatIsNotListedThere() {
        assertThat(held("tables:\n  a:\n    columns: {id: uuid}\n    only: [columns,\n      policies]\n")
                        .findings(TWO_TABLES))
                .isEqualTo("""
                        column public.a.b is not expected
                          declared at  f.yaml:4
                          hint         only what is listed may be there
                        policy public.a."Read" is not expected
                          declared at  f.yaml:5
                          hint         only what is listed may be there""");
    }

    @Test
    void onlyAtTheTopForbidsWhatNoFileOfTheDatabaseLists() {
        Held held = held("only: [tables]\ntables: {a: {}}").file("g.yaml", "tables: {b: {}}");

        assertThat(held.findings(TWO_TABLES)).isEmpty();
        assertThat(held("only: [tables]\ntables: {b: {}}")
                        .file("g.yaml", "enums: {status: [a]}")
                        .findings(TWO_TABLES))
                .isEqualTo("""
                        table public.a is not expected
                          declared at  f.yaml:1
                          hint         only what is listed may be there""");
    }

    @Test
    void onlyExtensionsIsSaidOfTheDatabaseWhateverTheSchema() {
        assertThat(held("schema: app\nonly: [extensions]\nextensions: {vector: {}}")
                        .findings(TWO_TABLES))
                .isEqualTo("""
                        extension pgcrypto is not expected
                          declared at  f.yaml:2
                          hint         only what is listed may be there""");
    }

    @Test
    void onlyTakesWhatIsListedWithoutAName() {
        assertThat(held("tables: {a: {only: [indexes], indexes: [{keys: [b]}]}}")
                        .findings(TWO_TABLES))
                .isEmpty();
    }

    @Test
    void aCountIsNotToldWhereNamesHaveToldIt() {
        assertThat(held("tables: {a: {counts: {indexes: 2}, indexes: {a_b: {}, a_z: {}}}}")
                        .findings(TWO_TABLES))
                .isEqualTo("""
                        index public.a_z is missing
                          table        public.a
                          declared at  f.yaml:1""");
        assertThat(held("tables: {a: {counts: {columns: 1}, only: [columns], columns: {id: uuid}}}")
                        .findings(TWO_TABLES))
                .isEqualTo("""
                        column public.a.b is not expected
                          declared at  f.yaml:1
                          hint         only what is listed may be there""");
    }

    @Test
    void aCountIsToldWhereNamesDoNotExplainIt() {
        assertThat(held("tables: {a: {counts: {indexes: 3}, indexes: {a_b: {}, a_z: {}}}}")
                        .findings(TWO_TABLES))
                .contains("index public.a_z is missing")
                .contains("table public.a has another number of indexes\n  expected     3\n  but was      1");
    }

    @Test
    void whatTwoPlacesForbidIsOneFinding() {
        Held held = held("tables: {a: {only: [columns], columns: {id: uuid, b: absent}}}")
                .file("g.yaml", "only: [columns]\ntables: {a: {}}");

        assertThat(held.findings(TWO_TABLES)).isEqualTo("""
                column public.a.b is not expected
                  declared at  f.yaml:1
                  hint         it is declared absent""");
    }

    @Test
    void countsAreOfTheirTableTheirFileTheirSchemaOrTheDatabase() {
        Held held = held("tables: {a: {counts: {indexes: 2, policies: 0, columns: 2}}}")
                .file(
                        "g.yaml",
                        "counts: {indexes: 3,\n tables: 4,\n extensions: 1,\n enums: 0}\ntables: {a: {}, b: {}}");

        assertThat(held.findings(TWO_TABLES)).isEqualTo("""
                table public.a has another number of indexes
                  expected     2
                  but was      1
                  declared at  f.yaml:1
                  hint         there are a_b
                table public.a has another number of policies
                  expected     0
                  but was      1
                  declared at  f.yaml:1
                  hint         there are Read
                schema public in the 2 relations of this file has another number of indexes
                  expected     3
                  but was      2
                  declared at  g.yaml:1
                  hint         there are a_b, b_c
                schema public has another number of tables
                  expected     4
                  but was      2
                  declared at  g.yaml:2
                  hint         there are a, b
                database has another number of extensions
                  expected     1
                  but was      2
                  declared at  g.yaml:3
                  hint         there are pgcrypto, vector
                schema public has another number of enums
                  expected     0
                  but was      1
                  declared at  g.yaml:4
                  hint         there are status""");
    }

    @Test
    void aCountMayBeABound() {
        assertThat(held("tables: {a: {counts: {columns: '>= 2', indexes: '> 0', policies: '< 2'}}}")
                        .findings(TWO_TABLES))
                .isEmpty();
        assertThat(held("tables: {a: {counts: {indexes: '<= 1'}, indexes: {a_b: {}, a_z: {}}}}")
                        .findings(TWO_TABLES))
                .isEqualTo("""
                        index public.a_z is missing
                          table        public.a
                          declared at  f.yaml:1""");
        assertThat(held("tables: {a: {counts: {columns: '>= 50', indexes: '< 1', policies: '> 1'}}}")
                        .findings(TWO_TABLES))
                .isEqualTo("""
                        table public.a has another number of columns
                          expected     >= 50
                          but was      2
                          declared at  f.yaml:1
                          hint         there are b, id
                        table public.a has another number of indexes
                          expected     < 1
                          but was      1
                          declared at  f.yaml:1
                          hint         there are a_b
                        table public.a has another number of policies
                          expected     > 1
                          but was      1
                          declared at  f.yaml:1
                          hint         there are Read""");
    }

    @Test
    void howManyAMissingTableHeldNobodyKnows() {
        assertThat(held("counts: {indexes: 3}\ntables: {a: {}, archive: {}}").findings(TWO_TABLES))
                .isEqualTo("""
                        table public.archive is missing
                          declared at  f.yaml:2""");
    }

    @Test
    void noneIsACountToo() {
        assertThat(held("tables: {b: {counts: {columns: 1, policies: 0}}}").findings(TWO_TABLES))
                .isEqualTo("""
                table public.b has another number of columns
                  expected     1
                  but was      0
                  declared at  f.yaml:1""");
    }

    @Test
    void sectionsSayHowMuchWasLookedAtInAnOrderOfTheirOwn() {
        Tally tally = held("""
                tables:
                  a: {row_security: enabled, columns: {id: uuid, b: uuid}, policies: [{command: select}], only: [indexes]}
                  b: {row_security: disabled, comment: x}
                  c: absent
                enums: {status: [a]}
                """).against(TWO_TABLES);

        assertThat(tally.sections())
                .containsExactly(
                        Map.entry("enums", new Section(1, 0)),
                        Map.entry("tables", new Section(2, 1)),
                        Map.entry("columns", new Section(2, 1)),
                        Map.entry("indexes", new Section(0, 1)),
                        Map.entry("row security", new Section(2, 1)),
                        Map.entry("policies", new Section(1, 0)));
    }

    @Test
    void aTableThatDiffersInRowSecurityAndMoreFailsInBothSections() {
        Tally tally = held("tables: {a: {row_security: enabled, comment: x}}")
                .against(table("public.a", RowSecurity.DISABLED, null));

        assertThat(tally.findings()).hasSize(1);
        assertThat(tally.sections())
                .containsEntry("tables", new Section(1, 1))
                .containsEntry("row security", new Section(1, 1));
    }

    private Held held(String yaml) {
        return Held.in(folder).file("f.yaml", yaml);
    }
}
